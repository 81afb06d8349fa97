package org.softintel.audit.selfcheck;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;

/** Checks a step each second: slowly, so that nobody waits for it. */
@ApplicationScoped
class SelfCheckJob {
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
        Log.warnf("the audit log is not being checked: %s", e.getClass().getName());
      }
      hindered = true;
    }
  }
}
