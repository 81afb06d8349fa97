package org.softintel.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.softintel.bench.sequencing.BenchApiClient;
import org.softintel.local.LocalStack;

/**
 * Fills a disk while reports are sent, and makes room again: that of the database's tables alone,
 * then one that also has its write-ahead log, then that of the service's log file.
 * docs/performance.md says how.
 */
public final class FullDisk {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final int REFUSED_IN_A_ROW = 10;
  private static final int REPORTS_AT_MOST = 5_000;
  private static final int MEBIBYTES = 32;

  /** Per mille: an alarm of alerts.yaml comes below it. */
  private static final long RULE = 20;

  /** More than PostgreSQL keeps ready. */
  private static final int SEGMENTS = 20;

  private static final Pattern ALARMS =
      Pattern.compile("softintel_alarms_total\\{cause=\"database-full\"[^}]*} (\\d+)");

  private static final String ACCEPTED =
      "report r where exists (select from audit_entry a where a.reference = r.reference"
          + " and a.act = 'REPORT_SUBMITTED')"
          + " and exists (select from sealed_key k where k.owner = r.id)";

  private final HttpClient client = HttpClient.newHttpClient();
  private final LocalStack stack;
  private final BenchApiClient api;
  private final SmallDisk disk;
  private final Verdict verdict = new Verdict();
  private final List<String> accepted = new ArrayList<>();
  private Map<String, Integer> refusals = new TreeMap<>();

  private FullDisk(LocalStack stack) {
    this.stack = stack;
    api = new BenchApiClient(stack);
    disk = new SmallDisk(stack.settings().home().resolve("postgres"));
  }

  public static void main(String[] arguments) throws Exception {
    var settings = BenchStack.settings("full-disk", 1_850);
    SmallDisk.unmount(settings.home().resolve("postgres"));
    SmallDisk.unmount(settings.home().resolve("log"));
    var stack = BenchStack.started("full-disk", 1_850);
    System.exit(new FullDisk(stack).run() ? 0 : 1);
  }

  private boolean run() throws Exception {
    round("tables", false);
    round("tables and write-ahead log", true);
    logFile();
    return verdict.print();
  }

  /** The service goes on without its log, and tells of it by a metric. */
  private void logFile() throws Exception {
    var folder = stack.settings().home().toAbsolutePath().resolve("log");
    var logDisk = new SmallDisk(folder);
    var file = folder.resolve("softintel.log");
    stack.app().stop();
    logDisk.mountEmpty(MEBIBYTES);
    var service =
        StartedApp.packaged(
            stack,
            Path.of(System.getProperty("java.home")),
            List.of("-Dquarkus.log.file.enabled=true", "-Dquarkus.log.file.path=" + file));
    service.awaitPage();
    var what = "log file";
    say(what, "per mille left before", leftForLog(), RULE, true);
    logDisk.fill();
    refusals = new TreeMap<>();
    for (int i = 0; i < REFUSED_IN_A_ROW; i++) {
      accepted.add(api.submit(app()));
    }
    await(() -> leftForLog() < RULE);
    say(what, "per mille left on the full disk", leftForLog(), RULE - 1, false);
    say(what, "status of readiness", status("ready"), 200, false);
    logDisk.makeRoom();
    var before = Files.size(file);
    service.end();
    say(what, "bytes logged after there was room", Files.size(file) - before, 1, true);
    say(what, "accepted reports that are not whole", missing(), 0, false);
  }

  private long leftForLog() throws IOException, InterruptedException {
    return 1_000 * ofLog("usable") / ofLog("size");
  }

  private long ofLog(String what) throws IOException, InterruptedException {
    var name = "softintel_disk_%s_bytes{of=\"log\"} ".formatted(what);
    return management("metrics")
        .body()
        .lines()
        .filter(it -> it.startsWith(name))
        .mapToLong(it -> (long) Double.parseDouble(it.substring(name.length())))
        .findFirst()
        .orElseThrow();
  }

