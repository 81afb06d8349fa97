package org.softintel.desk.escalation;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.jboss.logging.Logger;

/** Looks at the clocks every tick, in each process: the rows say who was first. */
@ApplicationScoped
class EscalationJob {
  private static final Logger LOG = Logger.getLogger(EscalationJob.class);

  private final Escalations escalations;
  private final DailyDigest digest;
  private final InstantSource clock;
  private volatile boolean hindered;

  EscalationJob(Escalations escalations, DailyDigest digest, InstantSource clock) {
    this.escalations = escalations;
    this.digest = digest;
    this.clock = clock;
  }

  @Scheduled(
      every = "{softintel.desk.escalation.tick}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void round() {
    try {
      var now = clock.instant();
      escalations.tellDanger(now);
      escalations.tellOverdue(now);
      digest.makeDue(now);
      hindered = false;
    } catch (RuntimeException e) {
      // Once, not with each tick of a long outage.
      if (!hindered) {
        LOG.warnf("leads are not being told: %s", e.getClass().getName());
      }
      hindered = true;
    }
  }
}
