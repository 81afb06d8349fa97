package org.softintel.delivery.outbox;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.softintel.delivery.mail.Mailer;
import org.softintel.delivery.mail.UnsafeMailSetting;
import org.softintel.platform.time.Rounds;

/** Runs the relay: when a mail has just been committed, and every tick for what is due. */
@Startup
@ApplicationScoped
class OutboxSchedule {
  private static final int SECONDS_TO_FINISH = 8;
  private final OutboxRelay relay;
  private final ThreadPoolExecutor threads;
  private final Rounds rounds =
      new Rounds(it -> Log.warnf("mails are not being delivered: %s", it));

  OutboxSchedule(OutboxRelay relay, DeliveryConfig config, Mailer mailer) {
    refuseShortLease(config, mailer.longestTry());
    this.relay = relay;
    // A round may be dropped if the queue is full: one that has yet to begin sees its mail.
    this.threads =
        new ThreadPoolExecutor(
            config.workers(),
            config.workers(),
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(config.workers()),
            work -> new Thread(work, "outbox relay"),
            new ThreadPoolExecutor.DiscardPolicy());
  }

  static void refuseShortLease(DeliveryConfig config, Duration longestTry) {
    if (config.lease().compareTo(longestTry) < 0) {
      throw new UnsafeMailSetting(
          "Mail would be sent twice: softintel.delivery.lease must be at least four times"
              + " softintel.delivery.smtp.timeout.");
    }
  }

  void afterCommit(@Observes(during = TransactionPhase.AFTER_SUCCESS) OutboxMessage due) {
    begin();
  }

  @Scheduled(every = "{softintel.delivery.tick}")
  void tick() {
    begin();
  }

  /** Mails that are being sent are finished; the others stay in the outbox. */
  void stop(@Observes ShutdownEvent stop) throws InterruptedException {
    threads.shutdown();
    if (!threads.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
      threads.shutdownNow();
    }
  }

  private void begin() {
    threads.execute(this::round);
  }

  private void round() {
    rounds.run(() -> relay.deliverDue(() -> !threads.isShutdown()));
  }
}
