package org.softintel.audit.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a rewritten log cannot hide, in a folder of tiles and in an exported file alike. */
class VerifyTest {
  private static final int ENTRIES = 600;
  private static final List<Integer> ODD_SIZES = List.of(1, 2, 255, 256, 257, 512, 513);

  @TempDir Path folder;

  private final GivenLog log = GivenLog.of(ENTRIES);

  private record Answer(int code, String lines) {}

  private enum Copy {
    FOLDER,
    FILE
  }

  @BeforeEach
  void key() throws IOException {
    Files.writeString(folder.resolve("key"), GivenLog.KEY.line() + "\n");
  }

  @ParameterizedTest
  @EnumSource
  void aLogThatNobodyTouchedIsRight(Copy copy) throws IOException {
    for (var size : ODD_SIZES) {
      var some = GivenLog.of(size);

      var answer = verify(copy, some);

      var root = Checkpoint.parse(SignedNote.parse(some.checkpoint()).text()).root();
      assertThat(answer).isEqualTo(new Answer(0, "OK " + size + " " + root + "\n"));
    }
  }

  @ParameterizedTest
  @EnumSource
  void aChangedEntryIsFound(Copy copy) throws IOException {
    var before = log.checkpoint();
    var changed = new String(log.entries.get(300), UTF_8).replace("OPENED", "CLOSED");
    log.entries.set(300, changed.getBytes(UTF_8));

    assertThat(resigned(copy, before).lines())
        .contains("entry 302 does not follow the last entry of writer writer0")
        .contains("the first 600 entries are not those that a checkpoint signed");
  }

  @ParameterizedTest
  @EnumSource
  void aRemovedEntryIsFound(Copy copy) throws IOException {
    var before = log.checkpoint();
    log.entries.remove(300);

    assertThat(resigned(copy, before).lines())
        .contains("entry 301 is number 151 of writer writer0, expected was 150")
        .contains("a checkpoint of 600 entries is longer than the log");
  }

  @ParameterizedTest
  @EnumSource
  void anInsertedEntryIsFound(Copy copy) throws IOException {
    var before = log.checkpoint();
    log.entries.add(300, log.entries.get(299));

    assertThat(resigned(copy, before).lines())
        .contains("entry 300 is number 149 of writer writer1, expected was 150")
        .contains("the first 600 entries are not those that a checkpoint signed");
  }

  @ParameterizedTest
  @EnumSource
  void swappedEntriesAreFound(Copy copy) throws IOException {
    var before = log.checkpoint();
    Collections.swap(log.entries, 300, 302);

    assertThat(resigned(copy, before).lines())
        .contains("entry 300 is number 151 of writer writer0, expected was 150");
  }

  @ParameterizedTest
  @EnumSource
  void aTailThatWasCutOffIsFound(Copy copy) throws IOException {
    var before = log.checkpoint();
    log.entries.subList(590, ENTRIES).clear();

    assertThat(resigned(copy, before).lines())
        .isEqualTo("a checkpoint of 600 entries is longer than the log\n");
  }

  /** Every chain whole, the key the right one: only an older checkpoint tells. */
  @ParameterizedTest
  @EnumSource
  void aLogThatWasMadeAnewIsFound(Copy copy) throws IOException {
    var before = log.checkpoint();
    var other = new GivenLog();
    for (int i = 0; i < ENTRIES + 5; i++) {
      other.append("writer0", "2026-12-24T11:00:00Z");
    }

    assertThat(verify(copy, other).code()).isZero();
    assertThat(verify(copy, other, "--checkpoint", write("old", before)).lines())
        .isEqualTo("the first 600 entries are not those that a checkpoint signed\n");
  }

