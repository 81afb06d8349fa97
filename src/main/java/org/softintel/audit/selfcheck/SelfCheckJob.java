package org.softintel.audit.selfcheck;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.softintel.platform.time.Rounds;

/** Checks a step each second: slowly, so that nobody waits for it. */
@ApplicationScoped
class SelfCheckJob {
  private final SelfCheck check;
  private final RowCheck rowCheck;
  private final Rounds rounds;
  private final Rounds rowRounds;

  SelfCheckJob(SelfCheck check, RowCheck rowCheck, InstantSource clock) {
    this.check = check;
    this.rowCheck = rowCheck;
    rounds = Unchecked.rounds(clock, "the audit log");
    rowRounds = Unchecked.rounds(clock, "the database against the audit log");
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
