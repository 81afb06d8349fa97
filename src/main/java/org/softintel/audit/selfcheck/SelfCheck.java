package org.softintel.audit.selfcheck;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.softintel.audit.log.LogReader;
import org.softintel.audit.selfcheck.SelfCheckReport.Whole;
import org.softintel.audit.selfcheck.SelfCheckTables.State;
import org.softintel.platform.monitoring.Alarm;

/** Walks over the log, one step after another, whichever process takes it. */
@ApplicationScoped
public class SelfCheck {
  private static final int ENTRIES_A_STEP = 4_096;
  private static final int FAULTS_KEPT_OF_A_WALK = 20;

  private final LogReader log;
  private final SelfCheckTables tables;
  private final SelfCheckConfig config;
  private final InstantSource clock;

  SelfCheck(LogReader log, SelfCheckTables tables, SelfCheckConfig config, InstantSource clock) {
    this.log = log;
    this.tables = tables;
    this.config = config;
    this.clock = clock;
  }

  /** How the service's own check stands, for the auditors' page. */
  @Transactional
  public SelfCheckReport report() {
    var state = tables.look();
    return new SelfCheckReport(
        state.whole(), state.place().checked(), tables.newestFault(state.faults()));
  }

  /** Checks the next entries, or begins again when it is time. */
  @Transactional
  void step() {
    long size = log.state().size();
    tables.take().ifPresent(it -> step(it, size));
  }

  private void step(State state, long size) {
    boolean isBehind = state.place().checked() < size;
    var walked = isBehind ? walked(state, size) : state;
    // Also where each step finds something new: the first entries must be looked at again.
    boolean again = walked.isDueAgain(size, clock.instant().minus(config.againAfter()));
    if (isBehind || again) {
      tables.keep(again ? walked.begunAgain() : walked);
    }
  }

  private State walked(State state, long size) {
    var now = clock.instant();
    long from = state.place().checked();
    int count = (int) Math.min(ENTRIES_A_STEP, size - from);
    var walk = new LogWalk(state.place(), log::hashes, log::opened);
    var faults = walk.step(log.lines(from, count), log.checkpoints(from, from + count));
    alarm(faults, state.faults(), now);
    int sum = state.faults() + faults.size();
    var began = state.beganAt().orElse(now);
    var whole =
        from + count == size && sum == 0 ? Optional.of(new Whole(size, began, now)) : state.whole();
    return new State(walk.place(), Optional.of(began), sum, whole);
  }

  private void alarm(List<String> faults, int before, Instant now) {
    for (var fault : faults.stream().limit(Math.max(0, FAULTS_KEPT_OF_A_WALK - before)).toList()) {
      Alarm.LOG_BROKEN.raise("the audit log does not hold: %s", fault);
      tables.keep(fault, now);
    }
  }
}
