package org.softintel.audit.selfcheck;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import org.softintel.platform.time.Rounds;

/** Checks a step each second: slowly, so that nobody waits for it. */
@ApplicationScoped
class SelfCheckJob {
  private final SelfCheck check;
  private final Rounds rounds =
      new Rounds(it -> Log.warnf("the audit log is not being checked: %s", it));

  SelfCheckJob(SelfCheck check) {
    this.check = check;
  }

  @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
  void round() {
    rounds.run(check::step);
  }
}
