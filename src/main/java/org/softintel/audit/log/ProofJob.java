package org.softintel.audit.log;

import io.quarkus.logging.Log;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.softintel.audit.trail.OwnEntries;
import org.softintel.audit.trail.OwnEntries.Lag;
import org.softintel.audit.verify.Fault;
import org.softintel.platform.monitoring.Alarm;

/**
 * Follows the log each second, and raises an alarm, once, of what it keeps out. On threads of its
 * own: a crowd of requests must not make the log look late.
 */
@ApplicationScoped
class ProofJob {
  private static final int SECONDS_TO_COME_HOME = 5;

  private final LogFollower follower;
  private final OwnEntries own;
  private final ScheduledExecutorService following = thread("log follower");

  /** Apart from the above, which waits for the database. */
  private final ScheduledExecutorService looking = thread("log proof");

  private volatile String complaint = "";
  private volatile Lag told = Lag.NONE;

  ProofJob(LogFollower follower, OwnEntries own) {
    this.follower = follower;
    this.own = own;
  }

  private static ScheduledExecutorService thread(String name) {
    return Executors.newSingleThreadScheduledExecutor(work -> new Thread(work, name));
  }

  void begin(@Observes StartupEvent start) {
    // Nothing to learn from them: a round catches what is thrown.
    var unused = following.scheduleWithFixedDelay(this::follow, 0, 1, TimeUnit.SECONDS);
    var unusedToo = looking.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
  }

  void stop(@Observes ShutdownEvent stop) throws InterruptedException {
    looking.shutdownNow();
    following.shutdown();
    if (!following.awaitTermination(SECONDS_TO_COME_HOME, TimeUnit.SECONDS)) {
      following.shutdownNow();
    }
  }

  private void follow() {
    try {
      follower.follow();
      complaint = "";
    } catch (RuntimeException | Error e) {
      complain(e);
    }
  }

  /** Once, not with every round; another trouble meanwhile is told as well. */
  private void complain(Throwable e) {
    if (complaint.equals(e.toString())) {
      return;
    }
    complaint = e.toString();
    if (e instanceof Fault) {
      Alarm.LOG_UNPROVEN.raise("nothing shows what the audit log holds: %s", e.getMessage());
    } else {
      Log.warnf("the audit log is not followed: %s", e.getClass().getName());
    }
  }

  private void look() {
    try {
      tell(own.standing());
    } catch (RuntimeException | Error e) {
      Log.warnf("nobody can tell what the audit log keeps out: %s", e.getClass().getName());
    }
  }

  private void tell(OwnEntries.Standing standing) {
    if (standing.lag() == told) {
      return;
    }
    told = standing.lag();
    switch (told) {
      case NONE -> Log.info("the audit log holds all entries of this process again");
      case LATE ->
          Alarm.LOG_LATE.raise(
              "the audit log takes no entries of this process: %d, for %d s",
              standing.entries(), standing.longest().toSeconds());
      case MISSING ->
          Alarm.LOG_MISSING.raise(
              "the audit log has later entries and not those of this process: %d, for %d s",
              standing.entries(), standing.longest().toSeconds());
    }
  }
}
