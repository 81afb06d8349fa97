package org.softintel.delivery.outbox;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.softintel.delivery.mail.SendResult;
import org.softintel.delivery.mail.SendResult.Unreachable;
import org.softintel.delivery.outbox.OutboxSteps.Unrecordable;

/**
 * Sends what is due in the outbox. Any number of threads, in this process and in others, may do so
 * at once.
 */
@Singleton
class OutboxRelay {
  private final OutboxSteps steps;
  private final Delivery delivery;
  private final DeliveryConfig config;
  private final DeliveryMetrics metrics;
  private final InstantSource clock;

  OutboxRelay(
      OutboxSteps steps,
      Delivery delivery,
      DeliveryConfig config,
      DeliveryMetrics metrics,
      InstantSource clock) {
    this.steps = steps;
    this.delivery = delivery;
    this.config = config;
    this.metrics = metrics;
    this.clock = clock;
  }

  /** One mail after the other, until none is due or the mail server is not there. */
  void deliverDue(BooleanSupplier goOn) {
    while (goOn.getAsBoolean()) {
      var message = claim();
      if (message.isEmpty() || deliver(message.get()) instanceof Unreachable) {
        return;
      }
    }
  }

  /** While the trail cannot be written, checkpoints still go: they are no entry in it. */
  private Optional<OutboxMessage> claim() {
    try {
      return steps.claim(clock.instant(), false);
    } catch (Unrecordable e) {
      return Optional.of(steps.claim(clock.instant(), true).orElseThrow(() -> e));
    }
  }

  private SendResult deliver(OutboxMessage message) {
    var attempt = delivery.attempt(message, clock.instant());
    var decision = DeliveryDecision.of(message, attempt, backoff(message.kind()), clock.instant());
    if (steps.settle(message, decision, clock.instant())) {
      metrics.hear(message, decision);
    }
    return attempt.result();
  }

  private RetryBackoff backoff(MailKind kind) {
    return switch (kind) {
      case FULL, NOTICE, DISCLOSURE, ALERT -> RetryBackoff.of(config);
      case DANGER, OVERDUE, DIGEST -> RetryBackoff.upToAnHour(config.leads().pause());
      case CHECKPOINT -> RetryBackoff.upToAnHour(config.checkpoints().pause());
    };
  }
}
