package org.softintel.bench.thief;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.softintel.bench.Officer;
import org.softintel.bench.sequencing.BenchApiClient;
import org.softintel.given.SampleReports;
import org.softintel.local.LocalStack;

/** Sends invented reports in any order, and opens and judges them as an officer. */
final class SharingReports {
  private static final int CLIENTS = 3;
  private static final String OFFICER = "triage";
  private static final String ROW = "vehicles-1";
  private static final String PAGE = "/triage/%s/" + ROW + "/same/%s/" + ROW;
  private static final String JUDGEMENT =
      """
      {"row": "v1", "other": {"reference": "%s", "row": "v1"}, "verdict": "same",
       "reason": "An invented reason."}
      """;

  private final URI app;
  private final Random random;
  private final BenchApiClient client;
  private @Nullable Officer officer;
  private int plates;

  SharingReports(LocalStack stack, Random random) {
    this.random = random;
    app = URI.create("http://localhost:" + stack.settings().ports().app());
    client = new BenchApiClient(stack);
  }

  /** Two references, once they are sent. */
  static final class Pair {
    private String one;
    private String other;
    private final boolean linked;

    Pair(String one, String other, boolean linked) {
      this.one = one;
      this.other = other;
      this.linked = linked;
    }

    String one() {
      return one;
    }

    String other() {
      return other;
    }
  }

  /** What an officer does with a pair. */
  interface Act {
    void on(Pair pair) throws Exception;
  }

  List<Pair> pairs(int many, boolean linked) {
    return Stream.generate(() -> new Pair("", "", linked)).limit(many).toList();
  }

  /** Each with a vehicle, which is that of the other if they are linked. */
  void send(List<Pair> pairs) throws Exception {
    var sending = new ArrayList<Callable<Void>>();
    for (var pair : pairs) {
      var plate = plate();
      var otherPlate = pair.linked ? plate : plate();
      sending.add(
          () -> {
            pair.one = client.submit(app, report(plate));
            return null;
          });
      sending.add(
          () -> {
            pair.other = client.submit(app, report(otherPlate));
            return null;
          });
    }
    atOnce(sending);
  }

  private static String report(String plate) {
    return SampleReports.with(
            it -> it.putArray("vehicles").addObject().put("id", "v1").put("registration", plate))
        .toString();
  }

  /** Of a form that is issued to nobody. */
  private String plate() {
    int next = plates++;
    return "QX%02d Z%c%c".formatted(next % 100, 'A' + next / 100 % 26, 'A' + next / 2_600 % 26);
  }

  /** Each of them, in any order. */
  void open(List<Pair> pairs) throws Exception {
    var opening = new ArrayList<Callable<Void>>();
    for (var pair : pairs) {
      opening.add(() -> open(pair.one));
      opening.add(() -> open(pair.other));
    }
    atOnce(opening);
  }

  private void atOnce(List<Callable<Void>> calls) throws Exception {
    Collections.shuffle(calls, random);
    var clients = Executors.newFixedThreadPool(CLIENTS);
    try {
      for (var each : clients.invokeAll(calls)) {
        each.get();
      }
    } finally {
      clients.shutdownNow();
    }
  }

  private Void open(String reference) throws Exception {
    client.get(app.resolve("/api/v1/reports/" + reference), OFFICER);
    return null;
  }

  void openBoth(Pair pair) throws Exception {
    open(pair.one);
    open(pair.other);
  }

  /** Both rows side by side, on the page on which they are judged. */
  void show(Pair pair) throws Exception {
    if (officer == null) {
      officer = Officer.signedIn(app, OFFICER);
    }
    officer.get(PAGE.formatted(pair.one, pair.other));
  }

  void judge(Pair pair) throws Exception {
    client.post(
        app.resolve("/api/v1/reports/" + pair.one + "/judgements"),
        OFFICER,
        JUDGEMENT.formatted(pair.other));
  }
}
