package org.softintel.delivery.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.softintel.delivery.outbox.DeliveryStatus.MailState.FAILED;
import static org.softintel.delivery.outbox.DeliveryStatus.MailState.HELD;
import static org.softintel.delivery.outbox.DeliveryStatus.MailState.SENT;
import static org.softintel.delivery.outbox.DeliveryStatus.MailState.WAITING;
import static org.softintel.delivery.outbox.GivenDelivery.NOW;
import static org.softintel.delivery.outbox.GivenDelivery.PAUSES;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.softintel.audit.trail.Act;
import org.softintel.delivery.mail.SendResult;
import org.softintel.delivery.mail.SendResult.Accepted;
import org.softintel.delivery.mail.SendResult.Deferred;
import org.softintel.delivery.mail.SendResult.Refused;
import org.softintel.delivery.mail.SendResult.Unreachable;
import org.softintel.delivery.outbox.DeliveryStatus.MailKind;
import org.softintel.delivery.outbox.DeliveryStatus.MailState;
import org.softintel.delivery.outbox.Mailer.Unsealable;
import org.softintel.delivery.outbox.Mailer.Unwritable;

class DeliveryDecisionTest {
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
      MailState state,
      int attempts,
      SendResult result,
      MailState next,
      int seconds,
      @Nullable Act act,
      boolean alarm) {
    var letter = GivenDelivery.aLetter(MailKind.FULL, state, attempts);

    var settled = DeliveryDecision.of(letter, result, PAUSES, NOW);

    assertThat(settled.state()).isEqualTo(next);
    assertThat(settled.dueAt()).isEqualTo(NOW.plusSeconds(seconds));
    assertThat(settled.act().orElse(null)).isEqualTo(act);
    assertThat(settled.isAlarming()).isEqualTo(alarm);
  }

  @Test
  void theReasonIsKeptUntilTheMailIsSent() {
    var letter = GivenDelivery.aLetter(MailKind.FULL);

    assertThat(DeliveryDecision.of(letter, new Deferred("mail-451"), PAUSES, NOW).reason())
        .contains("mail-451");
    assertThat(DeliveryDecision.of(letter, new Accepted("Q1", List.of()), PAUSES, NOW).reason())
        .isEmpty();
  }

  /** DPA 2018, s.62(3): who received it, by the certificates that open it. */
  @Test
  void anAuditorReadsWhoCanOpenASealedMail() {
    var letter = GivenDelivery.aLetter(MailKind.FULL);
    var sealed = new Accepted("Q1", List.of("1f", "2a"));

    assertThat(DeliveryDecision.of(letter, sealed, PAUSES, NOW).note())
        .isEqualTo("queue=Q1 certificates=1f,2a");
    assertThat(DeliveryDecision.of(letter, new Accepted("Q1", List.of()), PAUSES, NOW).note())
        .isEqualTo("queue=Q1");
    assertThat(DeliveryDecision.of(letter, new Deferred("mail-451"), PAUSES, NOW).note())
        .isEqualTo("reason=mail-451");
  }

  @Test
  void pausesSpreadByAFifthEitherWayAndNeverStopGrowingTooFar() {
    var soonest =
        new RetryBackoff(Duration.ofSeconds(30), Duration.ofHours(1), Duration.ZERO, () -> 0);
    var latest =
        new RetryBackoff(Duration.ofSeconds(30), Duration.ofHours(1), Duration.ZERO, () -> 1);

    assertThat(soonest.after(1)).isEqualTo(Duration.ofSeconds(24));
    assertThat(latest.after(1)).isEqualTo(Duration.ofSeconds(36));
    assertThat(latest.after(Integer.MAX_VALUE)).isEqualTo(Duration.ofMinutes(72));
  }

  private static Arguments row(
      MailState state,
      int attempts,
      SendResult result,
      MailState next,
      int seconds,
      @Nullable Act act,
      boolean alarm) {
    return Arguments.of(state, attempts, result, next, seconds, act, alarm);
  }
}
