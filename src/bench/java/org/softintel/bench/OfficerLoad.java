package org.softintel.bench;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/**
 * Eight people at once, each at the desk and writing a report, with one question after another: at
 * once, or after a pause of somebody who reads.
 */
final class OfficerLoad implements AutoCloseable {
  static final Duration PAGE = Duration.ofMillis(100);
  static final Duration SEARCH = Duration.ofMillis(150);
  static final int CLIENTS = Integer.getInteger("bench.people", 8);

  /** A page that asks no database and nobody who they are: what a machine needs for any. */
  static final String FLOOR = "floor: a public page";

  private static final String NARRATIVE =
      "A silver van stood near the invented shop again, for about twenty minutes. ".repeat(6);

  private static final int WARM_UP = 5;
  private static final double NANOS_PER_MS = 1e6;
  private static final Pattern NEXT = Pattern.compile("href=\"([^\"]*after=[^\"]*)\"");
  private static final List<String> FILTERS =
      List.of(
          "",
          "who=mine",
          "who=nobody",
          "who=anybody",
          "state=new",
          "state=taken",
          "state=paused",
          "state=closed",
          "priority=high",
          "priority=low",
          "kind=online",
          "kind=harmful-behaviour",
          "area=batley",
          "grade=none",
          "grade=1",
          "grade=E",
          "handling=C",
          "unread=yes",
          "overdue=yes",
          "sort=newest&who=anybody",
          "sort=oldest&who=anybody",
          "sort=due&who=anybody",
          "state=closed&sort=oldest",
          "state=closed&who=mine",
          "state=closed&who=nobody",
          "state=closed&area=batley",
          "state=closed&kind=trafficking",
          "state=closed&priority=high",
          "state=closed&grade=3",
          "state=closed&grade=E",
          "state=closed&grade=none",
          "state=closed&handling=C",
          "state=closed&unread=yes",
          "state=closed-this-month",
          "state=pending&who=anybody",
          "state=later",
          "state=closed&kind=trafficking&priority=high&grade=E&area=batley");

  private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
  private final List<Person> people = new ArrayList<>();
  private final int rounds;

  /** Milliseconds between two answers of somebody, at the mean: any length up to twice of it. */
  static final int PAUSE = Integer.getInteger("bench.pause", 0);

  /** Somebody at the desk, and somebody who writes a report. */
  record Person(Officer officer, Officer writer, String draft) {
    static Person signedIn(URI app, int number) throws IOException, InterruptedException {
      var account = List.of("triage", "triage2", "lead").get(number % 3);
      var reporter = List.of("reporter", "reporter2").get(number % 2);
      var officer = Officer.signedIn(app, account);
      var writer = Officer.signedIn(app, reporter, "/reports/new");
      var begun = writer.answer("/reports/new", Map.of("danger", "no"));
      var first = URI.create(begun.headers().firstValue("Location").orElseThrow()).getPath();
      var person = new Person(officer, writer, first.substring(0, first.lastIndexOf('/')));
      person.goOn("what-happened", Map.of("narrative", NARRATIVE));
      return person;
    }

    String get(String address) throws IOException, InterruptedException {
      return officer.get(address);
    }

    /** Saves a page of the report and gets the next one. */
    void goOn(String page, Map<String, String> answers) throws IOException, InterruptedException {
      writer.post(draft + "/" + page, answers);
    }
  }

  /** Something to ask; what it takes to be answered is measured. */
  interface Question {
    void ask(Person person) throws IOException, InterruptedException;
  }

  /** How long the answers took, sorted, in milliseconds. */
  @SuppressWarnings("ArrayRecordComponent") // read once
  record Taken(double[] sorted, int asked) {
    double median() {
      return sorted[sorted.length / 2];
    }

    double most() {
      return sorted[sorted.length * 95 / 100];
    }
  }

  OfficerLoad(URI app, int rounds) throws IOException, InterruptedException {
    this.rounds = rounds;
    for (int i = 0; i < CLIENTS; i++) {
      people.add(Person.signedIn(app, i));
    }
  }

