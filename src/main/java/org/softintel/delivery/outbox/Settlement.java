package org.softintel.delivery.outbox;

import java.time.Instant;
import java.util.Optional;
import org.softintel.audit.trail.Act;
import org.softintel.delivery.mail.Outcome.Accepted;
import org.softintel.delivery.mail.Outcome.Refused;
import org.softintel.delivery.mail.Outcome;
import org.softintel.delivery.outbox.DeliveryStatus.LetterState;
import org.softintel.delivery.outbox.Postbook.Posting;
import org.softintel.delivery.outbox.Postman.Unsealable;
import org.softintel.delivery.outbox.Postman.Unwritable;

/**
 * What is to be written down about a try: the letter's next state, when it is due again, why, and
 * the act that goes into the trail. {@code code} is the reason, or the mail server's queue id;
 * {@code recipients} says of a sealed mail that was taken over who can open it.
 */
record Settlement(
    LetterState state, Instant dueAt, String code, Optional<Act> act, String recipients) {
  /** A report that does not open may open on the next try; after this many it is held. */
  static final int TRIES_TO_WRITE = 3;

  static Settlement of(Posting letter, Outcome outcome, Pauses pauses, Instant now) {
    if (outcome instanceof Accepted accepted) {
      return new Settlement(
          LetterState.SENT,
          now,
          outcome.code(),
          Optional.of(Act.LETTER_DELIVERED),
          accepted.note());
    }
    if (outcome instanceof Refused) {
      return new Settlement(
          LetterState.FAILED, now, outcome.code(), Optional.of(Act.LETTER_ABANDONED), "");
    }
    if (outcome instanceof Unsealable
        || (outcome instanceof Unwritable && letter.attempts() >= TRIES_TO_WRITE)) {
      return held(letter, outcome, now.plus(pauses.whileHeld()));
    }
    var again = now.plus(pauses.after(letter.attempts()));
    return new Settlement(letter.state(), again, outcome.code(), Optional.empty(), "");
  }

  Optional<String> reason() {
    return state == LetterState.SENT ? Optional.empty() : Optional.of(code);
  }

  /** What an auditor reads beside the act. */
  String note() {
    return (state == LetterState.SENT ? "queue=" : "reason=") + code + recipients;
  }

  boolean isNewlyHeld() {
    return act.filter(it -> it == Act.LETTER_HELD).isPresent();
  }

  /** Somebody has to do something, and has not been told yet. */
  boolean isAlarming() {
    return act.isPresent() && state != LetterState.SENT;
  }

  private static Settlement held(Posting letter, Outcome outcome, Instant again) {
    var wasHeld = letter.state() == LetterState.HELD;
    return new Settlement(
        LetterState.HELD,
        again,
        outcome.code(),
        wasHeld ? Optional.empty() : Optional.of(Act.LETTER_HELD),
        "");
  }
}
