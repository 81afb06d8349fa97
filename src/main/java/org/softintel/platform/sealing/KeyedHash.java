package org.softintel.platform.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.Base64;
import java.util.stream.Stream;

/**
 * Hashes that only the owner of the index key can compute: they show that a text was written by
 * this service and not changed since.
 */
public final class KeyedHash {
  private static final int BYTES = 16;

  private final IndexKeys keys;

  KeyedHash(IndexKeys keys) {
    this.keys = keys;
  }

  /** {@code purpose} keeps hashes of one use from being valid in another. URL-safe Base64. */
  public String of(String purpose, String text) {
    return encoded(keys.hash(keys.primary(), "hash/" + purpose, text, BYTES));
  }

  /** Whether {@code hash} was made of this text under a key that is still in the keyset. */
  public boolean matches(String purpose, String text, String hash) {
    var given = hash.getBytes(UTF_8);
    return all(purpose, text).anyMatch(it -> MessageDigest.isEqual(it.getBytes(UTF_8), given));
  }

  /** As {@link #of}, under each key that is still in the keyset. */
  public Stream<String> all(String purpose, String text) {
    return keys.ids().stream().map(id -> encoded(keys.hash(id, "hash/" + purpose, text, BYTES)));
  }

  private static String encoded(byte[] hash) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
  }
}
