package org.softintel.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;
import org.softintel.local.LocalStack;

/**
 * Strangers and people with accounts ask for more than the service can give, all at once, and
 * others must hardly notice: docs/performance.md says how to run it. It ends with 1 if something
 * did not hold.
 */
public final class Flood {
  private static final Duration FLOOD = Duration.ofSeconds(Long.getLong("bench.seconds", 60));
  private static final int ENTRIES = Integer.getInteger("bench.entries", 4_000);
  private static final int REPORTS = 20;
  private static final Duration WARM_UP = Duration.ofSeconds(20);
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final long PUBLIC_MS = 1_000;
  private static final long STAFF_MS = 2_000;

  /** What a process that rests may hold more than before: caches, and connections kept open. */
  private static final long MORE_BYTES = 16L << 20;

  private static final List<String> PUBLIC =
      List.of("/", "/guidance", "/guidance/help", "/guidance/search", "/privacy");
  private static final String REPORT =
      """
      {"narrative": "An invented worry about an invented place, a few lines long, as most are.",
       "provenance": {"source": "saw-or-heard"}, "happened": {"kind": "not-known"}}
      """;
  private static final Pattern REFERENCE = Pattern.compile("\"reference\"\\s*:\\s*\"([^\"]+)\"");

  private final HttpClient http = HttpClient.newHttpClient();
  private final LocalStack stack;
  private final URI app;
  private final Verdict verdict = new Verdict();

  private Flood(LocalStack stack) {
    this.stack = stack;
    app = URI.create("http://localhost:" + stack.settings().ports().app());
  }

  public static void main(String[] arguments) throws Exception {
    var stack = BenchStack.started("flood", 900);
    System.exit(new Flood(stack).run() ? 0 : 1);
  }

  private boolean run() throws Exception {
    var watchers = watchers(prepared());
    var process = new ServiceProcess(stack);
    watched(watchers, WARM_UP);
    var before = process.collected();
    System.out.println("before: " + before);
    try (var crowd = new FloodCrowd(app)) {
      crowd.begin();
      watched(watchers, FLOOD).forEach(this::judge);
      System.out.println("during: " + process.now());
      crowd.end();
      System.out.println("the crowd: " + crowd.told());
      verdict.say("half-sent forms that the service ended", crowd.ended(), 200, true);
    }
    settle(process, before);
    verdict.say("processes that died", process.isTheSame() ? 0 : 1, 0, false);
    verdict.say("OutOfMemoryErrors in the logs", process.outOfMemory(), 0, false);
    return verdict.print();
  }

  private void judge(String name, PageTimes times) {
    var bound = name.startsWith("public") ? PUBLIC_MS : STAFF_MS;
    verdict.say(name + " (" + times + "), slowest", times.most(), bound, false);
  }

  /** Sends reports, of which one's reference is returned, and fills the log. */
  private String prepared() throws Exception {
    var tokens = Map.of("reporter", stack.token("reporter"), "triage", stack.token("triage"));
    var reference = "";
    for (int i = 0; i < REPORTS; i++) {
      reference = submitted(tokens.get("reporter"));
    }
    // Each look at the list is an entry, and entries are what exports are made of.
    Callable<Integer> look =
        () ->
            http.send(
                    HttpRequest.newBuilder(app.resolve("/api/v1/reports"))
                        .header("Authorization", "Bearer " + tokens.get("triage"))
                        .build(),
                    BodyHandlers.discarding())
                .statusCode();
    var readers = Executors.newFixedThreadPool(4);
    for (var one : readers.invokeAll(Collections.nCopies(ENTRIES, look))) {
      one.get();
    }
    readers.shutdown();
    return reference;
  }

  private String submitted(String token) throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(app.resolve("/api/v1/reports"))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(REPORT))
            .build();
    var answer = http.send(request, BodyHandlers.ofString());
    var reference = REFERENCE.matcher(answer.body());
    if (!reference.find()) {
      throw new IOException("a report was answered " + answer.statusCode());
    }
    return reference.group(1);
  }

  /** Asks for pages all the time, one of each kind of caller at a time. */
  private Map<String, PageTimes> watched(List<Watcher> watchers, Duration time)
      throws InterruptedException {
    var all = new TreeMap<String, PageTimes>();
    var until = System.nanoTime() + time.toNanos();
    var threads = new ArrayList<Thread>();
    for (var watcher : watchers) {
      var times = new PageTimes();
      all.put(watcher.name(), times);
      threads.add(new Thread(() -> watcher.go(times, until), watcher.name()));
    }
    threads.forEach(Thread::start);
    for (var thread : threads) {
      thread.join();
    }
    return all;
  }

  private List<Watcher> watchers(String reference) throws IOException, InterruptedException {
    var watchers = new ArrayList<Watcher>();
    watchers.add(new Watcher("public pages", PUBLIC, it -> RawGet.of(app, it, "").status()));
    var pages =
        Map.of(
            "triage",
                List.of(
                    "/triage", "/triage?state=closed", "/triage/search", "/triage/" + reference),
            "lead", List.of("/triage?who=anybody", "/insight"),
            "auditor", List.of("/audit", "/audit/export"),
            "reporter", List.of("/my-reports", "/reports/new"));
    for (var who : pages.entrySet()) {
      var person = Officer.signedIn(app, who.getKey(), who.getValue().get(0));
      watchers.add(new Watcher("pages of " + who.getKey(), who.getValue(), person::status));
    }
    return watchers;
  }

  private interface Ask {
    int status(String page) throws IOException, InterruptedException;
  }

  private record Watcher(String name, List<String> pages, Ask ask) {
    void go(PageTimes times, long until) {
      for (int i = 0; System.nanoTime() < until; i++) {
        var page = pages.get(i % pages.size());
        times.measure(() -> ask.status(page));
      }
    }
  }

  /** Looks each five seconds whether the memory is back where it was. */
  private void settle(ServiceProcess process, ServiceProcess.Memory before) throws Exception {
    var began = System.nanoTime();
    var after = process.collected();
    while (after.bytes() > before.bytes() + MORE_BYTES && since(began).compareTo(MINUTE) < 0) {
      Thread.sleep(5_000);
      after = process.collected();
    }
    System.out.println("after:  " + after);
    verdict.say("seconds until memory was back", since(began).toSeconds(), 60, false);
    verdict.say(
        "MiB more than before", (after.bytes() - before.bytes()) >> 20, MORE_BYTES >> 20, false);
  }

  private static Duration since(long began) {
    return Duration.ofNanos(System.nanoTime() - began);
  }
}
