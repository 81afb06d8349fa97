package org.softintel.platform.time;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Work that is done again and again: that rounds fail is said once in a long outage. */
public final class Rounds {
  private final InstantSource clock;
  private final Duration patience;
  private final Consumer<String> complain;
  private volatile @Nullable Instant failingSince;
  private volatile boolean hindered;

  /** {@code complain} is given the kind of the failure. */
  public Rounds(Consumer<String> complain) {
    this(InstantSource.system(), Duration.ZERO, complain);
  }

  /** Says it when every round of this time has failed. */
  public Rounds(InstantSource clock, Duration patience, Consumer<String> complain) {
    this.clock = clock;
    this.patience = patience;
    this.complain = complain;
  }

  public void run(Runnable round) {
    try {
      round.run();
      hindered = false;
      failingSince = null;
    } catch (RuntimeException e) {
      failed(e);
    }
  }

  private void failed(RuntimeException failure) {
    var now = clock.instant();
    var since = failingSince == null ? now : failingSince;
    failingSince = since;
    if (!hindered && !now.isBefore(since.plus(patience))) {
      complain.accept(failure.getClass().getName());
      hindered = true;
    }
  }
}
