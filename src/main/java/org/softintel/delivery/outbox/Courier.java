package org.softintel.delivery.outbox;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.BooleanSupplier;
import org.softintel.delivery.mail.Outcome.Unreachable;
import org.softintel.delivery.mail.Outcome;
import org.softintel.delivery.outbox.Postbook.Posting;

/**
 * Takes letters out of the outbox and to their inboxes. Any number of couriers, in this process and
 * in others, may be under way at once.
 */
@Singleton
class Courier {
  private final Postbook book;
  private final Carriers carriers;
  private final Pauses pauses;
  private final Alarms alarms;
  private final InstantSource clock;

  Courier(
      Postbook book, Carriers carriers, DeliveryConfig config, Alarms alarms, InstantSource clock) {
    this.book = book;
    this.carriers = carriers;
    this.pauses = Pauses.of(config);
    this.alarms = alarms;
    this.clock = clock;
  }

  /** One letter after the other, until none is due or the mail server is not there. */
  void deliverDue(BooleanSupplier goOn) {
    while (goOn.getAsBoolean()) {
      var letter = book.claim(now());
      if (letter.isEmpty() || deliver(letter.get()) instanceof Unreachable) {
        return;
      }
    }
  }

  private Outcome deliver(Posting letter) {
    var outcome = carriers.deliver(letter, now());
    var settled = Settlement.of(letter, outcome, pauses, now());
    if (book.settle(letter, settled, now())) {
      alarms.hear(letter, settled);
    }
    return outcome;
  }

  // PostgreSQL keeps microseconds.
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
