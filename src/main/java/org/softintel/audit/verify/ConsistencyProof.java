package org.softintel.audit.verify;

import java.util.Base64;
import java.util.List;

/** That a log only grew from one checkpoint to another, to be checked without the log. */
public final class ConsistencyProof {
  private ConsistencyProof() {}

  /** Throws {@link Fault} unless the proof shows it (RFC 9162, section 2.1.4.2). */
  public static void demand(Checkpoint older, Checkpoint newer, List<byte[]> proof) {
    Fault.unless(older.size() <= newer.size(), "the older checkpoint is the longer one");
    if (older.size() == 0 || older.size() == newer.size()) {
      Fault.unless(proof.isEmpty(), "the proof of consistency is too long");
      Fault.unless(
          older.size() < newer.size() || older.root().equals(newer.root()),
          "two checkpoints of one size have different roots");
      return;
    }
    var both = new Climb(older, proof).toTheTop(newer.size() - 1);
    Fault.unless(
        older.hasRoot(both.older) && newer.hasRoot(both.newer),
        "the newer checkpoint does not continue the older one");
  }

  /** From the last subtree that both share up to both roots. */
  private static final class Climb {
    private final List<byte[]> path;
    private long node;
    private byte[] older;
    private byte[] newer;

    Climb(Checkpoint from, List<byte[]> proof) {
      boolean rootIsShared = Long.bitCount(from.size()) == 1;
      Fault.unless(rootIsShared || !proof.isEmpty(), "the proof of consistency is too short");
      older = rootIsShared ? Base64.getDecoder().decode(from.root()) : proof.get(0);
      newer = older;
      path = rootIsShared ? proof : proof.subList(1, proof.size());
      node = from.size() - 1;
    }

    Climb toTheTop(long lastOfNewer) {
      int shared = Long.numberOfTrailingZeros(~node);
      node >>= shared;
      long last = lastOfNewer >> shared;
      for (var beside : path) {
        Fault.unless(last > 0, "the proof of consistency is too long");
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
      Fault.unless(last == 0, "the proof of consistency is too short");
      return this;
    }
  }
}
