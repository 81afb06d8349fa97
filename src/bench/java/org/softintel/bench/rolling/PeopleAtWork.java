package org.softintel.bench.rolling;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.softintel.bench.Officer;
import org.softintel.bench.sequencing.BenchApiClient;

/** People who send reports and open them without a pause; each request is counted. */
final class PeopleAtWork {
  private static final Duration AFTER_AN_ERROR = Duration.ofMillis(200);

  private final ReadyReplicas readyReplicas;
  private final BenchApiClient api;
  private final Officer lead;
  private final Map<URI, Officer> sessions = new HashMap<>();
  private final List<String> references = Collections.synchronizedList(new ArrayList<>());
  private final List<Thread> threads = new ArrayList<>();
  private final Queue<String> errors = new ConcurrentLinkedQueue<>();
  private final AtomicLong requests = new AtomicLong();
  private final AtomicLong slowest = new AtomicLong();
  private volatile boolean ended;

  PeopleAtWork(ReadyReplicas readyReplicas, BenchApiClient api, Officer lead) {
    this.readyReplicas = readyReplicas;
    this.api = api;
    this.lead = lead;
  }

  private interface Request {
    void to(URI app) throws IOException, InterruptedException;
  }

  void begin() throws IOException, InterruptedException {
    send(readyReplicas.next().app());
    begin("send a report", this::send);
    for (var officer : List.of("triage", "triage2")) {
      begin("open as " + officer, it -> api.get(it.resolve("/api/v1/reports/" + any()), officer));
    }
    begin("open as a page", this::openPage);
  }

  private void begin(String what, Request request) {
    var thread = new Thread(() -> goOn(what, request), what);
    thread.setDaemon(true);
    threads.add(thread);
    thread.start();
  }

  private void goOn(String what, Request request) {
    try {
      while (!ended) {
        count(what, request);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void count(String what, Request request) throws InterruptedException {
    var began = System.nanoTime();
    var at = "nowhere";
    requests.incrementAndGet();
    try {
      var replica = readyReplicas.next();
      at = replica.name();
      request.to(replica.app());
    } catch (IOException | RuntimeException e) {
      errors.add(what + " at " + at + ": " + e);
      Thread.sleep(AFTER_AN_ERROR.toMillis());
    }
    slowest.accumulateAndGet(System.nanoTime() - began, Math::max);
  }

  private void send(URI app) throws IOException, InterruptedException {
    references.add(api.submit(app));
  }

  /** In one session, whoever answers. */
  private void openPage(URI app) throws IOException, InterruptedException {
    sessions.computeIfAbsent(app, lead::at).get("/triage/" + any());
  }

  private String any() {
    return references.get(ThreadLocalRandom.current().nextInt(references.size()));
  }

  void end() throws InterruptedException {
    ended = true;
    for (var thread : threads) {
      thread.join();
    }
  }

  /** Of every report that somebody was told is accepted. */
  List<String> references() {
    return List.copyOf(references);
  }

  long requests() {
    return requests.get();
  }

  List<String> errors() {
    return List.copyOf(errors);
  }

  Duration slowest() {
    return Duration.ofNanos(slowest.get());
  }
}
