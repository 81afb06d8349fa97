package org.softintel.audit.log;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.softintel.audit.log.LastSigned.NotContinued;
import org.softintel.platform.monitoring.Alarm;
import org.softintel.platform.secrets.KeyStoreAway;

/**
 * Runs the sequencer several times a second, so that an entry is in the log a second after its act.
 * Quarkus's scheduler ticks once a second at most.
 */
@ApplicationScoped
class SequencingJob {
  private static final int MILLIS_BETWEEN = 400;
  private static final int SECONDS_TO_COME_HOME = 5;

  private final LogSequencer sequencer;
  private final LastSigned lastSigned;
  private final InstantSource clock;
  private final LogStall logStall = new LogStall();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, "log sequencer"));
  private volatile String complaint = "";

  SequencingJob(LogSequencer sequencer, LastSigned lastSigned, InstantSource clock) {
    this.sequencer = sequencer;
    this.lastSigned = lastSigned;
    this.clock = clock;
  }

  void begin(@Observes StartupEvent start) {
    // Nothing to learn from it: a round catches what is thrown.
    var unused =
        thread.scheduleWithFixedDelay(
            this::round, MILLIS_BETWEEN, MILLIS_BETWEEN, TimeUnit.MILLISECONDS);
  }

  void stop(@Observes ShutdownEvent stop) throws InterruptedException {
    thread.shutdown();
    if (!thread.awaitTermination(SECONDS_TO_COME_HOME, TimeUnit.SECONDS)) {
      thread.shutdownNow();
    }
  }

  private void round() {
    try {
      // Those that came meanwhile wait for the next call: without a pause each submission would
      // share the disk with a checkpoint of its own.
      boolean more = true;
      while (more) {
        var round = sequencer.sequence();
        round.ifPresent(it -> lastSigned.keep(it.note()));
        more = round.filter(LogSequencer.Round::isFull).isPresent();
      }
      sequencer.follow();
      complaint = "";
    } catch (RuntimeException | Error e) {
      // Also of an error: what is thrown out of a round ends all rounds.
      complain(e);
    }
    lookForStandstill();
  }

  private void lookForStandstill() {
    try {
      if (logStall.isTooLong(sequencer.longestWaiting(), clock.instant())) {
        Alarm.LOG_STALLED.raise(
            "entries have waited for their place in the log for more than a minute");
      }
    } catch (RuntimeException | Error e) {
      Log.debugf("nobody can tell what waits: %s", e.getClass().getName());
    }
  }

  /** Once, not with every round of a long outage; another trouble meanwhile is told as well. */
  private void complain(Throwable e) {
    if (complaint.equals(e.toString())) {
      return;
    }
    complaint = e.toString();
    if (e instanceof NotContinued) {
      Alarm.LOG_NOT_CONTINUED.raise("the audit log is not continued: %s", e.getMessage());
    } else if (e instanceof UncheckedIOException) {
      Alarm.LAST_CHECKPOINT_NOT_KEPT.raise(
          "the last checkpoint is not kept outside the database: %s", e.getMessage());
    } else if (e instanceof KeyStoreAway) {
      Log.debugf("the audit log waits for its key: %s", e.getMessage());
    } else if (e instanceof Error) {
      Alarm.LOG_FAULT.raise("the audit log is not being continued: %s", e.getClass().getName());
    } else {
      Log.warnf("the audit log is not being continued: %s", e.getClass().getName());
    }
  }
}
