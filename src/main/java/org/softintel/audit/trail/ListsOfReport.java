package org.softintel.audit.trail;

import java.time.Instant;

/**
 * Somebody whose lists or searches showed a report, what they did, and when for the last time.
 *
 * @param absent how many rows say so that are not in the log
 */
public record ListsOfReport(
    ReaderOfReport.Who who, Act act, Instant last, long times, long absent) {
  public String name() {
    return who.inWords();
  }
}
