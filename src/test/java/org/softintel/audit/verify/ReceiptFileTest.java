package org.softintel.audit.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who has a receipt, the jar and the public key needs nothing else. */
class ReceiptFileTest {
  @TempDir Path folder;

  private final GivenLog log = GivenLog.of(300);

  @BeforeEach
  void key() throws IOException {
    Files.writeString(folder.resolve("key"), GivenLog.KEY.line() + "\n");
  }

  @Test
  void itHoldsWithoutItsLogAndSaysWhatItsEntryIs() {
    var root = Checkpoint.parse(SignedNote.parse(log.checkpoint()).text()).root();

    assertThat(run(0, "--receipt", file("mine", log.receipt(257))))
        .startsWith("OK 300 " + root, "entry 257", "act: REPORT_OPENED")
        .contains("writer: writer1");
  }

  @Test
  void itProvesWhatTheReportSaidAndNothingElse() {
    var words = "{\"narrative\":\"A grey van.\"}".getBytes(UTF_8);
    var key = MerkleHashes.of("invented".getBytes(UTF_8));
    log.entries.set(7, entry("REPORT_SUBMITTED", WordingCommitment.code(words, key)));
    var mine = Receipt.parse(log.receipt(7));
    var keyed = keyed(mine, key);
    var receipt = file("keyed", keyed.text().getBytes(UTF_8));
    var said = file("said", words);

    assertThat(run(0, "--receipt", receipt, "--wording", said))
        .contains("entry 7", "the report said what is in " + said)
        .noneMatch(it -> it.contains("wording-key"));
    assertThat(Receipt.parse(keyed.text().getBytes(UTF_8)).text()).isEqualTo(keyed.text());
    assertThat(run(0, "--opaque", "--receipt", receipt)).hasSize(2);

    var other = file("other", "{\"narrative\":\"A grey van\"}".getBytes(UTF_8));
    assertThat(run(1, "--receipt", receipt, "--wording", other))
        .containsExactly(other + ": this is not what the report said");
    var wrong = keyed(mine, MerkleHashes.of("another".getBytes(UTF_8))).text().getBytes(UTF_8);
    assertThat(run(1, "--receipt", file("wrong", wrong), "--wording", said))
        .containsExactly(said + ": this is not what the report said");
    assertThat(run(1, "--receipt", file("bare", log.receipt(7)), "--wording", said))
        .containsExactly(said + ": the receipt holds no key of a wording");
    assertThat(run(2, "--receipt", receipt, "--receipt", receipt, "--wording", said))
        .first()
        .asString()
        .startsWith("usage: ");
  }

  @Test
  void anEntryThatCommitsToNothingOrInAnotherWayProvesNoWords() {
    var key = MerkleHashes.of("invented".getBytes(UTF_8));
    var said = file("said", new byte[0]);
    for (var detail : List.of("by=phone", "wording=2:00", "wording=1:")) {
      log.entries.set(7, entry("REPORT_SUBMITTED", detail));
      var receipt = keyed(Receipt.parse(log.receipt(7)), key);

      assertThat(run(1, "--receipt", file("r", receipt.text().getBytes(UTF_8)), "--wording", said))
          .as(detail)
          .singleElement()
          .asString()
          .containsAnyOf("does not commit", "in a way not known here", "not what the report said");
    }
  }

  /** In whose codes somebody else may have had a hand. */
  @Test
  void anEntryOfAnotherActProvesNoWords() {
    var words = "{\"narrative\":\"A grey van.\"}".getBytes(UTF_8);
    var key = MerkleHashes.of("invented".getBytes(UTF_8));
    log.entries.set(7, entry("LETTER_DELIVERED", "queue=7 " + WordingCommitment.code(words, key)));
    var receipt = keyed(Receipt.parse(log.receipt(7)), key);
    var said = file("said", words);

    assertThat(run(1, "--receipt", file("r", receipt.text().getBytes(UTF_8)), "--wording", said))
        .containsExactly(said + ": the entry is not that of a report that came");
  }

  private static byte[] entry(String act, String detail) {
    return EntryLine.write(java.util.Map.of("act", act, "detail", detail));
  }

  private static Receipt keyed(Receipt receipt, byte[] key) {
    return new Receipt(
        receipt.entry(),
        receipt.index(),
        receipt.proof(),
        receipt.checkpoint(),
        Optional.of(HexFormat.of().formatHex(key)));
  }

