package org.softintel.audit.log;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.softintel.audit.verify.MerkleHashes;
import org.softintel.audit.verify.MerkleTree;
import org.softintel.audit.verify.Tiles;

/** For one proof: keeps the tiles that it has read, since neighbours in a proof share them. */
final class ProofBuilder {
  private record Place(int level, long tile) {}

  private final Proofs.Shelf shelf;
  private final Map<Place, List<byte[]>> read = new HashMap<>();
  private final List<byte[]> proof = new ArrayList<>();

  ProofBuilder(Proofs.Shelf shelf) {
    this.shelf = shelf;
  }

  List<byte[]> inclusion(long index, long size) {
    include(index, 0, size);
    return List.copyOf(proof);
  }

  List<byte[]> consistency(long from, long to) {
    extend(from, 0, to, true);
    return List.copyOf(proof);
  }

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

  /** {@code known}: the older root itself is what stands at this place, so it need not be sent. */
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
        it -> Tiles.hashes(shelf.tile(it.level(), it.tile()).orElseThrow()));
  }

  private static long middle(long start, long end) {
    return start + Long.highestOneBit(end - start - 1);
  }
}
