package org.softintel.bench;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Looks again and again beside a bench, until it is ended. */
public abstract class Watch {
  private final Duration between;
  private final Thread thread = new Thread(this::watch, "watch");
  private volatile boolean ended;
  private volatile @Nullable Exception failed;

  protected Watch(Duration between) {
    this.between = between;
    thread.setDaemon(true);
  }

  protected abstract void look() throws Exception;

  public final void begin() {
    thread.start();
  }

  private void watch() {
    try {
      while (!ended) {
        look();
        Thread.sleep(between.toMillis());
      }
    } catch (Exception e) {
      failed = e;
    }
  }

  /** Throws if it could not look to the end. */
  public final void end() throws InterruptedException {
    ended = true;
    thread.join();
    if (failed != null) {
      throw new IllegalStateException("not watched to the end", failed);
    }
  }
}
