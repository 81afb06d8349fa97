package org.softintel.report.access;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.softintel.platform.database.Row;

/** The columns of a report that a stamp vouches for: who reads it, and how far it has come. */
public record StampedReport(
    UUID id,
    String reference,
    String reporter,
    String agency,
    String channel,
    int version,
    String state,
    int priority,
    @Nullable String sourceGrade,
    @Nullable String informationGrade,
    @Nullable String handling,
    @Nullable String assignee,
    @Nullable String outcome,
    @Nullable String proposedBy,
    @Nullable Instant closedAt,
    boolean restricted,
    Set<String> readers) {

  /** In the order of the record; then the stamp. */
  static final String COLUMNS =
      """
      r.id, r.reference, r.reporter, r.agency, r.channel, r.version, r.state, r.priority,
          r.source_grade, r.information_grade, r.handling, r.assignee, r.outcome, r.proposed_by,
          r.closed_at, r.restricted, case when r.restricted then (
              select string_agg(x.reader, chr(10)) from named_reader x where x.report_id = r.id) end,
          r.stamp
      """;

  static final int STAMP = 18;

  public static final String SELECT = "select " + COLUMNS + " from report r ";

  public static StampedReport of(Row row) throws SQLException {
    return new StampedReport(
        row.id(1),
        row.text(2),
        row.text(3),
        row.text(4),
        row.text(5),
        (int) row.number(6),
        row.text(7),
        (int) row.number(8),
        row.optionalText(9).orElse(null),
        row.optionalText(10).orElse(null),
        row.optionalText(11).orElse(null),
        row.optionalText(12).orElse(null),
        row.optionalText(13).orElse(null),
        row.optionalText(14).orElse(null),
        row.optionalTime(15).orElse(null),
        row.flag(16),
        row.optionalText(17).stream().flatMap(String::lines).collect(Collectors.toSet()));
  }

  boolean isReadBy(String account) {
    return !restricted || readers.contains(account);
  }

  String text() {
    var columns =
        Stream.of(
            id,
            reference,
            reporter,
            agency,
            channel,
            version,
            state,
            priority,
            sourceGrade,
            informationGrade,
            handling,
            assignee,
            outcome,
            proposedBy,
            closedAt,
            restricted);
    return StampedText.of(Stream.concat(columns, new TreeSet<>(readers).stream()));
  }
}
