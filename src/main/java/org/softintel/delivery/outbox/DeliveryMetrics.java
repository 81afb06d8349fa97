package org.softintel.delivery.outbox;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.ToDoubleFunction;
import org.jboss.logging.Logger;
import org.softintel.delivery.outbox.OutboxTable.Tally;
import org.softintel.platform.database.Sql.SqlFailed;

/** What operators hear and see of deliveries: references, inboxes, codes and numbers only. */
@ApplicationScoped
class DeliveryMetrics {
  private static final Logger LOG = Logger.getLogger(DeliveryMetrics.class);
  private final OutboxTable table;
  private final MeterRegistry meters;
  private final InstantSource clock;
  private final BacklogAlarm backlogAlarm = new BacklogAlarm();
  private volatile Tally tally = Tally.NOTHING;

  DeliveryMetrics(OutboxTable table, MeterRegistry meters, InstantSource clock) {
    this.table = table;
    this.meters = meters;
    this.clock = clock;
    gauge("waiting", Tally::waiting);
    gauge("held", Tally::held);
    gauge("failed", Tally::failed);
    gauge("oldest.waiting.seconds", it -> oldestWaiting(it).toSeconds());
  }

  void hear(OutboxMessage message, DeliveryDecision decision) {
    var state = decision.state();
    meters
        .counter("softintel.delivery.tries", "inbox", message.inbox(), "state", state.words())
        .increment();
    if (decision.isAlarming(message.kind())) {
      alarm(message, decision);
    } else if (state == MailState.WAITING) {
      LOG.warnf(
          "the mail about %s to the inbox %s waits after attempt %d: %s",
          message.reference(), message.inbox(), message.attempts(), decision.code());
    }
  }

  @Scheduled(every = "15s")
  void count() {
    try {
      tally = table.tally();
      backlogAlarm.broken(oldestWaiting(tally)).ifPresent(DeliveryMetrics::cry);
    } catch (SqlFailed e) {
      LOG.debug("mails could not be counted; the next try is due in seconds");
    }
  }

  private static void alarm(OutboxMessage message, DeliveryDecision decision) {
    if (message.kind().canBeHeld()) {
      LOG.errorf(
          "ALARM: the mail about %s to the inbox %s is %s: %s",
          message.reference(), message.inbox(), decision.state().words(), decision.code());
    } else {
      LOG.errorf(
          "ALARM: %s: %s, attempt %d",
          switch (message.kind()) {
            case CHECKPOINT -> "a checkpoint was not mailed to the auditors";
            case CALL_OUT -> "a call-out was not mailed";
            default -> "a mail to the leads was not sent";
          },
          decision.code(),
          message.attempts());
    }
  }

  private void gauge(String name, ToDoubleFunction<Tally> value) {
    meters.gauge("softintel.delivery." + name, this, it -> value.applyAsDouble(it.tally));
  }

  private static void cry(Duration waited) {
    LOG.errorf(
        "ALARM: the oldest mail has waited for more than %d minutes; the team has not been told",
        waited.toMinutes());
  }

  private Duration oldestWaiting(Tally tally) {
    return tally
        .oldestWaiting()
        .map(since -> Duration.between(since, clock.instant()))
        .orElse(Duration.ZERO);
  }
}
