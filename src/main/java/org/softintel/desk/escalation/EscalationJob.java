package org.softintel.desk.escalation;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;
import org.softintel.platform.monitoring.Alarm;
import org.softintel.platform.time.Rounds;

/**
 * Looks at the clocks, and goes on with the call-out list, every tick, in each process: the rows
 * say who was first. None waits for another.
 */
@ApplicationScoped
class EscalationJob {
  private static final String TICK = "{softintel.desk.escalation.tick}";

  private final Escalations escalations;
  private final DailyDigest digest;
  private final CallOuts callOuts;
  private final CallOutWebhooks webhooks;
  private final InstantSource clock;
  private final Rounds telling = new Rounds(it -> Log.warnf("leads are not being told: %s", it));
  private final Rounds choosing = new Rounds(EscalationJob::nobodyIsCalled);
  private final Rounds calling = new Rounds(EscalationJob::nobodyIsCalled);

  EscalationJob(
      Escalations escalations,
      DailyDigest digest,
      CallOuts callOuts,
      CallOutWebhooks webhooks,
      InstantSource clock) {
    this.escalations = escalations;
    this.digest = digest;
    this.callOuts = callOuts;
    this.webhooks = webhooks;
    this.clock = clock;
  }

  @Scheduled(every = TICK, concurrentExecution = ConcurrentExecution.SKIP)
  void tellLeads() {
    telling.run(
        () -> {
          var now = clock.instant();
          escalations.tellDanger(now);
          escalations.tellOverdue(now);
          digest.makeDue(now);
        });
  }

  @Scheduled(every = TICK, concurrentExecution = ConcurrentExecution.SKIP)
  void callOut() {
    choosing.run(() -> callOuts.callDue(clock.instant()));
  }

  /** The next round does not wait for a system that has not answered this one. */
  @Scheduled(every = TICK)
  void callWebhooks() {
    calling.run(webhooks::callDue);
  }

  private static void nobodyIsCalled(String why) {
    Alarm.NOBODY_CALLED_OUT.raise("nobody is called out: %s", why);
  }
}
