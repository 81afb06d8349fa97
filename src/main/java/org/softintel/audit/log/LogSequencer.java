package org.softintel.audit.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.softintel.audit.log.LastSigned.NotContinued;
import org.softintel.audit.trail.EntryLines;
import org.softintel.audit.trail.EntryLines.Line;
import org.softintel.audit.verify.Checkpoint;
import org.softintel.audit.verify.Fault;
import org.softintel.audit.verify.MerkleHashes;
import org.softintel.audit.verify.MerkleTree;
import org.softintel.audit.verify.SignedNote;
import org.softintel.audit.verify.Tiles;
import org.softintel.platform.monitoring.Alarm;

/** Takes entries into the tree, all or none of a round, and signs what it has become. */
@ApplicationScoped
@Transactional
class LogSequencer {
  static final int ENTRIES_A_ROUND = 2_000;

  private final LogTables tables;
  private final EntryLines lines;
  private final LogKey key;
  private final LastSigned lastSigned;
  private final InstantSource clock;

  LogSequencer(
      LogTables tables, EntryLines lines, LogKey key, LastSigned lastSigned, InstantSource clock) {
    this.tables = tables;
    this.lines = lines;
    this.key = key;
    this.lastSigned = lastSigned;
    this.clock = clock;
  }

  /** The checkpoint that was signed, and whether as many entries were taken as one round takes. */
  record Round(String note, boolean isFull) {}

  /** What came of it; empty when there was nothing to do, or somebody else leads. */
  Optional<Round> sequence() {
    if (tables.pending(1).isEmpty() || !tables.lead()) {
      return Optional.empty();
    }
    lastSigned.demandThatNothingIsLost(tables::checkpoint);
    var waiting = tables.pending(ENTRIES_A_ROUND);
    var taken = taken(waiting);
    if (taken.isEmpty()) {
      return Optional.empty();
    }
    var tree = treeSoFar();
    tables.place(ids(taken), tree.size());
    taken.forEach(it -> tree.add(MerkleHashes.leaf(it.bytes())));
    tree.forEachPartial(this::keep);
    return Optional.of(new Round(sign(tree), waiting.size() == ENTRIES_A_ROUND));
  }

  /**
   * Keeps what others have signed as this process keeps its own, so that whoever leads next knows
   * of it. Throws {@link NotContinued} as soon as the database does not hold it any more, and for a
   * checkpoint that this log's key did not sign: once kept it would be gone on from.
   */
  void follow() {
    var newest = tables.newestCheckpoint();
    newest.ifPresent(this::signed);
    lastSigned.follow(newest, tables::checkpoint);
  }

  OptionalLong longestWaiting() {
    return tables.pending(1).stream().mapToLong(it -> it).findFirst();
  }

  /**
   * Without those that somebody deleted: their writers' chains have a hole, for all to see. Nor
   * those that this service cannot have written: no bundle could hold them, so that nobody could
   * verify the log any more. Nor those that have their place, which somebody put back: nobody has
   * two. What cannot be read goes on waiting, and keeps nothing else.
   */
  private List<Line> taken(List<Long> pending) {
    var placed = tables.leaves(pending).keySet().stream().sorted().toList();
    leaveOut(
        placed,
        Alarm.ENTRIES_PUT_BACK,
        "%d entries wait for a place in the log although they have one, the first is %d");
    var waiting = new ArrayList<>(pending);
    waiting.removeAll(Set.copyOf(placed));
    var found = lines.known(waiting).stream().flatMap(Optional::stream).toList();
    if (found.size() < waiting.size()) {
      var present = lines.present(waiting);
      leaveOut(
          waiting.stream().filter(it -> !present.contains(it)).toList(),
          Alarm.ENTRIES_DELETED,
          "%d entries were deleted before they came into the log, the first is %d");
    }
    var fitting =
        found.stream().filter(it -> it.bytes().length <= Tiles.ENTRY_BYTES_AT_MOST).toList();
    var tooLong = new ArrayList<>(ids(found));
    tooLong.removeAll(Set.copyOf(ids(fitting)));
    leaveOut(
        tooLong,
        Alarm.ENTRIES_TOO_LONG,
        "%d entries are too long for the log and were not written by this service, the first is"
            + " %d");
    return fitting;
  }

  private static List<Long> ids(List<Line> lines) {
    return lines.stream().map(Line::entry).toList();
  }

  private void leaveOut(List<Long> entries, Alarm alarm, String words) {
    if (!entries.isEmpty()) {
      tables.forget(entries);
      alarm.raise(words, entries.size(), entries.get(0));
    }
  }

  /** What is stored may have been changed: only what was signed is gone on from. */
  private MerkleTree treeSoFar() {
    var signed = tables.newestCheckpoint().map(this::signed);
    long size = signed.map(Checkpoint::size).orElse(0L);
    var tree = new MerkleTree(size, this::beginning, this::keep);
    if (signed.filter(it -> !it.hasRoot(tree.root())).isPresent()) {
      throw new NotContinued("the stored tiles are not what the last checkpoint signed");
    }
    return tree;
  }

  private Checkpoint signed(String note) {
    var bytes = note.getBytes(UTF_8);
    try {
      // Kept outside the database it may be signed with the key before this one.
      return lastSigned.isKept(note)
          ? Checkpoint.parse(SignedNote.parse(bytes).text())
          : Checkpoint.open(bytes, key.verifier());
    } catch (Fault e) {
      throw new NotContinued("the last checkpoint is not signed by us");
    }
  }

  private List<byte[]> beginning(int level, long tile, int width) {
    return Tiles.hashes(tables.tile(level, tile).orElseThrow()).subList(0, width);
  }

  private void keep(int level, long tile, List<byte[]> hashes) {
    tables.keep(level, tile, Tiles.tile(hashes));
  }

  private String sign(MerkleTree tree) {
    var note = key.sign(Checkpoint.of(key.verifier().name(), tree.size(), tree.root()).text());
    tables.keep(tree.size(), note, clock.instant());
    return note;
  }

  static long size(String note) {
    return Checkpoint.parse(SignedNote.parse(note.getBytes(UTF_8)).text()).size();
  }
}
