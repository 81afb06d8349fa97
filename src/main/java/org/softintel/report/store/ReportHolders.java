package org.softintel.report.store;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.softintel.report.linking.LinkAlert;
import org.softintel.report.status.ReportSummary;

/** Which accounts have which reports, or cover today for who has them. */
record ReportHolders(Map<UUID, Set<String>> byReport) {
  static ReportHolders of(Collection<ReportSummary> reports) {
    return new ReportHolders(
        reports.stream().collect(toMap(ReportSummary::id, ReportHolders::accounts)));
  }

  private static Set<String> accounts(ReportSummary report) {
    return report.status().holder().stream()
        .flatMap(it -> Stream.concat(Stream.of(it.account()), it.covers().stream()))
        .collect(toSet());
  }

  /** Of these accounts those that have one of the reports. */
  Set<String> among(Set<String> accounts) {
    return byReport.values().stream()
        .flatMap(Set::stream)
        .filter(accounts::contains)
        .collect(toSet());
  }

  boolean has(String account, UUID report) {
    return byReport.getOrDefault(report, Set.of()).contains(account);
  }

  /** Those that name a report of {@code account} besides the one that came. */
  List<LinkAlert> concerning(String account, List<LinkAlert> alerts) {
    return alerts.stream()
        .filter(it -> it.partners().stream().anyMatch(report -> has(account, report)))
        .toList();
  }
}
