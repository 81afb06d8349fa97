package org.softintel.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
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

  /** Parts of the names of what is to be asked, by commas; everything if it is empty. */
  private static final String[] ONLY = System.getProperty("bench.only", "").split(",", -1);

  /** None only fills the database. */
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 25);

  /** A session tells what it has read ten seconds after its last statement. */
  private static final Duration STATISTICS = Duration.ofSeconds(12);

  private static final Duration TOKENS_LAST = Duration.ofMinutes(4);

  private static final Map<String, String> TOKENS = new HashMap<>();
  private static long tokensSince = System.nanoTime();

  /** The first answers of a fresh process are those of no other. */
  private static final Duration WARM_UP = Duration.ofSeconds(Long.getLong("bench.warm-up", 150));

  private static final int ROWS = 20;
  private static final int ALERTS = 10;
  private static final int POLL_MS = 200;

  /** Rows of one person, and how many of them are joined without a second person. */
  private static final int MENTIONS = 200;

  private static final int WITHOUT_A_SECOND = 25;
  private static final String USER = "Ash Invented";
  private static final HttpClient CLIENT = HttpClient.newHttpClient();
  private static final ObjectMapper JSON = new ObjectMapper();

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
      // It would look for what came by scanning, while the indexes are away.
      stack.app().stop();
      var sealer = InMemorySealer.of(home);
      var filing = new InventedFiling(sealer.index(), sealer.shared(BenchStack.database(stack)));
      new ReportGenerator(sealer, filing, stack::superuser, REPORTS, SEED, subject(stack, "triage"))
          .run();
      stack.app().start();
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
    try (var load = new OfficerLoad(site(stack), ROUNDS)) {
      var questions =
          load.questions(references, plates(), rich(stack), connected(stack), joined(stack));
      questions
          .keySet()
          .removeIf(it -> Stream.of(ONLY).noneMatch(it::contains) && !it.equals(OfficerLoad.FLOOR));
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
      alerts(stack);
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

  /**
   * Sends a report that holds twenty vehicles, phones and people of others, and gives its
   * reference.
   */
  private static String rich(LocalStack stack) throws Exception {
    var report = invented();
    var invented = new InventedReports(new Random(SEED * 1_000_003));
    var all = Stream.generate(invented::next).limit(SAMPLE).toList();
    var vehicles = report.putArray("vehicles");
    var accounts = report.putArray("accounts");
    var people = report.putArray("people");
    all.stream()
        .flatMap(it -> it.held().stream())
        .forEach(
            it -> {
              switch (it.field()) {
                case PLATE -> add(vehicles, "registration", it.value());
                case PHONE -> add(accounts, "phone", it.value());
                case NAME -> add(people, "name", it.value());
                default -> {}
              }
            });
    return sent(stack, report);
  }

  /**
   * Sends three reports of one person, sixty things in each, judges that it is one person, and
   * gives the page of its connections: as many as there may be.
   */
  private static String connected(LocalStack stack) throws Exception {
    var references = new ArrayList<String>();
    for (int i = 0; i < 3; i++) {
      references.add(sent(stack, connected(i)));
    }
    var lead = Officer.signedIn(site(stack), "lead");
    for (var other : references.subList(1, 3)) {
      var page = "/triage/%s/people-1/same/%s/people-1".formatted(references.get(0), other);
      lead.answer(page, Map.of("verdict", "same", "reason", "Invented for the bench"));
    }
    return "/triage/" + references.get(0) + "/people-1/connections?all=yes";
  }

  private static ObjectNode connected(int number) {
    var report = invented();
    report.putArray("people").addObject().put("id", "p").put("name", USER);
    var places = report.putArray("places");
    var links = report.putArray("links");
    for (int i = 0; i < ROWS; i++) {
      var name = "%d %d".formatted(number, i);
      report.withArrayProperty("vehicles").addObject().put("marks", name).put("usedBy", USER);
      report.withArrayProperty("accounts").addObject().put("handle", name).put("user", USER);
      places.addObject().put("id", "at-" + i).put("name", name);
      links.addObject().put("from", "p").put("relation", "seen-at").put("to", "at-" + i);
    }
    return report;
  }

  /** How long after the second report of a plate the team is told on its page. */
  private static void alerts(LocalStack stack) throws Exception {
    var lead = Officer.signedIn(site(stack), "lead");
    var taken = new ArrayList<Duration>();
    for (int i = 0; i < ALERTS; i++) {
      var report = invented();
      var plate = "QX%02d ZV%c".formatted(i, 'A' + i);
      report.putArray("vehicles").addObject().put("registration", plate);
      sent(stack, report);
      var second = answer(stack, "reporter2", "reports", report).required("reference").textValue();
      var begun = System.nanoTime();
      while (!lead.get("/triage/links").contains(second)) {
        if (System.nanoTime() - begun > Duration.ofMinutes(1).toNanos()) {
          throw new IOException("no alert within a minute");
        }
        Thread.sleep(POLL_MS);
      }
      taken.add(Duration.ofNanos(System.nanoTime() - begun));
    }
    taken.sort(null);
    System.out.printf(
        "arrival to alert, of %d: median %d ms, slowest %d ms%n",
        ALERTS, taken.get(ALERTS / 2).toMillis(), taken.get(ALERTS - 1).toMillis());
  }

  private static ObjectNode invented() {
    var report =
        JSON.createObjectNode().put("narrative", "An invented worry about an invented place.");
    report.putObject("provenance").put("source", "saw-or-heard");
    report.putObject("happened").put("kind", "not-known");
    return report;
  }

  private static URI site(LocalStack stack) {
    return URI.create("http://localhost:" + stack.settings().ports().app());
  }

  /** Sends reports of one person, judges that it is one, and gives the page of all they say. */
  private static String joined(LocalStack stack) throws Exception {
    var references = new ArrayList<String>();
    for (int i = 0; i < MENTIONS; i++) {
      var report = invented();
      report.putArray("people").addObject().put("id", "p").put("name", "Magenta " + i);
      references.add(sent(stack, report));
    }
    for (int i = 1; i < MENTIONS; i++) {
      int first = i - i % WITHOUT_A_SECOND;
      judgedSame(stack, references.get(i == first ? 0 : first), references.get(i));
    }
    return "/triage/" + references.get(0) + "/people-1/everywhere";
  }

  private static void judgedSame(LocalStack stack, String one, String other) throws Exception {
    var reason = JSON.createObjectNode().put("reason", "Invented for the bench");
    var judgement = reason.deepCopy().put("verdict", "same").put("row", "p");
    judgement.putObject("other").put("reference", other).put("row", "p");
    open(stack, "triage", one, other);
    var kept = answer(stack, "triage", "reports/" + one + "/judgements", judgement);
    if (kept.required("waits").booleanValue()) {
      open(stack, "lead", one, other);
      answer(stack, "lead", "judgements/" + kept.required("id").textValue() + "/approve", reason);
    }
  }

  /** Nobody judges what they have not read. */
  private static void open(LocalStack stack, String account, String... references)
      throws Exception {
    for (var reference : references) {
      answer(stack, account, "reports/" + reference, HttpRequest.newBuilder().GET());
    }
  }

  private static String sent(LocalStack stack, ObjectNode report) throws Exception {
    return answer(stack, "reporter", "reports", report).required("reference").textValue();
  }

  private static JsonNode answer(LocalStack stack, String account, String address, ObjectNode body)
      throws Exception {
    var request =
        HttpRequest.newBuilder()
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
    return answer(stack, account, address, request);
  }

  private static JsonNode answer(
      LocalStack stack, String account, String address, HttpRequest.Builder request)
      throws Exception {
    request
        .uri(site(stack).resolve("/api/v1/" + address))
        .header("Authorization", "Bearer " + token(stack, account));
    var answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    if (answer.statusCode() / 100 != 2) {
      throw new IOException(address + " was answered " + answer.body());
    }
    return JSON.readTree(answer.body());
  }

  /** Keycloak may refuse somebody who signs in many times at once. */
  private static String token(LocalStack stack, String account) throws IOException {
    if (System.nanoTime() - tokensSince > TOKENS_LAST.toNanos()) {
      TOKENS.clear();
      tokensSince = System.nanoTime();
    }
    var token = TOKENS.get(account);
    if (token == null) {
      token = stack.token(account);
      TOKENS.put(account, token);
    }
    return token;
  }

  private static void add(ArrayNode rows, String answer, String value) {
    if (rows.size() < ROWS) {
      rows.addObject().put(answer, value);
    }
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
    return JSON.readTree(claims).get("sub").textValue();
  }
}
