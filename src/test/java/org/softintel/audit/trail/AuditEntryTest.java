package org.softintel.audit.trail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.softintel.audit.verify.EntryLine;
import org.softintel.platform.http.CallerAddress.Call;
import org.softintel.platform.identity.SignIn;

class AuditEntryTest {
  /** As the log had it before occasions, outcomes and reasons were kept. */
  private static final String STORED =
      "{\"act\":\"REPORT_OPENED\",\"actor\":\"6f1c\",\"agency\":\"example-police\","
          + "\"at\":\"2026-11-02T09:30:00.123456Z\","
          + "\"event\":\"018f6d2e-0000-7000-8000-000000000001\",\"name\":\"Tess Triager\","
          + "\"operation\":\"CONSULTATION\",\"previous\":\"none\",\"purpose\":\"triage\","
          + "\"reference\":\"SI-4K7M-2QX9\",\"roles\":\"triage\",\"salt\":\"AQID\","
          + "\"sequence\":\"0\",\"writer\":\"7\"}";

  @Test
  void anEntryFromBeforeKeepsItsBytes() {
    assertThat(line(entry())).isEqualTo(STORED);
  }

  @Test
  void eachNewFieldChangesTheLine() {
    var entry = entry();
    var signIn = new SignIn(Optional.of("a1b2"), Optional.of("2"));
    new RequestContext(Optional.of(signIn), Optional.of(new Call("r-1", "192.0.2.7"))).of(entry);
    entry.outcome = ActResult.DONE;
    entry.reason = new byte[] {1, 2, 3};

    assertThat(EntryLine.read(entry.line()))
        .containsEntry("session", "a1b2")
        .containsEntry("acr", "2")
        .containsEntry("address", "192.0.2.7")
        .containsEntry("request", "r-1")
        .containsEntry("outcome", "DONE")
        .containsKey("reason")
        .hasSize(EntryLine.read(STORED.getBytes(UTF_8)).size() + 6);
  }

  @Test
  void aReasonStandsInTheLineAsAHashOfWhatIsSealed() {
    var one = entry();
    one.reason = "sealed words".getBytes(UTF_8);
    var other = entry();
    other.reason = "other words!".getBytes(UTF_8);

    assertThat(line(one)).doesNotContain("sealed words").isNotEqualTo(line(other));
  }

  @Test
  void everyActHasWordsAndAResult() {
    assertThat(Act.values()).allSatisfy(it -> assertThat(it.words()).isNotBlank());
    assertThat(Act.ACCESS_REFUSED.result()).isEqualTo(ActResult.REFUSED);
    assertThat(Act.SIGN_IN_FAILED.result()).isEqualTo(ActResult.FAILED);
    assertThat(Act.REPORT_OPENED.result()).isEqualTo(ActResult.DONE);
  }

  private static String line(AuditEntry entry) {
    return new String(entry.line(), UTF_8);
  }

  private static AuditEntry entry() {
    var entry = new AuditEntry();
    entry.eventId = UUID.fromString("018f6d2e-0000-7000-8000-000000000001");
    entry.occurredAt = Instant.parse("2026-11-02T09:30:00.123456Z");
    entry.act = Act.REPORT_OPENED;
    entry.operation = LoggedOperation.CONSULTATION;
    entry.actor = "6f1c";
    entry.actorName = "Tess Triager";
    entry.agency = "example-police";
    entry.roles = "triage";
    entry.reference = "SI-4K7M-2QX9";
    entry.purpose = "triage";
    entry.writer = 7;
    entry.sequence = 0L;
    entry.salt = new byte[] {1, 2, 3};
    return entry;
  }
}
