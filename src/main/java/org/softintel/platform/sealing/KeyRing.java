package org.softintel.platform.sealing;

import java.util.List;
import java.util.Optional;

/** A key store: it wraps data keys and never returns its own key. */
interface KeyRing {
  /** A data key as it is stored. */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  record Wrapped(String keyId, byte[] bytes, byte[] context) {}

  /**
   * Returns the id of the key that {@link #wrap} uses: its kind, a colon, its number. It is stored
   * beside the wrapped key.
   */
  String currentKeyId();

  /** Whether it can unwrap what was wrapped under this key. */
  boolean has(String keyId);

  /** {@code context} is authenticated, not stored: unwrapping under any other context fails. */
  byte[] wrap(byte[] dataKey, byte[] context);

  /**
   * In the order of {@code all}; empty when the key is not on this ring or anything was altered.
   */
  List<Optional<byte[]>> unwrapAll(List<Wrapped> all);

  /** Throws {@link CannotUnseal} when the key is not on this ring or anything was altered. */
  default byte[] unwrap(String keyId, byte[] wrapped, byte[] context) {
    return unwrapAll(List.of(new Wrapped(keyId, wrapped, context)))
        .get(0)
        .orElseThrow(CannotUnseal::new);
  }
}
