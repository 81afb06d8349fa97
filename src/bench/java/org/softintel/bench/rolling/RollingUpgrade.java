package org.softintel.bench.rolling;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.postgresql.ds.PGSimpleDataSource;
import org.softintel.bench.BenchStack;
import org.softintel.bench.Officer;
import org.softintel.bench.OwnerCommands;
import org.softintel.bench.log.VerifierProcess;
import org.softintel.bench.sequencing.BenchApiClient;
import org.softintel.bench.sequencing.BenchReplica;
import org.softintel.bench.sequencing.LogMirror;
import org.softintel.local.LocalStack;

/**
 * Replaces two processes of an older version by two of this one while people work, one after the
 * other; without an older version it is a rolling restart. docs/performance.md says how to run it.
 */
public final class RollingUpgrade {
  private static final Path NEW = Path.of("target/quarkus-app");
  private static final Path OLD = Path.of(System.getProperty("bench.old", NEW.toString()));
  private static final int REQUESTS = Integer.getInteger("bench.requests", 1_000);

  /** As the chart sets it. */
  private static final String DELAY = System.getProperty("bench.delay", "5S");

  /** Before, between and after the two changes. */
  private static final Duration AT_WORK = Duration.ofSeconds(10);

  private static final Pattern MIGRATIONS = Pattern.compile("[0-9]+ migrations ran");

  private final LocalStack stack;
  private final BenchApiClient api;
  private final List<BenchReplica> replicas;
  private final ReadyReplicas readyReplicas;
  private final List<String> rows = new ArrayList<>();
  private boolean holds = true;

  private RollingUpgrade(LocalStack stack) throws IOException {
    this.stack = stack;
    api = new BenchApiClient(stack);
    // People can sign in at the address that the realm knows.
    int port = stack.settings().ports().app();
    replicas = List.of(replica("one", port), replica("two", port + 2));
    readyReplicas = new ReadyReplicas(replicas);
  }

  private BenchReplica replica(String name, int port) throws IOException {
    // The stack's own folder has checkpoints of the database that is dropped.
    var checkpoints = Files.createDirectories(home().resolve("checkpoints-of-both"));
    return new BenchReplica(
        stack,
        name,
        port,
        Map.of(
            "quarkus.shutdown.delay",
            DELAY,
            "softintel.oversight.checkpoints.folder",
            checkpoints.toString()));
  }

  public static void main(String[] arguments) throws Exception {
    if (!Files.exists(OLD.resolve("quarkus-run.jar"))) {
      throw new IllegalArgumentException("-Dbench.old is no target/quarkus-app: " + OLD);
    }
    var stack = BenchStack.started("rolling", 1_750);
    stack.app().stop();
    System.exit(new RollingUpgrade(stack).run() ? 0 : 1);
  }

  private boolean run() throws Exception {
    startOldVersion();
    var lead = Officer.signedIn(replicas.get(0).app(), "lead");
    var people = new PeopleAtWork(readyReplicas, api, lead);
    people.begin();
    work();
    var evidence = evidence(people.references());
    var migrated = migrations(new OwnerCommands(stack, NEW));
    addWhatNeitherKnows();
    for (var replica : replicas) {
      replace(replica);
      work();
    }
    while (people.requests() < REQUESTS) {
      work();
    }
    people.end();
    readyReplicas.end();
    people.errors().stream().limit(10).forEach(System.out::println);
    tell("requests", people.requests() + "", "at least " + REQUESTS, people.requests() >= REQUESTS);
    tell("errors", people.errors().size() + "", "0", people.errors().isEmpty());
    tell("slowest answer", people.slowest().toMillis() + " ms", "", true);
    tell("`migrate` of the new version", migrated, "", true);
    openAll(people.references());
    verify(evidence);
    print();
    return holds;
  }

  /** As a migration of the next version would: the old processes go on beside it. */
  private void addWhatNeitherKnows() throws Exception {
    try (var superuser = BenchStack.database(stack).getConnection();
        var statement = superuser.createStatement()) {
      statement.execute("alter table report add column of_the_next_version text");
      statement.execute("create table of_the_next_version (report uuid references report)");
    }
  }

  /** On tables that its own migrations made: those of this version are there already. */
  private void startOldVersion() throws Exception {
    var database = new PGSimpleDataSource();
    database.setUrl(BenchStack.url(stack).replace("/softintel?", "/postgres?"));
    try (var superuser = database.getConnection();
        var statement = superuser.createStatement()) {
      statement.execute("drop database softintel with (force)");
      statement.execute("create database softintel owner softintel_owner");
      statement.execute("revoke all on database softintel from public");
      statement.execute("grant connect on database softintel to softintel_app");
    }
    var commands = new OwnerCommands(stack, OLD);
    System.out.println("old version: " + migrations(commands));
    var known = known(commands);
    for (var replica : replicas) {
      replica.start(OLD, known);
      replica.awaitReady();
    }
    readyReplicas.begin();
    readyReplicas.awaitAll();
  }

