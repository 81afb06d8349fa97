package org.softintel.audit.cosigning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.softintel.audit.cosigning.WitnessAnswer.Cosigned;
import org.softintel.audit.cosigning.WitnessState.Trouble;
import org.softintel.audit.log.Checkpoints;
import org.softintel.platform.database.Row;
import org.softintel.platform.database.Sql;

/** Where witnesses stand. Each is asked by one process at a time, never within a transaction. */
@ApplicationScoped
@Transactional
class WitnessTable {
  private static final String KNOW =
      "insert into log_witness (witness, due_at, answered_at) values (?1, ?2, ?2)"
          + " on conflict do nothing";

  /**
   * Also of one that is said to have signed more than there is, or to be due in days: only it knows
   * what it has signed.
   */
  private static final String CLAIM =
      "update log_witness set due_at = ?1 where witness = ?2 and size <> ?4"
          + " and (due_at <= ?3 or due_at > ?1::timestamptz + interval '10 minutes')"
          + " returning size, failures, answered_at, trouble";

  private static final String FURTHEST =
      "select max(size) from log_witness where witness <> ?1 and size > ?2";
  private static final String SETTLE =
      "update log_witness set size = ?1, failures = ?2, answered_at = ?3, trouble = ?4, due_at = ?5"
          + " where witness = ?6 and due_at = ?7";

  private final Sql sql;
  private final Checkpoints checkpoints;

  WitnessTable(Sql sql, Checkpoints checkpoints) {
    this.sql = sql;
    this.checkpoints = checkpoints;
  }

  /** Empty while nothing is new to the witness, or it is not its time, or others are asking it. */
  Optional<WitnessState> claim(String witness, long newest, Instant now, Instant leaseUntil) {
    sql.update(KNOW, witness, now);
    return sql.first(CLAIM, WitnessTable::state, leaseUntil, witness, now, newest);
  }

  /** How far any other witness has signed, if that is further than {@code size}. */
  Optional<Long> furthest(String witness, long size) {
    return sql.one(FURTHEST, row -> row.optionalNumber(1), witness, size);
  }

  /** A signature counts even if it came too late for the claim. */
  boolean settle(
      String witness, WitnessAnswer answer, WitnessState state, Instant leaseUntil, Instant due) {
    if (answer instanceof Cosigned signed) {
      checkpoints.add(state.size(), witness, signed.line(), signed.at());
    }
    return sql.update(
            SETTLE,
            state.size(),
            state.failures(),
            state.answeredAt(),
            state.trouble().map(Trouble::name).orElse(null),
            due,
            witness,
            leaseUntil)
        == 1;
  }

  private static WitnessState state(Row row) throws SQLException {
    return new WitnessState(
        row.number(1), (int) row.number(2), row.time(3), row.optionalText(4).map(Trouble::valueOf));
  }
}
