package org.softintel.audit.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** So many of the witnesses that are given must have signed, and their clocks tell the time. */
class WitnessPolicyTest {
  private static final Instant AT = Instant.parse("2026-11-25T14:00:00Z");
  private static final GivenWitness ONE = GivenWitness.of("witness.example/w1");
  private static final GivenWitness TWO = GivenWitness.of("witness.example/w2");
  private static final GivenWitness THREE = GivenWitness.of("witness.example/w3");

  @TempDir Path folder;
  private final GivenLog log = GivenLog.of(7);
  private final List<String> witnesses = new ArrayList<>();

  @BeforeEach
  void copy() throws IOException {
    log.writeTo(folder.resolve("log"));
    file("key", GivenLog.KEY.line());
    for (var it : List.of(ONE, TWO, THREE)) {
      witnesses.addAll(List.of("--witness", file(it.key().id(), it.key().line())));
    }
  }

  @Test
  void twoOfThreeMayBeEnough() {
    signedBy(ONE, THREE);

    assertThat(log(0, "--quorum", "2")).startsWith("OK 7 ");
    assertThat(log(0, "--quorum", "1")).startsWith("OK 7 ");
    assertThat(log(1)).isEqualTo("no signature by witness.example/w2 with this key\n");
    assertThat(log(1, "--quorum", "3"))
        .isEqualTo("no signature by witness.example/w2 with this key\n");
  }

  @Test
  void oneIsNotTwo() {
    var note = THREE.sign(log.checkpoint(), AT);
    write(THREE.sign(note, AT.plusSeconds(5)));

    assertThat(log(1, "--quorum", "2"))
        .isEqualTo("signed by 1 of the 3 witnesses that are given, 2 must have signed\n");
  }

  /** A note with a signature of a known key that is wrong is no note (C2SP signed-note). */
  @Test
  void aWrongSignatureIsAFaultThoughEnoughHaveSigned() {
    var stranger = new GivenWitness(TWO.key(), GivenLog.keys());
    write(stranger.sign(THREE.sign(ONE.sign(log.checkpoint(), AT), AT), AT));

    assertThat(log(1, "--quorum", "2")).isEqualTo("the signature by witness.example/w2 is wrong\n");
  }

  @Test
  void noWitnessCountsTwice() {
    signedBy(ONE);
    var again = VerifierKey.ofWitness("witness.example/other", GivenLog.raw(ONE.keys()));

    for (var twice : List.of(ONE.key(), again)) {
      var key = file("again", twice.line());
      assertThat(log(1, "--quorum", "2", "--witness", key))
          .isEqualTo("two witnesses have one key\n");
    }
    assertThat(log(1, "--quorum", "4")).isEqualTo("more witnesses are demanded than are given\n");
    assertThat(log(2, "--quorum", "0")).startsWith("usage: ");
    assertThat(log(2, "--quorum", "two")).startsWith("usage: ");
    assertThat(log(2, "--quorum", "1", "--quorum", "2")).startsWith("usage: ");
  }

  @Test
  void theLogIsAsOldAsTheirClocksSay() {
    var older = ONE.sign(log.checkpoint(GivenLog.ORIGIN, GivenLog.KEYS, 5), AT.minusSeconds(9));
    signedBy(ONE, TWO);

    assertThat(log(0, "--quorum", "1").lines().skip(1))
        .containsExactly("seen by witnesses on or before 2026-11-25T14:00:00Z");
    assertThat(log(0, "--quorum", "1", "--checkpoint", file("older", older)).lines().skip(1))
        .containsExactly("seen by witnesses between 2026-11-25T13:59:51Z and 2026-11-25T14:00:00Z");
    assertThat(log(0, "--quorum", "2", "--checkpoint", file("older", older)).lines().skip(1))
        .as("two clocks say the end, one alone the beginning")
        .containsExactly("seen by witnesses on or before 2026-11-25T14:00:01Z");
  }

  @Test
  void aReceiptsEntryIsAsOldAsTheirClocksSay() {
    var note = new String(log.checkpoint(), UTF_8);
    var signed = new String(ONE.sign(log.checkpoint(), AT), UTF_8);
    var receipt = file("receipt", new String(log.receipt(5), UTF_8).replace(note, signed));
    var of5 = ONE.sign(log.checkpoint(GivenLog.ORIGIN, GivenLog.KEYS, 5), AT.minusSeconds(9));
    var of6 = ONE.sign(log.checkpoint(GivenLog.ORIGIN, GivenLog.KEYS, 6), AT.minusSeconds(4));

    assertThat(run(0, "--quorum", "1", "--receipt", receipt))
        .contains("\nentry 5\n")
        .endsWith("\nseen by witnesses on or before 2026-11-25T14:00:00Z\n");
    assertThat(run(0, "--quorum", "1", "--receipt", receipt, "--checkpoint", file("5", of5)))
        .contains(" between 2026-11-25T13:59:51Z and 2026-11-25T14:00:00Z\n");
    assertThat(run(0, "--quorum", "1", "--receipt", receipt, "--checkpoint", file("6", of6)))
        .as("one that holds the entry already")
        .contains(" on or before 2026-11-25T13:59:56Z\n");
    assertThat(run(1, "--quorum", "2", "--receipt", receipt))
        .isEqualTo(
            receipt + ": signed by 1 of the 3 witnesses that are given, 2 must have signed\n");
  }

  private void signedBy(GivenWitness... signing) {
    var note = log.checkpoint();
    for (int i = 0; i < signing.length; i++) {
      note = signing[i].sign(note, AT.plusSeconds(i));
    }
    write(note);
  }

  private void write(byte[] note) {
    GivenLog.write(folder.resolve("log/checkpoint"), note);
  }

  private String log(int code, String... more) {
    var all = new ArrayList<>(List.of("--log", folder.resolve("log").toString()));
    all.addAll(List.of(more));
    return run(code, all.toArray(String[]::new));
  }

  private String run(int code, String... more) {
    var arguments = new ArrayList<>(List.of("--vkey", folder.resolve("key").toString()));
    arguments.addAll(witnesses);
    arguments.addAll(List.of(more));
    var out = new ByteArrayOutputStream();
    assertThat(Verify.run(arguments, new PrintStream(out, true, UTF_8)))
        .as(out.toString(UTF_8))
        .isEqualTo(code);
    return out.toString(UTF_8);
  }

  private String file(String name, byte[] bytes) {
    GivenLog.write(folder.resolve(name), bytes);
    return folder.resolve(name).toString();
  }

  private String file(String name, String text) {
    return file(name, text.getBytes(UTF_8));
  }
}
