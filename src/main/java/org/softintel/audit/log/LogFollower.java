package org.softintel.audit.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.softintel.audit.trail.OwnEntries;
import org.softintel.audit.verify.Checkpoint;
import org.softintel.audit.verify.Fault;
import org.softintel.audit.verify.MerkleTree;
import org.softintel.audit.verify.Tiles;

/**
 * Recomputes the log from its leaves, from one checkpoint to the next, and finds in it what this
 * process wrote. That a leaf has its place is only believed when the root is the one that is
 * signed.
 */
@Startup
@Singleton
class LogFollower {
  private static final int TILES_AT_ONCE = 64;

  /** Longer than a process needs until it looks for the first time. */
  private static final Duration BEFORE_THE_FIRST = Duration.ofMinutes(1);

  private final LogTables tables;
  private final LogKey key;
  private final OwnEntries own;
  private final Instant beforeOurs;
  private @Nullable MerkleTree verified;
  private String note = "";
  private long looked = -1;
  private long grewSince = -1;

  LogFollower(LogTables tables, LogKey key, OwnEntries own, InstantSource clock) {
    this.tables = tables;
    this.key = key;
    this.own = own;
    beforeOurs = clock.instant().minus(BEFORE_THE_FIRST);
  }

  /** Throws {@link Fault} when the log is not what was signed, or was seen before. */
  synchronized void follow() {
    long now = own.now();
    try {
      var newest = tables.newestCheckpoint().orElse("");
      if (newest.equals(note)) {
        own.found(List.of(), -1);
      } else {
        goOnTo(newest);
      }
      looked = now;
    } catch (Fault e) {
      own.notProvable();
      throw e;
    }
  }

  private void goOnTo(String newest) {
    Fault.unless(!newest.isEmpty(), "its checkpoints are gone");
    boolean isFirst = verified == null;
    var from = verified == null ? begin() : verified;
    var signed = isFirst ? known(newest) : Checkpoint.open(newest.getBytes(UTF_8), key.verifier());
    Fault.unless(signed.size() >= from.size(), "it is shorter than it was");
    var tree = copy(from);
    var found = new ArrayList<byte[]>();
    while (tree.size() < signed.size()) {
      extend(tree, signed.size(), found);
    }
    Fault.unless(signed.hasRoot(tree.root()), "its leaves are not those that were signed");
    own.found(found, allBefore(signed.size() - from.size()));
    verified = tree;
    note = newest;
  }

  /**
   * The checkpoints of two growths were signed after the look before the first, and the second one
   * by a round that began later than that: it has all that was committed by then, unless it took as
   * many as a round takes.
   */
  private long allBefore(long grown) {
    long certain = grown < LogSequencer.ENTRIES_A_ROUND ? grewSince : -1;
    grewSince = looked;
    return certain;
  }

  /** At a checkpoint from before this process wrote anything. */
  private MerkleTree begin() {
    var old = tables.newestCheckpointBefore(beforeOurs);
    if (old.isEmpty()) {
      return new MerkleTree((level, tile, hashes) -> {});
    }
    var signed = known(old.get());
    var tree = new MerkleTree(signed.size(), this::beginning, (level, tile, hashes) -> {});
    Fault.unless(signed.hasRoot(tree.root()), "its tiles are not those that were signed");
    return tree;
  }

  private Checkpoint known(String signed) {
    return key.known().open(signed.getBytes(UTF_8));
  }

  private List<byte[]> beginning(int level, long tile, int width) {
    var hashes = Tiles.hashes(tables.tile(level, tile).orElse(new byte[0]));
    Fault.unless(hashes.size() >= width, "one of its tiles is gone");
    return hashes.subList(0, width);
  }

  private static MerkleTree copy(MerkleTree tree) {
    var edge = tree.edge();
    return new MerkleTree(
        tree.size(), (level, tile, width) -> edge.get(level), (level, tile, hashes) -> {});
  }

  private void extend(MerkleTree tree, long size, List<byte[]> found) {
    long first = tree.size() / MerkleTree.TILE;
    long last = Math.min(first + TILES_AT_ONCE - 1, (size - 1) / MerkleTree.TILE);
    var stored = tables.tiles(0, LongStream.rangeClosed(first, last).boxed().toList());
    for (long tile = first; tile <= last; tile++) {
      int from = (int) (tree.size() - tile * MerkleTree.TILE);
      int to = (int) Math.min(MerkleTree.TILE, size - tile * MerkleTree.TILE);
      var leaves = Tiles.hashes(stored.getOrDefault(tile, new byte[0]));
      Fault.unless(leaves.size() >= to, "one of its tiles is gone");
      for (var leaf : leaves.subList(from, to)) {
        tree.add(leaf);
        if (own.isOurs(leaf)) {
          found.add(leaf);
        }
      }
    }
  }
}
