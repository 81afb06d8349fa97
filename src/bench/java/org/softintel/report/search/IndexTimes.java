package org.softintel.report.search;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.softintel.bench.BenchStack;
import org.softintel.bench.TableCopy;
import org.softintel.platform.database.Sql;
import org.softintel.platform.sealing.InMemorySealer;
import org.softintel.platform.sealing.IndexKeys;

/**
 * How long a process needs until it knows how all reports are filed, what that takes of memory, and
 * how long a look takes: docs/performance.md says how to run it. It ends with 1 if a mark is
 * missed.
 */
public final class IndexTimes {
  private static final int REPORTS = Integer.getInteger("bench.reports", 1_000_000);
  private static final int TERMS = Integer.getInteger("bench.terms", 12);

  /** So many reports share a term in the middle. */
  private static final int SHARED_BY = 3;

  private static final int CHUNK = 1_000;
  private static final int FILLERS = 2;
  private static final int LOOKS = 200_000;
  private static final int VALUES = 60;
  private static final int MOST = 500;
  private static final Duration QUARTER = Duration.ofDays(91);
  private static final Instant FIRST = Instant.parse("2022-12-01T12:00:00Z");
  private static final int QUARTERS = 16;
  private static final UUID LAST = new UUID(-1, -1);
  private static final long MIB = 1L << 20;
  private static final Duration MOST_TIME = Duration.ofSeconds(60);
  private static final long MOST_MIB = 200;

  private final DataSource database;
  private final FiledRows rows;
  private final InventedFiling filing;

  private IndexTimes(DataSource database, FiledRows rows, InventedFiling filing) {
    this.database = database;
    this.rows = rows;
    this.filing = filing;
  }

  public static void main(String[] arguments) throws Exception {
    var stack = BenchStack.started("index", 1_300);
    // It would read all that is written here.
    stack.app().stop();
    var sealer = InMemorySealer.of(stack.settings().home());
    var database = pool(BenchStack.url(stack));
    try (var connection = database.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("alter table report_terms drop constraint report_terms_report_id_fkey");
      var shared = sealer.shared(database);
      var times =
          new IndexTimes(
              database,
              new FiledRows(shared, InstantSource.system(), new Sql(database)),
              new InventedFiling(sealer.index(), shared));
      times.fill();
      statement.execute("vacuum (analyze) report_terms");
      statement.execute("checkpoint");
      System.exit(times.measure() ? 0 : 1);
    }
  }

  /** As the service has it. */
  private static DataSource pool(String url) throws SQLException {
    return AgroalDataSource.from(
        new AgroalDataSourceConfigurationSupplier()
            .connectionPoolConfiguration(
                pool ->
                    pool.maxSize(FILLERS + 2)
                        .connectionFactoryConfiguration(
                            it ->
                                it.jdbcUrl(url)
                                    .initialSql("set plan_cache_mode = force_generic_plan"))));
  }

  private void fill() {
    var began = System.nanoTime();
    IntStream.range(0, FILLERS)
        .mapToObj(it -> CompletableFuture.runAsync(() -> fill(it)))
        .toList()
        .forEach(CompletableFuture::join);
    System.out.printf("%,d reports filed after %d s%n", REPORTS, seconds(began));
  }

  private void fill(int filler) {
    try (var connection = database.getConnection()) {
      for (int chunk = filler; chunk * CHUNK < REPORTS; chunk += FILLERS) {
        var random = new Random(chunk);
        var copy = new TableCopy();
        for (int n = chunk * CHUNK; n < Math.min(REPORTS, (chunk + 1) * CHUNK); n++) {
          var received = FIRST.plus(QUARTER.multipliedBy((long) n * QUARTERS / REPORTS));
          filing.file(id(n, random), received, terms(random, TERMS), copy);
        }
        copy.flush(connection);
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static UUID id(int number, Random random) {
    return new UUID(((long) number << 24) | 0x7000L, random.nextLong() | Long.MIN_VALUE);
  }

  /** Of as many as there are, so that each is held by a few. */
  private static long[] terms(Random random, int many) {
    long all = Math.max(1, (long) REPORTS * TERMS / SHARED_BY);
    return LongStream.generate(() -> Math.floorMod(random.nextLong(), all))
        .map(it -> (it * 0x9E37_79B9_7F4A_7C15L) >>> (Long.SIZE - IndexKeys.TERM_BITS))
        .limit(many)
        .toArray();
  }

  private boolean measure() {
    var before = used();
    var index = new IndexInMemory(rows, new SimpleMeterRegistry());
    var began = System.nanoTime();
    index.round();
    var complete = Duration.ofNanos(System.nanoTime() - began);
    var mib = (used() - before) / MIB;
    System.out.printf(
        "%,d reports of %d terms: complete after %.1f s, %d MiB%n",
        index.reports(), TERMS, complete.toMillis() / 1e3, mib);
    var random = new Random(1);
    look(index, random);
    tell("a look", LOOKS, () -> look(index, random));
    tell("all values of a report, 60", LOOKS / VALUES, () -> lookForAll(index, random));
    tell("what was written since, nothing", CHUNK, index::catchUp);
    return complete.compareTo(MOST_TIME) <= 0 && mib <= MOST_MIB;
  }

  private static void look(IndexInMemory index, Random random) {
    index.last(List.of(List.of(Set.of(terms(random, 1)[0]))), LAST, MOST);
  }

  private static void lookForAll(IndexInMemory index, Random random) {
    for (int i = 0; i < VALUES; i++) {
      look(index, random);
    }
  }

  private static void tell(String what, int times, Runnable each) {
    var taken = new long[times];
    for (int i = 0; i < times; i++) {
      var began = System.nanoTime();
      each.run();
      taken[i] = System.nanoTime() - began;
    }
    java.util.Arrays.sort(taken);
    System.out.printf(
        "%s: median %.1f, 95th percentile %.1f microseconds%n",
        what, taken[times / 2] / 1e3, taken[times * 95 / 100] / 1e3);
  }

  private static long used() {
    System.gc();
    var runtime = Runtime.getRuntime();
    return runtime.totalMemory() - runtime.freeMemory();
  }

  private static long seconds(long began) {
    return Duration.ofNanos(System.nanoTime() - began).toSeconds();
  }
}
