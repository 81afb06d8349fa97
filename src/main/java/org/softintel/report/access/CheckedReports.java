package org.softintel.report.access;

import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.softintel.platform.database.Row;
import org.softintel.platform.database.Sql;

/** Finds reports, and whether somebody changed them or their entries past the service. */
@Singleton
class CheckedReports {
  /** One row for each entry of a report, one row for a report without any. */
  private static final String SELECT =
      "select "
          + StampedReport.COLUMNS
          + ", "
          + StampedEntry.COLUMNS
          + " from report r left join entry e on e.report_id = r.id where ";

  private static final String OF_IDS = "r.id = any (?::uuid[])";
  private static final String FOR_READER = " and " + Readership.readableRow("?");
  private static final int AT_ONCE = 1_000;

  private final Sql sql;
  private final ReportStamps stamps;

  CheckedReports(Sql sql, ReportStamps stamps) {
    this.sql = sql;
    this.stamps = stamps;
  }

  Optional<CheckedReport> of(String reference) {
    return found("r.reference = ?", reference).findFirst();
  }

  Stream<CheckedReport> of(Collection<UUID> reports) {
    return inParts(reports).flatMap(some -> found(OF_IDS, some));
  }

  /**
   * Without those that are restricted and do not name this account as a reader. None of their
   * entries is read: how long that took would tell of them.
   */
  Stream<CheckedReport> of(Collection<UUID> reports, String account) {
    return inParts(reports).flatMap(some -> found(OF_IDS + FOR_READER, some, account));
  }

  /** However many they are, few are in memory at a time. */
  private static Stream<List<UUID>> inParts(Collection<UUID> reports) {
    var ids = List.copyOf(reports);
    return IntStream.iterate(0, at -> at < ids.size(), at -> at + AT_ONCE)
        .mapToObj(at -> ids.subList(at, Math.min(ids.size(), at + AT_ONCE)));
  }

  /** As above, by reference. */
  Stream<CheckedReport> named(Collection<String> references, String account) {
    return found("r.reference = any (?::text[])" + FOR_READER, references, account);
  }

  /** The next ones in the order of their ids that are restricted, or that name a reader. */
  List<UUID> restrictedAfter(UUID last, int most) {
    return sql.list(
        """
        select id from (
            select id from report where restricted
            union select report_id from named_reader) r
        where id > ? order by id limit ?
        """,
        row -> row.id(1),
        last,
        most);
  }

  private record Entry(UUID id, String kind, boolean holds) {}

  private record Found(StampedReport report, boolean holds, List<Entry> entries) {}

  private Stream<CheckedReport> found(String which, Object... values) {
    var reports = new HashMap<UUID, Found>();
    sql.list(SELECT + which, row -> add(row, reports), values);
    return reports.values().stream().map(CheckedReports::checked);
  }

  private boolean add(Row row, Map<UUID, Found> reports) throws SQLException {
    var id = row.id(1);
    var found = reports.get(id);
    if (found == null) {
      var report = StampedReport.of(row);
      var holds = stamps.holds(report, row.text(StampedReport.STAMP));
      found = new Found(report, holds, new ArrayList<>());
      reports.put(id, found);
    }
    return addEntry(row, found);
  }

  private boolean addEntry(Row row, Found found) throws SQLException {
    var stamp = row.optionalText(StampedReport.STAMP + StampedEntry.STAMP);
    if (stamp.isEmpty()) {
      return false;
    }
    var entry = StampedEntry.of(row, StampedReport.STAMP);
    // An entry that is later than its report: the row was put back to an earlier state.
    var holds = entry.version() <= found.report.version() && stamps.holds(entry, stamp.get());
    return found.entries.add(new Entry(entry.id(), entry.kind(), holds));
  }

  private static CheckedReport checked(Found found) {
    return new CheckedReport(
        found.report,
        found.holds,
        found.entries.stream().filter(it -> !it.holds).map(Entry::id).collect(toUnmodifiableSet()),
        found.entries.stream().anyMatch(it -> it.kind.equals("RESTRICTED")));
  }
}
