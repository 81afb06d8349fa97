package org.softintel.delivery.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.ToDoubleFunction;
import org.jboss.logging.Logger;
import org.softintel.delivery.outbox.OutboxTable.Tally;
import org.softintel.platform.database.Sql.SqlFailed;
import org.softintel.platform.monitoring.Alarm;

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
    gauge("softintel.delivery.waiting", "Mails that wait for their next try", Tally::waiting);
    gauge("softintel.delivery.held", "Mails that wait for a certificate or a setting", Tally::held);
    gauge("softintel.delivery.failed", "Mails that were refused for good", Tally::failed);
    gauge(
        "softintel.delivery.oldest.waiting.seconds",
        "How long the oldest mail has waited",
        it -> oldestWaiting(it).toSeconds());
  }

  void hear(OutboxMessage message, DeliveryDecision decision) {
    var state = decision.state();
    Counter.builder("softintel.delivery.tries")
        .description("Tries to send a mail, by what came of it")
        .tag("inbox", inbox(message))
        .tag("state", state.words())
        .register(meters)
        .increment();
    if (decision.isAlarming(message.kind())) {
      alarm(message, decision);
    } else if (state == MailState.WAITING) {
      LOG.warnf(
          "the mail about %s to the inbox %s waits after attempt %d: %s",
          message.reference(), message.inbox(), message.attempts(), decision.code());
    }
  }

  /** Auditors and steps of the call-out list may have names of people. */
  private static String inbox(OutboxMessage message) {
    return switch (message.kind()) {
      case CHECKPOINT -> Inboxes.AUDITORS;
      case CALL_OUT -> "call-out";
      default -> message.inbox();
    };
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
      Alarm.MAIL_NOT_DELIVERED.raise(
          "the mail about %s to the inbox %s is %s: %s",
          message.reference(), message.inbox(), decision.state().words(), decision.code());
    } else {
      switch (message.kind()) {
        case CHECKPOINT ->
            Alarm.CHECKPOINT_NOT_MAILED.raise(
                "a checkpoint was not mailed to the auditors: %s, attempt %d",
                decision.code(), message.attempts());
        case CALL_OUT ->
            Alarm.CALL_OUT_NOT_MAILED.raise(
                "a call-out was not mailed: %s, attempt %d", decision.code(), message.attempts());
        default ->
            Alarm.LEADS_NOT_MAILED.raise(
                "a mail to the leads was not sent: %s, attempt %d",
                decision.code(), message.attempts());
      }
    }
  }

  private void gauge(String name, String description, ToDoubleFunction<Tally> value) {
    Gauge.builder(name, this, it -> value.applyAsDouble(it.tally))
        .description(description)
        .register(meters);
  }

  private static void cry(Duration waited) {
    Alarm.MAIL_WAITS.raise(
        "the oldest mail has waited for more than %d minutes; the team has not been told",
        waited.toMinutes());
  }

  private Duration oldestWaiting(Tally tally) {
    return tally
        .oldestWaiting()
        .map(since -> Duration.between(since, clock.instant()))
        .orElse(Duration.ZERO);
  }
}
