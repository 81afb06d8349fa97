package org.softintel.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.softintel.bench.sequencing.BenchApiClient;
import org.softintel.bench.sequencing.BenchReplica;
import org.softintel.local.LocalStack;
import org.softintel.platform.sealing.InMemorySealer;
import org.softintel.platform.sealing.Keyset;
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
  private static final Duration BEFORE = Duration.ofSeconds(30);
  private static final int READINGS = 100;
  private static final Duration BETWEEN_LINES = Duration.ofSeconds(10);
  private static final Duration LONGEST_CALL = Duration.ofMinutes(1);
  private static final int MOST_TOLD = 20;
  private static final int KILLED = 137;
  private static final Pattern ADDED = Pattern.compile("key (\\d+) is added");
  private static final Pattern WRAPPED = Pattern.compile("data keys are wrapped");

  private final LocalStack stack;
  private final BenchApiClient client;
  private final OwnerCommands commands;
  private final BenchReplica newer;
  private final List<String> references = new ArrayList<>();
  private final Queue<Double> taken = new ConcurrentLinkedQueue<>();
  private final Queue<String> broken = new ConcurrentLinkedQueue<>();
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
    var old = Keyset.read(Path.of(keyset)).keys().get(0).id();
    var added = ADDED.matcher(commands.said("keyset", "add", keyset));
    if (!added.find()) {
      throw new IllegalStateException("no key was added");
    }
    stack.app().start();
    commands.said("keyset", "promote", keyset, added.group(1));
    newer.start();
    newer.awaitReady();
    var people = people();
    awaitReadings();
    tell("before");
    for (int i = 1; i <= KILLS; i++) {
      rewrapAndKill(i, old);
    }
    rewrapToItsEnd();
    tell("during");
    over = true;
    for (var person : people) {
      person.join(LONGEST_CALL.toMillis());
    }
    return holds(under(old), under(added.group(1)));
  }

  private boolean holds(long left, long all) {
    System.out.printf(
        "%,d data keys under the new key, %,d under the old one; %,d reports were sent meanwhile;"
            + " %,d calls failed%n",
        all, left, sent.get(), broken.size());
    demand(left == 0, "a data key stands under the old key");
    demand(all >= REPORTS + sent.get(), "there are fewer data keys than reports");
    demand(sent.get() > 0, "no report was sent");
    System.out.println(broken.isEmpty() ? "PASS" : "FAIL");
    return broken.isEmpty();
  }

  private void demand(boolean isHeld, String otherwise) {
    if (!isHeld) {
      tellBroken(otherwise);
    }
  }

  private void tellBroken(String what) {
    broken.add(what);
    if (broken.size() <= MOST_TOLD) {
      System.out.println(LocalTime.now(ZoneOffset.UTC) + " not held: " + what);
    }
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
    people.add(person(newer.app(), it -> sendAndOpen(it, older)));
    return people;
  }

  /** Who has the old key as its primary one opens what was sealed under the new one. */
  private void sendAndOpen(URI app, URI other) throws IOException, InterruptedException {
    var reference = client.submit(app, REPORT);
    sent.incrementAndGet();
    read(other, reference);
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
                } catch (IOException | RuntimeException e) {
                  tellBroken(app + ": " + e);
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                  return;
                }
                pause();
              }
            });
    person.setDaemon(true);
    person.start();
    return person;
  }

  /** A process that has just started is slow, and on a busy machine more so. */
  private void awaitReadings() throws InterruptedException {
    Thread.sleep(BEFORE.toMillis());
    while (taken.size() < READINGS && broken.size() < READINGS) {
      Thread.sleep(100);
    }
  }

  private static void pause() {
    LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
  }

  private void tell(String when) {
    var all = taken.stream().mapToDouble(it -> it).sorted().toArray();
    taken.clear();
    demand(all.length >= READINGS, when + ": hardly a report was opened");
    if (all.length > 0) {
      System.out.printf(
          "%s: %,d readings, median %.1f ms, 95 %% within %.1f ms, the longest %.1f ms;"
              + " %d calls failed%n",
          when,
          all.length,
          all[all.length / 2],
          all[all.length * 95 / 100],
          all[all.length - 1],
          broken.size());
    }
  }

  /** SIGKILL once it has wrapped some, or before. */
  private void rewrapAndKill(int round, String old) throws Exception {
    var process = commands.process("keyset", "rewrap").start();
    var lines = 0;
    var last = "";
    try (var output = process.inputReader(StandardCharsets.UTF_8)) {
      for (var line = output.readLine(); line != null; line = output.readLine()) {
        last = line;
        if (WRAPPED.matcher(line).find() && ++lines == round % 3 + 1) {
          // Not Process.destroyForcibly: it closes what is read here.
          process.toHandle().destroyForcibly();
        }
      }
    }
    var ended = process.waitFor();
    if (ended != 0 && ended != KILLED) {
      throw new IllegalStateException("rewrap ended with " + ended + ": " + last);
    }
    System.out.printf(
        "round %d: it ended with %d after %d lines; %,d data keys are left%n",
        round, ended, lines, under(old));
  }

  private void rewrapToItsEnd() throws Exception {
    var began = System.nanoTime();
    var told = began;
    var process = commands.process("keyset", "rewrap").start();
    var said = new StringBuilder();
    try (var output = process.inputReader(StandardCharsets.UTF_8)) {
      for (var line = output.readLine(); line != null; line = output.readLine()) {
        said.append(line).append('\n');
        if (System.nanoTime() - told > BETWEEN_LINES.toNanos()) {
          told = System.nanoTime();
          System.out.printf(
              "%s; %,d readings, %d calls failed%n", line, taken.size(), broken.size());
        }
      }
    }
    var ended = process.waitFor();
    demand(ended == 0, "rewrap ended with " + ended);
    System.out.printf(
        "the last start of rewrap took %d s%n%s%n",
        Duration.ofNanos(System.nanoTime() - began).toSeconds(),
        OwnerCommands.end(said.toString()));
  }

  private long under(String key) throws Exception {
    try (var database = stack.superuser()) {
      return BenchStack.number(
          database, "select count(*) from sealed_key where wrapped_under = 'file:" + key + "'");
    }
  }

  private Path home() {
    return stack.settings().home();
  }
}
