package org.softintel.delivery.outbox;

import java.time.Instant;
import java.util.Optional;
import org.softintel.audit.trail.Act;
import org.softintel.delivery.mail.SendResult;
import org.softintel.delivery.mail.SendResult.Accepted;
import org.softintel.delivery.mail.SendResult.Refused;
import org.softintel.delivery.outbox.DeliveryStatus.MailState;
import org.softintel.delivery.outbox.Mailer.Unsealable;
import org.softintel.delivery.outbox.Mailer.Unwritable;
import org.softintel.delivery.outbox.OutboxSteps.OutboxMessage;

/**
 * What is to be written down about a try: the letter's next state, when it is due again, why, and
 * the act that goes into the trail. {@code code} is the reason, or the mail server's queue id;
 * {@code recipients} says of a sealed mail that was taken over who can open it.
 */
record DeliveryDecision(
    MailState state, Instant dueAt, String code, Optional<Act> act, String recipients) {
  /** A report that does not open may open on the next try; after this many it is held. */
  static final int TRIES_TO_WRITE = 3;

  static DeliveryDecision of(
      OutboxMessage letter, SendResult result, RetryBackoff backoff, Instant now) {
    if (result instanceof Accepted accepted) {
      return new DeliveryDecision(
          MailState.SENT, now, result.code(), Optional.of(Act.LETTER_DELIVERED), accepted.note());
    }
    if (result instanceof Refused) {
      return new DeliveryDecision(
          MailState.FAILED, now, result.code(), Optional.of(Act.LETTER_ABANDONED), "");
    }
    if (result instanceof Unsealable
        || (result instanceof Unwritable && letter.attempts() >= TRIES_TO_WRITE)) {
      return held(letter, result, now.plus(backoff.whileHeld()));
    }
    var again = now.plus(backoff.after(letter.attempts()));
    return new DeliveryDecision(letter.state(), again, result.code(), Optional.empty(), "");
  }

  Optional<String> reason() {
    return state == MailState.SENT ? Optional.empty() : Optional.of(code);
  }

  /** What an auditor reads beside the act. */
  String note() {
    return (state == MailState.SENT ? "queue=" : "reason=") + code + recipients;
  }

  boolean isNewlyHeld() {
    return act.filter(it -> it == Act.LETTER_HELD).isPresent();
  }

  /** Somebody has to do something, and has not been told yet. */
  boolean isAlarming() {
    return act.isPresent() && state != MailState.SENT;
  }

  private static DeliveryDecision held(OutboxMessage letter, SendResult result, Instant again) {
    var wasHeld = letter.state() == MailState.HELD;
    return new DeliveryDecision(
        MailState.HELD,
        again,
        result.code(),
        wasHeld ? Optional.empty() : Optional.of(Act.LETTER_HELD),
        "");
  }
}
