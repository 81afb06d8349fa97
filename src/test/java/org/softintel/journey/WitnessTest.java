package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.softintel.given.Patience.until;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.softintel.given.Api;
import org.softintel.given.LogCopies;
import org.softintel.given.Replica;
import org.softintel.given.Rows;
import org.softintel.given.Sample;
import org.softintel.given.Stack;
import org.softintel.given.Verifier;
import org.softintel.given.WitnessProcess;

/** The log beside the packaged witness: signed within seconds, unless it is no longer the same. */
class WitnessTest {
  private static final Duration SECONDS = Duration.ofSeconds(20);
  private static final int TILE = 256;

  @TempDir static Path state;
  @TempDir Path folder;

  private static WitnessProcess witness;
  private static Replica replica;

  @BeforeAll
  static void start() {
    Stack.shared();
    witness = WitnessProcess.started(state);
    var setting = "softintel.log.witnesses.partner.";
    replica =
        Replica.started(
            Map.of(
                setting + "url",
                witness.url(),
                setting + "vkey",
                witness.key().toString(),
                "softintel.log.witness-pause",
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

    LogCopies.witnessedInto(folder);

    assertThat(Verifier.of(folder, "--witness", witness.key().toString())).startsWith("OK ");
    var plain = Files.readString(folder.resolve("checkpoint")).replaceAll("— witness.*\n", "");
    Files.writeString(folder.resolve("checkpoint"), plain);
    assertThat(Verifier.of(folder)).startsWith("OK ");
    assertThat(Verifier.of(folder, "--witness", witness.key().toString()))
        .contains("no signature by witness.example/w1");
  }

  @Test
  void whileTheWitnessIsAwayTheLogGrowsAndLaterItIsSignedAgain() {
    witness.kill();
    var size = grown();
    assertThat(witnessed()).isLessThan(size);

    witness.start();

    until("a signature after all", Duration.ofSeconds(40), () -> witnessed() >= size);
  }

  /** The database's owner changes a hash: what the service signs from then on is another log. */
  @Test
  void anotherHistoryIsNotWitnessedAndIsAnAlarm() throws IOException {
    var before = awayFromTheEndOfATile();
    until("a witness's signature", SECONDS, () -> witnessed() >= before);
    var tile = before / TILE;
    var hash =
        text("select encode(substr(hashes, 1, 32), 'hex') from audit_tile where " + at(tile));
    try {
      write(tile, "00".repeat(32));
      var forked = grown();

      until("an alarm", SECONDS, () -> log().contains("ALARM: the witness witness.example/w1 has"));

      assertThat(witnessed()).isLessThan(forked);
      assertThat(text("select trouble from log_witness")).isEqualTo("DISAGREES");
    } finally {
      write(tile, hash);
    }
    var good = grown();
    Stack.shared()
        .execute(
            "delete from audit_checkpoint where size > "
                + before
                + " and size < "
                + good
                + " and size not in (select size from audit_cosignature)");
    until("a signature again", Duration.ofSeconds(60), () -> witnessed() >= good);
    assertThat(log()).contains("signs the log again");
  }

  /** Its size after another report. */
  private static long grown() {
    var reference = Api.submit("reporter", Sample.minimal());
    until(
        "a place in the log",
        SECONDS,
        () ->
            Rows.count(
                    "audit_leaf l join audit_entry e on e.id = l.entry_id where e.reference = ?",
                    reference)
                > 0);
    return Long.parseLong(text("select max(size) from audit_checkpoint"));
  }

  private static long awayFromTheEndOfATile() {
    var size = grown();
    while (size % TILE < 5 || size % TILE > 180) {
      size = grown();
    }
    return size;
  }

  private static void write(long tile, String hex) {
    Stack.shared()
        .execute(
            "update audit_tile set hashes = overlay(hashes placing decode('"
                + hex
                + "', 'hex') from 1) where "
                + at(tile));
  }

  private static String at(long tile) {
    return "level = 0 and tile = " + tile;
  }

  private static long witnessed() {
    return Long.parseLong(text("select coalesce(max(size), 0) from audit_cosignature"));
  }

  private static String text(String query) {
    return Stack.shared().text(query);
  }

  private static String log() throws IOException {
    return Files.readString(Stack.shared().home().resolve("logs/replica.log"));
  }
}
