package org.softintel.platform.monitoring;

import java.util.List;

/** When somebody is told that a certificate ends: once for each step, and again for a new one. */
final class EndingSteps {
  private static final List<Integer> DAYS = List.of(60, 30, 14, 7, 3, 1, -1);

  private long told;

  /** Whether a step was reached since the last look. */
  synchronized boolean isNew(long days) {
    var reached = reached(days);
    var isNew = reached > told;
    told = reached;
    return isNew;
  }

  static boolean areReached(long days) {
    return reached(days) > 0;
  }

  private static long reached(long days) {
    return DAYS.stream().filter(it -> days <= it).count();
  }
}
