package org.softintel.report.access;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.softintel.platform.time.Rounds;

/**
 * Looks again and again whether the service restricted what is restricted. Pages that leave a
 * report out do not read it, so they cannot notice that somebody else did.
 */
@Singleton
class RestrictedReportsCheck {
  private static final UUID START = new UUID(0, 0);
  private static final int REPORTS_A_STEP = 100;

  private final CheckedReports checked;
  private final AlteredReports altered;
  private final Rounds rounds =
      new Rounds(it -> Log.warnf("restricted reports are not being checked: %s", it));
  private UUID last = START;

  RestrictedReportsCheck(CheckedReports checked, AlteredReports altered) {
    this.checked = checked;
    this.altered = altered;
  }

  @Scheduled(every = "10s", concurrentExecution = ConcurrentExecution.SKIP)
  void round() {
    rounds.run(this::step);
  }

  /** Checks the next ones in the order of their ids, or begins again. */
  synchronized void step() {
    var next = checked.restrictedAfter(last, REPORTS_A_STEP);
    // First: one that cannot be read must not keep the others waiting.
    last = next.size() < REPORTS_A_STEP ? START : next.get(next.size() - 1);
    checked.of(next).filter(it -> !it.isIntact()).forEach(altered::found);
  }
}
