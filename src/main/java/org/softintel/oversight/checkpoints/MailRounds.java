package org.softintel.oversight.checkpoints;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.jboss.logging.Logger;

/**
 * Looks every tick, in each process, whether auditors are to be told: the rows say who was first.
 */
@ApplicationScoped
class MailRounds {
  private static final Logger LOG = Logger.getLogger(MailRounds.class);

  private final CheckpointLetters letters;
  private final CheckpointPost post;
  private final Auditors auditors;
  private final InstantSource clock;
  private volatile boolean hindered;

  MailRounds(
      CheckpointLetters letters, CheckpointPost post, Auditors auditors, InstantSource clock) {
    this.letters = letters;
    this.post = post;
    this.auditors = auditors;
    this.clock = clock;
  }

  @Scheduled(
      every = "{softintel.oversight.checkpoints.tick}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void round() {
    try {
      var now = clock.instant();
      auditors.addresses().keySet().forEach(it -> letters.makeDue(it, now));
      post.sendDue();
      hindered = false;
    } catch (RuntimeException e) {
      // Once, not with each tick of a long outage.
      if (!hindered) {
        LOG.warnf("auditors are not being told: %s", e.getClass().getName());
      }
      hindered = true;
    }
  }
}
