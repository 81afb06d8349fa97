package org.softintel.report.totals;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.softintel.given.MigratedPostgres;
import org.softintel.given.OneTransaction;
import org.softintel.platform.database.RoundTrip;
import org.softintel.platform.database.Sql;
import org.softintel.report.totals.TotalsReader.Weeks;

/** On a real PostgreSQL, as the application's role. */
class TotalPartsTest {
  private static final Instant RECEIVED = Instant.parse("2026-11-25T12:00:00Z");
  private static final LocalDate MONDAY = LocalDate.parse("2026-11-23");
  private static final LocalDate MONTH = LocalDate.parse("2026-11-01");
  private static final int WRITERS = 8;
  private static final int REPORTS_EACH = 40;

  @RegisterExtension static final MigratedPostgres POSTGRES = new MigratedPostgres();
  private static final DataSource DATABASE = POSTGRES.database();

  @BeforeAll
  static void start() throws Exception {
    POSTGRES.superuser("ALTER TABLE tally_report DROP CONSTRAINT tally_report_report_id_fkey");
  }

  @BeforeEach
  void empty() throws Exception {
    POSTGRES.superuser("TRUNCATE tally, sign_tally, language_choice, tally_report");
  }

  @Test
  void whoCountsTheSameWaitsForNobody() throws Exception {
    try (var first = new OneTransaction(DATABASE);
        var second = new OneTransaction(DATABASE);
        var third = new OneTransaction(DATABASE)) {
      count(first);
      count(second);
      count(third);
      first.commit();
      third.commit();
    }

    assertThat(received()).isEqualTo(2);
    assertThat(signs()).containsOnly(Map.entry("missing", 2L), Map.entry("cars", 2L));
    assertThat(advised()).containsExactlyInAnyOrder("promiscuous true 2", "streetwise false 2");
  }

  @Test
  void whatSomebodyStillCountsIsFoldedLater() throws Exception {
    try (var open = new OneTransaction(DATABASE)) {
      count(open);
      count();
      fold();
      open.commit();
    }

    assertThat(received()).isEqualTo(2);
    fold();
    assertThat(received()).isEqualTo(2);
    assertThat(unfolded()).isEmpty();
  }

  @Test
  void totalsEqualACountHoweverManyCountAndFoldAtOnce() throws Exception {
    var isOver = new AtomicBoolean();
    var threads = Executors.newFixedThreadPool(WRITERS + 2);
    Callable<Void> folding =
        () -> {
          while (!isOver.get()) {
            fold();
          }
          return null;
        };
    var folds = Stream.of(folding, folding).map(threads::submit).toList();
    Callable<Void> writing =
        () -> {
          for (int i = 0; i < REPORTS_EACH; i++) {
            count();
          }
          return null;
        };
    for (var it : threads.invokeAll(IntStream.range(0, WRITERS).mapToObj(i -> writing).toList())) {
      it.get();
    }
    isOver.set(true);
    for (var it : folds) {
      it.get();
    }
    threads.shutdown();
    fold();

    var counted = sql().one("select count(*) from tally_report", row -> row.number(1));
    assertThat(counted).isEqualTo(WRITERS * REPORTS_EACH);
    assertThat(received()).isEqualTo(counted);
    assertThat(kinds()).isEqualTo(Map.of("online", counted, "sexual", counted));
    assertThat(signs()).isEqualTo(Map.of("missing", counted, "cars", counted));
    assertThat(advised())
        .containsExactlyInAnyOrder("promiscuous true " + counted, "streetwise false " + counted);
    assertThat(unfolded()).isEmpty();
  }

  /** The rows of one report in a part of their own would tell which signs it names. */
  @Test
  void nothingStaysInAPart() throws Exception {
    count();
    assertThat(unfolded()).isNotEmpty();

    fold();

    assertThat(unfolded()).isEmpty();
    assertThat(received()).isEqualTo(1);
  }

  /** In a copy of the DATABASE what was counted last would stand last. */
  @Test
  void theOrderOfRowsDoesNotTellWhatTheLastReportNamed() throws Exception {
    for (var sign : List.of("missing", "secretive", "missing", "cars")) {
      count(List.of(sign), List.of(sign.equals("cars") ? "attention seeking" : "streetwise"));
      fold();
    }

    assertThat(inOrderOfRows("sign", "sign_tally")).containsExactly("cars", "missing", "secretive");
    assertThat(inOrderOfRows("term", "language_choice"))
        .containsExactly("attention seeking", "streetwise");
  }

  private static List<String> inOrderOfRows(String column, String table) {
    return sql()
        .list(
            "select %s from %s where part = 0 order by ctid".formatted(column, table),
            row -> row.text(1));
  }

  private static void count(List<String> signs, List<String> terms) throws SQLException {
    try (var transaction = new OneTransaction(DATABASE)) {
      count(transaction, signs, terms);
      transaction.commit();
    }
  }

  private static void count() throws SQLException {
    try (var transaction = new OneTransaction(DATABASE)) {
      count(transaction);
      transaction.commit();
    }
  }

  private static void fold() throws SQLException {
    try (var transaction = new OneTransaction(DATABASE)) {
      new TotalParts(transaction.sql()).fold();
      transaction.commit();
    }
  }

  private static long received() {
    return totals().byCode(TotalMeasure.RECEIVED).getOrDefault("", 0L);
  }

  private static Map<String, Long> kinds() {
    return totals().byCode(TotalMeasure.KIND);
  }

  private static WeekTotals totals() {
    return new TotalsReader(sql()).of(new Weeks(MONDAY, MONDAY), List.of());
  }

  private static Map<String, Long> signs() {
    return new TotalsReader(sql()).signs(MONTH, MONTH);
  }

  private static List<String> advised() {
    return sql()
        .list(
            "select concat(term, ' ', kept::text, ' ', sum(total)) from language_choice"
                + " group by term, kept",
            row -> row.text(1));
  }

  private static List<String> unfolded() {
    return sql()
        .list(
            "select code from tally where part > 0 and total <> 0"
                + " union all select sign from sign_tally where part > 0 and total <> 0"
                + " union all select term from language_choice where part > 0 and total <> 0",
            row -> row.text(1));
  }

  private static Sql sql() {
    return new Sql(DATABASE);
  }

  private static void count(OneTransaction transaction) {
    count(transaction, List.of("missing", "cars"), List.of("promiscuous", "streetwise"));
  }

  private static void count(OneTransaction transaction, List<String> signs, List<String> terms) {
    var report =
        new CountableReport(
            UUID.randomUUID(), RECEIVED, "school", Set.of("online", "sexual"), Optional.empty());
    var totals = new ReportTotals(transaction.sql());
    totals.advised(MONTH, terms, List.of("promiscuous"));
    var received = new RoundTrip();
    totals.received(report, signs, received);
    transaction.sql().run(received);
  }
}
