package org.softintel.oversight.checkpoints;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.jboss.logging.Logger;
import org.softintel.delivery.outbox.Outbox;

/** Looks every tick, in each process, whether auditors are to be mailed; the first process does. */
@ApplicationScoped
class CheckpointMailJob {
  private static final Logger LOG = Logger.getLogger(CheckpointMailJob.class);

  private final CheckpointMail mail;
  private final Outbox outbox;
  private final InstantSource clock;
  private final AlarmOnce warning = new AlarmOnce();

  CheckpointMailJob(CheckpointMail mail, Outbox outbox, InstantSource clock) {
    this.mail = mail;
    this.outbox = outbox;
    this.clock = clock;
  }

  @Scheduled(
      every = "{softintel.oversight.checkpoints.tick}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void round() {
    try {
      outbox.checkpointAuditors().forEach(it -> mail.makeDue(it, clock.instant()));
      warning.isOver();
    } catch (RuntimeException e) {
      if (warning.isNew(e)) {
        LOG.warnf("auditors are not being told: %s", e.getClass().getName());
      }
    }
  }
}
