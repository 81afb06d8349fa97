package org.softintel.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;

/** How long answers took, in milliseconds. A refusal or none at all counts as a minute. */
final class PageTimes {
  private static final long LOST = 60_000;
  private static final long PAUSE = 50;

  private final long begun = System.nanoTime();
  private final List<Long> taken = Collections.synchronizedList(new ArrayList<>());
  private long slowestAfter;

  void measure(Callable<Integer> answer) {
    var began = System.nanoTime();
    var fine = false;
    try {
      fine = answer.call() == 200;
      Thread.sleep(PAUSE);
    } catch (Exception e) {
      System.out.println("lost: " + e);
    }
    long took = fine ? (System.nanoTime() - began) / 1_000_000 - PAUSE : LOST;
    if (taken.stream().allMatch(it -> it < took)) {
      slowestAfter = (began - begun) / 1_000_000_000;
    }
    taken.add(took);
  }

  long most() {
    return taken.isEmpty() ? LOST : Collections.max(taken);
  }

  @Override
  public String toString() {
    var sorted = taken.stream().sorted().toList();
    return sorted.isEmpty()
        ? "none"
        : "%d asked, median %d, 95th percentile %d ms, the slowest after %d s"
            .formatted(
                sorted.size(),
                sorted.get(sorted.size() / 2),
                sorted.get(sorted.size() * 95 / 100),
                slowestAfter);
  }
}
