package org.softintel.audit.verify;

import java.util.Optional;

/** What was found at one place of the log: the entry's hash, and its link or what is wrong. */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record ReadEntry(byte[] leaf, Optional<ChainLink> link, String fault) {
  static ReadEntry entry(byte[] entry) {
    return entry(entry, MerkleHashes.leaf(entry));
  }

  static ReadEntry entry(byte[] entry, byte[] leaf) {
    try {
      return new ReadEntry(leaf, Optional.of(ChainLink.of(entry, leaf)), "");
    } catch (Fault e) {
      return new ReadEntry(leaf, Optional.empty(), e.getMessage());
    }
  }

  /** Of another log, whose entries are any bytes. */
  static ReadEntry opaque(byte[] entry) {
    return new ReadEntry(MerkleHashes.leaf(entry), Optional.empty(), "");
  }
}
