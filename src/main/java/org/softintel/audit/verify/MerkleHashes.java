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
    var digest = sha256();
    digest.update((byte) 0);
    return digest.digest(entry);
  }

  public static byte[] node(byte[] left, byte[] right) {
    var digest = sha256();
    digest.update((byte) 1);
    digest.update(left);
    return digest.digest(right);
  }

  /** The root over nodes of one height; only the last may be lower. */
  public static byte[] root(List<byte[]> nodes) {
    if (nodes.isEmpty()) {
      return sha256().digest();
    }
    if (nodes.size() == 1) {
      return nodes.get(0);
    }
    int left = Integer.highestOneBit(nodes.size() - 1);
    return node(root(nodes.subList(0, left)), root(nodes.subList(left, nodes.size())));
  }

  public static byte[] of(byte[] bytes) {
    return sha256().digest(bytes);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
