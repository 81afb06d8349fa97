package org.softintel.audit.verify;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands of the page work, as they stand there. */
class CheckingAReceiptTest {
  private static final Path PAGE = Path.of("docs/operating/checking-a-receipt.md");
  private static final Pattern COMMANDS = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
  private static final byte[] SAID = "{\"narrative\":\"A grey van – café.\"}".getBytes(UTF_8);
  private static final byte[] KEY = MerkleHashes.of("an invented key".getBytes(UTF_8));
  private static final String SIGNED = "The log signed this: " + GivenLog.ORIGIN + ", key ";
  private static final String HELD = "The log holds this entry.";
  private static final String WORDS = "The report said this.";
  private static final String ACCUSED =
      "The words, or the key to them in the receipt, are NOT those of the report.";
  private static final String UNCHECKED = "Not checked: step 2 or 3 failed.";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "1, 0",
    "2, 0",
    "2, 1",
    "3, 2",
    "5, 4",
    "6, 3",
    "7, 6",
    "8, 7",
    "9, 8",
    "13, 12",
    "255, 128",
    "256, 255",
    "257, 256",
    "300, 17",
    "300, 299"
  })
  void aTrueReceiptHolds(int size, int index) throws Exception {
    put(receipt(size, index), SAID);

    assertThat(said()).contains("\"act\":\"REPORT_SUBMITTED\"", SIGNED, HELD, WORDS);
  }

  @Test
  void otherWordsAreNotProvedNorAnyWithoutAKey() throws Exception {
    put(receipt(300, 17), "{\"narrative\":\"A grey van.\"}".getBytes(UTF_8));
    assertThat(said()).contains(SIGNED, HELD, ACCUSED).doesNotContain(WORDS);

    var receipt = receipt(300, 17);
    put(new Receipt(receipt.entry(), receipt.index(), receipt.proof(), receipt.checkpoint()), SAID);
    assertThat(said())
        .contains(SIGNED, HELD, "Not checked: this receipt proves no words.")
        .doesNotContain(WORDS, ACCUSED);
  }

  /** Or somebody would be blamed for what a mail program did. */
  @ParameterizedTest
  @ValueSource(strings = {"\r\n", "\n"})
  void whereLineEndsMayHaveChangedNobodyIsSaidToHaveLied(String end) throws Exception {
    put(receipt(300, 17), (new String(SAID, UTF_8) + end).getBytes(UTF_8));

    assertThat(said())
        .contains(
            SIGNED,
            HELD,
            "Not checked: line ends of the file said may have changed; ask for the file again.")
        .doesNotContain(WORDS, ACCUSED);
  }

  @Test
  void wordsAreNotDeniedWhereTheProofFailed() throws Exception {
    var receipt = receipt(300, 17);
    put(changed(receipt, receipt.entry(), 18, receipt.checkpoint()), SAID);
    assertThat(said())
        .contains(SIGNED, "The log does NOT hold this entry.", UNCHECKED)
        .doesNotContain(HELD, WORDS, ACCUSED);

    var grown = receipt.checkpoint().replace("\n300\n", "\n301\n");
    put(changed(receipt, receipt.entry(), 17, grown), SAID);
    assertThat(said())
        .contains("The log did NOT sign this.", "Not checked: step 2 failed.", UNCHECKED)
        .doesNotContain(SIGNED, HELD, "does NOT hold", WORDS, ACCUSED);
  }

  @ParameterizedTest
  @MethodSource("whatIsNoProof")
  void whatIsNoProofIsSaidOnceAndPlainly(byte[] file) throws Exception {
    put(receipt(300, 17), SAID);
    Files.write(folder.resolve("receipt"), file);

    assertThat(said().lines())
        .filteredOn(it -> !it.isEmpty())
        .containsExactly(
            "STOP: the file receipt is not a whole proof: get it again.",
            "STOP: begin again at step 1, which takes this receipt apart.",
            "Not checked: step 2 failed.",
            UNCHECKED);
  }

  static List<byte[]> whatIsNoProof() {
    var good = receipt(300, 17).text();
    return List.of(
        "<!DOCTYPE html>\n<title>Sign in</title>\n\n<p>Sign in</p>\n".getBytes(UTF_8),
        good.getBytes(UTF_16),
        good.getBytes(UTF_16LE),
        ("\uFEFF" + good).getBytes(UTF_8),
        good.substring(0, good.indexOf("\n\n")).getBytes(UTF_8));
  }

  @Test
  void eachStepGivesTheAnswerThatThePagePromisesAndNoOther() throws Exception {
    put(receipt(300, 17), SAID);

    var answer = SIGNED + GivenLog.KEY.fingerprint() + "\n";
    assertThat(said(1)).isEmpty();
    assertThat(said(1, 2)).isEqualTo(answer);
    assertThat(said(1, 2, 3)).startsWith(answer + HELD + "\n");
    assertThat(said()).startsWith(said(1, 2, 3)).endsWith("\n" + WORDS + "\n");
  }

  /** In one terminal, whichever steps are done again. */
  @Test
  void aReceiptThatTookThePlaceOfAnotherIsNotTakenForIt() throws Exception {
    put(receipt(300, 18), SAID);
    Files.move(folder.resolve("receipt"), folder.resolve("other"));
    put(receipt(300, 17), SAID);
    var boxes = boxes();
    for (var again : List.of(List.of(2, 3, 4), List.of(3, 4))) {
      var steps = again.stream().map(it -> boxes.get(it - 1)).collect(joining());
      var said = run(String.join("", boxes) + "echo then; cp other receipt\n" + steps);

      assertThat(said.substring(0, said.indexOf("then"))).contains(SIGNED, HELD, WORDS);
      assertThat(said.substring(said.indexOf("then")))
          .contains(UNCHECKED)
          .doesNotContain(SIGNED, HELD, WORDS, ACCUSED);
      put(receipt(300, 17), SAID);
    }
  }

  @Test
  void aKeyWithAnotherIdIsNoKey() throws Exception {
    put(receipt(300, 17), SAID);
    var key = folder.resolve("audit.vkey");
    var good = Files.readString(key);
    for (var other :
        List.of(
            good.replace(GivenLog.KEY.id(), "00000000"),
            good.replace("+" + GivenLog.KEY.id() + "+", "+"),
            "<!DOCTYPE html>\n")) {
      Files.writeString(key, other);
      assertThat(said())
          .contains("STOP: the file audit.vkey is not a key: get it again.", UNCHECKED)
          .doesNotContain(SIGNED, "did NOT sign", HELD, WORDS);
    }
  }

  /** On paper are the number of the entry, its hash, and the root. */
  @Test
  void whatIsPrintedCanBeComparedWithTheFile() throws Exception {
    var receipt = receipt(300, 17);
    put(receipt, SAID);

    assertThat(said().lines())
        .containsSequence(
            HELD,
            "Entry: 17",
            "Its hash: " + Base64.getEncoder().encodeToString(receipt.leaf()),
            "Entries when signed: 300",
            "Root: " + receipt.checkpoint().lines().skip(2).findFirst().orElseThrow());
  }

  @Test
  void anotherEntryIsNotHeld() throws Exception {
    var receipt = receipt(300, 17);
    for (var index : new long[] {16, 18, 273, 299, 300, 301}) {
      put(changed(receipt, receipt.entry(), index, receipt.checkpoint()), SAID);
      assertThat(said()).as("place %d", index).contains(SIGNED).doesNotContain(HELD);
    }
    var other = receipt.entry().replace("wording=1:", "wording=1:0");
    put(changed(receipt, other, 17, receipt.checkpoint()), SAID);
    assertThat(said()).contains(SIGNED).doesNotContain(HELD, WORDS);
  }

  /** Hashes that are left over must not be taken for those of a place further on (RFC 9162). */
  @ParameterizedTest
  @CsvSource({"339, 170", "300, 17", "13, 3"})
  void noEntryIsHeldAtAnotherPlace(int size, int index) throws Exception {
    var receipt = receipt(size, index);
    var others =
        IntStream.concat(
            IntStream.range(0, 9).map(it -> index ^ 1 << it), IntStream.of(index + 128, size));
    for (var other : others.filter(it -> it != index).toArray()) {
      put(changed(receipt, receipt.entry(), other, receipt.checkpoint()), SAID);
      assertThat(said(1, 2, 3)).as("place %d", other).contains(SIGNED).doesNotContain(HELD);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"017", "021", "0x11", "+17", "17 ", "1_7", "18446744073709551633", ""})
  void aPlaceIsWrittenInOneWay(String place) throws Exception {
    put(receipt(300, 17), SAID);
    var file = folder.resolve("receipt");
    Files.writeString(
        file, Files.readString(file).replace("\nindex 17\n", "\nindex " + place + "\n"));

    assertThat(said()).contains(SIGNED, "The log does NOT hold this entry.").doesNotContain(HELD);
  }

  @Test
  void withTheLineEndsOfWindowsThePageSaysSo() throws Exception {
    put(receipt(300, 17), SAID);

    assertThat(run(boxes().get(0).lines().limit(2).collect(joining("\r\n")) + "\r\n"))
        .startsWith("STOP: this page has the line ends of Windows.");
  }

  /** As a terminal pastes a page with the line ends of Windows. */
  @Test
  void aPageWithABlankLineAfterEachProvesNothingThatIsNotSo() throws Exception {
    var spaced = String.join("", boxes()).replace("\n", "\n\n");
    var receipt = receipt(300, 17);
    put(receipt, SAID);
    assertThat(run(spaced)).contains(SIGNED, HELD, WORDS);

    var checkpoint = receipt.checkpoint();
    var last = checkpoint.lastIndexOf(' ') + 1;
    var signature = Base64.getDecoder().decode(checkpoint.substring(last).strip());
    Arrays.fill(signature, 4, signature.length, (byte) 0);
    var forged = checkpoint.substring(0, last) + Base64.getEncoder().encodeToString(signature);
    put(changed(receipt, receipt.entry(), 17, forged + "\n"), SAID);
    assertThat(run(spaced)).contains("The log did NOT sign this.").doesNotContain(SIGNED, HELD);
  }

  @Test
  void whatIsCalledAsAnAnswerIsNone() throws Exception {
    Files.createDirectory(folder.resolve("held"));
    Files.createFile(folder.resolve("signed"));
    var receipt = receipt(300, 17);
    put(changed(receipt, receipt.entry(), 18, receipt.checkpoint()), SAID);

    assertThat(said()).contains(UNCHECKED).doesNotContain(HELD, WORDS);
  }

  /** A cut file accuses nobody. */
  @Test
  void aSignatureThatIsCutShortIsCalledThat() throws Exception {
    var receipt = receipt(300, 17);
    put(receipt, SAID);
    var file = folder.resolve("receipt");
    var good = Files.readString(file);

    Files.writeString(file, good.substring(0, good.length() - 9) + "\n");

    assertThat(said())
        .contains("STOP: the signature is not whole: get the file receipt again.")
        .doesNotContain(SIGNED, "did NOT sign", HELD, WORDS);
  }

  /** After a change of keys, a note may have the signatures of both. */
  @Test
  void theSignatureOfAnotherKeyOfTheSameNameMayComeFirst() throws Exception {
    var receipt = receipt(300, 17);
    var other = VerifierKey.of(GivenLog.ORIGIN, GivenLog.raw(GivenLog.keys()));
    var id = HexFormat.of().parseHex(other.id());
    var line = Base64.getEncoder().encodeToString(Arrays.copyOf(id, 68));
    var both = receipt.checkpoint().replace("\n\n", "\n\n— " + GivenLog.ORIGIN + " " + line + "\n");
    put(changed(receipt, receipt.entry(), 17, both), SAID);

    assertThat(said()).contains(SIGNED, HELD, WORDS);

    Files.writeString(folder.resolve("audit.vkey"), other.line() + "\n");
    assertThat(said()).contains("The log did NOT sign this.").doesNotContain(SIGNED, HELD);
  }

  @Test
  void aFolderOfSomethingElseIsLeftAlone() throws Exception {
    var key = Files.writeString(folder.resolve("key"), "of something else");

    assertThat(said(1)).contains("STOP: the file receipt is not here.");

    assertThat(key).hasContent("of something else");
  }

  /** Some shells run commands that stand in what they are to count with. */
  @Test
  void whatStandsInAReceiptIsNeverRun() throws Exception {
    put(receipt(300, 17), SAID);
    var file = folder.resolve("receipt");
    var good = Files.readString(file);

    Files.writeString(file, good.replace("\nindex 17\n", "\nindex a[$(touch${IFS}run)]\n"));
    assertThat(said()).contains(SIGNED).doesNotContain(HELD);
    Files.writeString(file, good.replace("\n300\n", "\na[$(touch${IFS}run)]300\n"));
    assertThat(said()).doesNotContain(SIGNED);

    assertThat(folder.resolve("run")).doesNotExist();
  }

  @Test
  void whatTheLogDidNotSignIsSeen() throws Exception {
    var receipt = receipt(300, 17);
    var grown = receipt.checkpoint().replace("\n300\n", "\n301\n");
    put(changed(receipt, receipt.entry(), 17, grown), SAID);
    assertThat(said()).doesNotContain(SIGNED);

    put(receipt, SAID);
    var other = VerifierKey.of(GivenLog.ORIGIN, GivenLog.raw(GivenLog.keys()));
    Files.writeString(folder.resolve("audit.vkey"), other.line() + "\n");
    assertThat(said()).doesNotContain(SIGNED);
  }

  /** What they said is proved by an entry in the log, not by the receipt alone. */
  @Test
  void anEntryThatTheLogDoesNotHoldProvesNoWords() throws Exception {
    var receipt = receipt(300, 17);
    var forged = "{\"narrative\":\"What nobody said.\"}".getBytes(UTF_8);
    var entry = entry("REPORT_SUBMITTED", forged);
    put(changed(receipt, new String(entry, UTF_8), 17, receipt.checkpoint()), forged);
    assertThat(said()).contains(SIGNED).doesNotContain(HELD, WORDS);

    put(receipt, SAID);
    var other = VerifierKey.of(GivenLog.ORIGIN, GivenLog.raw(GivenLog.keys()));
    Files.writeString(folder.resolve("audit.vkey"), other.line() + "\n");
    assertThat(said()).doesNotContain(SIGNED, HELD, WORDS);
  }

  @Test
  void theEntryOfAnotherActProvesNoWords() throws Exception {
    put(receipt(300, 17, "REPORT_ADDED_TO"), SAID);

    assertThat(said()).contains(SIGNED, HELD).doesNotContain(WORDS);
  }

  @Test
  void whatAnEarlierRunLeftProvesNothing() throws Exception {
    put(receipt(300, 17), SAID);
    assertThat(said()).contains(SIGNED, HELD, WORDS);

    Files.delete(folder.resolve("receipt"));
    assertThat(said())
        .contains("STOP: the file receipt is not here.")
        .doesNotContain(SIGNED, HELD, WORDS);
    Files.writeString(folder.resolve("receipt"), "something else\n");
    assertThat(said()).doesNotContain(SIGNED, HELD, WORDS);

    put(receipt(300, 17), SAID);
    Files.delete(folder.resolve("audit.vkey"));
    Files.delete(folder.resolve("said"));
    assertThat(said())
        .contains("STOP: the file audit.vkey is not here.", "STOP: the file said is not here.")
        .doesNotContain(SIGNED, HELD, WORDS);
  }

  @Test
  void theLineEndsOfWindowsDoNotMatter() throws Exception {
    put(receipt(300, 17), SAID);
    for (var name : List.of("receipt", "audit.vkey")) {
      var file = folder.resolve(name);
      Files.writeString(file, Files.readString(file).replace("\n", "\r\n"));
    }

    assertThat(said()).contains(SIGNED, HELD, WORDS);
  }

  @Test
  void theSignatureOfAWitnessMayComeFirst() throws Exception {
    var receipt = receipt(300, 17);
    var witness =
        "\n\n— witness.example " + Base64.getEncoder().encodeToString(new byte[76]) + "\n";
    put(changed(receipt, receipt.entry(), 17, receipt.checkpoint().replace("\n\n", witness)), SAID);

    assertThat(said()).contains(SIGNED, HELD, WORDS);
  }

  private static Receipt receipt(int size, int index) {
    return receipt(size, index, "REPORT_SUBMITTED");
  }

  private static Receipt receipt(int size, int index, String act) {
    var log = GivenLog.of(size);
    log.entries.set(index, entry(act, SAID));
    var plain = Receipt.parse(log.receipt(index));
    return changed(plain, plain.entry(), index, plain.checkpoint());
  }

  private static byte[] entry(String act, byte[] said) {
    return EntryLine.write(
        Map.of(
            "act",
            act,
            "detail",
            WordingCommitment.code(said, KEY),
            "salt",
            Base64.getEncoder().encodeToString(KEY)));
  }

  private static Receipt changed(Receipt receipt, String entry, long index, String checkpoint) {
    var key = Optional.of(HexFormat.of().formatHex(KEY));
    return new Receipt(entry, index, receipt.proof(), checkpoint, key);
  }

  private void put(Receipt receipt, byte[] said) throws IOException {
    Files.writeString(folder.resolve("receipt"), receipt.text());
    Files.write(folder.resolve("said"), said);
    Files.writeString(folder.resolve("audit.vkey"), GivenLog.KEY.line() + "\n");
  }

  private static List<String> boxes() throws IOException {
    return COMMANDS.matcher(Files.readString(PAGE)).results().map(it -> it.group(1)).toList();
  }

  private String said(int... steps) throws Exception {
    var boxes = boxes();
    return run(
        steps.length == 0
            ? String.join("", boxes)
            : IntStream.of(steps).mapToObj(it -> boxes.get(it - 1)).collect(joining()));
  }

  private String run(String commands) throws Exception {
    var shell =
        new ProcessBuilder("sh", "-c", commands)
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start();
    var said = new String(shell.getInputStream().readAllBytes(), UTF_8);
    assertThat(shell.waitFor()).as(said).isZero();
    return said;
  }
}
