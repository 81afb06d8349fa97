package org.softintel.bench.submit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Some clients, each sending one report after the other for a while.
 *
 * @param millis how long each report took, in order of length
 * @param failed what went wrong
 */
record Turn(List<Double> millis, double seconds, List<String> failed) {

  /** Makes a client of its own for each number. */
  interface Clients {
    Submitter client(int number) throws Exception;
  }

  static Turn of(Clients of, int clients, Duration time) throws Exception {
    var submitters = new ArrayList<Submitter>();
    for (int i = 0; i < clients; i++) {
      submitters.add(of.client(i));
    }
    var millis = new ConcurrentLinkedQueue<Double>();
    var failed = new ConcurrentLinkedQueue<String>();
    var began = System.nanoTime();
    var until = began + time.toNanos();
    var threads =
        submitters.stream()
            .map(it -> new Thread(() -> send(it, until, millis, failed), "client"))
            .toList();
    threads.forEach(Thread::start);
    for (var thread : threads) {
      thread.join();
    }
    var seconds = (System.nanoTime() - began) / 1e9;
    for (var submitter : submitters) {
      submitter.close();
    }
    return new Turn(millis.stream().sorted().toList(), seconds, List.copyOf(failed));
  }

  private static void send(
      Submitter by,
      long until,
      ConcurrentLinkedQueue<Double> millis,
      ConcurrentLinkedQueue<String> failed) {
    var own = new ArrayList<Double>();
    try {
      for (long before = System.nanoTime(); before < until; ) {
        by.submit();
        var after = System.nanoTime();
        own.add((after - before) / 1e6);
        before = after;
      }
    } catch (Exception e) {
      failed.add(e.toString());
    }
    millis.addAll(own);
  }

  double aSecond() {
    return millis.size() / seconds;
  }

  double percentile(int percent) {
    return millis.isEmpty()
        ? 0
        : millis.get(Math.min(millis.size() - 1, millis.size() * percent / 100));
  }

  @Override
  public String toString() {
    return "%.0f a second, median %.1f ms, 95th percentile %.1f ms%s"
        .formatted(
            aSecond(),
            percentile(50),
            percentile(95),
            failed.isEmpty() ? "" : ", FAILED: " + failed);
  }
}