  @ParameterizedTest
  @EnumSource
  void entriesThatDoNotFitTheirCheckpointAreFound(Copy copy) throws IOException {
    var before = log.checkpoint();
    log.append("writer0", "2026-12-24T11:00:00Z");
    var place = store(copy, log);
    if (copy == Copy.FOLDER) {
      Files.write(place.resolve("checkpoint"), before);
      assertThat(run(place).code()).isEqualTo(1);
    } else {
      var text = Files.readString(place);
      Files.writeString(place, text.replace("\\n601\\n", "\\n600\\n"));
      assertThat(run(place).lines()).contains("is wrong");
    }
  }

  /** Two entries changed places; the next ones of that writer are right. */
  @Test
  void whatFollowsFromTheFirstFaultIsOnlyCounted() throws IOException {
    Collections.swap(log.entries, 300, 302);

    assertThat(verify(Copy.FILE, log).lines())
        .isEqualTo(
            """
            entry 300 is number 151 of writer writer0, expected was 150
            more faults, which may follow from these: entries 2, tiles 0
            """);
  }

  @Test
  void aFaultInAnotherChainIsToldToo() throws IOException {
    log.entries.remove(501);
    log.entries.remove(300);

    assertThat(verify(Copy.FILE, log).lines())
        .isEqualTo(
            """
            entry 301 is number 151 of writer writer0, expected was 150
            entry 501 is number 251 of writer writer1, expected was 250
            """);
  }

  /** Behind an entry that was taken out, each tile is another one. */
  @Test
  void ofTilesThatDoNotFitTheFirstIsTold() throws IOException {
    var place = store(Copy.FOLDER, GivenLog.of(2_000));
    var shifted = GivenLog.of(2_000);
    shifted.entries.remove(300);
    shifted.append("writer0", "2026-12-24T11:00:00Z");
    var other = store(Copy.FOLDER, shifted);
    for (int i = 0; i < 8; i++) {
      var bundle = Tiles.entries(i, i < 7 ? 256 : 208);
      Files.copy(other.resolve(bundle), place.resolve(bundle), StandardCopyOption.REPLACE_EXISTING);
    }

    assertThat(run(place).lines())
        .isEqualTo(
            """
            entry 301 is number 151 of writer writer0, expected was 150
            tile/0/001 does not fit the entries
            the first 2000 entries are not those that a checkpoint signed
            more faults, which may follow from these: entries 0, tiles 7
            """);
  }

  /** It belongs to a chain, and nobody knows to which. */
  @Test
  void anEntryThatCannotBeReadIsNotToldAsAHoleToo() throws IOException {
    var before = log.checkpoint();
    log.entries.set(300, "no entry".getBytes(UTF_8));

    assertThat(resigned(Copy.FILE, before).lines())
        .isEqualTo(
            """
            entry 300 is not a line of texts
            the first 600 entries are not those that a checkpoint signed
            more faults, which may follow from these: entries 1, tiles 0
            """);
  }

  /** How far the copy goes says nothing then, nor what is not in it. */
  @Test
  void aCopyThatCannotBeReadOnIsOneFault() throws IOException {
    var place = store(Copy.FOLDER, log);
    Files.delete(place.resolve("tile/entries/001"));

    assertThat(run(place, "--checkpoint", write("old", log.checkpoint())).lines())
        .isEqualTo("tile/entries/001 is missing\n");
  }

  @Test
  void oneOldCheckpointThatDoesNotFitStandsForTheLaterOnes() throws IOException {
    var early = write("early", log.checkpoint(GivenLog.ORIGIN, GivenLog.KEYS, 200));
    var late = write("late", log.checkpoint(GivenLog.ORIGIN, GivenLog.KEYS, 500));
    var other = new GivenLog();
    for (int i = 0; i < ENTRIES; i++) {
      other.append("writer0", "2026-12-24T11:00:00Z");
    }

    assertThat(verify(Copy.FILE, other, "--checkpoint", late, "--checkpoint", early).lines())
        .isEqualTo("the first 200 entries are not those that a checkpoint signed\n");
  }

