package org.softintel.delivery.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.softintel.delivery.outbox.DeliveryStatus.LetterState.FAILED;
import static org.softintel.delivery.outbox.DeliveryStatus.LetterState.HELD;
import static org.softintel.delivery.outbox.DeliveryStatus.LetterState.SENT;
import static org.softintel.delivery.outbox.DeliveryStatus.LetterState.WAITING;
import static org.softintel.delivery.outbox.Given.NOW;
import static org.softintel.delivery.outbox.Given.PAUSES;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.softintel.audit.trail.Act;
import org.softintel.delivery.mail.Outcome.Accepted;
import org.softintel.delivery.mail.Outcome.Deferred;
import org.softintel.delivery.mail.Outcome.Refused;
import org.softintel.delivery.mail.Outcome.Unreachable;
import org.softintel.delivery.mail.Outcome;
import org.softintel.delivery.outbox.DeliveryStatus.LetterKind;
import org.softintel.delivery.outbox.DeliveryStatus.LetterState;
import org.softintel.delivery.outbox.Postman.Unsealable;
import org.softintel.delivery.outbox.Postman.Unwritable;

class SettlementTest {
  static Stream<Arguments> table() {
    return Stream.of(
        row(WAITING, 1, new Accepted("Q1", List.of()), SENT, 0, Act.LETTER_DELIVERED, false),
        row(HELD, 1, new Accepted("Q1", List.of()), SENT, 0, Act.LETTER_DELIVERED, false),
        row(WAITING, 1, new Deferred("mail-451"), WAITING, 30, null, false),
        row(WAITING, 4, new Unreachable("no-connection"), WAITING, 240, null, false),
        row(WAITING, 99, new Unreachable("no-connection"), WAITING, 3600, null, false),
        row(HELD, 1, new Unreachable("no-connection"), HELD, 30, null, false),
        row(WAITING, 1, new Refused("mail-554"), FAILED, 0, Act.LETTER_ABANDONED, true),
        row(WAITING, 1, new Unsealable("certificate-expired"), HELD, 60, Act.LETTER_HELD, true),
        row(HELD, 1, new Unsealable("certificate-expired"), HELD, 60, null, false),
        row(WAITING, 2, new Unwritable("report-unreadable"), WAITING, 60, null, false),
        row(WAITING, 3, new Unwritable("report-unreadable"), HELD, 60, Act.LETTER_HELD, true),
        row(HELD, 3, new Unwritable("report-unreadable"), HELD, 60, null, false));
  }

  @ParameterizedTest(name = "{0} after attempt {1}, {2} -> {3} in {4} s, {5}, alarm: {6}")
  @MethodSource("table")
  void eachOutcomeHasItsNextStatePauseActAndAlarm(
      LetterState state,
      int attempts,
      Outcome outcome,
      LetterState next,
      int seconds,
      @Nullable Act act,
      boolean alarm) {
    var letter = Given.aLetter(LetterKind.FULL, state, attempts);

    var settled = Settlement.of(letter, outcome, PAUSES, NOW);

    assertThat(settled.state()).isEqualTo(next);
    assertThat(settled.dueAt()).isEqualTo(NOW.plusSeconds(seconds));
    assertThat(settled.act().orElse(null)).isEqualTo(act);
    assertThat(settled.isAlarming()).isEqualTo(alarm);
  }

  @Test
  void theReasonIsKeptUntilTheMailIsSent() {
    var letter = Given.aLetter(LetterKind.FULL);

    assertThat(Settlement.of(letter, new Deferred("mail-451"), PAUSES, NOW).reason())
        .contains("mail-451");
    assertThat(Settlement.of(letter, new Accepted("Q1", List.of()), PAUSES, NOW).reason())
        .isEmpty();
  }

  /** DPA 2018, s.62(3): who received it, by the certificates that open it. */
  @Test
  void anAuditorReadsWhoCanOpenASealedMail() {
    var letter = Given.aLetter(LetterKind.FULL);
    var sealed = new Accepted("Q1", List.of("1f", "2a"));

    assertThat(Settlement.of(letter, sealed, PAUSES, NOW).note())
        .isEqualTo("queue=Q1 certificates=1f,2a");
    assertThat(Settlement.of(letter, new Accepted("Q1", List.of()), PAUSES, NOW).note())
        .isEqualTo("queue=Q1");
    assertThat(Settlement.of(letter, new Deferred("mail-451"), PAUSES, NOW).note())
        .isEqualTo("reason=mail-451");
  }

  @Test
  void pausesSpreadByAFifthEitherWayAndNeverStopGrowingTooFar() {
    var soonest = new Pauses(Duration.ofSeconds(30), Duration.ofHours(1), Duration.ZERO, () -> 0);
    var latest = new Pauses(Duration.ofSeconds(30), Duration.ofHours(1), Duration.ZERO, () -> 1);

    assertThat(soonest.after(1)).isEqualTo(Duration.ofSeconds(24));
    assertThat(latest.after(1)).isEqualTo(Duration.ofSeconds(36));
    assertThat(latest.after(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(72));
  }

  private static Arguments row(
      LetterState state,
      int attempts,
      Outcome outcome,
      LetterState next,
      int seconds,
      @Nullable Act act,
      boolean alarm) {
    return Arguments.of(state, attempts, outcome, next, seconds, act, alarm);
  }
}
