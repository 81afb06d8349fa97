package org.softintel.local;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** Starts a part that died again, late enough to see how the rest behaves without it. */
final class PartRestarter {
  private static final Duration PAUSE = Duration.ofSeconds(20);

  private final LocalStack stack;
  private final Consumer<String> progress;
  private final ScheduledExecutorService later = Executors.newScheduledThreadPool(4);
  private final Set<PartProcess> missed = new HashSet<>();

  PartRestarter(LocalStack stack, Consumer<String> progress) {
    this.stack = stack;
    this.progress = progress;
  }

  void forEver() {
    while (!Thread.currentThread().isInterrupted()) {
      stack.parts().forEach(this::look);
      LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
    }
  }

  private synchronized void look(PartProcess part) {
    part.hurry();
    if (part.isMissed() && missed.add(part)) {
      progress.accept(part.title() + " died; it starts again in " + PAUSE.toSeconds() + " seconds");
      var unused = later.schedule(() -> restart(part), PAUSE.toSeconds(), TimeUnit.SECONDS);
    }
  }

  private void restart(PartProcess part) {
    try {
      if (part.isMissed()) {
        part.start();
        progress.accept(part.title() + " is ready again");
      }
    } catch (RuntimeException e) {
      progress.accept("softintel: " + e.getMessage());
    } finally {
      forget(part);
    }
  }

  private synchronized void forget(PartProcess part) {
    missed.remove(part);
  }
}
