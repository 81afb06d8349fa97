package org.softintel.delivery.outbox;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** Sends couriers off: when a letter has just been committed, and every tick for what is due. */
@ApplicationScoped
class OutboxSchedule {
  private static final Logger LOG = Logger.getLogger(OutboxSchedule.class);
  private static final int SECONDS_TO_COME_HOME = 8;
  private final OutboxRelay relay;
  private final ThreadPoolExecutor couriers;
  private volatile boolean hindered;

  OutboxSchedule(OutboxRelay relay, DeliveryConfig config) {
    this.relay = relay;
    // A round that finds the queue full may be dropped: one that has yet to begin sees its letter.
    this.couriers =
        new ThreadPoolExecutor(
            config.workers(),
            config.workers(),
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(config.workers()),
            work -> new Thread(work, "courier"),
            new ThreadPoolExecutor.DiscardPolicy());
  }

  void afterCommit(@Observes(during = TransactionPhase.AFTER_SUCCESS) OutboxMessage due) {
    begin();
  }

  @Scheduled(every = "{softintel.delivery.tick}")
  void tick() {
    begin();
  }

  /** Letters in hand are finished; those not begun stay in the outbox. */
  void stop(@Observes ShutdownEvent stop) throws InterruptedException {
    couriers.shutdown();
    if (!couriers.awaitTermination(SECONDS_TO_COME_HOME, TimeUnit.SECONDS)) {
      couriers.shutdownNow();
    }
  }

  private void begin() {
    couriers.execute(this::round);
  }

  private void round() {
    try {
      relay.deliverDue(() -> !couriers.isShutdown());
      hindered = false;
    } catch (RuntimeException e) {
      // The next tick tries again; said once, not with every tick of a long outage.
      if (!hindered) {
        LOG.warnf("letters are not being delivered: %s", e.getClass().getName());
      }
      hindered = true;
    }
  }
}
