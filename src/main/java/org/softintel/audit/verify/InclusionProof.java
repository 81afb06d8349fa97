package org.softintel.audit.verify;

import java.util.List;

/** That one entry is in a tree, from the hashes beside its way to the root. */
public final class InclusionProof {
  private InclusionProof() {}

  /** The root that the proof leads to (RFC 9162, 2.1.3.2); throws {@link Fault} if it cannot. */
  public static byte[] root(byte[] leaf, long index, long size, List<byte[]> beside) {
    Fault.unless(index >= 0 && index < size, "the receipt's entry lies behind its checkpoint");
    long node = index;
    long last = size - 1;
    var hash = leaf;
    for (var other : beside) {
      Fault.unless(last > 0, "the receipt's proof is too long");
      if ((node & 1) == 1 || node == last) {
        hash = MerkleHashes.node(other, hash);
        while ((node & 1) == 0 && node != 0) {
          node >>= 1;
          last >>= 1;
        }
      } else {
        hash = MerkleHashes.node(hash, other);
      }
      node >>= 1;
      last >>= 1;
    }
    Fault.unless(last == 0, "the receipt's proof is too short");
    return hash;
  }
}
