package org.softintel.desk.escalation;

import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.softintel.platform.secrets.LocalModeSecrets;
import org.softintel.report.deadline.Deadlines;

/** The call-out list of the settings, looked at when the service starts. */
@Startup
@Singleton
class CallOutList {
  private final List<CallOutStep> steps;
  private final Deadlines deadlines;
  private final CallOutConfig config;

  CallOutList(CallOutConfig config, Deadlines deadlines) {
    this.steps = CallOutStep.all(config, LocalModeSecrets.areAllowed());
    this.deadlines = deadlines;
    this.config = config;
  }

  boolean isEmpty() {
    return steps.isEmpty();
  }

  private boolean begins(Instant now) {
    return config.inHours() || !deadlines.isAtWork(now, Duration.ZERO);
  }

  List<String> names() {
    return steps.stream().map(CallOutStep::name).toList();
  }

  /** Empty if the settings do not have it any more. */
  Optional<CallOutStep> named(String name) {
    return steps.stream().filter(it -> it.name().equals(name)).findFirst();
  }

  /**
   * Who is next after so many call-outs, of which {@code last} was the latest; empty for wait. What
   * has begun goes on into the team's hours.
   */
  Optional<CallOutStep> next(long made, Optional<Instant> last, Instant now) {
    return made > 0 || begins(now) ? next(steps, made, last, now) : Optional.empty();
  }

  static Optional<CallOutStep> next(
      List<CallOutStep> steps, long made, Optional<Instant> last, Instant now) {
    var before = steps.get((int) Math.floorMod(made - 1, (long) steps.size()));
    return last.filter(it -> now.isBefore(it.plus(before.next()))).isPresent()
        ? Optional.empty()
        : Optional.of(steps.get((int) Math.floorMod(made, (long) steps.size())));
  }
}
