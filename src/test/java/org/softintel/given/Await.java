package org.softintel.given;

import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Waits for what happens by itself, and says how long that took. */
public final class Await {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

  private Await() {}

  /** A look that fails or throws is followed by another one until {@code most} is over. */
  public static Duration until(String what, Duration most, Callable<Boolean> look) {
    var began = System.nanoTime();
    Throwable last = null;
    while (System.nanoTime() - began < most.toNanos()) {
      try {
        if (look.call()) {
          return Duration.ofNanos(System.nanoTime() - began);
        }
        last = null;
      } catch (Exception | AssertionError e) {
        last = e;
      }
      LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
    }
    throw tooLong(what, most, last);
  }

  /** As {@link #until}; what is left at the end is named. */
  public static void untilNoneIsLeft(
      String what, Duration most, Callable<? extends Collection<?>> look) throws Exception {
    try {
      until(what, most, () -> look.call().isEmpty());
    } catch (AssertionError e) {
      throw new AssertionError(what + ": " + look.call(), e);
    }
  }

  private static AssertionError tooLong(String what, Duration most, @Nullable Throwable last) {
    var why = last == null ? "" : ", at last " + last.getMessage();
    return new AssertionError("not within " + most.toSeconds() + " s: " + what + why, last);
  }
}
