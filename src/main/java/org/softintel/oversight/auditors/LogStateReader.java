package org.softintel.oversight.auditors;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.softintel.audit.cosigning.Witnesses;
import org.softintel.audit.log.LogReader;
import org.softintel.audit.selfcheck.RowCheck;
import org.softintel.audit.selfcheck.SelfCheck;
import org.softintel.audit.trail.OwnEntries;

/** Reads the state of the log: by a row or two each, never by counting. */
@Singleton
class LogStateReader {
  private final LogReader log;
  private final SelfCheck check;
  private final RowCheck rows;
  private final Witnesses witnesses;
  private final OwnEntries own;
  private final InstantSource clock;

  LogStateReader(
      LogReader log,
      SelfCheck check,
      RowCheck rows,
      Witnesses witnesses,
      OwnEntries own,
      InstantSource clock) {
    this.log = log;
    this.check = check;
    this.rows = rows;
    this.witnesses = witnesses;
    this.own = own;
    this.clock = clock;
  }

  LogState state() {
    return LogState.of(log.state(), check.report(), witnesses.states(), clock.instant())
        .with(witnesses.quorum())
        .with(rows.differences())
        .with(own.standing());
  }
}
