package org.softintel.report.watchlist;

import java.time.Instant;
import java.time.LocalDate;
import org.softintel.report.search.SoughtValue;

/**
 * A value that the team is told of when a report arrives that holds it.
 *
 * @param by the account of the officer who watches it
 * @param since what came before is not told
 * @param until the last day
 */
public record WatchedValue(
    SoughtValue sought, String reason, String by, Instant since, LocalDate until) {
  public static final int LEAST_REASON = 3;
  public static final int MOST_REASON = 500;

  /** So many weeks unless somebody says otherwise. */
  public static final int USUAL_WEEKS = 12;

  public static final int MOST_WEEKS = 52;

  WatchedValue until(LocalDate later) {
    return new WatchedValue(sought, reason, by, since, later);
  }

  @Override
  public String toString() {
    return "WatchedValue[" + sought + "]";
  }
}
