package org.softintel.oversight.auditors;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.softintel.audit.cosigning.Witnesses;
import org.softintel.audit.log.LogReader;
import org.softintel.audit.selfcheck.SelfCheck;

/** Reads the state of the log: by a row or two each, never by counting. */
@Singleton
class LogStateReader {
  private final LogReader log;
  private final SelfCheck check;
  private final Witnesses witnesses;
  private final InstantSource clock;

  LogStateReader(LogReader log, SelfCheck check, Witnesses witnesses, InstantSource clock) {
    this.log = log;
    this.check = check;
    this.witnesses = witnesses;
    this.clock = clock;
  }

  LogState state() {
    return LogState.of(log.state(), check.report(), witnesses.states(), clock.instant());
  }
}
