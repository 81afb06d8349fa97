package org.softintel.audit.selfcheck;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/** A step each second: slowly, so that nobody waits for it. */
@ApplicationScoped
class SelfCheckJob {
  private static final Logger LOG = Logger.getLogger(SelfCheckJob.class);
  private static final int SECONDS_BETWEEN = 1;
  private static final int SECONDS_TO_COME_HOME = 5;

  private final SelfCheck check;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "self-check"));
  private volatile boolean hindered;

  SelfCheckJob(SelfCheck check) {
    this.check = check;
  }

  void begin(@Observes StartupEvent start) {
    // Nothing to learn from it: a round catches what is thrown.
    var unused =
        thread.scheduleWithFixedDelay(
            this::round, SECONDS_BETWEEN, SECONDS_BETWEEN, TimeUnit.SECONDS);
  }

  void stop(@Observes ShutdownEvent stop) throws InterruptedException {
    thread.shutdown();
    if (!thread.awaitTermination(SECONDS_TO_COME_HOME, TimeUnit.SECONDS)) {
      thread.shutdownNow();
    }
  }

  private void round() {
    try {
      check.step();
      hindered = false;
    } catch (RuntimeException | Error e) {
      // What is thrown out of a round ends all rounds.
      if (!hindered) {
        LOG.warnf("the audit log is not being checked: %s", e.getClass().getName());
      }
      hindered = true;
    }
  }
}
