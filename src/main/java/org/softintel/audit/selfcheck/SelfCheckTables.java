package org.softintel.audit.selfcheck;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.softintel.audit.selfcheck.SelfCheckReport.Whole;
import org.softintel.audit.selfcheck.SelfCheckReport.Wrong;
import org.softintel.platform.database.Row;
import org.softintel.platform.database.Sql;

/** Where the check stands and what it found, for all processes. */
@Singleton
class SelfCheckTables {
  private static final String ROW =
      "SELECT checked, edge, chains, began_at, faults, whole_size, whole_began_at,"
          + " whole_at FROM audit_check";

  private final Sql sql;

  SelfCheckTables(Sql sql) {
    this.sql = sql;
  }

  /** Where the walk stands, since when, with how many faults, and what the last whole one said. */
  record State(LogWalk.Place place, Optional<Instant> beganAt, int faults, Optional<Whole> whole) {
    /** At the end of a log of this size, after a beginning before {@code latest}. */
    boolean isDueAgain(long size, Instant latest) {
      return place.checked() >= size && beganAt.filter(it -> it.isBefore(latest)).isPresent();
    }

    State begunAgain() {
      return new State(LogWalk.Place.START, Optional.empty(), 0, whole);
    }
  }

  /** Nothing while another process is at it; otherwise it is ours until the transaction ends. */
  Optional<State> take() {
    return sql.first(ROW + " FOR UPDATE SKIP LOCKED", SelfCheckTables::state);
  }

  State look() {
    return sql.first(ROW, SelfCheckTables::state).orElseThrow();
  }

  void keep(State state) {
    sql.update(
        "UPDATE audit_check SET checked = ?, edge = ?, chains = ?, began_at = ?, faults = ?,"
            + " whole_size = ?, whole_began_at = ?, whole_at = ?",
        state.place().checked(),
        state.place().edge(),
        state.place().chains(),
        state.beganAt().orElse(null),
        state.faults(),
        state.whole().map(Whole::size).orElse(null),
        state.whole().map(Whole::beganAt).orElse(null),
        state.whole().map(Whole::at).orElse(null));
  }

  void keep(String fault, Instant foundAt) {
    sql.update("INSERT INTO audit_check_fault (said, found_at) VALUES (?, ?)", fault, foundAt);
  }

  /** The newest fault of all, beside how many the walk that goes on now has found. */
  Optional<Wrong> newestFault(int faults) {
    return sql.first(
        "SELECT said, found_at FROM audit_check_fault ORDER BY id DESC LIMIT 1",
        row -> new Wrong(row.text(1), row.time(2), faults));
  }

  /** Since the last walk that found none, each once, in the order in which they were found. */
  Faults faultsSinceWhole() {
    return Faults.of(
        sql.list(
            """
            select said, count(*) over () from audit_check_fault
            where found_at >= coalesce((select whole_at from audit_check), '-infinity')
            group by said order by min(found_at), said limit ?
            """,
            Faults.READER,
            Faults.NAMED_AT_MOST));
  }

  private static State state(Row row) throws SQLException {
    return new State(
        new LogWalk.Place(row.number(1), row.bytes(2), row.text(3)),
        row.optionalTime(4),
        (int) row.number(5),
        whole(row));
  }

  /** What is told by half, as nobody here writes it, is not told. */
  private static Optional<Whole> whole(Row row) throws SQLException {
    var size = row.optionalNumber(6);
    var beganAt = row.optionalTime(7);
    var at = row.optionalTime(8);
    return size.isEmpty() || beganAt.isEmpty() || at.isEmpty()
        ? Optional.empty()
        : Optional.of(new Whole(size.get(), beganAt.get(), at.get()));
  }
}
