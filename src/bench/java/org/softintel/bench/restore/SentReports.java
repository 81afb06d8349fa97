package org.softintel.bench.restore;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.softintel.bench.sequencing.BenchApiClient;
import org.softintel.given.SampleReports;

/** Reports that were accepted, in the order in which they are counted. */
final class SentReports {
  /** No word of any language, so that it is found wherever it is in the clear. */
  static final String CANARY = "zzyqxkanarie";

  private static final int CLIENTS = 8;
  private static final int LETTERS = 26;

  private final BenchApiClient api;
  private final List<String> references = new ArrayList<>();

  SentReports(BenchApiClient api) {
    this.api = api;
  }

  /** Several at a time. */
  void send(URI app, int many) throws Exception {
    var sending = new ArrayList<Callable<String>>();
    for (int i = 0; i < many; i++) {
      var report = report(references.size() + i);
      sending.add(() -> api.submit(app, report));
    }
    var clients = Executors.newFixedThreadPool(CLIENTS);
    try {
      for (var sent : clients.invokeAll(sending)) {
        references.add(sent.get());
      }
    } finally {
      clients.shutdownNow();
    }
  }

  private static String report(int number) {
    return SampleReports.with(
            it -> {
              it.put("narrative", words(number));
              it.putArray("vehicles")
                  .addObject()
                  .put("id", "v1")
                  .put("registration", plate(number));
            })
        .toString();
  }

  static String words(int number) {
    return "An invented worry about " + CANARY + ", the " + number + "th.";
  }

  /**
   * Of a form that is issued to nobody. Any two differ in two characters, since a search finds
   * those that differ in one as well, and the newest of them first.
   */
  static String plate(int number) {
    int digits = number % 100;
    int first = number / 100 % LETTERS;
    int second = number / 100 / LETTERS % LETTERS;
    int check = (digits / 10 + digits % 10 + first + second) % LETTERS;
    return "QX%02d %c%c%c".formatted(digits, 'A' + first, 'A' + second, 'A' + check);
  }

  String reference(int number) {
    return references.get(number);
  }

  int size() {
    return references.size();
  }
}
