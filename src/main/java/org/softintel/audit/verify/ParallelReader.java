package org.softintel.audit.verify;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reads and hashes entries on all processors, and hands them on in the order given. */
final class ParallelReader implements AutoCloseable {
  private static final int ENTRIES_A_BATCH = 256;
  private static final int BYTES_A_BATCH = 1 << 20;
  private static final int BATCHES_AHEAD = 8;

  private final ExecutorService threads =
      Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
  private final ArrayDeque<Future<List<ReadEntry>>> ahead = new ArrayDeque<>();
  private final Function<byte[], ReadEntry> reader;
  private final Consumer<ReadEntry> taker;
  private List<byte[]> batch = new ArrayList<>();
  private int bytes;

  ParallelReader(Function<byte[], ReadEntry> reader, Consumer<ReadEntry> taker) {
    this.reader = reader;
    this.taker = taker;
  }

  void add(byte[] entry) {
    batch.add(entry);
    bytes += entry.length;
    if (batch.size() == ENTRIES_A_BATCH || bytes >= BYTES_A_BATCH) {
      send();
    }
  }

  private void send() {
    if (ahead.size() == BATCHES_AHEAD) {
      handOn(ahead.remove());
    }
    var full = batch;
    ahead.add(threads.submit(() -> full.stream().map(reader).toList()));
    batch = new ArrayList<>();
    bytes = 0;
  }

  private void handOn(Future<List<ReadEntry>> read) {
    try {
      read.get().forEach(taker);
    } catch (ExecutionException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    try {
      send();
      ahead.forEach(this::handOn);
    } finally {
      threads.shutdownNow();
    }
  }
}
