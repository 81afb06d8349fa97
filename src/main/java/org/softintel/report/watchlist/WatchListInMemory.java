package org.softintel.report.watchlist;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.softintel.platform.monitoring.Alarm;
import org.softintel.platform.sealing.RowsInMemory;

/** All that is watched and muted, by whichever process. */
@Singleton
class WatchListInMemory {
  private final RowsInMemory<WatchListRow, KnownWatchList> all;

  WatchListInMemory(WatchListRows rows) {
    this.all =
        new RowsInMemory<>(
            rows,
            KnownWatchList::new,
            "rows of the watch list",
            it ->
                Alarm.WATCH_LIST_UNREADABLE.raise(
                    "%d rows of the watch list do not open: nobody is told", it));
  }

  @Scheduled(every = "5s", concurrentExecution = ConcurrentExecution.SKIP)
  void round() {
    all.round();
  }

  /** As it was seconds ago. */
  Optional<KnownWatchList> lately() {
    return all.lately();
  }

  /** As it is in the database; empty while this process reads it. */
  Optional<KnownWatchList> current() {
    return all.exactly();
  }
}
