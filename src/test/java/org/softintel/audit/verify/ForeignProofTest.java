package org.softintel.audit.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What other logs may do that ours does not: another origin, and proofs without their entry. */
class ForeignProofTest {
  private static final String ORIGIN = "go.sum database tree";

  @TempDir Path folder;
  private final GivenLog log = GivenLog.of(20);

  @BeforeEach
  void key() throws IOException {
    Files.writeString(folder.resolve("key"), GivenLog.KEY.line());
  }

  @Test
  void aProofWithoutItsEntryHoldsForTheEntryThatIsGiven() {
    var text = new String(log.receipt(7), UTF_8);
    var without = file("without", text.replaceFirst("extra .*\n", "").getBytes(UTF_8));
    var other = file("other", text.replaceFirst("extra .*\n", "extra AAAA\n").getBytes(UTF_8));
    var entry = file("entry", log.entries.get(7));
    var wrong = file("wrong", log.entries.get(8));

    assertThat(run(0, "--receipt", without, "--entry", entry)).contains("entry 7");
    assertThat(run(0, "--receipt", other, "--entry", entry)).contains("entry 7");
    assertThat(run(1, "--receipt", without, "--entry", wrong))
        .containsExactly(without + ": the receipt's entry is not in the log");
    assertThat(run(1, "--receipt", without))
        .containsExactly(without + ": the receipt does not carry its entry");
    assertThat(run(2, "--receipt", without, "--entry", entry, "--entry", entry))
        .first()
        .asString()
        .startsWith("usage: ");
  }

  @Test
  void itIsHeldAgainstACopyOfItsLogToo() throws IOException {
    log.writeTo(folder.resolve("log"));
    var copy = folder.resolve("log").toString();
    var text = new String(log.receipt(7), UTF_8).replaceFirst("extra .*\n", "");
    var without = file("without", text.getBytes(UTF_8));

    assertThat(
            run(0, "--log", copy, "--receipt", without, "--entry", file("e", log.entries.get(7))))
        .hasSize(1);
    assertThat(run(1, "--log", copy, "--receipt", without))
        .contains(without + ": the receipt does not carry its entry");
  }

  /** No tree that can be counted is higher. */
  @Test
  void aProofOfMoreThanSixtyThreeHashesIsTooLong() {
    var text = new String(log.receipt(7), UTF_8);
    var hash = "A".repeat(43) + "=\n";
    var file =
        file("long", text.replace("index 7\n", "index 7\n" + hash.repeat(64)).getBytes(UTF_8));

    assertThat(run(1, "--receipt", file))
        .containsExactly(file + ": the receipt's proof is too long");
  }

  @Test
  void anOriginThatIsNotTheKeysNameMustBeSaid() throws IOException {
    log.writeTo(folder.resolve("log"));
    file("log/checkpoint", renamed(log.checkpoint()));
    var copy = folder.resolve("log").toString();
    var receipt =
        new String(log.receipt(7), UTF_8)
            .replace(
                new String(log.checkpoint(), UTF_8), new String(renamed(log.checkpoint()), UTF_8));
    var file = file("receipt", receipt.getBytes(UTF_8));
    var older = file("o", renamed(log.checkpoint(GivenLog.ORIGIN, GivenLog.KEYS, 5)));

    assertThat(run(0, "--log", copy, "--origin", ORIGIN, "--receipt", file, "--checkpoint", older))
        .first()
        .asString()
        .startsWith("OK 20 ");
    assertThat(run(0, "--receipt", file, "--origin", ORIGIN)).contains("entry 7");
    assertThat(run(1, "--log", copy))
        .containsExactly("the checkpoint is of another log: " + ORIGIN);
    assertThat(run(1, "--receipt", file))
        .containsExactly(file + ": the checkpoint is of another log: " + ORIGIN);
  }

  private static byte[] renamed(byte[] note) {
    var text = SignedNote.parse(note).text().replace(GivenLog.ORIGIN, ORIGIN);
    var line = SignedNote.signatureLine(GivenLog.KEY, GivenLog.sign(GivenLog.KEYS, text));
    return (text + "\n" + line).getBytes(UTF_8);
  }

  private List<String> run(int code, String... more) {
    var arguments = new ArrayList<>(List.of("--vkey", folder.resolve("key").toString()));
    arguments.addAll(List.of(more));
    var out = new ByteArrayOutputStream();
    int given = Verify.run(arguments, new PrintStream(out, true, UTF_8));
    assertThat(given).as(out.toString(UTF_8)).isEqualTo(code);
    return out.toString(UTF_8).lines().toList();
  }

  private String file(String name, byte[] bytes) {
    GivenLog.write(folder.resolve(name), bytes);
    return folder.resolve(name).toString();
  }
}
