package org.softintel.audit.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.softintel.audit.selfcheck.SelfCheckTables.State;
import org.softintel.audit.verify.Checkpoint;
import org.softintel.audit.verify.EntryLine;
import org.softintel.audit.verify.MerkleHashes;
import org.softintel.audit.verify.MerkleTree;
import org.softintel.audit.verify.Tiles;

/** The service's own check: what it finds on its way, and when it begins again. */
class LogWalkTest {
  private static final Instant BEGAN = Instant.parse("2026-11-24T09:00:00Z");

  private final List<byte[]> entries = entries(100);

  @Test
  void aLogThatHoldsIsWalkedInPartsWithoutAFault() {
    var place = LogWalk.Place.START;
    for (int from = 0; from < 100; from += 30) {
      int to = Math.min(100, from + 30);
      var walk = new LogWalk(place, stored(to), Checkpoint::parse);

      assertThat(walk.step(lines(from, to), List.of(note(to)))).isEmpty();

      place = walk.place();
    }
    assertThat(place.checked()).isEqualTo(100);
  }

  @Test
  void anEntryThatIsGoneOrChangedIsFound() {
    var lines = new ArrayList<>(lines(0, 100));
    lines.set(7, Optional.empty());
    assertThat(
            new LogWalk(LogWalk.Place.START, stored(100), Checkpoint::parse)
                .step(lines, List.of(note(100))))
        .containsExactly(
            "entry 7 is gone or cannot be read", "entry 8 is number 8 of writer 1, expected was 7");

    lines.set(7, Optional.of(lines.get(8).orElseThrow()));
    assertThat(
            new LogWalk(LogWalk.Place.START, stored(100), Checkpoint::parse)
                .step(lines, List.of(note(50), note(100))))
        .contains("entry 7 is not the one that the log holds")
        .noneMatch(it -> it.endsWith("are not those that were signed"));
  }

  /** Nobody hides a changed entry by a changed tile, nor the other way round. */
  @Test
  void tilesThatFitAChangedEntryAreNotThoseThatWereSigned() {
    var lines = new ArrayList<>(lines(0, 100));
    lines.set(7, lines.get(8));
    var signed = List.of(note(100));
    entries.set(7, entries.get(8));

    assertThat(new LogWalk(LogWalk.Place.START, stored(100), Checkpoint::parse).step(lines, signed))
        .contains("the first 100 entries are not those that were signed")
        .doesNotContain("entry 7 is not the one that the log holds");
  }

  @Test
  void whereTheTilesAreGoneTheEntriesAreHashed() {
    assertThat(
            new LogWalk(
                    LogWalk.Place.START,
                    (level, tile, width) -> Optional.empty(),
                    Checkpoint::parse)
                .step(lines(0, 100), List.of(note(100))))
        .containsExactly("tile/0/000.p/100 does not fit the entries");
  }

  @Test
  void aForkThatWasSignedIsFound() {
    assertThat(
            new LogWalk(LogWalk.Place.START, stored(100), Checkpoint::parse)
                .step(lines(0, 100), List.of(fork(40), note(100))))
        .containsExactly("the first 40 entries are not those that were signed");
  }

  /** Waited for, it would hide all that come after it. */
  @Test
  void aCheckpointInThePlaceOfAnotherHidesNothing() {
    for (var misplaced : List.of(0, 7, 100, 101)) {
      assertThat(
              new LogWalk(LogWalk.Place.START, stored(100), Checkpoint::parse)
                  .step(
                      lines(0, 100),
                      List.of(
                          note(10),
                          misplaced == 101 ? fork(101) : note(misplaced),
                          fork(40),
                          note(100))))
          .as("%d", misplaced)
          .contains("the first 40 entries are not those that were signed")
          .filteredOn(it -> it.endsWith("stands in the place of another"))
          .hasSize(misplaced == 0 || misplaced == 101 ? 1 : 0);
    }
  }

  /** In a busy log each step finds something new. */
  @Test
  void itBeginsAgainWhenItIsTimeAndNotBeforeItsEnd() {
    var latest = BEGAN.plus(Duration.ofHours(12));
    var walked = new State(new LogWalk.Place(100, new byte[0], ""), Optional.of(BEGAN), 3, none());

    assertThat(walked.isDueAgain(100, latest)).isTrue();
    assertThat(walked.isDueAgain(99, latest)).isTrue();
    assertThat(walked.isDueAgain(101, latest)).isFalse();
    assertThat(walked.isDueAgain(100, BEGAN)).isFalse();
    assertThat(walked.begunAgain())
        .isEqualTo(new State(LogWalk.Place.START, Optional.empty(), 0, none()));
    assertThat(walked.begunAgain().isDueAgain(0, latest)).isFalse();
  }

  private static Optional<SelfCheckReport.Whole> none() {
    return Optional.empty();
  }

  private List<Optional<byte[]>> lines(int from, int to) {
    return entries.subList(from, to).stream().map(Optional::of).toList();
  }

  private String note(int size) {
    return Checkpoint.of("log", size, tree(size).root()).text();
  }

  private static String fork(int size) {
    return Checkpoint.of("log", size, new byte[MerkleHashes.LENGTH]).text();
  }

  private MerkleTree tree(int size) {
    var tree = new MerkleTree((level, tile, hashes) -> {});
    entries.subList(0, size).forEach(it -> tree.add(MerkleHashes.leaf(it)));
    return tree;
  }

  private LogWalk.StoredTiles stored(int size) {
    var edge = tree(size).edge();
    return (level, tile, width) -> Optional.of(Tiles.tile(edge.get(level).subList(0, width)));
  }

  private static List<byte[]> entries(int count) {
    var entries = new ArrayList<byte[]>();
    var previous = "none";
    for (int i = 0; i < count; i++) {
      var fields =
          Map.of("writer", "1", "sequence", "" + i, "previous", previous, "at", BEGAN.toString());
      entries.add(EntryLine.write(fields));
      previous = Base64.getEncoder().encodeToString(MerkleHashes.leaf(entries.get(i)));
    }
    return entries;
  }
}
