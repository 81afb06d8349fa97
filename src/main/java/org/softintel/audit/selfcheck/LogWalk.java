package org.softintel.audit.selfcheck;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.softintel.audit.verify.ChainCheck;
import org.softintel.audit.verify.Checkpoint;
import org.softintel.audit.verify.Fault;
import org.softintel.audit.verify.MerkleHashes;
import org.softintel.audit.verify.MerkleTree;
import org.softintel.audit.verify.Tiles;

/** One walk over the log from the first entry, in steps, and all that it finds on its way. */
final class LogWalk {
  private static final byte[] GONE = new byte[0];

  private final StoredTiles stored;
  private final Function<String, Checkpoint> opener;
  private final List<String> faults = new ArrayList<>();
  private final ChainCheck chains;
  private final MerkleTree tree;
  private long end;
  private long heldTile = -1;
  private List<byte[]> heldLeaves = List.of();

  /**
   * Where a walk stands.
   *
   * @param edge the hashes of the tiles that are not full, lower levels first
   * @param chains where each writer has come to
   */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  record Place(long checked, byte[] edge, String chains) {
    static final Place START = new Place(0, new byte[0], "");
  }

  interface StoredTiles {
    Optional<byte[]> hashes(int level, long tile, int width);
  }

  /** {@code opener} throws {@link Fault} when the signature of a note does not hold. */
  LogWalk(Place from, StoredTiles stored, Function<String, Checkpoint> opener) {
    this.stored = stored;
    this.opener = opener;
    chains = new ChainCheck(from.chains(), faults::add);
    var edge = Tiles.hashes(from.edge()).iterator();
    tree =
        new MerkleTree(
            from.checked(),
            (level, tile, width) -> Stream.generate(edge::next).limit(width).toList(),
            this::compare);
  }

  /**
   * What is wrong with these entries, which begin where the walk stands. Each is held against its
   * leaf, and the leaves against what was signed: one bad entry spoils no other.
   *
   * @param lines empty where one is gone or cannot be read
   * @param notes the checkpoints that were signed of them
   */
  List<String> step(List<Optional<byte[]>> lines, List<String> notes) {
    end = tree.size() + lines.size();
    var signed =
        notes.stream()
            .flatMap(it -> opened(it).stream())
            .sorted(Comparator.comparingLong(Checkpoint::size))
            .toList();
    int next = 0;
    for (var line : lines) {
      add(line);
      while (next < signed.size() && signed.get(next).size() <= tree.size()) {
        compare(signed.get(next));
        next++;
      }
    }
    signed.subList(next, signed.size()).forEach(this::compare);
    tree.forEachPartial(this::compare);
    return List.copyOf(faults);
  }

  Place place() {
    var edge = new ByteArrayOutputStream();
    tree.edge().forEach(it -> edge.writeBytes(Tiles.tile(it)));
    return new Place(tree.size(), edge.toByteArray(), chains.ends());
  }

  private void add(Optional<byte[]> line) {
    var leaf = MerkleHashes.leaf(line.orElse(GONE));
    var held = held(tree.size()).orElse(leaf);
    if (line.isEmpty()) {
      faults.add("entry " + tree.size() + " is gone or cannot be read");
    } else if (!Arrays.equals(held, leaf)) {
      faults.add("entry " + tree.size() + " is not the one that the log holds");
    }
    line.ifPresent(it -> chains.add(tree.size(), it, leaf));
    tree.add(held);
  }

  /** The leaf that is stored for this place. */
  private Optional<byte[]> held(long place) {
    long tile = place / MerkleTree.TILE;
    if (tile != heldTile) {
      heldTile = tile;
      int width = (int) Math.min(MerkleTree.TILE, end - tile * MerkleTree.TILE);
      heldLeaves = stored.hashes(0, tile, width).map(Tiles::hashes).orElse(List.of());
    }
    int at = (int) (place % MerkleTree.TILE);
    return at < heldLeaves.size() ? Optional.of(heldLeaves.get(at)) : Optional.empty();
  }

  private Optional<Checkpoint> opened(String note) {
    try {
      return Optional.of(opener.apply(note));
    } catch (Fault e) {
      faults.add("a checkpoint does not hold: " + e.getMessage());
      return Optional.empty();
    }
  }

  private void compare(Checkpoint signed) {
    if (signed.size() != tree.size()) {
      // Nobody would come to those behind it, were it waited for.
      faults.add("a checkpoint of " + signed.size() + " entries stands in the place of another");
      return;
    }
    if (!signed.hasRoot(tree.root())) {
      faults.add("the first " + signed.size() + " entries are not those that were signed");
    }
  }

  private void compare(int level, long tile, List<byte[]> hashes) {
    var found = stored.hashes(level, tile, hashes.size());
    if (found.filter(it -> Arrays.equals(it, Tiles.tile(hashes))).isEmpty()) {
      faults.add(Tiles.path(level, tile, hashes.size()) + " does not fit the entries");
    }
  }
}
