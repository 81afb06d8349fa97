package org.softintel.report.watchlist;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import org.softintel.platform.database.Sql;
import org.softintel.platform.sealing.SealedRows;
import org.softintel.platform.sealing.SharedKeySealer;

/** The table of what is watched and what is muted. */
@Singleton
class WatchListRows extends SealedRows<WatchListRow> {
  /** The longest value and reason fit, or the longest reason and the most reports of an alert. */
  static final Layout<WatchListRow> LAYOUT = new Layout<>("watch_list", 4_066, WatchListRow.class);

  WatchListRows(SharedKeySealer sealer, InstantSource clock, Sql sql) {
    super(sealer, clock, sql, LAYOUT);
  }
}
