package org.softintel.audit.selfcheck;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.softintel.platform.database.Row;
import org.softintel.platform.database.Sql;
import org.softintel.platform.monitoring.Alarm;

/**
 * Holds the database against the log, in both directions: whether what is there has its entry, and
 * whether what an entry says was made is there. Whichever process takes the next step.
 */
@ApplicationScoped
public class RowCheck {
  private static final int DIFFERENCES_KEPT_OF_A_ROUND = 1_000;

  private final Sql sql;
  private final SelfCheckConfig config;
  private final InstantSource clock;

  RowCheck(Sql sql, SelfCheckConfig config, InstantSource clock) {
    this.sql = sql;
    this.config = config;
    this.clock = clock;
  }

  /** What was found in the round that goes on, or in the one before, the newest first. */
  public record Differences(int count, Optional<String> newest, Optional<Instant> at) {
    public static final Differences NONE = new Differences(0, Optional.empty(), Optional.empty());
  }

  /** For the auditors' page. */
  @Transactional
  public Differences differences() {
    return sql.first(
            """
            select count(*) over (), d.said, d.found_at
            from audit_difference d, audit_row_check c
            where d.seen_at >= coalesce(c.before_at, c.began_at)
            order by d.found_at desc, d.said limit 1
            """,
            row ->
                new Differences(
                    (int) row.number(1), Optional.of(row.text(2)), Optional.of(row.time(3))))
        .orElse(Differences.NONE);
  }

  /** As {@link #differences}, each of them, in the order in which they were found. */
  Faults faults() {
    return Faults.of(
        sql.list(
            """
            select d.said, count(*) over () from audit_difference d, audit_row_check c
            where d.seen_at >= coalesce(c.before_at, c.began_at)
            order by d.found_at, d.said limit ?
            """,
            Faults.READER,
            Faults.NAMED_AT_MOST));
  }

  /** When the last round began that has come to its end. */
  Optional<Instant> wholeRound() {
    return sql.one(
        "select case when part is null then began_at else before_at end from audit_row_check",
        row -> row.optionalTime(1));
  }

  /** Where the round stands; no part while the next one waits. */
  private record State(Optional<RowPart> part, String last, int found, Optional<Instant> beganAt) {}

  /** Checks the next rows, or begins again when it is time. */
  @Transactional
  void step() {
    sql.first(
            "select part, last, found, began_at from audit_row_check for update skip locked",
            RowCheck::state)
        .ifPresent(this::step);
  }

  private void step(State state) {
    var part = state.part();
    if (part.isPresent()) {
      check(part.get(), state);
      return;
    }
    var now = clock.instant();
    if (state.beganAt().filter(it -> it.isAfter(now.minus(config.againAfter()))).isEmpty()) {
      sql.update(
          "update audit_row_check set part = ?, last = ?, found = 0, before_at = began_at,"
              + " began_at = ?",
          RowPart.FIRST.name(),
          RowPart.FIRST.start(),
          now);
    }
  }

  private record Looked(String place, Optional<String> difference) {}

  private void check(RowPart part, State state) {
    var looked =
        sql.list(part.sql(), row -> new Looked(row.text(1), row.optionalText(2)), state.last());
    var differences = looked.stream().flatMap(it -> it.difference().stream()).toList();
    keep(differences.stream().limit(DIFFERENCES_KEPT_OF_A_ROUND - state.found()).toList());
    var found = Math.min(DIFFERENCES_KEPT_OF_A_ROUND, state.found() + differences.size());
    if (looked.size() == part.rowsAStep()) {
      goOn(Optional.of(part), looked.get(looked.size() - 1).place(), found);
    } else {
      var next = part.next();
      goOn(next, next.map(RowPart::start).orElse(""), found);
    }
  }

  private void goOn(Optional<RowPart> part, String last, int found) {
    sql.update(
        "update audit_row_check set part = ?, last = ?, found = ?",
        part.map(RowPart::name).orElse(null),
        last,
        found);
  }

  /** One alarm for those that were not known yet, however many there are in a step. */
  private void keep(List<String> differences) {
    var now = clock.instant();
    var news = differences.stream().filter(it -> isNew(it, now)).toList();
    if (!news.isEmpty()) {
      Alarm.LOG_DIFFERS.raise(
          "the database and the audit log differ: %s%s",
          news.get(0), news.size() == 1 ? "" : " (and " + (news.size() - 1) + " more)");
    }
  }

  private boolean isNew(String difference, Instant now) {
    if (sql.update("update audit_difference set seen_at = ? where said = ?", now, difference) > 0) {
      return false;
    }
    sql.update(
        "insert into audit_difference (said, found_at, seen_at) values (?1, ?2, ?2)",
        difference,
        now);
    return true;
  }

  private static State state(Row row) throws SQLException {
    return new State(
        row.optionalText(1).map(RowPart::valueOf),
        row.text(2),
        (int) row.number(3),
        row.optionalTime(4));
  }
}
