package org.softintel.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.RollbackException;
import jakarta.ws.rs.NotFoundException;
import java.sql.SQLException;
import java.util.List;
import java.util.OptionalLong;
import javax.transaction.xa.XAException;
import org.hibernate.exception.GenericJDBCException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.platform.page.Problem;
import org.softintel.platform.page.Problems;
import org.softintel.platform.page.Refusal;
import org.softintel.platform.secrets.KeyStoreAway;

class FailureTest {
  @Test
  void aDatabaseThatDoesNotAnswerMeansTryAgainLater() {
    var pool = new SQLException("Sorry, acquisition timeout!");
    var refused = new SQLException("refused", "08001");
    var stopping = new SQLException("terminating", "57P01");
    assertThat(status(wrapped(new GenericJDBCException("x", pool)))).isEqualTo(503);
    assertThat(status(wrapped(refused))).isEqualTo(503);
    assertThat(status(stopping)).isEqualTo(503);
  }

  /** No room, no memory, a disk that fails, and a database that is read-only. */
  @ParameterizedTest
  @ValueSource(strings = {"53000", "53100", "53200", "53300", "53400", "58030", "25006"})
  void aDatabaseThatCannotDoItNowMeansTryAgainLater(String state) {
    var refused = new SQLException("could not extend file", state);
    assertThat(status(wrapped(new GenericJDBCException("x", refused)))).isEqualTo(503);
  }

  @Test
  void aKeyStoreThatDoesNotAnswerMeansTryAgainLater() {
    assertThat(status(wrapped(new KeyStoreAway("No key store answers.")))).isEqualTo(503);
  }

  @Test
  void aCommitThatLosesTheDatabaseMeansTryAgainLater() {
    // As Narayana and Agroal report it: the loss is suppressed, two levels down.
    var lost = new XAException(XAException.XAER_RMFAIL);
    lost.initCause(new SQLException("I/O error", "08006"));
    var rolledBack = new RollbackException("could not commit");
    rolledBack.addSuppressed(lost);
    assertThat(status(wrapped(rolledBack))).isEqualTo(503);
    assertThat(status(wrapped(new RollbackException("marked rollback only")))).isEqualTo(500);
  }

  /** A broken rule, a statement that took too long, and a fault of the database's own. */
  @ParameterizedTest
  @ValueSource(strings = {"23505", "57014", "XX000"})
  void whatFailsAgainIsOurFault(String state) {
    assertThat(status(wrapped(new SQLException("refused", state)))).isEqualTo(500);
  }

  @Test
  void whatAFeatureSaysIsPassedOn() {
    var failure = Failure.of(Refusal.conflict("You have already sent this", "It has arrived."));
    assertThat(failure.status()).isEqualTo(409);
    assertThat(failure.forPeople().title()).isEqualTo("You have already sent this");
    assertThat(failure.forPrograms().detail()).isEqualTo("It has arrived.");
  }

  @ParameterizedTest
  @CsvSource({"65536, 64 KiB", "262144, 256 KiB", "31457280, 30 MiB"})
  void aProgramIsToldHowMuchItMaySendThere(long bytes, String most) {
    assertThat(Failure.tooLarge(OptionalLong.of(bytes)).forPrograms().detail())
        .isEqualTo("The most that is taken is " + most + ".");
    assertThat(Failure.tooLarge(OptionalLong.empty()).forPrograms().title())
        .isEqualTo("Content Too Large");
  }

  @Test
  void everyWrongFieldIsListed() {
    var failure = Failure.of(new Problems(List.of(new Problem("/a", "x"), new Problem("/b", "y"))));
    assertThat(failure.status()).isEqualTo(400);
    assertThat(failure.problems()).hasSize(2);
  }

  @Test
  void theWordsOfAnExceptionNeverLeaveUs() {
    var failures = List.of(new IllegalStateException("secret"), new NotFoundException("secret"));
    for (var thrown : failures) {
      assertThat(Failure.of(thrown).forPeople().toString()).doesNotContain("secret");
      assertThat(Failure.of(thrown).forPrograms().toString()).doesNotContain("secret");
    }
  }

  @Test
  void aFeatureThatIsBusyOrAwaySaysWhenToComeBack() {
    assertThat(Failure.of(new Refusal(429, "Another list", "x")).waits()).hasValue(60);
    assertThat(Failure.of(new Refusal(503, "Not ready", "x")).waits()).hasValue(30);
    assertThat(Failure.of(Refusal.conflict("Done already", "x")).waits()).isEmpty();
  }

  @Test
  void whoCallsTooOftenIsToldHowLongToWait() {
    assertThat(waiting("1")).isEqualTo("Wait 1 second, then try again");
    assertThat(waiting("10")).isEqualTo("Wait 10 seconds, then try again");
    assertThat(waiting("60")).isEqualTo("Wait a minute, then try again");
    assertThat(waiting("61")).isEqualTo("Wait 2 minutes, then try again");
    assertThat(waiting("1800")).isEqualTo("Wait 30 minutes, then try again");
  }

  /** Programs compare the kind of problem, which is made of the title. */
  @Test
  void aProgramThatCallsTooOftenIsToldSoInTheWordsItKnows() {
    var words = Failure.of(429, "1800").forPrograms();

    assertThat(words.code()).isEqualTo("too-many-requests");
    assertThat(words.detail()).endsWith("Try again in 30 minutes.");
  }

  private static String waiting(String retryAfter) {
    return Failure.of(429, retryAfter).forPeople().title();
  }

  private static int status(Throwable thrown) {
    return Failure.of(thrown).status();
  }

  private static Throwable wrapped(Throwable cause) {
    return new IllegalStateException(new RuntimeException(cause));
  }
}
