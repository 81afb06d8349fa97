package org.softintel.platform.http;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets only a few do heavy work at once, in the order in which they came, so that there is a
 * processor for light pages meanwhile. Nobody waits longer than {@link #LONGEST_WAIT}: behind work
 * that hangs all others would hang, too.
 */
@Singleton
public class HeavyWork {
  static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  private final int most;
  private final Deque<Turn> waiting = new ArrayDeque<>();
  private int atWork;

  @Inject
  HeavyWork(WebConfig config) {
    this(
        config
            .heavyAtOnce()
            .orElseGet(() -> Math.max(1, Runtime.getRuntime().availableProcessors() / 2)));
  }

  HeavyWork(int most) {
    this.most = Math.max(1, most);
  }

  /** Waits for its turn, then does {@code work}. */
  public <T> T inTurn(Supplier<T> work) {
    var begun = new CompletableFuture<Boolean>();
    var turn = take(() -> begun.complete(true));
    try {
      begun.completeOnTimeout(false, LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS).join();
      return work.get();
    } finally {
      turn.end();
    }
  }

  /** Runs {@code begin} when it is its turn, perhaps at once; each turn must be ended. */
  Turn take(Runnable begin) {
    var turn = new Turn(begin);
    synchronized (this) {
      if (atWork >= most) {
        waiting.add(turn);
        return turn;
      }
      atWork++;
      turn.hasPlace = true;
    }
    begin.run();
    return turn;
  }

  /** One who waits or works. */
  final class Turn {
    private final Runnable begin;
    private boolean hasPlace;

    private Turn(Runnable begin) {
      this.begin = begin;
    }

    /** Goes on without a place if it still waits. */
    void goOn() {
      boolean waited;
      synchronized (HeavyWork.this) {
        waited = waiting.remove(this);
      }
      if (waited) {
        begin.run();
      }
    }

    /** Gives the place to whoever has waited longest. */
    void end() {
      Turn next = null;
      synchronized (HeavyWork.this) {
        waiting.remove(this);
        if (hasPlace) {
          hasPlace = false;
          next = waiting.poll();
          if (next == null) {
            atWork--;
          } else {
            next.hasPlace = true;
          }
        }
      }
      if (next != null) {
        next.begin.run();
      }
    }
  }
}
