package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.softintel.given.Await.until;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.softintel.given.DatabaseRows;
import org.softintel.given.LogCopies;
import org.softintel.given.NoScriptUser;
import org.softintel.given.PartnerApi;
import org.softintel.given.Replica;
import org.softintel.given.SampleReports;
import org.softintel.given.TestStack;
import org.softintel.given.VerifierJar;
import org.softintel.given.WitnessProcess;

/** The log beside the packaged witness: signed within seconds, unless it is no longer the same. */
class WitnessTest {
  private static final Duration SECONDS = Duration.ofSeconds(60);
  private static final String ANOTHER_ROOT = "A".repeat(43) + "=";

  @TempDir static Path state;
  @TempDir Path folder;

  private static WitnessProcess witness;
  private static Replica replica;

  @BeforeAll
  static void start() {
    TestStack.shared();
    witness = WitnessProcess.started(state);
    var setting = "softintel.audit.cosigning.witnesses.partner.";
    replica =
        Replica.started(
            Map.of(
                setting + "url",
                witness.url(),
                setting + "vkey",
                witness.key().toString(),
                "softintel.audit.cosigning.pause",
                "1S"));
  }

  @AfterAll
  static void stop() {
    replica.close();
    witness.close();
  }

  @Test
  void theLogIsWitnessedWithinSecondsAndTheVerifierDemandsIt() throws IOException {
    var size = grown();
    until("a witness's signature", SECONDS, () -> witnessed() >= size);

    LogCopies.witnessedFrom(replica, folder);

    assertThat(VerifierJar.of(folder, "--witness", witness.key().toString())).startsWith("OK ");
    var plain = Files.readString(folder.resolve("checkpoint")).replaceAll("— witness.*\n", "");
    Files.writeString(folder.resolve("checkpoint"), plain);
    assertThat(VerifierJar.of(folder)).startsWith("OK ");
    assertThat(VerifierJar.of(folder, "--witness", witness.key().toString()))
        .contains("no signature by witness.example/w1");
  }

  @Test
  void aReceiptBearsTheWitnesssSignature() throws IOException {
    var reference = PartnerApi.submit("reporter", SampleReports.minimal());
    LogCopies.await(reference);
    var size = Long.parseLong(text("select max(size) from audit_checkpoint"));
    until("a witness's signature", SECONDS, () -> witnessed() >= size);

    var address = PartnerApi.REPORTS + "/" + reference + "/receipt";
    var receipt = PartnerApi.as("reporter").baseUri(replica.at("")).get(address).asString();
    var file = Files.writeString(folder.resolve("receipt"), receipt).toString();

    var key = witness.key().toString();
    assertThat(VerifierJar.run("--receipt", file, "--witness", key).isOk()).isTrue();
    assertThat(PartnerApi.as("reporter").get(address).asString())
        .as("from a process whose settings do not name the witness")
        .doesNotContain("— witness.example/w1 ");
  }

  /** By whoever may write into the database. */
  @Test
  void aLineThatNoWitnessSignedIsOnNoReceipt() {
    var reference = PartnerApi.submit("reporter", SampleReports.minimal());
    LogCopies.await(reference);
    var forged =
        "insert into audit_cosignature select max(size), 'ico.org.uk/witness',"
            + " '— ico.org.uk/witness AAAAAAA=', now() from audit_checkpoint";
    TestStack.shared().execute(forged);
    try {
      var page = NoScriptUser.signedIn("reporter", "/my-reports");

      assertThat(page.get("/my-reports/" + reference + "/receipt").body())
          .contains("<svg")
          .doesNotContain("Also signed by");
      var address = PartnerApi.REPORTS + "/" + reference + "/receipt";
      assertThat(PartnerApi.as("reporter").baseUri(replica.at("")).get(address).asString())
          .contains("index ")
          .doesNotContain("ico.org.uk");
    } finally {
      TestStack.shared()
          .execute("delete from audit_cosignature where witness = 'ico.org.uk/witness'");
    }
  }

  @Test
  void whileTheWitnessIsAwayTheLogGrowsAndLaterItIsSignedAgain() {
    witness.kill();
    var size = grown();
    assertThat(witnessed()).isLessThan(size);

    witness.start();

    until("a signature after all", SECONDS, () -> witnessed() >= size);
  }

  /** By whoever may write into the database, so that nobody asks it any more. */
  @Test
  void whatTheDatabaseSaysOfAWitnessKeepsItFromNothing() {
    var before = grown();
    until("a witness's signature", SECONDS, () -> witnessed() >= before);
    TestStack.shared()
        .execute(
            "update log_witness set size = 1000000000, due_at = '2199-01-01'"
                + " where witness = 'witness.example/w1'");

    var size = grown();

    until("a signature all the same", SECONDS, () -> witnessed() >= size);
  }

  /**
   * The witness has seen another history of this log: what the service shows does not continue it.
   */
  @Test
  void anotherHistoryIsNotWitnessedAndIsAnAlarm() throws IOException {
    var before = grown();
    until("a witness's signature", SECONDS, () -> witnessed() >= before);
    var memory = memory();
    var seen = Files.readString(memory);
    remembers(memory, seen.replaceFirst("\n[^\n]+\n\n", "\n" + ANOTHER_ROOT + "\n\n"));
    var forked = grown();

    until(
        "an alarm",
        SECONDS,
        () -> log().contains("ALARM: the witness witness.example/w1 has seen another"));

    assertThat(witnessed()).isLessThan(forked);
    assertThat(text("select trouble from log_witness where witness = 'witness.example/w1'"))
        .isEqualTo("DISAGREES");
    remembers(memory, seen);
    until("a signature again", SECONDS, () -> witnessed() >= forked);
    until("a line in the log", SECONDS, () -> log().contains("signs the log again"));
  }

  private static void remembers(Path memory, String checkpoint) throws IOException {
    witness.kill();
    Files.writeString(memory, checkpoint);
    witness.start();
  }

  private static Path memory() throws IOException {
    try (var files = Files.list(state)) {
      return files
          .filter(it -> it.getFileName().toString().startsWith("log-"))
          .findFirst()
          .orElseThrow();
    }
  }

  /** Its size after another report. */
  private static long grown() {
    var reference = PartnerApi.submit("reporter", SampleReports.minimal());
    until(
        "a place in the log",
        SECONDS,
        () ->
            DatabaseRows.count(
                    "audit_leaf l join audit_entry e on e.id = l.entry_id where e.reference = ?",
                    reference)
                > 0);
    return Long.parseLong(text("select max(size) from audit_checkpoint"));
  }

  private static long witnessed() {
    return Long.parseLong(text("select coalesce(max(size), 0) from audit_cosignature"));
  }

  private static String text(String query) {
    return TestStack.shared().text(query);
  }

  private static String log() throws IOException {
    return Files.readString(TestStack.shared().home().resolve("logs/replica.log"));
  }
}
