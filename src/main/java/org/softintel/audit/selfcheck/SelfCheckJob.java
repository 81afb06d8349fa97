package org.softintel.audit.selfcheck;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;

/** Checks a step each second: slowly, so that nobody waits for it. */
@ApplicationScoped
class SelfCheckJob {
  private static final Logger LOG = Logger.getLogger(SelfCheckJob.class);

  private final SelfCheck check;
  private volatile boolean hindered;

  SelfCheckJob(SelfCheck check) {
    this.check = check;
  }

  @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
  void round() {
    try {
      check.step();
      hindered = false;
    } catch (RuntimeException e) {
      // Once, not with each second of a long outage.
      if (!hindered) {
        LOG.warnf("the audit log is not being checked: %s", e.getClass().getName());
      }
      hindered = true;
    }
  }
}
