package org.softintel.report.watchlist;

import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.softintel.report.search.SoughtValues;

/**
 * What holds on a day, by the ids of rows.
 *
 * @param sought what is watched, to be found in a report
 */
public record WatchListNow(
    Map<UUID, WatchedValue> watched, Map<UUID, MutedAlert> muted, SoughtValues<UUID> sought) {
  public static final WatchListNow NOTHING =
      new WatchListNow(Map.of(), Map.of(), new SoughtValues<>());

  static WatchListNow of(Map<UUID, WatchListRow> rows, SoughtValues<UUID> sought, LocalDate today) {
    var now =
        rows.entrySet().stream()
            .filter(it -> !it.getValue().isOver(today))
            .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    return new WatchListNow(
        now.entrySet().stream()
            .filter(it -> it.getValue().watched().isPresent())
            .collect(toMap(Map.Entry::getKey, it -> it.getValue().watched().orElseThrow())),
        now.entrySet().stream()
            .filter(it -> it.getValue().muted().isPresent())
            .collect(toMap(Map.Entry::getKey, it -> it.getValue().muted().orElseThrow())),
        sought);
  }
}
