package org.softintel.audit.verify;

import java.util.Base64;
import java.util.List;

/** Checks, without the log, that it holds an entry and that it only grew. */
public final class MerkleProof {
  private final String name;
  private long node;
  private long last;
  private byte[] older;
  private byte[] newer;

  /** From a node of the newer tree, whose last one at this height is {@code last}. */
  private MerkleProof(String name, long node, long last, byte[] hash) {
    this.name = name;
    this.node = node;
    this.last = last;
    older = hash;
    newer = hash;
  }

  /** The root that the proof leads to (RFC 9162, 2.1.3.2); throws {@link Fault} if it cannot. */
  public static byte[] root(byte[] leaf, long index, long size, List<byte[]> proof) {
    Fault.unless(index >= 0 && index < size, "the receipt's entry lies behind its checkpoint");
    var climb = new MerkleProof("the receipt's proof", index, size - 1, leaf);
    climb.toTheTop(proof);
    return climb.newer;
  }

  /** Throws {@link Fault} unless the log only grew between them (RFC 9162, section 2.1.4.2). */
  public static void demandConsistency(Checkpoint older, Checkpoint newer, List<byte[]> proof) {
    Fault.unless(older.size() <= newer.size(), "the older checkpoint is the longer one");
    if (older.size() == 0 || older.size() == newer.size()) {
      Fault.unless(proof.isEmpty(), "the proof of consistency is too long");
      Fault.unless(
          older.size() < newer.size() || older.root().equals(newer.root()),
          "two checkpoints of one size have different roots");
      return;
    }
    boolean rootIsShared = Long.bitCount(older.size()) == 1;
    Fault.unless(rootIsShared || !proof.isEmpty(), "the proof of consistency is too short");
    var hash = rootIsShared ? Base64.getDecoder().decode(older.root()) : proof.get(0);
    int height = Long.numberOfTrailingZeros(older.size());
    var climb =
        new MerkleProof(
            "the proof of consistency",
            (older.size() - 1) >> height,
            (newer.size() - 1) >> height,
            hash);
    climb.toTheTop(rootIsShared ? proof : proof.subList(1, proof.size()));
    Fault.unless(
        older.hasRoot(climb.older) && newer.hasRoot(climb.newer),
        "the newer checkpoint does not continue the older one");
  }

  /** To the root of the newer tree, and on the way to that of the older one. */
  private void toTheTop(List<byte[]> path) {
    for (var beside : path) {
      Fault.unless(last > 0, name + " is too long");
      if ((node & 1) == 1 || node == last) {
        older = MerkleHashes.node(beside, older);
        newer = MerkleHashes.node(beside, newer);
        int up = (node & 1) == 1 ? 0 : Long.numberOfTrailingZeros(node);
        node >>= up;
        last >>= up;
      } else {
        newer = MerkleHashes.node(newer, beside);
      }
      node >>= 1;
      last >>= 1;
    }
    Fault.unless(last == 0, name + " is too short");
  }
}
