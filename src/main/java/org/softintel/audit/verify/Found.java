package org.softintel.audit.verify;

import java.util.Optional;

/** What was found at one place of the log: the entry's hash, and its link or what is wrong. */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
record Found(byte[] leaf, Optional<Link> link, String fault) {

  static Found entry(byte[] entry) {
    return entry(entry, Hashes.leaf(entry));
  }

  static Found entry(byte[] entry, byte[] leaf) {
    try {
      return new Found(leaf, Optional.of(Link.of(entry, leaf)), "");
    } catch (Fault e) {
      return new Found(leaf, Optional.empty(), e.getMessage());
    }
  }

  /** Of another log, whose entries are any bytes. */
  static Found opaque(byte[] entry) {
    return new Found(Hashes.leaf(entry), Optional.empty(), "");
  }
}
