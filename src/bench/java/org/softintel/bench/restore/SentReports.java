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

  /** Of a form that is issued to nobody. */
  static String plate(int number) {
    return "QX%02d Z%c%c"
        .formatted(number % 100, 'A' + number / 100 % 26, 'A' + number / 2_600 % 26);
  }

  String reference(int number) {
    return references.get(number);
  }

  int size() {
    return references.size();
  }
}