  /** Every question by name, with what it may take. */
  Map<String, Question> questions(
      List<String> references, List<String> plates, String rich, String connected, String joined)
      throws IOException, InterruptedException {
    var all = new LinkedHashMap<String, Question>();
    all.put(FLOOR, it -> it.get("/privacy"));
    // While they wait for all others, those who write would be signed out.
    all.put(
        "Continue on a question page",
        it -> it.goOn("how-you-know", Map.of("provenance-source", "saw-or-heard")));
    for (var filter : FILTERS) {
      var address = filter.isEmpty() ? "/triage" : "/triage?" + filter;
      all.put(address, it -> it.get(address));
    }
    for (var first :
        List.of("/triage?who=anybody", "/triage?state=closed", "/triage?sort=due&who=anybody")) {
      var next = next(first);
      all.put("the page after " + first, it -> it.get(next));
    }
    all.put("one report", it -> it.get("/triage/" + any(references)));
    all.put("seen elsewhere", it -> it.get("/triage/" + any(references) + "/elsewhere"));
    all.put("seen elsewhere, 60 values", it -> it.get("/triage/" + rich + "/elsewhere"));
    all.put("connections, 150 things", it -> it.get(connected));
    all.put("everywhere, 200 mentions", it -> it.get(joined));
    all.put("new links", it -> it.get("/triage/links"));
    all.put("places, 28 days", it -> it.get("/triage/places"));
    all.put("places, 91 days", it -> it.get("/triage/places?days=91"));
    all.put("search: registration", it -> it.officer().search("plate", any(plates)));
    all.put(
        "search: beginning of one",
        it -> it.officer().search("plate", any(plates).substring(0, 6)));
    all.put("statistics, 13 weeks", it -> it.get("/insight"));
    all.put("statistics, 52 weeks", it -> it.get("/insight?period=52-weeks"));
    return all;
  }

  private String next(String address) throws IOException, InterruptedException {
    var link = NEXT.matcher(people.get(0).get(address));
    return link.find() ? link.group(1).replace("&amp;", "&") : address;
  }

  private static String any(List<String> of) {
    return of.get(ThreadLocalRandom.current().nextInt(of.size()));
  }

  Taken measure(Question question) throws Exception {
    ask(question, WARM_UP);
    return new Taken(ask(question, rounds), CLIENTS * (WARM_UP + rounds));
  }

  private double[] ask(Question question, int times) throws Exception {
    var asked = new ArrayList<Callable<double[]>>();
    people.forEach(it -> asked.add(() -> asked(it, question, times)));
    var taken = new ArrayList<double[]>();
    for (Future<double[]> one : clients.invokeAll(asked)) {
      taken.add(one.get());
    }
    return taken.stream().flatMapToDouble(Arrays::stream).sorted().toArray();
  }

  private static double[] asked(Person person, Question question, int times)
      throws IOException, InterruptedException {
    var taken = new double[times];
    for (int i = 0; i < times; i++) {
      var began = System.nanoTime();
      question.ask(person);
      taken[i] = (System.nanoTime() - began) / NANOS_PER_MS;
      rest();
    }
    return taken;
  }

  private static void rest() throws InterruptedException {
    if (PAUSE > 0) {
      Thread.sleep(ThreadLocalRandom.current().nextInt(2 * PAUSE));
    }
  }

  /** Asks everything in turn, over and over, until the time is up. */
  void keepBusy(Map<String, Question> questions, Duration time) throws Exception {
    var until = System.nanoTime() + time.toNanos();
    var all = List.copyOf(questions.values());
    var work = new ArrayList<Callable<Void>>();
    people.forEach(
        person ->
            work.add(
                () -> {
                  for (int i = 0; System.nanoTime() < until; i++) {
                    all.get(i % all.size()).ask(person);
                  }
                  return null;
                }));
    for (var one : clients.invokeAll(work)) {
      one.get();
    }
  }

  @Override
  public void close() {
    clients.shutdown();
  }
}
