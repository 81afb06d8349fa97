package org.softintel.report.watchlist;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.softintel.platform.sealing.RowsInMemory;
import org.softintel.report.search.SoughtValues;

/** All rows; several threads may read and add at once. */
final class KnownWatchList implements RowsInMemory.Known<WatchListRow> {
  private final Map<UUID, WatchListRow> all = new HashMap<>();
  private SoughtValues<UUID> sought = new SoughtValues<>();
  private boolean isSought = true;

  @Override
  public synchronized void add(UUID id, WatchListRow row) {
    all.put(id, row);
    isSought = false;
  }

  @Override
  public synchronized void remove(UUID id) {
    all.remove(id);
    isSought = false;
  }

  @Override
  public synchronized Set<UUID> ids() {
    return Set.copyOf(all.keySet());
  }

  synchronized WatchListNow at(LocalDate today) {
    if (!isSought) {
      sought = new SoughtValues<>();
      all.forEach((id, row) -> row.watched().ifPresent(it -> sought.add(it.sought(), id)));
      isSought = true;
    }
    return WatchListNow.of(all, sought, today);
  }

  synchronized List<UUID> over(LocalDate today) {
    return all.entrySet().stream()
        .filter(it -> it.getValue().isOver(today))
        .map(Map.Entry::getKey)
        .toList();
  }
}
