package org.softintel.audit.verify;

import java.util.ArrayList;
import java.util.List;

/** A tree to which hashes of entries are added one by one; it keeps only its right edge. */
public final class MerkleTree {
  /** How many hashes one tile holds, and how many tiles' roots the tile above it. */
  public static final int TILE = 256;

  /** By level: the roots of the full tiles below that no full tile of this level holds yet. */
  private final List<List<byte[]>> edge = new ArrayList<>();

  private final Filled filled;
  private long size;

  /** Is told of each tile that has just become full, lower levels first. */
  public interface Filled {
    void tile(int level, long index, List<byte[]> hashes);
  }

  public MerkleTree(Filled filled) {
    this.filled = filled;
  }

  /** Gives the hashes of a tile that holds something and is not full. */
  public interface EdgeReader {
    List<byte[]> beginning(int level, long tile, int width);
  }

  /** A tree of {@code size} entries; asks for the tiles at its edge, lower levels first. */
  public MerkleTree(long size, EdgeReader stored, Filled filled) {
    this(filled);
    this.size = size;
    for (int level = 0; size >> (8 * level) > 0; level++) {
      int width = (int) (size >> (8 * level)) & (TILE - 1);
      long tile = size >> (8 * (level + 1));
      edge.add(
          width == 0 ? new ArrayList<>() : new ArrayList<>(stored.beginning(level, tile, width)));
    }
  }

  public void add(byte[] leaf) {
    size++;
    add(leaf, 0);
  }

  private void add(byte[] hash, int level) {
    if (level == edge.size()) {
      edge.add(new ArrayList<>());
    }
    var tile = edge.get(level);
    tile.add(hash);
    if (tile.size() == TILE) {
      var full = List.copyOf(tile);
      tile.clear();
      filled.tile(level, (size >> (8 * (level + 1))) - 1, full);
      add(MerkleHashes.root(full), level + 1);
    }
  }

  public long size() {
    return size;
  }

  /** By level, the hashes of the tile that is not full; empty where there is none. */
  public List<List<byte[]>> edge() {
    return edge.stream().map(List::copyOf).toList();
  }

  /** Tells {@code taker} of each tile that holds something and is not full, lower levels first. */
  public void forEachPartial(Filled taker) {
    for (int level = 0; level < edge.size(); level++) {
      if (!edge.get(level).isEmpty()) {
        taker.tile(level, size >> (8 * (level + 1)), List.copyOf(edge.get(level)));
      }
    }
  }

  public byte[] root() {
    List<byte[]> below = List.of();
    for (var tile : edge) {
      var nodes = new ArrayList<>(tile);
      nodes.addAll(below);
      below = nodes.isEmpty() ? nodes : List.of(MerkleHashes.root(nodes));
    }
    return MerkleHashes.root(below);
  }
}
