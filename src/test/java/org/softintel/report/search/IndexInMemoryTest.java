package org.softintel.report.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.given.Await;
import org.softintel.given.MigratedPostgres;
import org.softintel.platform.database.Ids;
import org.softintel.platform.database.RoundTrip;
import org.softintel.platform.database.Sql;
import org.softintel.platform.database.WrittenRows;
import org.softintel.platform.sealing.GivenSharedKeys;

/** On a real PostgreSQL, as the application's role. */
class IndexInMemoryTest {
  private static final Instant RECEIVED = Instant.parse("2026-11-29T12:00:00Z");
  private static final long TERM = 42;

  @TempDir private static Path folder;
  @RegisterExtension static final MigratedPostgres POSTGRES = new MigratedPostgres();
  private static final Sql SQL = new Sql(POSTGRES.database());
  private static int made;

  private final MeterRegistry meters = new SimpleMeterRegistry();

  @AfterEach
  void forget() {
    SQL.update("delete from report_terms");
  }

  @Test
  void itKnowsAllReportsOrSaysThatItDoesNot() throws Exception {
    var reports = new ArrayList<UUID>();
    for (int i = 0; i < 50; i++) {
      reports.add(0, filed(TERM, i));
    }
    var index = process();
    assertThat(index.catchUp()).isFalse();
    assertThat(gauge("complete")).isZero();
    assertThat(told(index)).isEqualTo("UP {complete=false, reports=0}");

    index.round();

    assertThat(index.catchUp()).isTrue();
    assertThat(found(index)).containsExactlyElementsOf(sorted(reports));
    assertThat(gauge("complete")).isOne();
    assertThat(gauge("reports")).isEqualTo(50);
    assertThat(told(index)).isEqualTo("UP {complete=true, reports=50}");
  }

  @Test
  void aReportOfMoreTermsThanARowHoldsIsFoundByEachOfThem() throws Exception {
    var report = filed(LongStream.range(0, 1_000).toArray());
    var index = read();

    assertThat(LongStream.range(0, 1_000)).allMatch(it -> found(index, it).equals(List.of(report)));
  }

  @Test
  void whatAnyProcessKeptIsKnownTheNextTimeSomebodySearches() throws Exception {
    var index = read();
    var report = filed(TERM);

    assertThat(index.catchUp()).isTrue();
    assertThat(found(index)).containsExactly(report);
  }

  @Test
  void whatIsCommittedLateIsNotSkipped() throws Exception {
    var index = read();
    try (var slow = POSTGRES.database().getConnection();
        var slower = POSTGRES.database().getConnection()) {
      var first = begun(slow);
      var second = begun(slower);
      var third = filed(TERM);
      index.catchUp();
      assertThat(found(index)).containsExactly(third);

      slower.commit();
      var fourth = filed(TERM);
      index.catchUp();
      assertThat(found(index)).containsExactlyElementsOf(sorted(List.of(second, third, fourth)));

      slow.commit();
      index.catchUp();
      assertThat(found(index))
          .containsExactlyElementsOf(sorted(List.of(first, second, third, fourth)));
    }
  }

