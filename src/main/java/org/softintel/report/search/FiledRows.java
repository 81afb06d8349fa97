package org.softintel.report.search;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.softintel.platform.database.RoundTrip;
import org.softintel.platform.database.Row;
import org.softintel.platform.database.Sql;
import org.softintel.platform.database.WrittenRows;
import org.softintel.platform.sealing.CannotUnseal;
import org.softintel.platform.sealing.SealedPlace;
import org.softintel.platform.sealing.SharedKeySealer;

/** The table of sealed terms: one row for a report, and one for each addition. */
@Singleton
class FiledRows {
  private static final String TABLE = "report_terms";
  private static final UUID NOBODY = new UUID(0, 0);
  private static final String FILE =
      "insert into report_terms (report_id, part, quarter, terms) values (?, ?, ?, ?)";

  private static final String READ = "select report_id, quarter, terms from report_terms where ";

  private final SharedKeySealer sealer;
  private final InstantSource clock;
  private final Sql sql;

  FiledRows(SharedKeySealer sealer, InstantSource clock, Sql sql) {
    this.sealer = sealer;
    this.clock = clock;
    this.sql = sql;
  }

  /** So that no transaction makes the key of this quarter, and none uses one that was lost. */
  void refreshKeys() {
    sealer.forgetLost();
    sealer.prepare(place(NOBODY, SharedKeySealer.quarter(clock.instant())));
  }

  /** A row as it is stored. */
  @SuppressWarnings("ArrayRecordComponent") // handed on, never compared
  record SealedRow(UUID report, LocalDate quarter, byte[] terms) {
    SealedRow(Row row) throws SQLException {
      this(row.id(1), row.date(2), row.bytes(3));
    }
  }

  /** Needs no transaction but for the first report of a quarter, which has one of its own. */
  List<SealedRow> sealed(UUID report, Instant received, FiledTerms terms) {
    var quarter = SharedKeySealer.quarter(received);
    return terms.rows().stream()
        .map(it -> new SealedRow(report, quarter, sealer.seal(it, place(report, quarter))))
        .toList();
  }

  static SealedPlace place(UUID report, LocalDate quarter) {
    return SharedKeySealer.place(TABLE, "terms", quarter, report);
  }

  void insert(List<SealedRow> rows, RoundTrip next) {
    insert(rows, 0, next);
  }

  /** Behind those that the report has. Nobody else may file it until this transaction is over. */
  void append(List<SealedRow> rows, RoundTrip next) {
    long parts =
        sql.one(
            "select count(*) from report_terms where report_id = ?",
            row -> row.number(1),
            rows.get(0).report());
    insert(rows, (int) parts, next);
  }

  private static void insert(List<SealedRow> rows, int first, RoundTrip next) {
    for (int i = 0; i < rows.size(); i++) {
      var row = rows.get(i);
      next.add(FILE, row.report(), first + i, row.quarter(), row.terms());
    }
  }

  void delete(UUID report) {
    sql.update("delete from report_terms where report_id = ?", report);
  }

  /** The next rows of the table, all those of a report together. */
  List<SealedRow> after(UUID last, int most) {
    var rows =
        sql.list(
            READ + "report_id > ? order by report_id, part limit " + most, SealedRow::new, last);
    if (rows.size() < most) {
      return rows;
    }
    var cut = rows.get(most - 1).report();
    return rows.stream().filter(it -> !it.report().equals(cut)).toList();
  }

  /** The next reports that are filed. */
  List<UUID> reportsAfter(UUID last, int most) {
    return sql.list(
        "select report_id from report_terms where report_id > ? and part = 0 order by report_id"
            + " limit "
            + most,
        row -> row.id(1),
        last);
  }

  List<SealedRow> of(Collection<UUID> reports) {
    return sql.list(READ + "report_id = any (?::uuid[])", SealedRow::new, reports);
  }

  /** Throws {@link CannotUnseal} for a row that is not as it was written, or that lost its key. */
  FiledTerms open(SealedRow row) {
    return FiledTerms.read(sealer.open(row.terms(), place(row.report(), row.quarter())));
  }

  /** Tells what was written lately, by report. */
  WrittenRows lately() {
    return new WrittenRows(sql, TABLE, "report_id");
  }
}
