package org.softintel.bench.rolling;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.softintel.bench.Watch;
import org.softintel.bench.sequencing.BenchReplica;

/** Names in turn the processes that were ready a moment ago, as a proxy does before a service. */
final class ReadyReplicas extends Watch {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final List<BenchReplica> replicas;
  private final AtomicInteger turn = new AtomicInteger();
  private volatile List<BenchReplica> ready = List.of();

  ReadyReplicas(List<BenchReplica> replicas) {
    super(Duration.ofSeconds(1));
    this.replicas = List.copyOf(replicas);
  }

  @Override
  protected void look() throws InterruptedException {
    var found = new ArrayList<BenchReplica>();
    for (var replica : replicas) {
      if (replica.isReady()) {
        found.add(replica);
      }
    }
    ready = List.copyOf(found);
  }

  /** Returns when all of them are ready. */
  void awaitAll() throws InterruptedException {
    var until = System.nanoTime() + PATIENCE.toNanos();
    while (ready.size() < replicas.size()) {
      if (System.nanoTime() > until) {
        throw new IllegalStateException("only ready: " + ready.size());
      }
      Thread.sleep(50);
    }
  }

  /** Throws when none is ready. */
  BenchReplica next() throws IOException {
    var all = ready;
    if (all.isEmpty()) {
      throw new IOException("no process is ready");
    }
    return all.get(Math.floorMod(turn.getAndIncrement(), all.size()));
  }
}
