package org.softintel.delivery.outbox;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.function.BooleanSupplier;
import org.softintel.delivery.mail.SendResult;
import org.softintel.delivery.mail.SendResult.Unreachable;
import org.softintel.delivery.outbox.OutboxSteps.OutboxMessage;

/**
 * Takes letters out of the outbox and to their inboxes. Any number of couriers, in this process and
 * in others, may be under way at once.
 */
@Singleton
class OutboxRelay {
  private final OutboxSteps book;
  private final Carriers carriers;
  private final RetryBackoff backoff;
  private final DeliveryMetrics metrics;
  private final InstantSource clock;

  OutboxRelay(
      OutboxSteps book,
      Carriers carriers,
      DeliveryConfig config,
      DeliveryMetrics metrics,
      InstantSource clock) {
    this.book = book;
    this.carriers = carriers;
    this.backoff = RetryBackoff.of(config);
    this.metrics = metrics;
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

  private SendResult deliver(OutboxMessage letter) {
    var outcome = carriers.deliver(letter, now());
    var settled = DeliveryDecision.of(letter, outcome, backoff, now());
    if (book.settle(letter, settled, now())) {
      metrics.hear(letter, settled);
    }
    return outcome;
  }

  // PostgreSQL keeps microseconds.
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
