package org.softintel.report.store;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.InstantSource;
import java.util.UUID;
import org.softintel.platform.identity.Actor;

/**
 * Which report an Idempotency-Key belongs to. Keys are hashed: a partner may put anything in one.
 */
final class IdempotencyKeys {
  private final InstantSource clock;

  IdempotencyKeys(InstantSource clock) {
    this.clock = clock;
  }

  /** Gives {@code id} back to the first caller, and the first caller's to every later one. */
  UUID claim(Actor reporter, String key, UUID id) {
    // Waits for a concurrent first call to end, so two at once cannot both be first.
    getEntityManager()
        .createNativeQuery(
            """
            insert into submission_key (reporter, key_hash, report_id, created_at)
            values (:reporter, :key, :id, :now) on conflict do nothing
            """)
        .setParameter("reporter", reporter.subject())
        .setParameter("key", hash(key))
        .setParameter("id", id)
        .setParameter("now", clock.instant())
        .executeUpdate();
    return (UUID)
        getEntityManager()
            .createNativeQuery(
                "select report_id from submission_key where reporter = :reporter and key_hash = :key")
            .setParameter("reporter", reporter.subject())
            .setParameter("key", hash(key))
            .getSingleResult();
  }

  private static byte[] hash(String key) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