  @Test
  void itMayBeOfAnyOtherLog() {
    log.entries.set(7, "not one of ours".getBytes(UTF_8));
    var receipt = file("other", log.receipt(7));

    assertThat(run(1, "--receipt", receipt)).containsExactly(receipt + ": is not a line of texts");
    assertThat(run(0, "--opaque", "--receipt", receipt)).hasSize(2).contains("entry 7");
  }

  @Test
  void anEntryCannotPretendToBeSeveralLines() {
    log.entries.set(7, EntryLine.write(java.util.Map.of("act", "X\nOK 5 all is well")));

    assertThat(run(0, "--receipt", file("odd", log.receipt(7))))
        .contains("act: X?OK 5 all is well");
  }

  @Test
  void thatOfAnotherEntryIsRefused() {
    var mine = new String(log.receipt(17), UTF_8);
    var extra = mine.lines().toList().get(1);
    var other = new String(log.receipt(18), UTF_8).lines().toList().get(1);
    var swapped = file("swapped", mine.replace(extra, other).getBytes(UTF_8));

    assertThat(run(1, "--receipt", swapped))
        .containsExactly(swapped + ": the receipt's entry is not in the log");
  }

  @Test
  void thatOfAnotherLogIsRefused() {
    var forged =
        new String(log.receipt(17), UTF_8)
            .replace(
                new String(log.checkpoint(), UTF_8),
                new String(log.checkpoint("elsewhere.example", GivenLog.KEYS, 300), UTF_8));
    var file = file("forged", forged.getBytes(UTF_8));

    assertThat(run(1, "--receipt", file))
        .containsExactly(file + ": no signature by softintel.example/audit with this key");
  }

  @Test
  void twoThatContradictOneAnotherShowTwoLogs() {
    var one = file("one", log.receipt(17));
    log.entries.set(200, "rewritten".getBytes(UTF_8));
    var two = file("two", log.receipt(17));
    var checkpoint = file("checkpoint", log.checkpoint());

    assertThat(run(1, "--receipt", one, "--receipt", two))
        .containsExactly(two + ": another checkpoint of 300 entries says something else");
    assertThat(run(1, "--receipt", one, "--checkpoint", checkpoint))
        .containsExactly(one + ": another checkpoint of 300 entries says something else");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "wrong-header\nindex 0\n\ncheckpoint\n",
        "c2sp.org/tlog-proof@v1\nindex 0\n\ncheckpoint\n",
        "c2sp.org/tlog-proof@v1\nextra !!\nindex 0\n\ncheckpoint\n",
        "c2sp.org/tlog-proof@v1\nextra AAAA\n\n\ncheckpoint\n",
        "c2sp.org/tlog-proof@v1\nextra AAAA\nindex one\n\ncheckpoint\n",
        "c2sp.org/tlog-proof@v1\nextra AAAA\nindex -5\n\ncheckpoint\n",
        "c2sp.org/tlog-proof@v1\nextra AAAA\nindex 05\n\ncheckpoint\n",
        "c2sp.org/tlog-proof@v1\nextra AAAA\nindex 0\n!!\n\ncheckpoint\n",
        "c2sp.org/tlog-proof@v1\nextra AAAA\nindex 0\nAAAA\n\ncheckpoint\n",
        "c2sp.org/tlog-proof@v1\nextra AAAA\nindex 0\n\ncheckpoint\n"
      })
  void whatIsNoReceiptIsRefusedInOneLine(String text) {
    var file = file("odd", text.getBytes(UTF_8));

    assertThat(run(1, "--receipt", file))
        .hasSize(1)
        .allMatch(it -> it.matches("\\Q" + file + "\\E: (the|a) .*"));
  }

  @Test
  void bytesThatAreNoTextAreRefused() {
    var receipt = new String(log.receipt(17), UTF_8);
    var extra = "extra " + Base64.getEncoder().encodeToString(new byte[] {(byte) 0xff});
    var binary = receipt.replace(receipt.lines().toList().get(1), extra).getBytes(UTF_8);

    assertThatThrownBy(() -> Receipt.parse(binary)).hasMessage("the receipt's entry is not UTF-8");
    binary[binary.length - 3] = (byte) 0xff;
    assertThatThrownBy(() -> Receipt.parse(binary)).hasMessage("the receipt is not UTF-8");
    assertThatThrownBy(() -> Receipt.parse(new byte[1 << 21])).hasMessageContaining("too long");
  }

  @Test
  void whatCannotBeReadIsSaid() {
    assertThat(run(1, "--receipt", folder.resolve("none").toString()))
        .allMatch(it -> it.startsWith("cannot be read: "));
    assertThat(run(2, "--checkpoint", "x")).first().asString().startsWith("usage: ");
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