  private static String migrations(OwnerCommands commands) throws Exception {
    var ran = MIGRATIONS.matcher(commands.said("migrate"));
    if (!ran.find()) {
      throw new IllegalStateException("migrate does not say how many migrations ran");
    }
    return ran.group();
  }

  /** Settings that came later are no settings for it. */
  private static Predicate<String> known(OwnerCommands commands) throws Exception {
    var names =
        commands
            .said("settings")
            .lines()
            .map(it -> it.split(" ", 2)[0])
            .filter(it -> it.startsWith("softintel."))
            .map(it -> Pattern.quote(it).replace("NAME", "\\E[^.]+\\Q") + "(\\[\\d+])?")
            .collect(Collectors.joining("|"));
    var pattern = Pattern.compile(names).asMatchPredicate();
    return it -> !it.startsWith("softintel.") || pattern.test(it);
  }

  private static void work() throws InterruptedException {
    Thread.sleep(AT_WORK.toMillis());
  }

  /** A checkpoint and receipts, with the options that name them to the verifier. */
  private List<String> evidence(List<String> references) throws Exception {
    var options = new ArrayList<String>();
    var older = replicas.get(0).app();
    for (var reference : references) {
      options.add("--receipt");
      options.add(keep("receipt-" + reference, api.receipt(older, reference)));
    }
    options.add("--checkpoint");
    options.add(keep("checkpoint", api.get(older.resolve("/audit/log/checkpoint"), "auditor")));
    tell("receipts taken from the old version", references.size() + "", "", !references.isEmpty());
    return options;
  }

  private String keep(String name, byte[] bytes) throws IOException {
    var folder = Files.createDirectories(home().resolve("evidence"));
    return Files.write(folder.resolve(name), bytes).toString();
  }

  private void replace(BenchReplica replica) throws Exception {
    var ended = replica.stop();
    var began = System.nanoTime();
    replica.start(NEW, it -> true);
    replica.awaitReady();
    var started = Duration.ofNanos(System.nanoTime() - began);
    var name = replica.name();
    tell(name + ": from SIGTERM to its end", seconds(ended), "", true);
    tell(name + ": until the new version was ready", seconds(started), "", true);
    readyReplicas.awaitAll();
  }

  private static String seconds(Duration duration) {
    return "%.1f s".formatted(duration.toMillis() / 1e3);
  }

  private void openAll(List<String> references) throws InterruptedException {
    tell("reports that were accepted", references.size() + "", "", true);
    for (var replica : replicas) {
      int closed = 0;
      for (var reference : references) {
        closed += opens(replica.app(), reference) ? 0 : 1;
      }
      tell(
          "of them, not opened by the new version: " + replica.name(),
          closed + "",
          "0",
          closed == 0);
    }
  }

  private boolean opens(URI app, String reference) throws InterruptedException {
    try {
      return api.get(app.resolve("/api/v1/reports/" + reference), "triage").length > 0;
    } catch (IOException e) {
      System.out.println(reference + ": " + e);
      return false;
    }
  }

  private void verify(List<String> evidence) throws Exception {
    var mirror = new LogMirror(home().resolve("mirror"), api);
    mirror.bring(replicas.get(0).app());
    var arguments =
        new ArrayList<>(
            List.of(
                "--vkey", home().resolve("audit.vkey").toString(),
                "--log", mirror.folder().toString()));
    arguments.addAll(evidence);
    var run = VerifierProcess.run("256m", arguments.toArray(String[]::new));
    if (run.exit() != 0) {
      System.out.println(run);
    }
    tell(
        "log, old checkpoint and receipts, by the new verifier",
        run.exit() + "",
        "0",
        run.exit() == 0);
  }

  private void tell(String what, String seen, String wanted, boolean fine) {
    holds &= fine;
    rows.add("| %s | %s | %s | %s |".formatted(what, seen, wanted, fine ? "" : "**broken**"));
  }

  private void print() {
    System.out.println((OLD.equals(NEW) ? "restart" : "upgrade from " + OLD));
    System.out.println("| | seen | wanted | |\n|---|---|---|---|");
    rows.forEach(System.out::println);
  }

  private Path home() {
    return stack.settings().home();
  }
}
