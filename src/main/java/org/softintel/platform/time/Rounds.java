package org.softintel.platform.time;

import java.util.function.Consumer;

/** Work that is done again and again: that a round failed is said once in a long outage. */
public final class Rounds {
  private final Consumer<String> complain;
  private volatile boolean hindered;

  /** {@code complain} is given the kind of the failure. */
  public Rounds(Consumer<String> complain) {
    this.complain = complain;
  }

  public void run(Runnable round) {
    try {
      round.run();
      hindered = false;
    } catch (RuntimeException e) {
      if (!hindered) {
        complain.accept(e.getClass().getName());
      }
      hindered = true;
    }
  }
}
