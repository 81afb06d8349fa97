package org.softintel.report.access;

import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.softintel.platform.database.Row;

/**
 * An entry of a report: all of it is vouched for by a stamp.
 *
 * @param contentHash SHA-256 of the sealed words in hexadecimal; null for an entry without words
 */
public record StampedEntry(
    UUID report,
    UUID id,
    String kind,
    @Nullable String code,
    String author,
    @Nullable String authorName,
    Instant writtenAt,
    int version,
    @Nullable String contentHash) {

  /** In the order of the record; then the stamp. */
  static final String COLUMNS =
      """
      e.report_id, e.id, e.kind, e.code, e.author, e.author_name, e.written_at, e.version,
          encode(sha256(e.content), 'hex'), e.stamp
      """;

  static final int STAMP = 10;

  public static final String SELECT = "select " + COLUMNS + " from entry e ";

  public static StampedEntry of(Row row) throws SQLException {
    return of(row, 0);
  }

  /** After so many other columns. */
  static StampedEntry of(Row row, int before) throws SQLException {
    return new StampedEntry(
        row.id(before + 1),
        row.id(before + 2),
        row.text(before + 3),
        row.optionalText(before + 4).orElse(null),
        row.text(before + 5),
        row.optionalText(before + 6).orElse(null),
        row.time(before + 7),
        (int) row.number(before + 8),
        row.optionalText(before + 9).orElse(null));
  }

  String text() {
    return StampedText.of(
        Stream.of(report, id, kind, code, author, authorName, writtenAt, version, contentHash));
  }
}
