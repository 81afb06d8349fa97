package org.softintel.bench.submit;

import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.softintel.bench.BenchStack;
import org.softintel.local.LocalStack;
import org.softintel.platform.sealing.InMemorySealer;
import org.softintel.report.search.InventedFiling;

/**
 * Reports that are sent over the API, turn by turn with the floor: what the same rows cost without
 * the service. docs/performance.md says how to run it. It ends with 1 if a report costs more than
 * twice its floor, or waited for a lock.
 */
public final class SubmitRate {
  private static final List<Integer> CLIENTS =
      Pattern.compile(",")
          .splitAsStream(System.getProperty("bench.clients", "1,8,32"))
          .map(Integer::valueOf)
          .toList();
  private static final Duration TURN = Duration.ofSeconds(Long.getLong("bench.seconds", 10));
  private static final int WARM_UP = Integer.getInteger("bench.warm-up", 10_000);
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 3);
  private static final int NARRATIVE = Integer.getInteger("bench.characters", 4_096);
  private static final boolean IS_FULL = System.getProperty("bench.full") != null;
  private static final int WARM_UP_CLIENTS = 8;
  private static final int COUNTED = 200;
  private static final double LEAST_RATIO = 0.5;
  private static final Pattern REFERENCE = Pattern.compile("\"reference\"\\s*:\\s*\"([^\"]+)\"");

  private final LocalStack stack;
  private final URI app;
  private final Connection database;
  private final InMemorySealer sealer;
  private final InventedFiling filing;
  private final String report =
      IS_FULL ? SampleReport.full(NARRATIVE) : SampleReport.json(NARRATIVE);
  private boolean holds = true;

  private SubmitRate(LocalStack stack, Connection database) throws IOException {
    this.stack = stack;
    this.database = database;
    app = URI.create("http://localhost:" + stack.settings().ports().app());
    sealer = InMemorySealer.of(stack.settings().home());
    filing = new InventedFiling(sealer.index(), sealer.shared(BenchStack.database(stack)));
  }

  public static void main(String[] arguments) throws Exception {
    var stack = BenchStack.started("submit", 1_100);
    // Frozen, it takes mail from nobody: the workers wait for it, one mail each.
    stack.mail().suspend();
    try (var database = stack.superuser()) {
      System.exit(new SubmitRate(stack, database).run() ? 0 : 1);
    }
  }

  private boolean run() throws Exception {
    Callable<Turn.Clients> service = this::service;
    warmUp(service);
    var sample = sample();
    Callable<Turn.Clients> floor =
        () -> number -> new FloorSubmitter(stack.superuser(), sealer, filing, sample, number);
    warmUp(floor);
    countStatements(service());
    for (var clients : CLIENTS) {
      compare(service, floor, clients);
    }
    System.out.println(holds ? "PASS" : "FAIL");
    return holds;
  }

  /** With a token of their own: one lasts for five minutes. */
  private Turn.Clients service() throws IOException {
    var token = stack.token("reporter");
    return number -> new ApiSubmitter(app, token, report);
  }

  /** By reports, not by time: on a busy machine the compiler would be no further. */
  private static void warmUp(Callable<Turn.Clients> of) throws Exception {
    for (int sent = 0; sent < WARM_UP; ) {
      var turn = Turn.of(of.call(), WARM_UP_CLIENTS, TURN);
      System.out.println("warm up: " + turn);
      if (!turn.failed().isEmpty()) {
        throw new IOException("reports were not accepted");
      }
      sent += turn.millis().size();
    }
  }

  private StoredReport sample() throws Exception {
    try (var client = new ApiSubmitter(app, stack.token("reporter"), report)) {
      var reference = REFERENCE.matcher(client.accepted());
      if (!reference.find()) {
        throw new IOException("no reference in the answer");
      }
      return StoredReport.read(database, reference.group(1));
    }
  }

  private void countStatements(Turn.Clients service) throws Exception {
    awaitQuiet();
    var counted = new StatementCount(database, stack.postgres().log());
    var statements =
        counted.during(
            () -> {
              try (var client = service.client(0)) {
                for (int i = 0; i < COUNTED; i++) {
                  client.submit();
                }
              }
            });
    double all = statements.values().stream().mapToInt(it -> it).sum();
    double begun = statements.getOrDefault("BEGIN", 0);
    double ended = statements.getOrDefault("COMMIT", 0) + statements.getOrDefault("ROLLBACK", 0);
    System.out.printf(
        "%d reports of one client, with what the service does beside them:"
            + " %.2f transactions and %.2f statements for each%n",
        COUNTED, ended / COUNTED, (all - begun - ended) / COUNTED);
    statements.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .filter(it -> it.getValue() >= COUNTED / 10)
        .forEach(
            it -> System.out.printf("%8.2f  %s%n", it.getValue() / (double) COUNTED, it.getKey()));
  }

  private void compare(Callable<Turn.Clients> service, Callable<Turn.Clients> floor, int clients)
      throws Exception {
    var ratios = new ArrayList<Double>();
    for (int i = 0; i < ROUNDS; i++) {
      var alone = turn("floor  ", floor, clients, false);
      ratios.add(turn("service", service, clients, true) / alone);
    }
    var sorted = ratios.stream().sorted().toList();
    var ratio = sorted.get(sorted.size() / 2);
    holds &= ratio >= LEAST_RATIO;
    System.out.printf("%d clients: %.2f of the floor, of %s%n", clients, ratio, ratios);
  }

  /** Reports a second. */
  private double turn(String what, Callable<Turn.Clients> of, int clients, boolean isJudged)
      throws Exception {
    awaitQuiet();
    try (var looking = stack.superuser()) {
      var those = of.call();
      var beside =
          Set.of(
              BenchStack.number(looking, "select pg_backend_pid()"),
              BenchStack.number(database, "select pg_backend_pid()"));
      var locks = new LockWatch(looking);
      locks.begin();
      var committed = committed();
      var before = ProcessorTime.now(stack, beside);
      var turn = Turn.of(those, clients, TURN);
      var each = ProcessorTime.now(stack, beside).since(before, turn.millis().size());
      locks.end();
      System.out.printf(
          "%s %2d clients: %s; each %s; %.2f transactions each, the watch's own included; %s%n",
          what,
          clients,
          turn,
          each,
          (committed() - committed) / (double) turn.millis().size(),
          locks);
      holds &= turn.failed().isEmpty() && (!isJudged || locks.waits() == 0);
      return turn.aSecond();
    }
  }

  private long committed() throws SQLException {
    return BenchStack.number(
        database, "select xact_commit from pg_stat_database where datname = current_database()");
  }

  /** What the turn before left to be sequenced must not be done in this one. */
  private void awaitQuiet() throws SQLException, InterruptedException {
    while (BenchStack.number(database, "select count(*) from audit_pending") > 0) {
      Thread.sleep(100);
    }
    Thread.sleep(1_000);
  }
}
