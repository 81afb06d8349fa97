package org.softintel.audit.selfcheck;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Where the check stands and what it found, for all processes. */
@Singleton
class SelfCheckTables {
  private static final String ROW =
      "SELECT checked, edge, chains, began_at, faults, whole_size, whole_began_at,"
          + " whole_at FROM audit_check";

  private final DataSource database;

  SelfCheckTables(DataSource database) {
    this.database = database;
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

  /** A walk that came from the first entry to this one without a fault, and from when to when. */
  record Whole(long size, Instant beganAt, Instant at) {}

  /** A fault, and when it was found. */
  record Found(String said, Instant at) {}

  /** Nothing while another process is at it; otherwise it is ours until the transaction ends. */
  Optional<State> take() {
    return state(ROW + " FOR UPDATE SKIP LOCKED");
  }

  State look() {
    return state(ROW).orElseThrow();
  }

  void keep(State state) {
    run(
        "UPDATE audit_check SET checked = ?, edge = ?, chains = ?, began_at = ?, faults = ?,"
            + " whole_size = ?, whole_began_at = ?, whole_at = ?",
        state.place().checked(),
        state.place().edge(),
        state.place().chains(),
        time(state.beganAt()),
        state.faults(),
        state.whole().map(Whole::size).orElse(null),
        time(state.whole().map(Whole::beganAt)),
        time(state.whole().map(Whole::at)));
  }

  void keep(Found fault) {
    run(
        "INSERT INTO audit_check_fault (said, found_at) VALUES (?, ?)",
        fault.said(),
        time(Optional.of(fault.at())));
  }

  Optional<Found> newestFault() {
    try (var connection = database.getConnection();
        var statement =
            connection.prepareStatement(
                "SELECT said, found_at FROM audit_check_fault ORDER BY id DESC LIMIT 1");
        var row = statement.executeQuery()) {
      return row.next()
          ? Optional.of(new Found(row.getString(1), row.getTimestamp(2).toInstant()))
          : Optional.empty();
    } catch (SQLException e) {
      throw new CheckOutOfReach(e);
    }
  }

  private Optional<State> state(String query) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(query);
        var row = statement.executeQuery()) {
      return row.next() ? Optional.of(state(row)) : Optional.empty();
    } catch (SQLException e) {
      throw new CheckOutOfReach(e);
    }
  }

  private static State state(ResultSet row) throws SQLException {
    return new State(
        new LogWalk.Place(row.getLong(1), row.getBytes(2), row.getString(3)),
        instant(row.getTimestamp(4)),
        row.getInt(5),
        whole(row));
  }

  private static Optional<Whole> whole(ResultSet row) throws SQLException {
    long size = row.getLong(6);
    var at = row.getTimestamp(8);
    return instant(row.getTimestamp(7)).map(it -> new Whole(size, it, at.toInstant()));
  }

  private static Optional<Instant> instant(@Nullable Timestamp time) {
    return Optional.ofNullable(time).map(Timestamp::toInstant);
  }

  private static @Nullable Object time(Optional<Instant> instant) {
    return instant.map(it -> it.atOffset(ZoneOffset.UTC)).orElse(null);
  }

  private void run(String sql, @Nullable Object... values) {
    try (var connection = database.getConnection();
        var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setObject(i + 1, values[i]);
      }
      statement.executeUpdate();
    } catch (SQLException e) {
      throw new CheckOutOfReach(e);
    }
  }

  /** The database does not answer, or refuses. */
  static final class CheckOutOfReach extends RuntimeException {
    CheckOutOfReach(SQLException cause) {
      super("the check of the log cannot be read or kept", cause);
    }
  }
}
