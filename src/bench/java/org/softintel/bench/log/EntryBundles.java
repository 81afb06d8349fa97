package org.softintel.bench.log;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.stream.IntStream;
import org.softintel.audit.trail.InventedEntries;
import org.softintel.audit.trail.InventedEntries.Invented;
import org.softintel.audit.verify.MerkleTree;

/** Bundles of entries that two threads make in turn, each for half of the 64 writers. */
final class EntryBundles implements AutoCloseable {
  private static final int MAKERS = 2;
  private static final int WRITERS_EACH = 32;
  private static final int AHEAD = 8;
  private static final Instant BEGAN = Instant.parse("2026-01-01T00:00:00Z");

  private final List<BlockingQueue<List<Invented>>> made = new ArrayList<>();
  private final List<Thread> makers = new ArrayList<>();
  private int turn;

  EntryBundles(long seed) {
    for (int i = 0; i < MAKERS; i++) {
      var queue = new ArrayBlockingQueue<List<Invented>>(AHEAD);
      var entries = new InventedEntries(seed * MAKERS + i, writers(i), BEGAN);
      var maker = new Thread(() -> make(entries, queue), "maker-" + i);
      maker.setDaemon(true);
      maker.start();
      made.add(queue);
      makers.add(maker);
    }
  }

  private static List<Short> writers(int maker) {
    return IntStream.rangeClosed(1, WRITERS_EACH)
        .mapToObj(it -> (short) (it + maker * WRITERS_EACH))
        .toList();
  }

  private static void make(InventedEntries entries, BlockingQueue<List<Invented>> queue) {
    try {
      while (true) {
        var bundle = new ArrayList<Invented>();
        while (bundle.size() < MerkleTree.TILE) {
          bundle.add(entries.next());
        }
        queue.put(bundle);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  List<Invented> next() throws InterruptedException {
    return made.get(turn++ % MAKERS).take();
  }

  @Override
  public void close() {
    makers.forEach(Thread::interrupt);
  }
}
