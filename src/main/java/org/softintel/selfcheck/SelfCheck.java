package org.softintel.selfcheck;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.softintel.audit.verify.Checkpoint;
import org.softintel.notary.LogShelf;
import org.softintel.selfcheck.CheckTables.Found;
import org.softintel.selfcheck.CheckTables.State;
import org.softintel.selfcheck.CheckTables.Whole;

/** Walks over the log, one step after another, whichever process takes it. */
@ApplicationScoped
public class SelfCheck {
  private static final Logger LOG = Logger.getLogger(SelfCheck.class);
  private static final int ENTRIES_A_STEP = 4_096;
  private static final int FAULTS_KEPT_OF_A_WALK = 20;

  private final LogShelf log;
  private final CheckTables tables;
  private final SelfCheckConfig config;
  private final InstantSource clock;

  SelfCheck(LogShelf log, CheckTables tables, SelfCheckConfig config, InstantSource clock) {
    this.log = log;
    this.tables = tables;
    this.config = config;
    this.clock = clock;
  }

  /** How the service's own check stands, for the auditors' page. */
  @Transactional
  public Report report() {
    var state = tables.look();
    var wrong =
        Optional.of(state.faults())
            .filter(it -> it > 0)
            .flatMap(it -> tables.newestFault())
            .map(it -> new Report.Wrong(it.said(), it.at(), state.faults()));
    var whole = state.whole().map(it -> new Report.Whole(it.size(), it.at()));
    return new Report(whole, state.place().checked(), wrong);
  }

  /** Checks the next entries, or begins again when it is time. */
  @Transactional
  void step() {
    long size = log.standing().size();
    tables
        .take()
        .ifPresent(
            it -> {
              if (it.place().checked() < size) {
                tables.keep(walked(it, size));
              } else if (isDueAgain(it)) {
                tables.keep(new State(Walk.Place.START, Optional.empty(), 0, it.whole()));
              }
            });
  }

  private boolean isDueAgain(State state) {
    return state
        .beganAt()
        .filter(it -> it.plus(config.againAfter()).isBefore(clock.instant()))
        .isPresent();
  }

  private State walked(State state, long size) {
    var now = clock.instant();
    long from = state.place().checked();
    int count = (int) Math.min(ENTRIES_A_STEP, size - from);
    var walk = new Walk(state.place(), new Shelf(log));
    var copy = new Walk.Copy(log.lines(from, count), log.checkpoints(from, from + count));
    var faults = walk.step(copy);
    alarm(faults, state.faults(), now);
    int sum = state.faults() + faults.size();
    var whole =
        from + count == size && sum == 0 ? Optional.of(new Whole(size, now)) : state.whole();
    return new State(walk.place(), state.beganAt().or(() -> Optional.of(now)), sum, whole);
  }

  private void alarm(List<String> faults, int before, Instant now) {
    faults.stream()
        .limit(Math.max(0, FAULTS_KEPT_OF_A_WALK - before))
        .forEach(
            it -> {
              LOG.errorf("ALARM: the audit log does not hold: %s", it);
              tables.keep(new Found(it, now));
            });
  }

  private record Shelf(LogShelf log) implements Walk.Kept {
    @Override
    public Optional<byte[]> hashes(int level, long tile, int width) {
      return log.hashes(level, tile, width);
    }

    @Override
    public Checkpoint opened(String note) {
      return log.opened(note);
    }
  }
}
