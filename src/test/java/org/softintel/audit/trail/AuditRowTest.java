package org.softintel.audit.trail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What an auditor is shown of an entry. */
class AuditRowTest {
  @Test
  void everyColumnIsShownAsItIs() {
    var entry = entry();
    entry.reference = "SI-0000-0000";
    entry.detail = "shown=1";
    entry.address = "192.0.2.7";
    entry.session = "a1b2";
    entry.request = "r-1";
    entry.outcome = ActResult.DONE;
    entry.reason = new byte[] {1};

    assertThat(new AuditRow(entry))
        .isEqualTo(
            new AuditRow(
                7,
                Instant.EPOCH,
                "6f1c",
                Optional.of("Tess Triager"),
                "example-police",
                Act.REPORT_OPENED,
                LoggedOperation.CONSULTATION,
                Optional.of("SI-0000-0000"),
                "triage",
                Optional.of("shown=1"),
                new AuditRow.Where(
                    Optional.of("192.0.2.7"), Optional.of("a1b2"), Optional.of("r-1")),
                Optional.of(ActResult.DONE),
                true));
  }

  @Test
  void whatAnEntryDoesNotHoldIsEmpty() {
    var found = new AuditRow(entry());

    assertThat(found.reference()).isEmpty();
    assertThat(found.detail()).isEmpty();
    assertThat(found.outcome()).isEmpty();
    assertThat(found.reasoned()).isFalse();
    assertThat(found.where())
        .isEqualTo(new AuditRow.Where(Optional.empty(), Optional.empty(), Optional.empty()));
  }

  @Test
  void onlyStaffAndTheServiceHaveNames() {
    var entry = entry();
    assertThat(new AuditRow(entry).whoInWords()).isEqualTo("Tess Triager");
    entry.actorName = null;
    assertThat(new AuditRow(entry).whoInWords()).isEqualTo("Account");
    entry.actor = AuditTrail.SERVICE.subject();
    assertThat(new AuditRow(entry).whoInWords()).isEqualTo("The service");
    assertThat(
            new ReaderOfReport(
                    new ReaderOfReport.Who("6f1c", Optional.empty(), ""),
                    Instant.EPOCH,
                    Instant.EPOCH,
                    1)
                .name())
        .isEqualTo("Account");
    assertThat(
            new ReaderOfReport(
                    new ReaderOfReport.Who("6f1c", Optional.of("Tess"), ""),
                    Instant.EPOCH,
                    Instant.EPOCH,
                    1)
                .name())
        .isEqualTo("Tess");
  }

  private static AuditEntry entry() {
    var entry = new AuditEntry();
    entry.id = 7L;
    entry.occurredAt = Instant.EPOCH;
    entry.act = Act.REPORT_OPENED;
    entry.operation = LoggedOperation.CONSULTATION;
    entry.actor = "6f1c";
    entry.actorName = "Tess Triager";
    entry.agency = "example-police";
    entry.purpose = "triage";
    return entry;
  }
}
