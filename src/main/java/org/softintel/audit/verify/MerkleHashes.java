package org.softintel.audit.verify;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/** How a Merkle tree is hashed (RFC 6962, section 2.1). Hashes are SHA-256, 32 bytes. */
public final class MerkleHashes {
  public static final int LENGTH = 32;

  private MerkleHashes() {}

  /** Of one entry. The first byte keeps entries and inner nodes apart. */
  public static byte[] leaf(byte[] entry) {
    return of(new byte[] {0}, entry);
  }

  public static byte[] node(byte[] left, byte[] right) {
    return of(new byte[] {1}, left, right);
  }

  /** The root over nodes of one height; only the last may be lower. */
  public static byte[] root(List<byte[]> nodes) {
    if (nodes.isEmpty()) {
      return of();
    }
    if (nodes.size() == 1) {
      return nodes.get(0);
    }
    int left = Integer.highestOneBit(nodes.size() - 1);
    return node(root(nodes.subList(0, left)), root(nodes.subList(left, nodes.size())));
  }

  public static byte[] of(byte[]... parts) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var part : parts) {
        digest.update(part);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
