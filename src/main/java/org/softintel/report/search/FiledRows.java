package org.softintel.report.search;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.softintel.platform.database.RoundTrip;
import org.softintel.platform.database.Row;
import org.softintel.platform.database.Sql;
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

  /**
   * What was written since all before the transaction {@code ?} were over. A copy of another
   * database may hold higher numbers than any transaction has here.
   */
  private static final String SINCE =
      """
      select pg_snapshot_xmin(now.seen)::text::bigint,
          left(pg_walfile_name(pg_current_wal_lsn()), 8), t.report_id, t.written::text::bigint
      from (select pg_current_snapshot()) now (seen)
      left join report_terms t on t.written >= ?::bigint::text::xid8
          and t.written < pg_snapshot_xmax(now.seen)
      """;

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
    sealer.prepare(place(NOBODY, quarter(clock.instant())));
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
    var quarter = quarter(received);
    return terms.rows().stream()
        .map(it -> new SealedRow(report, quarter, sealer.seal(it, place(report, quarter))))
        .toList();
  }

  /** The key of a quarter can go with the last of its reports. */
  static LocalDate quarter(Instant received) {
    var day = LocalDate.ofInstant(received, ZoneOffset.UTC);
    return day.with(IsoFields.DAY_OF_QUARTER, 1);
  }

  static SealedPlace place(UUID report, LocalDate quarter) {
    var owner = UUID.nameUUIDFromBytes((TABLE + " " + quarter).getBytes(US_ASCII));
    return new SealedPlace(TABLE, "terms", owner, report);
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

  List<SealedRow> of(Collection<UUID> reports) {
    return sql.list(READ + "report_id = any (?::uuid[])", SealedRow::new, reports);
  }

  /** Throws {@link CannotUnseal} for a row that is not as it was written, or that lost its key. */
  FiledTerms open(SealedRow row) {
    return FiledTerms.read(sealer.open(row.terms(), place(row.report(), row.quarter())));
  }

  /**
   * What was written lately.
   *
   * @param settled all transactions before this one are over
   * @param timeline another one numbers its transactions anew
   * @param written reports, and the transaction that wrote each
   */
  record News(long settled, String timeline, Map<UUID, Long> written) {}

  /** What was written in transactions that were not over when {@code settled} was told. */
  News since(long settled) {
    var written = new HashMap<UUID, Long>();
    var told =
        sql.list(
            SINCE,
            row -> {
              if (row.optionalText(3).isPresent()) {
                written.merge(row.id(3), row.number(4), Math::max);
              }
              return new News(row.number(1), row.text(2), written);
            },
            settled);
    return told.get(0);
  }
}