  @Test
  void whatIsFiledAnewTakesThePlaceOfWhatWasFiledBefore() throws Exception {
    var report = filed(TERM, 1, 2);
    var index = read();
    var rows = rows();
    var next = new RoundTrip();
    rows.delete(report);
    rows.insert(rows.sealed(report, RECEIVED, terms(2, 3)), next);
    SQL.run(next);

    index.catchUp();

    assertThat(found(index, TERM)).isEmpty();
    assertThat(found(index, 2)).containsExactly(report);
    assertThat(found(index, 3)).containsExactly(report);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 20})
  void nothingIsLeftOfReportsThatAreDestroyedInAnyProcess(int atOnce) throws Exception {
    var stay = new ArrayList<UUID>();
    var destroyed = new ArrayList<UUID>();
    for (int i = 0; i < 12; i++) {
      (i % 3 == 0 ? destroyed : stay).add(filed(TERM, 1));
    }
    var processes = List.of(read(), read());

    for (var report : destroyed) {
      rows().delete(report);
    }
    stay.add(filed(TERM, 1));
    for (var process : processes) {
      process.forgetDestroyed(atOnce);
      process.catchUp();
      process.forgetDestroyed(atOnce);

      assertThat(found(process)).containsExactlyElementsOf(sorted(stay));
      assertThat(found(process, 1)).containsExactlyElementsOf(sorted(stay));
      assertThat(process.reports()).isEqualTo(stay.size());
    }
  }

  @Test
  void whatIsFiledBesideHidesNothingOfWhatWasFiledBefore() throws Exception {
    var report = filed(TERM);
    var index = read();
    for (long term = 2; term < 4; term++) {
      var rows = rows();
      var next = new RoundTrip();
      rows.append(rows.sealed(report, RECEIVED, terms(term)), next);
      SQL.run(next);

      index.catchUp();

      for (var process : List.of(index, read())) {
        assertThat(found(process, TERM)).containsExactly(report);
        assertThat(found(process, term)).containsExactly(report);
      }
    }
  }

  @Test
  void howeverManySearchesWaitTheyShareOneMoreLookThatBeganAfterThem() throws Exception {
    var looks = new AtomicInteger();
    var looked = new CountDownLatch(1);
    var goOn = new CountDownLatch(1);
    var rows =
        new FiledRows(GivenSharedKeys.of(folder, SQL), InstantSource.system(), SQL) {
          @Override
          WrittenRows lately() {
            return new WrittenRows(SQL, "report_terms", "report_id") {
              @Override
              public Optional<News> news() {
                var told = super.news();
                if (looks.getAndIncrement() == 1) {
                  looked.countDown();
                  awaited(goOn);
                }
                return told;
              }
            };
          }
        };
    var index = new IndexInMemory(rows, meters);
    index.round();
    var first = searching(index, report -> {});
    awaited(looked);

    var late = filed(TERM);
    var found = new ConcurrentLinkedQueue<UUID>();
    var waiting = IntStream.range(0, 20).mapToObj(it -> searching(index, found::add)).toList();
    Await.until(
        "all wait",
        Duration.ofSeconds(10),
        () -> waiting.stream().allMatch(it -> it.getState() == Thread.State.BLOCKED));
    goOn.countDown();
    for (var each : waiting) {
      each.join();
    }
    first.join();

    assertThat(looks).hasValue(3);
    assertThat(found).hasSize(20).containsOnly(late);
  }

  private static Thread searching(IndexInMemory index, Consumer<UUID> found) {
    var search =
        new Thread(
            () -> {
              if (index.catchUp()) {
                found(index).forEach(found);
              }
            });
    search.start();
    return search;
  }

  private static void awaited(CountDownLatch latch) {
    try {
      assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A copy may hold numbers of transactions that are still to come here. */
  @Test
  void aCopyOfAnotherDatabaseHidesNothingThatComesLater() throws Exception {
    var copied = filed(TERM);
    POSTGRES.superuser("update report_terms set written = '9000000000'");
    var index = read();
    var later = filed(TERM);

    index.catchUp();

    assertThat(found(index)).containsExactlyElementsOf(sorted(List.of(copied, later)));
  }

  @Test
  void aRowThatDoesNotOpenHidesNoOther() throws Exception {
    var moved = filed(TERM);
    var report = filed(TERM);
    POSTGRES.superuser(
        "update report_terms set terms = (select terms from report_terms where report_id = '%s')"
                .formatted(report)
            + " where report_id = '%s'".formatted(moved));

    assertThat(found(read())).containsExactly(report);
  }

  @Test
  void whatWasKnownOfAReportStaysWhenItsRowDoesNotOpenAnyMore() throws Exception {
    var report = filed(TERM);
    var index = read();
    POSTGRES.superuser(
        "update report_terms set written = pg_current_xact_id(), terms = decode(repeat('00', 1534),"
            + " 'hex')");

    index.catchUp();

    assertThat(found(index)).containsExactly(report);
  }

  @Test
  void aKeyThatIsPutBackIsNoticedByARunningProcess() throws Exception {
    var report = filed(TERM);
    POSTGRES.superuser("create table kept as select * from sealed_key");
    POSTGRES.superuser("delete from sealed_key");
    var index = read();
    assertThat(found(index)).isEmpty();

    POSTGRES.superuser("delete from sealed_key");
    POSTGRES.superuser("insert into sealed_key select * from kept");
    POSTGRES.superuser("drop table kept");
    index.round();

    assertThat(found(index)).containsExactly(report);
  }

  @Test
  void anotherDatabaseIsReadAnew() throws Exception {
    var report = filed(TERM);
    var others = new ArrayList<>(List.of(false, true));
    var rows =
        new FiledRows(GivenSharedKeys.of(folder, SQL), InstantSource.system(), SQL) {
          @Override
          WrittenRows lately() {
            return new WrittenRows(SQL, "report_terms", "report_id") {
              @Override
              public Optional<News> news() {
                return !others.isEmpty() && others.remove(0) ? Optional.empty() : super.news();
              }
            };
          }
        };
    var index = new IndexInMemory(rows, meters);
    index.round();
    var later = filed(TERM);

    assertThat(index.catchUp()).isFalse();
    index.round();

    assertThat(index.catchUp()).isTrue();
    assertThat(found(index)).containsExactlyElementsOf(sorted(List.of(report, later)));
  }

  /** By readiness: the service answers meanwhile. */
  private static String told(IndexInMemory index) {
    var told = new SearchIndexCheck(index).call();
    return told.getStatus() + " " + new TreeMap<>(told.getData().orElseThrow());
  }

  private double gauge(String name) {
    return meters.get("softintel.search." + name).gauge().value();
  }

  private IndexInMemory process() throws Exception {
    return new IndexInMemory(rows(), meters);
  }

  private IndexInMemory read() throws Exception {
    var index = process();
    index.round();
    return index;
  }

  private FiledRows rows() throws Exception {
    return new FiledRows(GivenSharedKeys.of(folder, SQL), InstantSource.system(), SQL);
  }

  private static List<UUID> found(IndexInMemory index) {
    return found(index, TERM);
  }

  private static List<UUID> found(IndexInMemory index, long term) {
    return index.last(List.of(List.of(Set.of(term))), new UUID(-1, -1), 100);
  }

  private static List<UUID> sorted(List<UUID> reports) {
    return reports.stream().sorted(Ids.ORDER.reversed()).toList();
  }

  private static FiledTerms terms(long... terms) {
    return new FiledTerms(SearchIndex.RULES, terms);
  }

  private UUID filed(long... terms) throws Exception {
    var report = report();
    var rows = rows();
    var next = new RoundTrip();
    rows.insert(rows.sealed(report, RECEIVED, terms(terms)), next);
    SQL.run(next);
    return report;
  }

  /** In a transaction that is not over. */
  private UUID begun(Connection connection) throws Exception {
    var report = report();
    connection.setAutoCommit(false);
    var row = rows().sealed(report, RECEIVED, terms(TERM)).get(0);
    try (var insert =
        connection.prepareStatement(
            "insert into report_terms (report_id, part, quarter, terms) values (?, 0, ?, ?)")) {
      insert.setObject(1, report);
      insert.setObject(2, row.quarter());
      insert.setBytes(3, row.terms());
      insert.execute();
    }
    return report;
  }

  private static UUID report() throws SQLException {
    var report = UUID.randomUUID();
    POSTGRES.superuser(
        """
        insert into report (id, reference, reporter, agency, version, received_at, provenance,
            exploitation, content, clock_from, due_at, stamp)
        values ('%s', 'SI-0000-%04d', '7a2d', 'school', 2, now(), 'online', 'other', '', now(),
            now(), '')
        """
            .formatted(report, ++made));
    return report;
  }
}
