package org.softintel.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.stream.Stream;
import org.hibernate.exception.GenericJDBCException;
import org.hibernate.exception.JDBCConnectionException;

/** What went wrong, in the only terms that may leave us. */
record Failure(int status, String title, String detail, List<Problem> problems) {
  private static final int CAUSES_AT_MOST = 20;

  static Failure of(int status) {
    var words = FailureWords.of(status);
    return new Failure(status, words.title(), words.detail(), List.of());
  }

  static Failure of(Throwable thrown) {
    if (thrown instanceof Problems problems) {
      return of(400).with(problems.list());
    }
    if (thrown instanceof Refusal refusal) {
      return new Failure(refusal.status(), refusal.title(), refusal.detail(), List.of());
    }
    if (thrown instanceof WebApplicationException known) {
      return of(known.getResponse().getStatus());
    }
    if (thrown instanceof JsonProcessingException) {
      return of(400);
    }
    return of(isUnavailable(thrown) ? 503 : 500);
  }

  boolean isOurs() {
    return status >= 500;
  }

  private Failure with(List<Problem> found) {
    return new Failure(status, title, detail, found);
  }

  private static boolean isUnavailable(Throwable thrown) {
    return Stream.iterate(thrown, it -> it != null, Throwable::getCause)
        .limit(CAUSES_AT_MOST)
        .anyMatch(Failure::saysUnavailable);
  }

  private static boolean saysUnavailable(Throwable cause) {
    if (cause instanceof SQLException sql) {
      return cause instanceof SQLTransientConnectionException || lostConnection(sql);
    }
    if (cause instanceof GenericJDBCException generic) {
      return lostConnection(generic.getSQLException());
    }
    return cause instanceof Unavailable || cause instanceof JDBCConnectionException;
  }

  // Class 08 is the connection, 57P0x a server that goes down or comes up, 53300 too many clients.
  // The pool's own time-out has no state at all.
  private static boolean lostConnection(SQLException sql) {
    var state = sql.getSQLState();
    return state == null
        || state.startsWith("08")
        || state.startsWith("57P")
        || state.equals("53300");
  }
}
