package org.softintel.oversight.checkpoints;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.softintel.audit.log.Checkpoints.Signed;
import org.softintel.audit.verify.Checkpoint;
import org.softintel.audit.verify.Fault;
import org.softintel.audit.verify.MerkleHashes;
import org.softintel.oversight.checkpoints.CheckpointFolder.AnotherLog;

/** A folder is not filled with two histories. */
class CheckpointArchiveTest {
  private static final String OURS = "x08go/ZJkuBS9UG/";

  @TempDir Path folder;

  @Test
  void aLogThatGrowsIsKeptAndSoIsWhatIsWitnessedLater() throws Exception {
    var keeper = keeper("a");

    keep(keeper, "a", 1);
    keep(keeper, "a", 2);
    keeper.archive(Optional.of(signed("a", 2, "")), Optional.of(signed("a", 1, "— w AAAAAAA=\n")));

    assertThat(names())
        .containsExactly(
            "000000000001-witnessed.checkpoint",
            "000000000001.checkpoint",
            "000000000002.checkpoint");
  }

  /** Of another tree, or the same one cut short: it is not the log that was kept. */
  @Test
  void aShorterLogIsNotTaken() throws Exception {
    keep(keeper("a"), "a", 2);

    for (var tree : List.of("a", "b")) {
      var again = keeper(tree);
      assertThatThrownBy(() -> keep(again, tree, 1))
          .isInstanceOf(AnotherLog.class)
          .hasMessageContaining("shorter");
      assertThatThrownBy(() -> again.archive(Optional.empty(), Optional.empty()))
          .isInstanceOf(AnotherLog.class);
    }
    assertThat(names()).containsExactly("000000000002.checkpoint");
  }

  @Test
  void aLongerLogThatDoesNotContinueItIsNotTaken() throws Exception {
    var keeper = keeper("b");
    keep(keeper("a"), "a", 1);

    assertThatThrownBy(() -> keep(keeper, "b", 2))
        .isInstanceOf(AnotherLog.class)
        .hasMessageContaining("does not continue");
    assertThat(names()).containsExactly("000000000001.checkpoint");
  }

  @Test
  void neitherIsAnOlderOneThatIsWitnessed() throws Exception {
    var keeper = keeper("a");
    var forged = Optional.of(signed("b", 1, "— w AAAAAAA=\n"));

    assertThatThrownBy(() -> keeper.archive(Optional.of(signed("a", 2, "")), forged))
        .isInstanceOf(AnotherLog.class);
    assertThat(names()).containsExactly("000000000002.checkpoint");
  }

  /** Put into the database, it would stand in the way of every true one that is shorter. */
  @Test
  void whatTheLogsKeyHasNotSignedIsNotTaken() throws Exception {
    var ours = signed("a", 1, "");
    var forged = new Signed(1, ours.note().replace(OURS, "AAAAAAAAAAAAAAAA"), Instant.EPOCH);

    assertThatThrownBy(() -> keeper("a").archive(Optional.of(forged), Optional.empty()))
        .isInstanceOf(Fault.class);
    assertThat(names()).isEmpty();
  }

  /** A disk that was full left it: the largest whole one counts. */
  @Test
  void whatWasCutShortIsNoCheckpoint() throws Exception {
    keep(keeper("a"), "a", 1);
    Files.writeString(folder.resolve("000000000009.checkpoint"), "softintel.exam");
    Files.writeString(folder.resolve("readme.txt"), "not ours");

    keep(keeper("a"), "a", 2);

    assertThat(names()).contains("000000000002.checkpoint");
  }

  @Test
  void anotherCauseIsAnotherComplaint() {
    var complaint = new AlarmOnce();
    var away = new NoSuchFileException("/mnt/000000000007.checkpoint");

    assertThat(complaint.isNew(away)).isTrue();
    assertThat(complaint.isNew(new NoSuchFileException("/mnt/000000000008.checkpoint"))).isFalse();
    assertThat(complaint.isNew(new AnotherLog("two histories"))).isTrue();
    assertThat(complaint.isNew(away)).isTrue();
    complaint.isOver();
    assertThat(complaint.isNew(away)).isTrue();
  }

  private CheckpointArchive keeper(String tree) {
    return new CheckpointArchive(
        new CheckpointFolder(folder),
        CheckpointArchiveTest::opened,
        (from, to) -> consistency(tree, from, to));
  }

  private static Checkpoint opened(String note) {
    Fault.unless(note.contains(OURS), "no signature");
    return Checkpoint.parse(note.substring(0, note.indexOf("\n\n") + 1));
  }

  private static List<byte[]> consistency(String tree, long from, long to) {
    return from == 1 && to == 2 ? List.of(leaf(tree, 1)) : List.of();
  }

  private static void keep(CheckpointArchive keeper, String tree, int size) throws IOException {
    keeper.look();
    keeper.archive(Optional.of(signed(tree, size, "")), Optional.empty());
  }

  private static Signed signed(String tree, int size, String witnesses) {
    var first = leaf(tree, 0);
    var root = size == 1 ? first : MerkleHashes.node(first, leaf(tree, 1));
    var text = Checkpoint.of("softintel.example/audit", size, root).text();
    var note = text + "\n— softintel.example/audit " + OURS + "\n" + witnesses;
    return new Signed(size, note, Instant.EPOCH);
  }

  private static byte[] leaf(String tree, int index) {
    return MerkleHashes.leaf((tree + index).getBytes(UTF_8));
  }

  private List<String> names() throws IOException {
    try (var files = Files.list(folder)) {
      return files.map(it -> it.getFileName().toString()).sorted().toList();
    }
  }
}
