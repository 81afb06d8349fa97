package org.softintel.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.softintel.local.LocalSettings;
import org.softintel.local.LocalStack;
import org.softintel.platform.sealing.InMemorySealer;
import org.softintel.report.search.InventedFiling;
import org.softintel.report.store.InventedReports;

/**
 * Starts everything in a folder of its own, fills it with reports unless it has some, and measures
 * how long pages take: docs/performance.md says how to run it.
 */
public final class MillionReports {
  private static final long REPORTS = Long.getLong("bench.reports", 1_000_000);
  private static final long SEED = Long.getLong("bench.seed", 1);
  private static final int MINUTES = Integer.getInteger("bench.minutes", 0);
  private static final int SAMPLE = 500;

  /** Part of the name of what is to be asked; everything if it is empty. */
  private static final String ONLY = System.getProperty("bench.only", "");

  /** None only fills the database. */
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 25);

  /** A session tells what it has read ten seconds after its last statement. */
  private static final Duration STATISTICS = Duration.ofSeconds(12);

  /** The first answers of a fresh process are those of no other. */
  private static final Duration WARM_UP = Duration.ofSeconds(Long.getLong("bench.warm-up", 150));

  private MillionReports() {}

  public static void main(String[] arguments) throws Exception {
    var home = Path.of(System.getProperty("local.home", "target/bench"));
    var ports = new LocalSettings.Ports(8480, 9400, 8580, 3425, 3543, 15832);
    var stack =
        new LocalStack(
            new LocalSettings(home, Path.of("target"), ports, false, false), System.out::println);
    Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
    stack.start();
    if (isEmpty(stack)) {
      var sealer = InMemorySealer.of(home);
      var filing = new InventedFiling(sealer.index(), sealer.shared(BenchStack.database(stack)));
      new ReportGenerator(sealer, filing, stack::superuser, REPORTS, SEED, subject(stack, "triage"))
          .run();
    }
    if (ROUNDS > 0) {
      measure(stack);
    }
    System.exit(0);
  }

  private static boolean isEmpty(LocalStack stack) throws SQLException {
    return column(stack, "select id::text from report limit 1").isEmpty();
  }

  private static void measure(LocalStack stack) throws Exception {
    var references =
        column(stack, "select reference from report tablesample system (0.5) limit " + SAMPLE);
    if (references.isEmpty()) {
      references = column(stack, "select reference from report limit " + SAMPLE);
    }
    try (var load =
        new OfficerLoad(URI.create("http://localhost:" + stack.settings().ports().app()), ROUNDS)) {
      var questions = load.questions(references, plates());
      questions.keySet().removeIf(it -> !it.contains(ONLY) && !it.equals(OfficerLoad.FLOOR));
      load.keepBusy(questions, WARM_UP);
      Thread.sleep(STATISTICS.toMillis());
      var scans = new TableScans();
      System.out.printf(
          "%d people, %d answers each, %d ms between two of them%n",
          OfficerLoad.CLIENTS, ROUNDS, OfficerLoad.PAUSE);
      for (var question : questions.entrySet()) {
        look(scans, stack);
        var worked = work(stack);
        var taken = load.measure(question.getValue());
        tell(question.getKey(), taken, work(stack).minus(worked));
      }
      Thread.sleep(STATISTICS.toMillis());
      look(scans, stack);
      System.out.println("scanned rows of large tables: " + scans.seen());
      if (MINUTES > 0) {
        memory(stack, load, questions);
      }
    }
  }

  /**
   * Beside the time on the clock, what the parts worked for each answer: others' work is not in it.
   */
  private static void tell(String question, OfficerLoad.Taken taken, Duration worked) {
    var most = question.startsWith("search") ? OfficerLoad.SEARCH : OfficerLoad.PAGE;
    System.out.printf(
        "| %-72s | %6.1f | %6.1f | %5.1f |%s%n",
        question,
        taken.median(),
        taken.most(),
        (double) worked.toMillis() / taken.asked(),
        taken.most() > most.toMillis() ? " over" : "");
  }

  /** Processor time of the application and of the database's sessions. */
  private static Duration work(LocalStack stack) throws IOException {
    return Stream.concat(process(stack, "app"), process(stack, "postgres"))
        .flatMap(it -> Stream.concat(Stream.of(it), it.descendants()))
        .flatMap(it -> it.info().totalCpuDuration().stream())
        .reduce(Duration.ZERO, Duration::plus);
  }

  private static Stream<ProcessHandle> process(LocalStack stack, String part) throws IOException {
    return ProcessHandle.of(Long.parseLong(pid(stack, part))).stream();
  }

  private static String pid(LocalStack stack, String part) throws IOException {
    var file = stack.settings().home().resolve(part + ".pid");
    return Files.readString(file).strip();
  }

  private static void memory(
      LocalStack stack, OfficerLoad load, Map<String, OfficerLoad.Question> questions)
      throws Exception {
    load.keepBusy(questions, Duration.ofMinutes(2));
    System.out.println("after 2 minutes: " + resident(stack));
    load.keepBusy(questions, Duration.ofMinutes(MINUTES - 2L));
    System.out.println("after " + MINUTES + " minutes: " + resident(stack));
  }

  private static String resident(LocalStack stack) throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("/proc", pid(stack, "app"), "status"))) {
      return lines.filter(it -> it.startsWith("VmRSS")).findFirst().orElse("unknown");
    }
  }

  /** Of the first reports: the generator makes the same ones again. */
  private static List<String> plates() {
    var invented = new InventedReports(new Random(SEED * 1_000_003));
    return Stream.generate(() -> invented.next().plate())
        .limit(SAMPLE)
        .filter(it -> !it.isEmpty())
        .toList();
  }

  private static void look(TableScans scans, LocalStack stack) throws SQLException {
    try (var connection = stack.superuser()) {
      scans.look(connection);
    }
  }

  private static List<String> column(LocalStack stack, String query) throws SQLException {
    var found = new ArrayList<String>();
    try (Connection connection = stack.superuser();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    return found;
  }

  private static String subject(LocalStack stack, String account) throws IOException {
    var claims = Base64.getUrlDecoder().decode(stack.token(account).split("\\.", -1)[1]);
    return new ObjectMapper().readTree(claims).get("sub").textValue();
  }
}
