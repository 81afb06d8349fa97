package org.softintel.bench.sequencing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;

/** People who go on sending reports and reading the list, at whichever process answers them. */
final class UserTraffic {
  private static final int SENDERS = 3;
  private static final int MILLIS_BETWEEN = 60;

  private final BenchApiClient benchApiClient;
  private final List<BenchReplica> replicas;
  private final List<Thread> people = new ArrayList<>();
  private final Queue<String> references = new ConcurrentLinkedQueue<>();
  private final AtomicLong failed = new AtomicLong();
  private volatile boolean ended;

  UserTraffic(BenchApiClient benchApiClient, List<BenchReplica> replicas) {
    this.benchApiClient = benchApiClient;
    this.replicas = List.copyOf(replicas);
  }

  private interface Call {
    void at(BenchReplica replica) throws IOException, InterruptedException;
  }

  UserTraffic begin() {
    for (int i = 0; i < SENDERS; i++) {
      begin(it -> references.add(benchApiClient.submit(it.app())));
    }
    begin(it -> benchApiClient.get(it.app().resolve("/api/v1/reports"), "triage"));
    return this;
  }

  private void begin(Call call) {
    var person = new Thread(() -> goOn(call, people.size()), "person-" + people.size());
    person.setDaemon(true);
    people.add(person);
    person.start();
  }

  private void goOn(Call call, int first) {
    try {
      for (int i = first; !ended; i++) {
        try {
          call.at(replicas.get(i % replicas.size()));
        } catch (IOException e) {
          failed.incrementAndGet();
        }
        Thread.sleep(MILLIS_BETWEEN);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Of every report that somebody was told is accepted. */
  List<String> references() {
    return List.copyOf(references);
  }

  long failed() {
    return failed.get();
  }

  void end() throws InterruptedException {
    ended = true;
    for (var person : people) {
      person.join();
    }
  }
}
