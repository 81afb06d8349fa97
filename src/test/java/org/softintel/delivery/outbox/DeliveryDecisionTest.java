package org.softintel.delivery.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.softintel.delivery.outbox.GivenDelivery.NOW;
import static org.softintel.delivery.outbox.GivenDelivery.PAUSES;
import static org.softintel.delivery.outbox.MailKind.CHECKPOINT;
import static org.softintel.delivery.outbox.MailKind.FULL;
import static org.softintel.delivery.outbox.MailKind.OVERDUE;
import static org.softintel.delivery.outbox.MailState.DROPPED;
import static org.softintel.delivery.outbox.MailState.FAILED;
import static org.softintel.delivery.outbox.MailState.HELD;
import static org.softintel.delivery.outbox.MailState.SENT;
import static org.softintel.delivery.outbox.MailState.WAITING;

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
import org.softintel.delivery.outbox.Delivery.Attempt;
import org.softintel.delivery.outbox.Delivery.Dropped;
import org.softintel.delivery.outbox.Delivery.Unsealable;
import org.softintel.delivery.outbox.Delivery.Unwritable;

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

  /** Neither is held: each failed try is alarmed. */
  static Stream<Arguments> othersTable() {
    var sent = new Accepted("Q1", List.of());
    var late = new Deferred("mail-451");
    var refused = new Refused("mail-554");
    var unsealable = new Unsealable("certificate-expired");
    var unwritable = new Unwritable("report-unreadable");
    return Stream.of(
        Arguments.of(OVERDUE, 1, sent, SENT, 0, Act.LEADS_TOLD, false),
        Arguments.of(OVERDUE, 1, late, WAITING, 30, null, true),
        Arguments.of(OVERDUE, 2, unsealable, WAITING, 60, null, true),
        Arguments.of(OVERDUE, 4, unwritable, WAITING, 240, null, true),
        Arguments.of(OVERDUE, 1, refused, FAILED, 0, Act.LEADS_NOT_TOLD, true),
        Arguments.of(OVERDUE, 1, new Dropped("restricted"), DROPPED, 0, Act.LEADS_SPARED, false),
        Arguments.of(CHECKPOINT, 1, sent, SENT, 0, null, false),
        Arguments.of(CHECKPOINT, 1, late, WAITING, 30, null, true),
        Arguments.of(CHECKPOINT, 1, refused, FAILED, 0, null, true));
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
    check(GivenDelivery.aMail(FULL, state, attempts), result, next, seconds, act, alarm);
  }

  @ParameterizedTest(name = "{0} after attempt {1}, {2} -> {3} in {4} s, {5}, alarm: {6}")
  @MethodSource("othersTable")
  void mailToLeadsAndCheckpointsAreNeverHeldAndCheckpointsLeaveNoLine(
      MailKind kind,
      int attempts,
      SendResult result,
      MailState next,
      int seconds,
      @Nullable Act act,
      boolean alarm) {
    check(GivenDelivery.aMail(kind, WAITING, attempts), result, next, seconds, act, alarm);
  }

  private static void check(
      OutboxMessage message,
      SendResult result,
      MailState next,
      int seconds,
      @Nullable Act act,
      boolean alarm) {
    var decision = decision(message, result);

    assertThat(decision.state()).isEqualTo(next);
    assertThat(decision.dueAt()).isEqualTo(NOW.plusSeconds(seconds));
    assertThat(decision.act().orElse(null)).isEqualTo(act);
    assertThat(decision.isAlarming(message.kind())).isEqualTo(alarm);
  }

  private static DeliveryDecision decision(OutboxMessage message, SendResult result) {
    return DeliveryDecision.of(message, new Attempt(result, List.of()), PAUSES, NOW);
  }

  @Test
  void theReasonIsKeptUntilTheMailIsSent() {
    var mail = GivenDelivery.aMail(FULL);

    assertThat(decision(mail, new Deferred("mail-451")).reason()).contains("mail-451");
    assertThat(decision(mail, new Accepted("Q1", List.of())).reason()).isEmpty();
  }

  /** DPA 2018, s.62(3): who received it, by the certificates that open it. */
  @Test
  void anAuditorReadsWhoCanOpenASealedMail() {
    var mail = GivenDelivery.aMail(FULL);

    assertThat(decision(mail, new Accepted("Q1", List.of("1f", "2a"))).note())
        .isEqualTo("queue=Q1 certificates=1f,2a");
    assertThat(decision(mail, new Accepted("Q1", List.of())).note()).isEqualTo("queue=Q1");
    assertThat(decision(mail, new Refused("mail-554")).note()).isEqualTo("reason=mail-554");
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
