package org.softintel.bench.sequencing;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.postgresql.Driver;
import org.softintel.audit.log.LargeLog;
import org.softintel.audit.log.ProofTimings;
import org.softintel.bench.BenchStack;
import org.softintel.local.LocalStack;

/**
 * Whether the application's log sequencer keeps up with many entries a second on a log that is
 * large already, and how long a proof takes: docs/performance.md says how to run it.
 */
public final class SequencingRate {
  private static final long LEAVES = Long.getLong("bench.leaves", 10_000_000);
  private static final int RATE = Integer.getInteger("bench.rate", 2_000);
  private static final int SECONDS = Integer.getInteger("bench.seconds", 180);
  private static final int BURST = Integer.getInteger("bench.burst", 100_000);
  private static final int PROOFS = 5_000;
  private static final long SEED = Long.getLong("bench.seed", 1);

  private SequencingRate() {}

  public static void main(String[] arguments) throws Exception {
    var stack = BenchStack.started("stack", 600);
    load(stack);
    try (var database = pool(stack);
        var feeding = stack.superuser();
        var looking = stack.superuser()) {
      var proofs = new ProofTimings(database);
      tell("proofs while nothing else happens", proofs.take(PROOFS, SEED));
      var feeder = new EntryFeeder(feeding, SEED);
      keepUp(feeder, looking, proofs);
      burst(feeder, looking);
      check(looking);
    }
    System.exit(0);
  }

  private static void load(LocalStack stack) throws Exception {
    var began = System.nanoTime();
    stack.app().stop();
    try (var superuser = stack.superuser()) {
      new LargeLog(superuser, stack.settings().home()).load(LEAVES, SEED);
    }
    Files.deleteIfExists(stack.settings().home().resolve("audit-last-signed"));
    stack.app().start();
    System.out.printf("a log of %,d leaves was loaded in %.0f s%n", LEAVES, seconds(began));
  }

  private static void keepUp(EntryFeeder feeder, Connection looking, ProofTimings proofs)
      throws Exception {
    feeder.feed(RATE, Duration.ofSeconds(5));
    var backlog = new UnsequencedEntries(looking);
    backlog.begin();
    var beside = new Thread(() -> tell("proofs meanwhile", proofs.take(PROOFS, SEED + 1)));
    beside.start();
    var given = feeder.feed(RATE, Duration.ofSeconds(SECONDS));
    var ended = System.nanoTime();
    backlog.awaitNone();
    var settled = seconds(ended);
    backlog.end();
    beside.join();
    System.out.printf(
        "%.0f entries a second for %d s: at most %,d waited, the longest for %.2f s, and none"
            + " %.2f s after the last%n",
        given, SECONDS, backlog.most(), backlog.longest(), settled);
  }

  private static void burst(EntryFeeder feeder, Connection looking) throws Exception {
    var backlog = new UnsequencedEntries(looking);
    feeder.give(BURST);
    var began = System.nanoTime();
    backlog.awaitNone();
    System.out.printf(
        "%,d entries at once: all had their places after %.1f s, %,.0f a second%n",
        BURST, seconds(began), BURST / seconds(began));
  }

  /** The service's own check reads every entry that was added, with its chain, tile and note. */
  private static void check(Connection database) throws Exception {
    var until = System.nanoTime() + Duration.ofMinutes(10).toNanos();
    while (System.nanoTime() < until && unchecked(database) > 0) {
      Thread.sleep(1_000);
    }
    System.out.printf(
        "the service's own check: %,d entries not reached, %,d checked, %d faults%n",
        unchecked(database),
        BenchStack.number(database, "select checked from audit_check") - LEAVES,
        BenchStack.number(database, "select faults from audit_check"));
  }

  private static long unchecked(Connection database) throws SQLException {
    return BenchStack.number(
        database, "select (select max(size) from audit_checkpoint) - checked from audit_check");
  }

  private static AgroalDataSource pool(LocalStack stack) throws Exception {
    var url = BenchStack.url(stack);
    return AgroalDataSource.from(
        new AgroalDataSourceConfigurationSupplier()
            .connectionPoolConfiguration(
                pool ->
                    pool.maxSize(4)
                        .connectionFactoryConfiguration(
                            it -> it.jdbcUrl(url).connectionProviderClass(Driver.class))));
  }

  private static void tell(String what, double[] sorted) {
    System.out.printf(
        "%s: median %.2f ms, 95th percentile %.2f ms, slowest %.1f ms of %,d%n",
        what,
        sorted[sorted.length / 2],
        sorted[sorted.length * 95 / 100],
        sorted[sorted.length - 1],
        sorted.length);
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }
}
