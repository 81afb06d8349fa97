package org.softintel.audit.log;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.softintel.audit.verify.Checkpoint;
import org.softintel.audit.verify.MerkleHashes;
import org.softintel.audit.verify.MerkleTree;
import org.softintel.audit.verify.Tiles;

/**
 * Leaves of many places, held against the root of one signed checkpoint: one read for each level,
 * and each tile is hashed once, however many of its leaves are asked for.
 */
final class SignedTiles {
  private static final int LEVEL_BITS = 8;

  private final long size;
  private final List<Map<Long, List<byte[]>>> levels;
  private final boolean isEdgeSigned;
  private final Map<List<Long>, Boolean> known = new HashMap<>();

  interface TilesOfLevel {
    Map<Long, byte[]> tiles(int level, Collection<Long> tiles);
  }

  private SignedTiles(Checkpoint signed, List<Map<Long, List<byte[]>>> levels) {
    size = signed.size();
    this.levels = levels;
    isEdgeSigned = hasEdge() && signed.hasRoot(root());
  }

  /**
   * {@code leaves}: the places that will be asked for; those behind the checkpoint are not in it.
   */
  static SignedTiles of(Checkpoint signed, Collection<Long> leaves, TilesOfLevel stored) {
    var levels = new ArrayList<Map<Long, List<byte[]>>>();
    Set<Long> asked = leaves.stream().filter(it -> it < signed.size()).collect(Collectors.toSet());
    for (int level = 0; nodes(signed.size(), level) > 0; level++) {
      var tiles =
          asked.stream().map(it -> it >> LEVEL_BITS).collect(Collectors.toCollection(TreeSet::new));
      asked = Set.copyOf(tiles);
      tiles.add(nodes(signed.size(), level) >> LEVEL_BITS);
      var found = new HashMap<Long, List<byte[]>>();
      stored.tiles(level, tiles).forEach((tile, hashes) -> found.put(tile, Tiles.hashes(hashes)));
      levels.add(found);
    }
    return new SignedTiles(signed, levels);
  }

  /** What stands at this place, if the checkpoint holds it. */
  Optional<byte[]> leaf(long place) {
    return place < size && isSigned(0, place >> LEVEL_BITS)
        ? Optional.of(tile(0, place >> LEVEL_BITS).get(at(place)))
        : Optional.empty();
  }

  private boolean isSigned(int level, long tile) {
    var place = List.of((long) level, tile);
    var before = known.get(place);
    if (before != null) {
      return before;
    }
    boolean isSigned = judge(level, tile);
    known.put(place, isSigned);
    return isSigned;
  }

  private boolean judge(int level, long tile) {
    if (tile == nodes(size, level) >> LEVEL_BITS) {
      return isEdgeSigned;
    }
    var hashes = tile(level, tile);
    var above = tile >> LEVEL_BITS;
    return hashes.size() == MerkleTree.TILE
        && isSigned(level + 1, above)
        && Arrays.equals(MerkleHashes.root(hashes), tile(level + 1, above).get(at(tile)));
  }

  /** The tiles that are not full. */
  private boolean hasEdge() {
    return IntStream.range(0, levels.size())
        .allMatch(
            level -> {
              long nodes = nodes(size, level);
              return tile(level, nodes >> LEVEL_BITS).size() >= at(nodes);
            });
  }

  private byte[] root() {
    return new MerkleTree(
            size,
            (level, tile, width) -> tile(level, tile).subList(0, width),
            (level, tile, hashes) -> {})
        .root();
  }

  private List<byte[]> tile(int level, long tile) {
    return levels.get(level).getOrDefault(tile, List.of());
  }

  private static long nodes(long size, int level) {
    return size >> (LEVEL_BITS * level);
  }

  private static int at(long node) {
    return (int) (node & (MerkleTree.TILE - 1));
  }
}
