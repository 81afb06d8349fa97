package org.softintel.delivery;

import java.time.Instant;
import java.util.Optional;
import org.softintel.audit.Act;

/**
 * What is to be written down about a try: the letter's next state, when it is due again, and the
 * act that goes into the trail. A held or failed letter that was not so before raises an alarm.
 */
record Settlement(LetterState state, Instant dueAt, Optional<String> reason, Optional<Act> act) {
  /** A report that does not open may open on the next try; after this many it is held. */
  static final int TRIES_TO_WRITE = 3;

  boolean isAlarming() {
    return act.isPresent() && state != LetterState.SENT;
  }

  static Settlement of(Posting letter, Outcome outcome, Pauses pauses, Instant now) {
    if (outcome instanceof Outcome.Accepted) {
      return new Settlement(
          LetterState.SENT, now, Optional.empty(), Optional.of(Act.LETTER_DELIVERED));
    }
    if (outcome instanceof Outcome.Refused refused) {
      return new Settlement(
          LetterState.FAILED,
          now,
          Optional.of(refused.reason()),
          Optional.of(Act.LETTER_ABANDONED));
    }
    if (outcome instanceof Outcome.Unsealable unsealable) {
      return held(letter, unsealable.reason(), pauses, now);
    }
    if (outcome instanceof Outcome.Unwritable unwritable && letter.attempts() >= TRIES_TO_WRITE) {
      return held(letter, unwritable.reason(), pauses, now);
    }
    return new Settlement(
        letter.state(),
        now.plus(pauses.after(letter.attempts())),
        Optional.of(reason(outcome)),
        Optional.empty());
  }

  private static Settlement held(Posting letter, String reason, Pauses pauses, Instant now) {
    var act =
        letter.state() == LetterState.HELD ? Optional.<Act>empty() : Optional.of(Act.LETTER_HELD);
    return new Settlement(LetterState.HELD, now.plus(pauses.whileHeld()), Optional.of(reason), act);
  }

  private static String reason(Outcome outcome) {
    if (outcome instanceof Outcome.Deferred deferred) {
      return deferred.reason();
    }
    if (outcome instanceof Outcome.Unreachable unreachable) {
      return unreachable.reason();
    }
    return ((Outcome.Unwritable) outcome).reason();
  }
}
