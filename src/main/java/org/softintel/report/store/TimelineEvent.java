package org.softintel.report.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One thing on the timeline of a report.
 *
 * @param learned when the team came to know it, or did it
 * @param happened the day to sort it by; empty where nobody knows
 * @param happenedWords empty for what happened at the moment when it was learned
 */
public record TimelineEvent(
    String title,
    String by,
    Instant learned,
    Optional<LocalDate> happened,
    String happenedWords,
    String text) {
  @Override
  public String toString() {
    return "TimelineEvent[" + learned + "]";
  }
}
