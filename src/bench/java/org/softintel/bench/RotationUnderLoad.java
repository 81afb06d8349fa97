package org.softintel.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.softintel.bench.sequencing.BenchApiClient;
import org.softintel.bench.sequencing.BenchReplica;
import org.softintel.local.LocalStack;
import org.softintel.platform.sealing.InMemorySealer;
import org.softintel.report.search.InventedFiling;

/**
 * Changes the key of many reports by the commands that operators use, killing {@code rewrap} again
 * and again, while people open reports and send new ones at two processes: one has the old key as
 * its primary one, the other the new key. docs/performance.md says how to run it.
 */
public final class RotationUnderLoad {
  private static final int REPORTS = Integer.getInteger("bench.reports", 10_000);
  private static final int KILLS = Integer.getInteger("bench.rounds", 5);
  private static final int READERS = 3;
  private static final int SECONDS_BEFORE = 30;
  private static final Pattern ADDED = Pattern.compile("key (\\d+) is added");
  private static final Pattern WRAPPED = Pattern.compile("data keys are wrapped");

  private final LocalStack stack;
  private final BenchApiClient client;
  private final OwnerCommands commands;
  private final BenchReplica newer;
  private final List<String> references = new ArrayList<>();
  private final Queue<Double> taken = new ConcurrentLinkedQueue<>();
  private final Queue<String> failed = new ConcurrentLinkedQueue<>();
  private final AtomicInteger sent = new AtomicInteger();
  private volatile boolean over;

  private RotationUnderLoad(LocalStack stack) {
    this.stack = stack;
    client = new BenchApiClient(stack);
    commands = new OwnerCommands(stack, Path.of("target/quarkus-app"));
    newer = new BenchReplica(stack, "newer", 9692);
  }

  public static void main(String[] arguments) throws Exception {
    var stack = BenchStack.started("rotation", 1_600);
    System.exit(new RotationUnderLoad(stack).run() ? 0 : 1);
  }

  private boolean run() throws Exception {
    stack.app().stop();
    fill();
    var keyset = home().resolve("keyset.json").toString();
    var old = "68769";
    var added = ADDED.matcher(commands.said("keyset", "add", keyset));
    if (!added.find()) {
      throw new IllegalStateException("no key was added");
    }
    stack.app().start();
    commands.said("keyset", "promote", keyset, added.group(1));
    newer.start();
    newer.awaitReady();
    var people = people();
    Thread.sleep(Duration.ofSeconds(SECONDS_BEFORE).toMillis());
    tell("before");
    for (int i = 1; i <= KILLS; i++) {
      rewrapAndKill(i);
    }
    var began = System.nanoTime();
    var said = commands.said("keyset", "rewrap");
    System.out.printf(
        "the last start of rewrap took %d s%n%s%n",
        Duration.ofNanos(System.nanoTime() - began).toSeconds(), OwnerCommands.end(said));
    tell("during");
    over = true;
    for (var person : people) {
      person.join();
    }
    long left = under("file:" + old);
    long all = under("file:" + added.group(1));
    System.out.printf(
        "%,d data keys under the new key, %,d under the old one; %,d reports were sent meanwhile;"
            + " %,d readings failed%n",
        all, left, sent.get(), failed.size());
    failed.stream().limit(10).forEach(System.out::println);
    return failed.isEmpty() && left == 0 && all >= REPORTS;
  }

  private void fill() throws Exception {
    var sealer = InMemorySealer.of(home());
    var filing = new InventedFiling(sealer.index(), sealer.shared(BenchStack.database(stack)));
    new ReportGenerator(sealer, filing, stack::superuser, REPORTS, 1, officer()).run();
    try (var database = stack.superuser();
        var statement = database.createStatement();
        var row = statement.executeQuery("select reference from report where not restricted")) {
      while (row.next()) {
        references.add(row.getString(1));
      }
    }
  }

  private String officer() throws IOException {
    var claims = Base64.getUrlDecoder().decode(stack.token("triage").split("\\.", -1)[1]);
    return new ObjectMapper().readTree(claims).get("sub").textValue();
  }

  private interface Call {
    void at(URI app) throws IOException, InterruptedException;
  }

  /** Those who send do so where the new key is used: what the old one seals is never finished. */
  private List<Thread> people() {
    var older = URI.create("http://localhost:" + stack.settings().ports().app());
    var people = new ArrayList<Thread>();
    var random = new Random(1);
    for (int i = 0; i < READERS; i++) {
      for (var app : List.of(older, newer.app())) {
        people.add(person(app, it -> read(it, references.get(random.nextInt(references.size())))));
      }
    }
    people.add(
        person(
            newer.app(),
            it -> {
              client.submit(it, REPORT);
              sent.incrementAndGet();
            }));
    return people;
  }

  private static final String REPORT =
      """
      {"narrative": "An invented worry about an invented place, a few lines long, as most are.",
       "provenance": {"source": "saw-or-heard"}, "happened": {"kind": "not-known"}}
      """;

  private void read(URI app, String reference) throws IOException, InterruptedException {
    var began = System.nanoTime();
    client.get(app.resolve("/api/v1/reports/" + reference), "triage");
    taken.add((System.nanoTime() - began) / 1e6);
  }

  private Thread person(URI app, Call call) {
    var person =
        new Thread(
            () -> {
              while (!over) {
                try {
                  call.at(app);
                  Thread.sleep(20);
                } catch (IOException e) {
                  failed.add(app + ": " + e.getMessage());
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                  return;
                }
              }
            });
    person.setDaemon(true);
    person.start();
    return person;
  }

  private void tell(String when) {
    var all = taken.stream().mapToDouble(it -> it).sorted().toArray();
    taken.clear();
    System.out.printf(
        "%s: %,d readings, median %.1f ms, 95 %% within %.1f ms, the longest %.1f ms; %d failed%n",
        when,
        all.length,
        all[all.length / 2],
        all[all.length * 95 / 100],
        all[all.length - 1],
        failed.size());
  }

  /** SIGKILL once it has wrapped some, or before. */
  private void rewrapAndKill(int round) throws Exception {
    var process = commands.process("keyset", "rewrap").start();
    var lines = 0;
    var last = "";
    try (var output = process.inputReader(StandardCharsets.UTF_8)) {
      for (var line = output.readLine(); line != null; line = output.readLine()) {
        last = line;
        if (WRAPPED.matcher(line).find() && ++lines == round % 3 + 1) {
          process.destroyForcibly();
        }
      }
    }
    process.waitFor();
    if (process.exitValue() == 1) {
      throw new IllegalStateException("rewrap failed: " + last);
    }
    System.out.printf(
        "round %d: it ended with %d after %d lines; %,d data keys are left%n",
        round, process.exitValue(), lines, under("file:68769"));
  }

  private long under(String key) throws Exception {
    try (var database = stack.superuser()) {
      return BenchStack.number(
          database, "select count(*) from sealed_key where wrapped_under = '" + key + "'");
    }
  }

  private Path home() {
    return stack.settings().home();
  }
}
