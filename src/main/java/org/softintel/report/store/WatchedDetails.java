package org.softintel.report.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.softintel.report.linking.Arrival;
import org.softintel.report.search.HeldValue;
import org.softintel.report.watchlist.WatchListNow;
import org.softintel.report.watchlist.WatchedValue;

/** What a report holds of the watch list: only what came since somebody watches it. */
final class WatchedDetails {
  private final WatchListNow list;
  private final Instant since;

  WatchedDetails(WatchListNow list) {
    this.list = list;
    this.since =
        list.watched().values().stream()
            .map(WatchedValue::since)
            .min(Instant::compareTo)
            .orElse(Instant.MAX);
  }

  /** With all that was added to it. */
  List<Arrival.Watched> in(ClearReport report, Instant received) {
    var sent = in(received, () -> report.with(List.of()).held().stream());
    var added = report.additions().stream().flatMap(it -> in(it, report.received()));
    return Stream.concat(sent, added).distinct().toList();
  }

  /** {@code received}: when its report was. */
  Stream<Arrival.Watched> in(Addition addition, LocalDate received) {
    return in(addition.added(), () -> TextTerms.added(addition.text(), received));
  }

  private Stream<Arrival.Watched> in(Instant came, Supplier<Stream<HeldValue>> held) {
    // Texts take long to read, and most that is read after a start came before.
    Set<UUID> found = came.isBefore(since) ? Set.of() : list.sought().in(held.get());
    return found.stream()
        .flatMap(
            it ->
                Stream.ofNullable(list.watched().get(it))
                    .filter(value -> !came.isBefore(value.since()))
                    .map(value -> watched(it, value)));
  }

  private static Arrival.Watched watched(UUID id, WatchedValue value) {
    return new Arrival.Watched(id, Mentions.kind(value.sought().field(), ""));
  }
}
