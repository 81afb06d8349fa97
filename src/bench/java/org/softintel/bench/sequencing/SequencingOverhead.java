package org.softintel.bench.sequencing;

import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.softintel.bench.BenchStack;
import org.softintel.local.LocalStack;

/**
 * Submissions a second with sequencing and without, in turn: docs/performance.md says how to run
 * it. Without: somebody else holds the lock of the leader.
 */
public final class SequencingOverhead {
  private static final int CLIENTS = 16;
  private static final int PAIRS = Integer.getInteger("bench.pairs", 8);
  private static final int SECONDS = Integer.getInteger("bench.seconds", 15);
  private static final Duration WARM_UP = Duration.ofSeconds(45);
  private static final Duration SETTLE = Duration.ofSeconds(3);

  private final AtomicLong accepted = new AtomicLong();
  private final Map<String, Long> failed = new ConcurrentHashMap<>();
  private volatile boolean ended;

  private SequencingOverhead() {}

  public static void main(String[] arguments) throws Exception {
    var stack = BenchStack.started("stack", 600);
    try (var holding = stack.superuser();
        var looking = stack.superuser()) {
      new SequencingOverhead().run(stack, holding, new UnsequencedEntries(looking));
    }
    System.exit(0);
  }

  private void run(LocalStack stack, Connection holding, UnsequencedEntries unsequencedEntries)
      throws Exception {
    var benchApiClient = new BenchApiClient(stack);
    phase(stack, benchApiClient, WARM_UP);
    var with = new ArrayList<Double>();
    var without = new ArrayList<Double>();
    var ratios = new ArrayList<Double>();
    for (int i = 0; i < PAIRS; i++) {
      // Who is first may have it easier: in turn.
      if (i % 2 == 0) {
        with.add(sequenced(stack, benchApiClient, unsequencedEntries));
        without.add(unsequenced(stack, benchApiClient, holding, unsequencedEntries));
      } else {
        without.add(unsequenced(stack, benchApiClient, holding, unsequencedEntries));
        with.add(sequenced(stack, benchApiClient, unsequencedEntries));
      }
      ratios.add(with.get(i) / without.get(i));
      System.out.printf(
          "pair %d: %.1f a second with sequencing, %.1f without, %.3f%n",
          i + 1, with.get(i), without.get(i), ratios.get(i));
    }
    System.out.printf(
        "%d clients, medians of %d pairs of %d s: %.1f a second with sequencing, %.1f without;"
            + " of the pairs' ratios %.3f; calls that failed: %s%n",
        CLIENTS, PAIRS, SECONDS, median(with), median(without), median(ratios), failed);
  }

  private double sequenced(
      LocalStack stack, BenchApiClient benchApiClient, UnsequencedEntries unsequencedEntries)
      throws Exception {
    unsequencedEntries.awaitNone();
    Thread.sleep(SETTLE.toMillis());
    return phase(stack, benchApiClient, Duration.ofSeconds(SECONDS));
  }

  private double unsequenced(
      LocalStack stack,
      BenchApiClient benchApiClient,
      Connection holding,
      UnsequencedEntries unsequencedEntries)
      throws Exception {
    unsequencedEntries.awaitNone();
    Thread.sleep(SETTLE.toMillis());
    lock(holding, "pg_advisory_lock");
    try {
      return phase(stack, benchApiClient, Duration.ofSeconds(SECONDS));
    } finally {
      lock(holding, "pg_advisory_unlock");
    }
  }

  private static void lock(Connection database, String how) throws SQLException {
    try (var statement = database.prepareStatement("select " + how + "(?)")) {
      statement.setLong(1, SequencingLeader.LOCK);
      statement.execute();
    }
  }

  /** Reports accepted a second. */
  private double phase(LocalStack stack, BenchApiClient benchApiClient, Duration time)
      throws Exception {
    var app = URI.create("http://localhost:" + stack.settings().ports().app());
    ended = false;
    var clients = new ArrayList<Thread>();
    for (int i = 0; i < CLIENTS; i++) {
      clients.add(new Thread(() -> submit(benchApiClient, app), "client-" + i));
    }
    long before = accepted.get();
    var began = System.nanoTime();
    clients.forEach(Thread::start);
    Thread.sleep(time.toMillis());
    ended = true;
    for (var client : clients) {
      client.join();
    }
    return (accepted.get() - before) / ((System.nanoTime() - began) / 1e9);
  }

  private void submit(BenchApiClient benchApiClient, URI app) {
    try {
      while (!ended) {
        try {
          benchApiClient.submit(app);
          accepted.incrementAndGet();
        } catch (IOException e) {
          failed.merge(String.valueOf(e.getMessage()), 1L, Long::sum);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static double median(List<Double> values) {
    var sorted = values.stream().sorted().toList();
    int half = sorted.size() / 2;
    return (sorted.get(half) + sorted.get((sorted.size() - 1) / 2)) / 2;
  }
}
