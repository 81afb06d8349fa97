package org.softintel.audit.log;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.softintel.audit.verify.MerkleHashes;
import org.softintel.audit.verify.MerkleTree;
import org.softintel.audit.verify.Tiles;

/** Makes proofs from the stored tiles, reading a few of them however large the log is. */
@Singleton
public class Proofs {
  interface TileReader {
    Optional<byte[]> tile(int level, long tile);
  }

  private final TileReader tiles;

  @Inject
  Proofs(LogTables tables) {
    this(tables::tile);
  }

  Proofs(TileReader tiles) {
    this.tiles = tiles;
  }

  /**
   * That the entry at {@code index} is one of the first {@code size} (RFC 9162, section 2.1.3).
   * Throws {@link IllegalArgumentException} when it cannot be one of them.
   */
  public List<byte[]> inclusion(long index, long size) {
    demand(index >= 0 && index < size);
    var builder = new Builder();
    builder.include(index, 0, size);
    return builder.proof;
  }

  /**
   * That the first {@code to} entries begin with the first {@code from} (RFC 9162, section 2.1.4);
   * from nothing, and from the same size, there is nothing to prove.
   */
  public List<byte[]> consistency(long from, long to) {
    demand(from >= 0 && from <= to);
    var builder = new Builder();
    if (from > 0) {
      builder.extend(from, 0, to, true);
    }
    return builder.proof;
  }

  private static void demand(boolean sizesFit) {
    if (!sizesFit) {
      throw new IllegalArgumentException("there is no such proof");
    }
  }

  private record Place(int level, long tile) {}

  /** For one proof: keeps the tiles that it has read, since neighbours in a proof share them. */
  private final class Builder {
    private final Map<Place, List<byte[]>> read = new HashMap<>();
    private final List<byte[]> proof = new ArrayList<>();

    private void include(long index, long start, long end) {
      if (end - start == 1) {
        return;
      }
      long middle = middle(start, end);
      if (index < middle) {
        include(index, start, middle);
        proof.add(root(middle, end));
      } else {
        include(index, middle, end);
        proof.add(root(start, middle));
      }
    }

    /**
     * {@code known}: the older root itself is what stands at this place, so it need not be sent.
     */
    private void extend(long from, long start, long end, boolean known) {
      if (from == end) {
        if (!known) {
          proof.add(root(start, end));
        }
        return;
      }
      long middle = middle(start, end);
      if (from <= middle) {
        extend(from, start, middle, known);
        proof.add(root(middle, end));
      } else {
        extend(from, middle, end, false);
        proof.add(root(start, middle));
      }
    }

    private byte[] root(long start, long end) {
      long width = end - start;
      if (Long.bitCount(width) == 1) {
        return full(start, Long.numberOfTrailingZeros(width));
      }
      long middle = middle(start, end);
      return MerkleHashes.node(root(start, middle), root(middle, end));
    }

    /** Of a subtree of this height that is full: all of it stands in one tile. */
    private byte[] full(long start, int height) {
      int level = height / 8;
      long first = start >> (8 * level);
      int at = (int) (first & (MerkleTree.TILE - 1));
      return MerkleHashes.root(
          tile(level, first / MerkleTree.TILE).subList(at, at + (1 << (height % 8))));
    }

    private List<byte[]> tile(int level, long tile) {
      return read.computeIfAbsent(
          new Place(level, tile),
          it -> Tiles.hashes(tiles.tile(it.level(), it.tile()).orElseThrow()));
    }
  }

  private static long middle(long start, long end) {
    return start + Long.highestOneBit(end - start - 1);
  }
}
