package org.softintel.report.store;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.softintel.report.linking.LinkAlert;
import org.softintel.report.status.ReportSummary;
import org.softintel.report.store.NewLinks.Linked;
import org.softintel.report.store.NewLinks.Muted;
import org.softintel.report.store.NewLinks.Told;
import org.softintel.report.watchlist.MutedAlert;
import org.softintel.report.watchlist.WatchList;
import org.softintel.report.watchlist.WatchListNow;
import org.softintel.report.watchlist.WatchedValue;

/**
 * Puts alerts into words.
 *
 * @param names by account
 * @param summaries of the reports that may be named
 */
record AlertWords(
    WatchListNow list, Map<String, String> names, Map<UUID, ReportSummary> summaries) {
  Linked told(UUID report, List<LinkAlert> alerts) {
    var all = alerts.stream().map(this::told).toList();
    return new Linked(requireNonNull(summaries.get(report)), all);
  }

  Told told(LinkAlert alert) {
    var partners = alert.partners().stream().flatMap(it -> Stream.ofNullable(summaries.get(it)));
    var watched = alert.watch().flatMap(it -> Optional.ofNullable(list.watched().get(it)));
    var watcher = watched.map(WatchedValue::by).orElse("");
    return new Told(alert, alert.words(WatchList.name(watcher, names)), partners.toList());
  }

  Muted told(UUID id, MutedAlert muted) {
    return new Muted(
        id,
        requireNonNull(summaries.get(muted.report())),
        told(muted.alert()),
        muted.reason(),
        WatchList.name(muted.by(), names),
        muted.back());
  }
}
