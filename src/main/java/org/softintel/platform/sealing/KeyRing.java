package org.softintel.platform.sealing;

/** The one boundary to key stores: it wraps data keys and never lets its own key out. */
interface KeyRing {
  /** The key-encryption key that {@link #wrap} uses now; it is stored beside what it wrapped. */
  String currentKeyId();

  /** {@code context} is authenticated, not stored: unwrapping under any other context fails. */
  byte[] wrap(byte[] dataKey, byte[] context);

  /** Throws {@link CannotUnseal} when the key is not on this ring or anything was altered. */
  byte[] unwrap(String keyId, byte[] wrapped, byte[] context);
}
