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
  private final RowCheck rowCheck;
  private final Rounds rounds =
      new Rounds(it -> Log.warnf("the audit log is not being checked: %s", it));
  private final Rounds rowRounds =
      new Rounds(it -> Log.warnf("the database is not being held against the log: %s", it));

  SelfCheckJob(SelfCheck check, RowCheck rowCheck) {
    this.check = check;
    this.rowCheck = rowCheck;
  }

  @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
  void round() {
    rounds.run(check::step);
  }

  @Scheduled(every = "1s", concurrentExecution = ConcurrentExecution.SKIP)
  void rowRound() {
    rowRounds.run(rowCheck::step);
  }
}
