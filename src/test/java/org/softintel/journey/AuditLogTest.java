package org.softintel.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.softintel.given.Await;
import org.softintel.given.DatabaseRows;
import org.softintel.given.LogCopies;
import org.softintel.given.Mails;
import org.softintel.given.PartnerApi;
import org.softintel.given.SampleReports;
import org.softintel.given.TestStack;
import org.softintel.given.VerifierJar;

/**
 * What an auditor can prove with a copy of the log and the packaged verifier, against the
 * database's owner.
 */
class AuditLogTest {
  private static final Duration SOON = Duration.ofSeconds(60);

  @TempDir Path folder;

  /** Other journeys read what the last check found. */
  @AfterEach
  void whatWasFoundIsForgotten() {
    LogCopies.checkAnew();
  }

  @Test
  void everyEntryIsSoonInALogThatHolds() throws Exception {
    var reference = PartnerApi.submit("reporter", SampleReports.minimal());
    LogCopies.await(reference);

    LogCopies.into(folder);

    assertThat(verify()).startsWith("OK ");
    assertThat(entries()).contains("\"act\":\"REPORT_SUBMITTED\"", reference);
  }

  @Test
  void anOlderCheckpointIsContinuedAfterTheApplicationWasKilled() throws Exception {
    LogCopies.into(folder);
    var older = Files.copy(folder.resolve("checkpoint"), folder.resolve("older"));
    PartnerApi.submit("reporter", SampleReports.minimal());
    TestStack.shared().parts().app().kill();
    TestStack.shared().parts().app().start();
    var reference = PartnerApi.submit("reporter", SampleReports.minimal());
    LogCopies.await(reference);

    LogCopies.into(folder);

    assertThat(verify("--checkpoint", older.toString())).startsWith("OK ");
  }

  @Test
  void anEntryThatTheDatabasesOwnerChangesIsFound() throws Exception {
    var reference = PartnerApi.submit("reporter", SampleReports.minimal());
    LogCopies.await(reference);
    var entry = DatabaseRows.of("select entry_id from audit_leaf where leaf = 0").get(0);
    var actor = DatabaseRows.of("select actor from audit_entry where id = " + entry).get(0);
    try {
      asOwner("update audit_entry set actor = 'somebody else' where id = " + entry);
      LogCopies.into(folder);

      assertThat(verify()).contains("tile/0/000").contains("does not fit the entries");
    } finally {
      asOwner("update audit_entry set actor = '" + actor + "' where id = " + entry);
    }
    LogCopies.into(folder);
    assertThat(verify()).startsWith("OK ");
  }

  /** Whoever has the database and not the key writes one; ours must not be set on top of it. */
  @Test
  void aCheckpointThatWeDidNotSignIsNeitherKeptNorGoneOnFrom() throws Exception {
    var before = PartnerApi.submit("reporter", SampleReports.minimal());
    Mails.untilDelivered(before);
    // Only who has nothing to take looks at what others have signed.
    Await.until("nothing waits", SOON, () -> DatabaseRows.count("audit_pending") == 0);
    asOwner(
        "insert into audit_checkpoint (size, note, signed_at) select 999999999,"
            + " regexp_replace(note, '\\n[0-9]+\\n', E'\\n999999999\\n'), now()"
            + " from audit_checkpoint order by size desc limit 1");
    try {
      LockSupport.parkNanos(Duration.ofSeconds(3).toNanos());
      assertThat(TestStack.shared().home().resolve("audit-last-signed"))
          .content()
          .doesNotContain("999999999");
      var waiting = PartnerApi.submit("reporter", SampleReports.minimal());
      Await.until(
          "an alarm",
          SOON,
          () ->
              Files.readString(TestStack.shared().parts().app().log())
                  .contains("not continued: the last checkpoint is not signed by us"));
      assertThat(leavesOf(waiting)).isZero();
      Await.until("a fault", SOON, () -> DatabaseRows.count("audit_check_fault") > 0);
    } finally {
      asOwner("delete from audit_checkpoint where size = 999999999");
    }
    LogCopies.await(PartnerApi.submit("reporter", SampleReports.minimal()));
    LogCopies.into(folder);
    assertThat(verify()).startsWith("OK ");
  }

  /** The database's columns have no such bound, and a superuser writes what they like. */
  @Test
  void anEntryThatNoBundleCanHoldNeverComesIntoTheLog() throws Exception {
    var reference = PartnerApi.submit("reporter", SampleReports.minimal());
    asOwner(
        "alter table audit_entry drop constraint audit_entry_is_short; insert into audit_entry"
            + " (event_id, occurred_at, act, operation, actor, agency, roles, reference, purpose,"
            + " detail, writer, sequence, salt) select gen_random_uuid(), now(), act, operation,"
            + " actor, agency, roles, 'too long', purpose, repeat('x', 70000), writer, 1000000,"
            + " salt from audit_entry where reference = '"
            + reference
            + "' order by id limit 1;"
            + " insert into audit_pending select id from audit_entry where reference = 'too long'");
    try {
      Await.until(
          "an alarm",
          SOON,
          () ->
              Files.readString(TestStack.shared().parts().app().log())
                  .contains("ALARM: 1 entries are too long for the log"));
      assertThat(leavesOf("too long")).isZero();
    } finally {
      asOwner(
          "delete from audit_entry where reference = 'too long'; alter table audit_entry add"
              + " constraint audit_entry_is_short check (coalesce(octet_length(detail), 0) < 20000)"
              + " not valid");
    }
    LogCopies.await(PartnerApi.submit("reporter", SampleReports.minimal()));
    LogCopies.into(folder);
    assertThat(verify()).startsWith("OK ");
  }

  private static long leavesOf(String reference) {
    return DatabaseRows.count(
        "audit_leaf where entry_id in (select id from audit_entry where reference = ?)", reference);
  }

  @Test
  void readingEntriesOfTheLogIsAnEntry() {
    var before = DatabaseRows.count("audit_entry where act = 'AUDIT_READ'");

    PartnerApi.as("auditor").get("/audit/log/tile/entries/000.p/1").then().statusCode(200);

    assertThat(DatabaseRows.count("audit_entry where act = 'AUDIT_READ'")).isGreaterThan(before);
  }

  @Test
  void whatTheLogDoesNotHoldIsUnknown() {
    for (var path :
        List.of("tile/0/900", "tile/entries/900", "tile/7/000", "tile/0/000.p/0", "tile/x", "x")) {
      assertThat(PartnerApi.as("auditor").get("/audit/log/" + path).statusCode())
          .as(path)
          .isEqualTo(404);
    }
  }

  private static void asOwner(String sql) {
    DatabaseRows.changePastTheService(sql);
  }

  private String entries() throws IOException {
    try (var files = Files.walk(folder.resolve("tile/entries"))) {
      var all = new StringBuilder();
      for (var file : files.filter(Files::isRegularFile).toList()) {
        all.append(new String(Files.readAllBytes(file), UTF_8));
      }
      return all.toString();
    }
  }

  private String verify(String... more) {
    var options = new ArrayList<>(List.of("--log", folder.toString()));
    options.addAll(List.of(more));
    return String.join("\n", VerifierJar.run(options.toArray(String[]::new)).lines());
  }
}