  @Test
  void howManyEntriesEachWriterAndEachPersonHasIsSaidWhenAsked() throws IOException {
    log.appendBy("an-account", "writer1", "2026-12-24T11:00:00Z");
    log.appendBy("an-account", "writer0", "2026-12-24T11:00:00Z");
    log.appendBy("another\u001b", "writer0", "2026-12-24T11:00:00Z");

    var answer = verify(Copy.FILE, log, "--counts");

    assertThat(answer.code()).isZero();
    assertThat(answer.lines().lines().skip(1))
        .containsExactly(
            "writer writer0: 302 entries, in places 0 to 602, numbered 0 to 301, none missing",
            "writer writer1: 301 entries, in places 1 to 600, numbered 0 to 300, none missing",
            "account -: 600 entries, in places 0 to 599",
            "account an-account: 2 entries, in places 600 to 601",
            "account another?: 1 entry, in place 602");
    log.entries.remove(5);
    assertThat(verify(Copy.FILE, log, "--counts").lines()).doesNotContain("none missing");
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "+600", "0600", "600.0", "6e2", "", " 600", "1234567890123456789"})
  void aSizeThatNoLogHasIsRefusedInPlainWords(String size) throws IOException {
    var root = Checkpoint.parse(SignedNote.parse(log.checkpoint()).text()).root();
    var note = GivenLog.signed(GivenLog.ORIGIN + "\n" + size + "\n" + root + "\n");
    var words =
        "the checkpoint's number of entries must be a whole number, 0 or more, and is '%s'\n"
            .formatted(size);
    var place = store(Copy.FOLDER, log);
    var old = write("old", note);

    assertThat(run(place, "--checkpoint", old).lines()).isEqualTo(old + ": " + words);
    Files.write(place.resolve("checkpoint"), note);
    assertThat(run(place).lines()).isEqualTo(words);
  }

  @Test
  void tilesAreWhereOthersLookForThem() {
    assertThat(Tiles.path(0, 1_234_067, 256)).isEqualTo("tile/0/x001/x234/067");
    assertThat(Tiles.path(2, 0, 7)).isEqualTo("tile/2/000.p/7");
    assertThat(Tiles.entries(1_234, 256)).isEqualTo("tile/entries/x001/234");
  }

  @Test
  void aTimeThatGoesBackIsFound() throws IOException {
    log.append("writer0", "2025-11-23T00:00:00Z");

    assertThat(verify(Copy.FILE, log).lines())
        .isEqualTo("entry 600 is earlier than the entry of writer writer0 before it\n");
  }

  @Test
  void aTileThatDoesNotFitIsFound() throws IOException {
    var place = store(Copy.FOLDER, log);
    var tile = place.resolve("tile/0/001");
    var bytes = Files.readAllBytes(tile);
    bytes[77] ^= 1;
    Files.write(tile, bytes);

    assertThat(run(place).lines()).isEqualTo("tile/0/001 does not fit the entries\n");
    Files.delete(tile);
    assertThat(run(place).lines()).isEqualTo("tile/0/001 does not fit the entries\n");
  }

  @Test
  void aBundleThatIsMissingOrShortIsFound() throws IOException {
    var place = store(Copy.FOLDER, log);
    Files.write(place.resolve("tile/entries/001"), new byte[] {0, 9, 1});
    assertThat(run(place).lines()).startsWith("tile/entries/001 ends within an entry\n");
    Files.delete(place.resolve("tile/entries/001"));
    assertThat(run(place).lines()).contains("tile/entries/001 is missing");
  }

  @Test
  void anotherLogsCheckpointIsRefused() throws IOException {
    var place = store(Copy.FOLDER, log);
    Files.write(
        place.resolve("checkpoint"), log.checkpoint("elsewhere.example", GivenLog.KEYS, 600));
    assertThat(run(place).lines()).contains("no signature by softintel.example/audit");
    Files.write(place.resolve("checkpoint"), log.checkpoint(GivenLog.ORIGIN, GivenLog.keys(), 600));
    assertThat(run(place).lines()).contains("no signature by softintel.example/audit");
  }

  @Test
  void aReceiptHoldsForItsOwnEntryOnly() throws IOException {
    var place = store(Copy.FOLDER, log);
    for (var index : List.of(0, 1, 255, 256, 257, 511, 598, 599)) {
      assertThat(run(place, "--receipt", write("receipt", log.receipt(index))).code()).isZero();
    }
    var mine = new String(log.receipt(17), UTF_8);
    var other = new String(log.receipt(18), UTF_8);
    var swapped = mine.replace(mine.lines().toList().get(1), other.lines().toList().get(1));

    assertThat(run(place, "--receipt", write("receipt", swapped.getBytes(UTF_8))).lines())
        .contains("the receipt's entry is not in the log");
    var elsewhere = GivenLog.of(700);
    elsewhere.entries.set(3, "another entry".getBytes(UTF_8));
    assertThat(run(place, "--receipt", write("receipt", elsewhere.receipt(3))).lines())
        .contains("a checkpoint of 700 entries is longer than the log");
  }

  /** A key may be changed; what was signed before it stays evidence. */
  @Test
  void whatAnOlderKeySignedCountsWhenThatKeyIsKnown() throws IOException {
    var place = store(Copy.FOLDER, log);
    var before = GivenLog.keys();
    var older = log.checkpoint(GivenLog.ORIGIN, before, 300);
    var forked = GivenLog.of(600);
    forked.entries.set(3, EntryLine.write(Map.of("writer", "another")));
    var key =
        write(
            "older", VerifierKey.of(GivenLog.ORIGIN, GivenLog.raw(before)).line().getBytes(UTF_8));
    var kept = write("kept", older);

    assertThat(run(place, "--checkpoint", kept).lines())
        .isEqualTo(kept + ": no signature by softintel.example/audit with this key\n");
    assertThat(run(place, "--checkpoint", kept, "--older-vkey", key).code()).isZero();
    var other = write("kept", forked.checkpoint(GivenLog.ORIGIN, before, 300));
    assertThat(run(place, "--checkpoint", other, "--older-vkey", key).lines())
        .isEqualTo("the first 300 entries are not those that a checkpoint signed\n");
    var strange =
        write("strange", VerifierKey.of("elsewhere", GivenLog.raw(before)).line().getBytes(UTF_8));
    assertThat(run(place, "--older-vkey", strange).lines())
        .isEqualTo("an older key is of another log: elsewhere\n");
    Files.write(place.resolve("checkpoint"), log.checkpoint(GivenLog.ORIGIN, before, 600));
    assertThat(run(place, "--older-vkey", key).lines())
        .contains("no signature by softintel.example/audit with this key");
  }

  /** C2SP tlog-tiles lets a log delete a partial tile then. */
  @Test
  void aWholeTileStandsForThePartialOneThatItReplaced() throws IOException {
    var place = store(Copy.FOLDER, log);
    var longer = folder.resolve("longer");
    GivenLog.of(768).writeTo(longer);
    for (var kind : List.of("tile/0/", "tile/entries/")) {
      Files.delete(place.resolve(kind + "002.p/88"));
      Files.copy(longer.resolve(kind + "002"), place.resolve(kind + "002"));
    }
    assertThat(run(place).lines()).startsWith("OK 600 ");

    Files.copy(
        longer.resolve("tile/0/001"),
        place.resolve("tile/0/002"),
        StandardCopyOption.REPLACE_EXISTING);
    assertThat(run(place).lines()).isEqualTo("tile/0/002.p/88 does not fit the entries\n");
    Files.write(place.resolve("tile/entries/002"), new byte[] {0, 1, 1});
    assertThat(run(place).lines()).contains("the copy holds 513 entries, the checkpoint says 600");
  }

  @Test
  void aCheckpointThatNoReceiptIsOfIsSaidToBeNotCompared() throws IOException {
    var receipt = write("receipt", log.receipt(17));
    var same = write("same", log.checkpoint());
    var shorter = write("shorter", log.checkpoint(GivenLog.ORIGIN, GivenLog.KEYS, 300));

    assertThat(alone("--receipt", receipt, "--checkpoint", same)).doesNotContain("not compared");
    assertThat(alone("--receipt", receipt, "--checkpoint", shorter))
        .startsWith("OK 600 ")
        .endsWith(shorter + ": not compared: no receipt here is of 300 entries\n");
  }

  private String alone(String... more) {
    var arguments = new ArrayList<>(List.of("--vkey", folder.resolve("key").toString()));
    arguments.addAll(List.of(more));
    var out = new ByteArrayOutputStream();
    assertThat(Verify.run(arguments, new PrintStream(out, true, UTF_8))).isZero();
    return out.toString(UTF_8);
  }

  /** One bit at a time: nothing but a plain fault comes of it. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void aReceiptWithAFlippedBitNeverHolds(long seed) {
    var receipt = GivenLog.of(40).receipt(20);
    var random = new Random(seed);
    for (int i = 0; i < 500; i++) {
      var spoilt = receipt.clone();
      spoilt[random.nextInt(spoilt.length)] ^= (byte) (1 << random.nextInt(8));
      assertThatThrownBy(
              () -> Receipt.parse(spoilt).verify(new VerifierKeys(GivenLog.KEY, List.of())))
          .isInstanceOf(Fault.class);
    }
  }

  @Test
  void anyOtherLogIsTakenAsBytes() throws IOException {
    var other = new GivenLog();
    List.of("not", "our", "entries").forEach(it -> other.entries.add(it.getBytes(UTF_8)));
    var place = store(Copy.FOLDER, other);

    assertThat(run(place).lines()).contains("entry 0 is not a line of texts");
    assertThat(run(place, "--opaque").code()).isZero();
  }

  @Test
  void whoeverCallsItWronglyIsTold() {
    var out = new ByteArrayOutputStream();
    assertThat(Verify.run(List.of("--log"), new PrintStream(out, true, UTF_8))).isEqualTo(2);
    assertThat(out.toString(UTF_8)).startsWith("usage: ");
  }

  @Test
  void aStrangersWordsDoNotReachTheTerminalAsTheyAre() throws IOException {
    log.append("\u001b[2Jwriter", "2026-12-24T11:00:00Z");
    log.append("\u001b[2Jwriter", "2025-11-23T11:00:00Z");
    log.entries.add("\u001b[31m".getBytes(UTF_8));

    assertThat(verify(Copy.FILE, log).lines())
        .contains("writer ?[2Jwriter")
        .doesNotContain("\u001b");
  }

  /**
   * By the one who holds the key: what the copy says of itself fits, an older checkpoint does not.
   */
  private Answer resigned(Copy copy, byte[] before) throws IOException {
    return verify(copy, log, "--checkpoint", write("old", before));
  }

  private Answer verify(Copy copy, GivenLog some, String... more) throws IOException {
    return run(store(copy, some), more);
  }

  private Path store(Copy copy, GivenLog some) throws IOException {
    var place = Files.createTempDirectory(folder, "log");
    if (copy == Copy.FOLDER) {
      some.writeTo(place);
      return place;
    }
    some.exportTo(place.resolve("export.ndjson"));
    return place.resolve("export.ndjson");
  }

  private Answer run(Path place, String... more) {
    var arguments =
        new ArrayList<>(List.of("--vkey", folder.resolve("key").toString(), "--log", "" + place));
    arguments.addAll(List.of(more));
    var out = new ByteArrayOutputStream();
    int code = Verify.run(arguments, new PrintStream(out, true, UTF_8));
    return new Answer(code, out.toString(UTF_8));
  }

  private String write(String name, byte[] bytes) {
    GivenLog.write(folder.resolve(name), bytes);
    return folder.resolve(name).toString();
  }
}
