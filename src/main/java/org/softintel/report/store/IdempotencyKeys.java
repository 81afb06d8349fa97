package org.softintel.report.store;

import static io.quarkus.hibernate.orm.panache.Panache.getEntityManager;

import java.time.InstantSource;
import java.util.UUID;
import org.apache.commons.codec.digest.DigestUtils;
import org.softintel.platform.identity.Actor;

/** Finds the report of an Idempotency-Key. Keys are hashed: a partner may put anything in one. */
final class IdempotencyKeys {
  private final InstantSource clock;

  IdempotencyKeys(InstantSource clock) {
    this.clock = clock;
  }

  /** Returns {@code id} to the first caller, and the first {@code id} to later ones. */
  UUID claim(Actor reporter, String key, UUID id) {
    // Waits for a concurrent first call to end, so two at once cannot both be first.
    getEntityManager()
        .createNativeQuery(
            """
            insert into submission_key (reporter, key_hash, report_id, created_at)
            values (:reporter, :key, :id, :now) on conflict do nothing
            """)
        .setParameter("reporter", reporter.subject())
        .setParameter("key", DigestUtils.sha256(key))
        .setParameter("id", id)
        .setParameter("now", clock.instant())
        .executeUpdate();
    return (UUID)
        getEntityManager()
            .createNativeQuery(
                "select report_id from submission_key where reporter = :reporter and key_hash ="
                    + " :key")
            .setParameter("reporter", reporter.subject())
            .setParameter("key", DigestUtils.sha256(key))
            .getSingleResult();
  }
}
