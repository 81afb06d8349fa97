package org.softintel.audit.trail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.softintel.given.MigratedPostgres;
import org.softintel.platform.database.RoundTrip;
import org.softintel.platform.database.Sql;

class EntryLinesTest {
  @RegisterExtension static final MigratedPostgres POSTGRES = new MigratedPostgres();
  private static final Sql SQL = new Sql(POSTGRES.database());
  private static final AuditChains CHAINS = new AuditChains(SQL);
  private static final EntryLines LINES = GivenTrail.lines(SQL);
  private static long next;

  @Test
  void aRowHasTheLineThatItsEntryHadWhenItWasWritten() {
    var full = full();
    var bare = bare();

    var written = List.of(new String(full.line(), UTF_8), new String(bare.line(), UTF_8));

    assertThat(LINES.known(List.of(write(full), write(bare))))
        .map(it -> it.orElseThrow().text())
        .isEqualTo(written);
  }

  @Test
  void entriesAreInTheOrderInWhichTheyAreAskedForWithNothingForOneThatIsGone() {
    var one = write(bare());
    var other = write(bare());

    var found = LINES.known(List.of(other, -1L, one));

    assertThat(found.get(0).orElseThrow().entry()).isEqualTo(other);
    assertThat(found.get(1)).isEmpty();
    assertThat(found.get(2).orElseThrow().entry()).isEqualTo(one);
  }

  @Test
  void askedForNoneThereAreNone() {
    assertThat(LINES.known(List.of())).isEmpty();
  }

  private static long write(AuditEntry entry) {
    CHAINS.take(new RoundTrip());
    CHAINS.extend(entry, new byte[] {1});
    return SQL.one(
        "select id from audit_entry where event_id = ?", row -> row.number(1), entry.eventId);
  }

  private static AuditEntry full() {
    var entry = bare();
    entry.actorName = "Tess Triager";
    entry.session = "a1b2";
    entry.address = "192.0.2.7";
    entry.request = "r-1";
    entry.acr = "2";
    entry.reference = "SI-4K7M-2QX9";
    entry.reason = "sealed words".getBytes(UTF_8);
    entry.detail = "codes=\"\\é\"";
    entry.previous = new byte[] {4, 5, 6};
    return entry;
  }

  private static AuditEntry bare() {
    var entry = new AuditEntry();
    entry.eventId = UUID.randomUUID();
    entry.occurredAt = Instant.parse("2026-11-02T09:30:00.123456Z");
    entry.act = Act.REPORT_OPENED;
    entry.operation = Act.REPORT_OPENED.operation();
    entry.outcome = Act.REPORT_OPENED.result();
    entry.actor = "6f1c";
    entry.agency = "example-police";
    entry.roles = "triage";
    entry.purpose = "triage";
    entry.writer = 7;
    entry.sequence = next++;
    entry.salt = new byte[] {1, 2, 3};
    return entry;
  }
}
