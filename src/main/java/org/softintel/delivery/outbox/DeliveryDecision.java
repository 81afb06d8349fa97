package org.softintel.delivery.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.softintel.audit.trail.Act;
import org.softintel.delivery.mail.SendResult;
import org.softintel.delivery.mail.SendResult.Accepted;
import org.softintel.delivery.mail.SendResult.Refused;
import org.softintel.delivery.outbox.Delivery.Attempt;
import org.softintel.delivery.outbox.Delivery.Dropped;
import org.softintel.delivery.outbox.Delivery.Unsealable;
import org.softintel.delivery.outbox.Delivery.Unwritable;

/**
 * What is kept of a try: the mail's next state, when it is due again, why, and the act that goes
 * into the trail.
 *
 * @param code the reason, or the mail server's queue id
 * @param certificates of those who can open a sealed mail that was taken over
 * @param reports references of those that the mail named, if it was about several
 */
record DeliveryDecision(
    MailState state,
    Instant dueAt,
    String code,
    Optional<Act> act,
    String certificates,
    List<String> reports) {
  /** A report that does not open may open on the next try; after this many it is held. */
  static final int TRIES_TO_WRITE = 3;

  static DeliveryDecision of(
      OutboxMessage message, Attempt attempt, RetryBackoff backoff, Instant now) {
    var result = attempt.result();
    if (result instanceof Accepted) {
      return of(message, MailState.SENT, now, attempt);
    }
    if (result instanceof Refused) {
      return of(message, MailState.FAILED, now, attempt);
    }
    if (result instanceof Dropped) {
      return of(message, MailState.DROPPED, now, attempt);
    }
    if (mustBeHeld(message, result)) {
      return of(message, MailState.HELD, now.plus(backoff.whileHeld()), attempt);
    }
    return of(message, message.state(), now.plus(backoff.after(message.attempts())), attempt);
  }

  Optional<String> reason() {
    return state == MailState.SENT ? Optional.empty() : Optional.of(code);
  }

  /** What an auditor reads beside the act. */
  String note() {
    return (state == MailState.SENT ? "queue=" : "reason=") + code + certificates;
  }

  boolean isNewlyHeld() {
    return act.filter(it -> it == Act.LETTER_HELD).isPresent();
  }

  /** Somebody has to do something, and has not been told yet. */
  boolean isAlarming(MailKind kind) {
    return kind.canBeHeld()
        ? act.isPresent() && state != MailState.SENT && state != MailState.DROPPED
        : state == MailState.WAITING || state == MailState.FAILED;
  }

  private static boolean mustBeHeld(OutboxMessage message, SendResult result) {
    return message.kind().canBeHeld()
        && (result instanceof Unsealable
            || (result instanceof Unwritable && message.attempts() >= TRIES_TO_WRITE));
  }

  private static DeliveryDecision of(
      OutboxMessage message, MailState state, Instant due, Attempt attempt) {
    var result = attempt.result();
    return new DeliveryDecision(
        state,
        due,
        result.code(),
        message.kind().act(state).filter(it -> state != message.state()),
        result instanceof Accepted accepted ? accepted.note() : "",
        attempt.reports());
  }
}
