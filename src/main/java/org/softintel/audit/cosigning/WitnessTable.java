package org.softintel.audit.cosigning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.softintel.audit.cosigning.WitnessAnswer.Cosigned;
import org.softintel.audit.cosigning.WitnessState.Trouble;
import org.softintel.audit.log.Checkpoints;

/** Where witnesses stand. Each is asked by one process at a time, never within a transaction. */
@ApplicationScoped
class WitnessTable {
  private static final String KNOW =
      "insert into log_witness (witness, due_at, answered_at) values (?1, ?2, ?2)"
          + " on conflict do nothing";
  private static final String CLAIM =
      "update log_witness set due_at = ?1 where witness = ?2 and due_at <= ?3 and size < ?4"
          + " returning size, failures, answered_at, trouble";
  private static final String SETTLE =
      "update log_witness set size = ?1, failures = ?2, answered_at = ?3, trouble = ?4, due_at = ?5"
          + " where witness = ?6 and due_at = ?7";

  private final EntityManager database;
  private final Checkpoints checkpoints;

  WitnessTable(EntityManager database, Checkpoints checkpoints) {
    this.database = database;
    this.checkpoints = checkpoints;
  }

  /** Empty while nothing is new to the witness, or it is not its time, or others are asking it. */
  @Transactional
  Optional<WitnessState> claim(String witness, long newest, Instant now, Instant leaseUntil) {
    database.createNativeQuery(KNOW).setParameter(1, witness).setParameter(2, now).executeUpdate();
    List<?> claimed =
        database
            .createNativeQuery(CLAIM, Tuple.class)
            .setParameter(1, leaseUntil)
            .setParameter(2, witness)
            .setParameter(3, now)
            .setParameter(4, newest)
            .getResultList();
    return claimed.stream().findFirst().map(it -> standing((Tuple) it));
  }

  /** A signature counts even if it came too late for the claim. */
  @Transactional
  boolean settle(String witness, WitnessAnswer answer, WitnessState state, Times times) {
    if (answer instanceof Cosigned signed) {
      checkpoints.add(state.size(), witness, signed.line(), signed.at());
    }
    return database
            .createNativeQuery(SETTLE)
            .setParameter(1, state.size())
            .setParameter(2, state.failures())
            .setParameter(3, state.answeredAt())
            .setParameter(4, state.trouble().map(Trouble::name).orElse(null))
            .setParameter(5, times.due())
            .setParameter(6, witness)
            .setParameter(7, times.leaseUntil())
            .executeUpdate()
        == 1;
  }

  /** Until when a claim held, and when the next may be made. */
  record Times(Instant leaseUntil, Instant due) {}

  private static WitnessState standing(Tuple row) {
    return new WitnessState(
        ((Number) row.get(0)).longValue(),
        row.get(1, Integer.class),
        row.get(2, Instant.class),
        Optional.ofNullable(row.get(3, String.class)).map(Trouble::valueOf));
  }
}
