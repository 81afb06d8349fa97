package org.softintel.platform.sealing;

/** A key store: it wraps data keys and never returns its own key. */
interface KeyRing {
  /** Returns the id of the key that {@link #wrap} uses; it is stored beside the wrapped key. */
  String currentKeyId();

  /** Whether it can unwrap what was wrapped under this key. */
  boolean has(String keyId);

  /** {@code context} is authenticated, not stored: unwrapping under any other context fails. */
  byte[] wrap(byte[] dataKey, byte[] context);

  /** Throws {@link CannotUnseal} when the key is not on this ring or anything was altered. */
  byte[] unwrap(String keyId, byte[] wrapped, byte[] context);
}
