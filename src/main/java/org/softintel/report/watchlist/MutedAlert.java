package org.softintel.report.watchlist;

import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Stream;
import org.softintel.report.linking.LinkAlert;

/**
 * An alert that is hidden until a day, or until something is added to it.
 *
 * @param report that it is about
 * @param by the account of the officer who muted it
 * @param back the day on which it comes back
 */
public record MutedAlert(UUID report, LinkAlert alert, String reason, String by, LocalDate back) {
  public static final int MOST_WEEKS = 12;

  /** That it is about, and those that it names. */
  public Stream<UUID> reports() {
    return Stream.concat(Stream.of(report), alert.partners().stream());
  }

  /** Who may not read all of them sees what they saw before. */
  public boolean isFor(Collection<UUID> readable) {
    return reports().allMatch(readable::contains);
  }

  public boolean hides(UUID about, LinkAlert now) {
    return report.equals(about) && alert.covers(now);
  }

  @Override
  public String toString() {
    return "MutedAlert[" + back + "]";
  }
}