  private void round(String what, boolean withLog) throws Exception {
    stack.postgres().stop();
    disk.mount(MEBIBYTES, withLog);
    stack.postgres().start();
    await(() -> status("ready") == 200);
    for (int i = 0; i < REFUSED_IN_A_ROW; i++) {
      accepted.add(api.submit(app()));
    }
    refusals = new TreeMap<>();
    var alarms = alarms();
    int before = accepted.size();
    disk.fill();
    sendUntilRefused();
    if (withLog) {
      useUpLog();
    }
    sendUntilRefused();
    System.out.printf(
        "%s: %d more accepted, then refused: %s%n", what, accepted.size() - before, refusals);
    say(what, "answers other than 201 and 503", others(), 0, false);
    await(() -> status("ready") == 503);
    say(what, "status of readiness", status("ready"), 503, true);
    say(what, "status of liveness", status("live"), 200, false);
    if (!withLog) {
      var raised = alarms() - alarms;
      say(what, "alarms database-full", raised, 1, true);
      say(what, "alarms database-full", raised, 1, false);
    }
    makeRoom(what);
    accepted.add(api.submit(app()));
    say(what, "accepted reports that are not whole", missing(), 0, false);
    await(() -> number("select count(*) from " + waiting()) == 0);
    say(what, "mail that has not gone", number("select count(*) from " + waiting()), 0, false);
  }

  private void makeRoom(String what) throws Exception {
    disk.makeRoom();
    var began = System.nanoTime();
    // Without room for its write-ahead log it has stopped, as it should.
    if (!stack.postgres().isAlive()) {
      System.out.println(what + ": PostgreSQL had stopped");
      stack.postgres().start();
    }
    await(() -> status("ready") == 200);
    var seconds = Duration.ofNanos(System.nanoTime() - began).toSeconds();
    say(what, "seconds from room to ready", seconds, SOON.toSeconds(), false);
  }

  private void sendUntilRefused() throws InterruptedException {
    int inARow = 0;
    for (int sent = 0; inARow < REFUSED_IN_A_ROW && sent < REPORTS_AT_MOST; sent++) {
      try {
        accepted.add(api.submit(app()));
        inARow = 0;
      } catch (IOException e) {
        refusals.merge(e.getMessage().replaceAll(".* ", ""), 1, Integer::sum);
        inARow++;
      }
    }
  }

  private long others() {
    return refusals.entrySet().stream()
        .filter(it -> !it.getKey().equals("503"))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  /** PostgreSQL stops when it cannot begin another segment. */
  private void useUpLog() {
    try (var database = stack.superuser();
        var statement = database.createStatement()) {
      for (int i = 0; i < SEGMENTS; i++) {
        statement.execute("select pg_logical_emit_message(false, 'drill', 'x'), pg_switch_wal()");
      }
    } catch (SQLException e) {
      System.out.println("the write-ahead log is full: SQLSTATE " + e.getSQLState());
    }
  }

  private long missing() throws SQLException {
    try (var database = stack.superuser();
        var statement =
            database.prepareStatement(
                "select count(*) from " + ACCEPTED + " and r.reference = any (?)")) {
      statement.setArray(1, database.createArrayOf("text", accepted.toArray()));
      try (var row = statement.executeQuery()) {
        row.next();
        return accepted.size() - row.getLong(1);
      }
    }
  }

  private static String waiting() {
    return "outbox where report_id is not null and state <> 'SENT'";
  }

  private long number(String query) throws SQLException {
    try (var database = stack.superuser()) {
      return BenchStack.number(database, query);
    }
  }

  private void say(String round, String what, long measured, long bound, boolean atLeast) {
    verdict.say(round + ": " + what, measured, bound, atLeast);
  }

  private long alarms() throws IOException, InterruptedException {
    var found = ALARMS.matcher(management("metrics").body());
    if (!found.find()) {
      throw new IOException("the metrics have no alarm");
    }
    return Long.parseLong(found.group(1));
  }

  private int status(String probe) throws IOException, InterruptedException {
    return management("health/" + probe).statusCode();
  }

  private HttpResponse<String> management(String page) throws IOException, InterruptedException {
    var address = "http://127.0.0.1:" + stack.settings().ports().management() + "/q/" + page;
    return client.send(
        HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
  }

  private URI app() {
    return URI.create("http://localhost:" + stack.settings().ports().app());
  }

  /** Not for ever: what did not come is told at the end. */
  private static void await(Callable<Boolean> condition) throws Exception {
    var until = System.nanoTime() + SOON.toNanos();
    while (!holds(condition) && System.nanoTime() < until) {
      Thread.sleep(200);
    }
  }

  private static boolean holds(Callable<Boolean> condition) throws Exception {
    try {
      return condition.call();
    } catch (IOException | SQLException e) {
      return false;
    }
  }
}
