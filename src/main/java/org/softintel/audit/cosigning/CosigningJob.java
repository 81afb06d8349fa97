package org.softintel.audit.cosigning;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.softintel.audit.cosigning.CosigningRound.Answered;
import org.softintel.platform.monitoring.Alarm;

/**
 * A thread for each witness, so that a slow one keeps neither the log nor another waiting. Not the
 * scheduler's: it would wait for a question under way when the service stops.
 */
@ApplicationScoped
class CosigningJob {
  private final CosigningRound cosigningRound;
  private final Witnesses standing;
  private final WitnessConfig config;
  private final MeterRegistry meters;
  private final List<KnownWitness> witnesses;
  private final ScheduledExecutorService threads;

  CosigningJob(
      CosigningRound cosigningRound,
      Witnesses standing,
      WitnessConfig config,
      MeterRegistry meters) {
    this.cosigningRound = cosigningRound;
    this.standing = standing;
    this.config = config;
    this.meters = meters;
    this.witnesses = KnownWitness.all(config);
    this.threads =
        Executors.newScheduledThreadPool(
            Math.max(1, witnesses.size()), work -> new Thread(work, "witness"));
  }

  void begin(@Observes StartupEvent start) {
    var pause = config.pause().toMillis();
    for (var witness : witnesses) {
      // Nothing to learn from it: a round catches what is thrown.
      var unused =
          threads.scheduleWithFixedDelay(() -> round(witness), pause, pause, TimeUnit.MILLISECONDS);
    }
  }

  /** A question under way is given up: it is asked again. */
  void stop(@Observes ShutdownEvent stop) {
    threads.shutdownNow();
  }

  private void round(KnownWitness witness) {
    try {
      cosigningRound.round(witness).ifPresent(it -> answered(witness, it));
    } catch (RuntimeException | Error e) {
      // What is thrown out of a round ends all rounds.
      Log.debugf("the witness %s was not asked: %s", witness.name(), e.getClass().getName());
    }
  }

  private void answered(KnownWitness witness, Answered answered) {
    var name = witness.name();
    var code = answered.answer().code();
    Counter.builder("softintel.log.witness.answers")
        .description("What witnesses answered when they were asked to sign a checkpoint")
        .tag("witness", name)
        .tag("answer", code)
        .register(meters)
        .increment();
    var trouble = answered.after().trouble();
    if (!trouble.equals(answered.before().trouble())) {
      trouble.ifPresentOrElse(
          it -> it.alarm().raise("the witness %s %s: %s", name, it.words(), code),
          () -> Log.infof("the witness %s signs the log again", name));
      if (trouble.isPresent() && standing.areTooFew()) {
        Alarm.WITNESSES_TOO_FEW.raise(
            "too few witnesses sign the log: %d must have signed a checkpoint", config.quorum());
      }
    }
  }
}
