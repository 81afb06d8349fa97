package org.softintel.platform.database;

import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a failure says of the database, by its SQLSTATE. */
public final class DatabaseFailures {
  static final String READ_ONLY = "25006";

  /** Its disk has no room, or does not take what is written. */
  private static final Set<String> FULL = Set.of("53100", "58030");

  /** What PostgreSQL has no state for: a quota that is used up, and faults of its own. */
  private static final String UNNAMED = "XX000";

  private static final int CAUSES_AT_MOST = 20;

  private DatabaseFailures() {}

  /** The same may succeed later: the database is away, or has no room or memory for it now. */
  public static boolean isPassing(SQLException failure) {
    var state = failure.getSQLState();
    // The pool's own time-out has no state. 57P0x is a server that stops or starts.
    return state == null
        || state.startsWith("08")
        || state.startsWith("53")
        || state.startsWith("57P")
        || isRefusal(state);
  }

  /** No write would be taken now. */
  static boolean isRefusal(String state) {
    return FULL.contains(state) || state.equals(READ_ONLY);
  }

  static boolean mayBeRefusal(String state) {
    return isRefusal(state) || state.equals(UNNAMED);
  }

  /** The states in a failure and in all that caused it. */
  static Stream<String> states(Throwable thrown) {
    return causes(thrown)
        .filter(SQLException.class::isInstance)
        .map(SQLException.class::cast)
        .flatMap(it -> Stream.ofNullable(it.getSQLState()));
  }

  /** Itself, and all that caused it. A commit that fails has the reason as a suppressed one. */
  public static Stream<Throwable> causes(Throwable thrown) {
    return causes(thrown, CAUSES_AT_MOST);
  }

  private static Stream<Throwable> causes(@Nullable Throwable thrown, int depth) {
    return thrown == null || depth == 0
        ? Stream.empty()
        : Stream.concat(
            Stream.of(thrown),
            Stream.concat(Stream.ofNullable(thrown.getCause()), Stream.of(thrown.getSuppressed()))
                .flatMap(it -> causes(it, depth - 1)));
  }
}
