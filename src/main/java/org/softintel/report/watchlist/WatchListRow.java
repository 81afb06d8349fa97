package org.softintel.report.watchlist;

import java.time.LocalDate;
import java.util.Optional;

/** What a row holds: one or the other. */
record WatchListRow(Optional<WatchedValue> watched, Optional<MutedAlert> muted) {
  static WatchListRow of(WatchedValue watched) {
    return new WatchListRow(Optional.of(watched), Optional.empty());
  }

  static WatchListRow of(MutedAlert muted) {
    return new WatchListRow(Optional.empty(), Optional.of(muted));
  }

  boolean isOver(LocalDate today) {
    return watched.filter(it -> it.until().isBefore(today)).isPresent()
        || muted.filter(it -> !it.back().isAfter(today)).isPresent();
  }

  @Override
  public String toString() {
    return "WatchListRow[" + (watched.isPresent() ? "watched" : "muted") + "]";
  }
}
