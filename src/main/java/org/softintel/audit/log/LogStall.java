package org.softintel.audit.log;

import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/** Notices that entries wait and the log does not move: a leader that hangs says nothing. */
final class LogStall {
  static final Duration TOO_LONG = Duration.ofMinutes(1);

  private OptionalLong waiting = OptionalLong.empty();
  private Instant since = Instant.EPOCH;
  private boolean told;

  /** True once, when the same entry has waited longest for longer than a minute. */
  boolean isTooLong(OptionalLong longestWaiting, Instant now) {
    if (longestWaiting.isEmpty() || !longestWaiting.equals(waiting)) {
      waiting = longestWaiting;
      since = now;
      told = false;
      return false;
    }
    var tell = !told && since.plus(TOO_LONG).isBefore(now);
    told |= tell;
    return tell;
  }
}
