package org.softintel.platform.http;

import jakarta.ws.rs.WebApplicationException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.hibernate.exception.JDBCConnectionException;
import org.jspecify.annotations.Nullable;
import org.softintel.platform.database.DatabaseFailures;
import org.softintel.platform.identity.SecondFactorNeeded;
import org.softintel.platform.page.Problem;
import org.softintel.platform.page.Problems;
import org.softintel.platform.page.Refusal;
import org.softintel.platform.secrets.KeyStoreAway;

/**
 * What went wrong, in the only terms that may leave the service.
 *
 * @param own words of a feature that can say more than the status does
 * @param retryAfter seconds to wait after too many requests
 * @param secondFactor what it wants, if only that is missing
 */
record Failure(
    int status,
    Optional<FailureWords> own,
    OptionalLong retryAfter,
    List<Problem> problems,
    Optional<SecondFactorNeeded> secondFactor) {
  private static final int SECONDS_WHILE_AWAY = 30;
  private static final int SECONDS_WHILE_BUSY = 60;

  static Failure of(int status) {
    return new Failure(status, Optional.empty(), OptionalLong.empty(), List.of(), Optional.empty());
  }

  /** For a program that sent more than so many bytes. */
  static Failure tooLarge(OptionalLong mostBytes) {
    return mostBytes.isEmpty()
        ? of(413)
        : new Failure(
            413,
            Optional.of(FailureWords.tooLargeForPrograms(mostBytes.getAsLong())),
            OptionalLong.empty(),
            List.of(),
            Optional.empty());
  }

  /** Keycloak does not answer. */
  static Failure signInIsAway() {
    return new Failure(
        503,
        Optional.of(FailureWords.SIGN_IN_IS_AWAY),
        OptionalLong.empty(),
        List.of(),
        Optional.empty());
  }

  /** {@code retryAfter} is the header of the response, in seconds. */
  static Failure of(int status, @Nullable String retryAfter) {
    return status == 429 && retryAfter != null
        ? new Failure(
            status,
            Optional.empty(),
            OptionalLong.of(Long.parseLong(retryAfter)),
            List.of(),
            Optional.empty())
        : of(status);
  }

  static Failure of(Throwable thrown) {
    if (thrown instanceof Problems problems) {
      return new Failure(
          400, Optional.empty(), OptionalLong.empty(), problems.list(), Optional.empty());
    }
    if (thrown instanceof Refusal refusal) {
      return new Failure(
          refusal.status(),
          Optional.of(new FailureWords(refusal.title(), refusal.detail())),
          OptionalLong.empty(),
          List.of(),
          Optional.of(refusal)
              .filter(SecondFactorNeeded.class::isInstance)
              .map(SecondFactorNeeded.class::cast));
    }
    if (thrown instanceof WebApplicationException known) {
      return of(known.getResponse().getStatus());
    }
    var isUnavailable = DatabaseFailures.causes(thrown).anyMatch(Failure::saysUnavailable);
    return of(isUnavailable ? 503 : 500);
  }

  /** Seconds after which the same may be asked again; empty where waiting does not help. */
  OptionalInt waits() {
    return switch (status) {
      case 503 -> OptionalInt.of(SECONDS_WHILE_AWAY);
      case 429 -> OptionalInt.of(SECONDS_WHILE_BUSY);
      default -> OptionalInt.empty();
    };
  }

  boolean isOurs() {
    return status >= 500;
  }

  FailureWords forPeople() {
    if (retryAfter.isPresent()) {
      return FailureWords.tooManyForPeople(retryAfter.getAsLong());
    }
    return own.orElseGet(() -> FailureWords.forPeople(status));
  }

  FailureWords forPrograms() {
    if (secondFactor.isPresent()) {
      return FailureWords.WEAK_SIGN_IN;
    }
    if (retryAfter.isPresent()) {
      return FailureWords.tooManyForPrograms(retryAfter.getAsLong());
    }
    return problems.isEmpty()
        ? own.orElseGet(() -> FailureWords.forPrograms(status))
        : FailureWords.WRONG_MEMBERS;
  }

  private static boolean saysUnavailable(Throwable cause) {
    return cause instanceof KeyStoreAway
        || cause instanceof JDBCConnectionException
        || cause instanceof SQLTransientConnectionException
        || (cause instanceof SQLException sql && DatabaseFailures.isPassing(sql));
  }
}
