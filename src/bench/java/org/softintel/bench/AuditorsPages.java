package org.softintel.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.softintel.audit.log.GrownLog;
import org.softintel.audit.trail.TrailOfYears;
import org.softintel.bench.sequencing.BenchApiClient;
import org.softintel.bench.sequencing.UnsequencedEntries;
import org.softintel.local.LocalStack;

/**
 * How long the auditors' pages take when the log is large: docs/performance.md says how to run it.
 */
public final class AuditorsPages {
  private static final long ENTRIES = Long.getLong("bench.entries", 10_000_000);
  private static final long SEED = Long.getLong("bench.seed", 1);
  private static final int TIMES = Integer.getInteger("bench.times", 7);
  private static final int REPORTS = 12;
  private static final long MOST = Long.getLong("bench.most", 1_000);

  /** The service tells everything of its first start first, and compiles what is asked often. */
  private static final Duration SETTLE = Duration.ofSeconds(Long.getLong("bench.settle", 60));

  private final LocalStack stack;
  private final Connection database;
  private final URI app;
  private final HttpClient http = HttpClient.newHttpClient();

  private AuditorsPages(LocalStack stack, Connection database) {
    this.stack = stack;
    this.database = database;
    app = URI.create("http://localhost:" + stack.settings().ports().app());
  }

  public static void main(String[] arguments) throws Exception {
    var settings = BenchStack.settings("auditors", 2_300);
    var isThere = Boolean.getBoolean("bench.keep") && Files.exists(settings.home());
    if (!isThere) {
      LocalStack.discard(settings);
    }
    var stack = new LocalStack(settings, System.out::println);
    Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
    stack.start();
    try (var database = stack.superuser()) {
      var bench = new AuditorsPages(stack, database);
      if (!isThere) {
        bench.grow();
      }
      Thread.sleep(SETTLE.toMillis());
      System.exit(bench.measure() ? 0 : 1);
    }
  }

  private void grow() throws Exception {
    var api = new BenchApiClient(stack);
    for (int i = 0; i < REPORTS; i++) {
      api.submit(app);
    }
    new UnsequencedEntries(database).awaitNone();
    var trail = new TrailOfYears(SEED, ENTRIES, texts("select reference from report"));
    stack.app().stop();
    var began = System.nanoTime();
    new GrownLog(stack, database).grow(ENTRIES, trail::next);
    System.out.printf(
        "%,d entries were put in in %d s; the database has %.1f GB%n",
        ENTRIES,
        Duration.ofNanos(System.nanoTime() - began).toSeconds(),
        BenchStack.number(database, "select pg_database_size(current_database())") / 1e9);
    stack.app().start();
  }

  private boolean measure() throws Exception {
    var verdict = new Verdict();
    var auditor = Officer.signedIn(app, "auditor", "/audit");
    for (var page : pages().entrySet()) {
      take(verdict, page.getKey(), () -> auditor.status(page.getValue()));
    }
    var token = stack.token("auditor");
    take(verdict, "500 entries by token", () -> api(token, "?operation=CONSULTATION"));
    take(verdict, "a proof by token", () -> api(token, "/" + middle() + "/proof"));
    System.out.printf(
        "milliseconds, slowest of %d, with %,d entries%n",
        TIMES, BenchStack.number(database, "select count(*) from audit_leaf"));
    return verdict.print();
  }

  private void take(Verdict verdict, String what, Callable<Integer> answer) {
    var times = new PageTimes();
    for (int i = 0; i < TIMES; i++) {
      times.measure(answer);
    }
    System.out.println(what + ": " + times);
    verdict.say(what, times.most(), MOST, false);
  }

  private int api(String token, String address) throws Exception {
    var request =
        HttpRequest.newBuilder(app.resolve("/api/v1/audit/entries" + address))
            .header("Authorization", "Bearer " + token)
            .build();
    return http.send(request, BodyHandlers.ofString()).statusCode();
  }

  private Map<String, String> pages() throws SQLException {
    var middle = middle();
    var of = "select %s from audit_entry where id = " + middle;
    var person = URLEncoder.encode(texts(of.formatted("actor")).get(0), UTF_8);
    var agency = texts(of.formatted("agency")).get(0);
    var day = texts(of.formatted("occurred_at::date::text")).get(0);
    var report = texts("select reference from report order by id").get(0);
    var pages = new LinkedHashMap<String, String>();
    pages.put("the log", "/audit");
    pages.put("the log, a page in its middle", "/audit?before=" + middle);
    pages.put("of one act", "/audit?act=NOTE_ADDED");
    pages.put("of an act that never happened", "/audit?act=GROUP_ENDED");
    pages.put("of one kind of act", "/audit?operation=CONSULTATION");
    pages.put("of one person", "/audit?person=" + person);
    pages.put("of one person and kind of act", "/audit?operation=SIGN_IN&person=" + person);
    pages.put("of a person whose entries are all old", "/audit?person=" + TrailOfYears.LEAVER);
    pages.put("of one agency", "/audit?agency=" + agency);
    pages.put("of one agency and act", "/audit?act=SIGNED_IN&agency=" + agency);
    pages.put("of an agency whose entries are all old", "/audit?agency=closed-agency");
    pages.put("of one day", "/audit?" + span(LocalDate.parse(day), 1));
    pages.put("of one week and act", "/audit?act=NOTE_ADDED&" + span(LocalDate.parse(day), 7));
    pages.put(
        "of a week before all entries",
        "/audit?" + span(LocalDate.now(ZoneOffset.UTC).minusYears(5), 7));
    pages.put("of one report", "/audit?reference=" + report);
    pages.put("lists that showed one report", "/audit?act=REPORTS_LISTED&reference=" + report);
    pages.put("one report, and who looked at it", "/audit/reports/" + report);
    pages.put("one entry", "/audit/entries/" + middle);
    pages.put("the proof of one entry", "/audit/entries/" + middle + "/proof");
    pages.put("sign-ins", "/audit/sessions");
    pages.put("sign-ins of one person", "/audit/sessions?person=" + person);
    pages.put("one sign-in", "/audit/sessions/" + texts(of.formatted("session")).get(0));
    pages.put("unusual access", "/audit/unusual");
    pages.put("unusual access of a rare cause", "/audit/unusual?cause=" + TrailOfYears.RARE_CAUSE);
    pages.put("unusual access that nobody looked into", "/audit/unusual?looked=none");
    pages.put("complaints", "/audit/complaints");
    pages.put("exports", "/audit/export");
    return pages;
  }

  private static String span(LocalDate day, int days) {
    return "from=%s&to=%s".formatted(written(day), written(day.plusDays(days)));
  }

  private static String written(LocalDate day) {
    return "%02d/%02d/%d".formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
  }

  private long middle() throws SQLException {
    return BenchStack.number(
        database, "select entry_id from audit_leaf where leaf = " + ENTRIES / 2);
  }

  private List<String> texts(String query) throws SQLException {
    var texts = new ArrayList<String>();
    try (var statement = database.createStatement();
        var rows = statement.executeQuery(query)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }
}
