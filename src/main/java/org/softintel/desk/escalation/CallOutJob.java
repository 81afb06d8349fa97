package org.softintel.desk.escalation;

import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.InstantSource;

/** Goes on with the call-out list every tick, in each process: the rows say who was first. */
@ApplicationScoped
class CallOutJob {
  private final CallOuts callOuts;
  private final CallOutWebhooks webhooks;
  private final InstantSource clock;
  private volatile boolean hindered;

  CallOutJob(CallOuts callOuts, CallOutWebhooks webhooks, InstantSource clock) {
    this.callOuts = callOuts;
    this.webhooks = webhooks;
    this.clock = clock;
  }

  @Scheduled(
      every = "{softintel.desk.escalation.tick}",
      concurrentExecution = ConcurrentExecution.SKIP)
  void round() {
    try {
      callOuts.callDue(clock.instant());
      webhooks.callDue();
      hindered = false;
    } catch (RuntimeException e) {
      // Once, not with each tick of a long outage.
      if (!hindered) {
        Log.errorf("ALARM: nobody is called out: %s", e.getClass().getName());
      }
      hindered = true;
    }
  }
}
