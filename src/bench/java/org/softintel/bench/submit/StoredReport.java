package org.softintel.bench.submit;

import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the service stored of one report, in the order of the columns that are named. */
record StoredReport(
    List<@Nullable Object> report,
    LocalDate quarter,
    List<List<@Nullable Object>> totals,
    List<List<@Nullable Object>> signs,
    List<List<@Nullable Object>> mails) {
  static final List<String> REPORT =
      List.of(
          "id",
          "reference",
          "received_at",
          "content",
          "clock_from",
          "due_at",
          "stamp",
          "reporter",
          "agency",
          "channel",
          "provenance",
          "exploitation",
          "area",
          "social_care",
          "listed",
          "youngest",
          "missing",
          "danger",
          "danger_strength",
          "danger_at");
  static final List<String> MAIL =
      List.of(
          "subject",
          "report_id",
          "reference",
          "message_id",
          "due_at",
          "created_at",
          "kind",
          "detail",
          "inbox",
          "urgent",
          "state",
          "in_reply_to");

  /** Reads the report of this reference, the only kind that was sent this week. */
  static StoredReport read(Connection database, String reference) throws SQLException {
    var report =
        rows(database, "select %s from report where reference = ?", REPORT, reference).get(0);
    var id = (UUID) report.get(0);
    return new StoredReport(
        report,
        ((Date)
                rows(
                        database,
                        "select %s from report_terms where report_id = ?",
                        List.of("quarter"),
                        id)
                    .get(0)
                    .get(0))
            .toLocalDate(),
        rows(
            database,
            "select distinct %s from tally where week = (select max(week) from tally)"
                + " and ?::uuid is not null",
            List.of("measure", "week", "code"),
            id),
        rows(
            database,
            "select distinct %s from sign_tally where month = (select max(month) from sign_tally)"
                + " and ?::uuid is not null",
            List.of("month", "sign"),
            id),
        rows(database, "select %s from outbox where report_id = ? order by id", MAIL, id));
  }

  int contentBytes() {
    return ((byte[]) report.get(REPORT.indexOf("content"))).length;
  }

  private static List<List<@Nullable Object>> rows(
      Connection database, String query, List<String> columns, Object value) throws SQLException {
    var text = query.formatted(String.join(", ", columns));
    try (PreparedStatement statement = database.prepareStatement(text)) {
      statement.setObject(1, value);
      var found = new ArrayList<List<@Nullable Object>>();
      try (var rows = statement.executeQuery()) {
        while (rows.next()) {
          var row = new ArrayList<@Nullable Object>();
          for (int i = 1; i <= columns.size(); i++) {
            row.add(rows.getObject(i));
          }
          found.add(row);
        }
      }
      return found;
    }
  }
}
