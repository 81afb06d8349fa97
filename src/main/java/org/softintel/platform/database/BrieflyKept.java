package org.softintel.platform.database;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What many ask for at once and is the same for all: read at most once a second, and again as soon
 * as it was changed here. Without it strangers took the connections that others waited for.
 */
public final class BrieflyKept<T> {
  private static final long FRESH_NANOS = 1_000_000_000L;

  /** {@code changes} are those before it began: what changed meanwhile may not be in it. */
  private record Reading<T>(CompletableFuture<T> value, long since, int changes) {}

  private final AtomicInteger changes = new AtomicInteger();
  private @Nullable Reading<T> last;

  /**
   * One reads anew when the last reading is old; others wait for it and share it, or its failure.
   */
  public T get(Supplier<T> reader) {
    var own = new Reading<T>(new CompletableFuture<>(), System.nanoTime(), changes.get());
    var shared = fresh(own);
    if (!shared.equals(own)) {
      return shared(shared);
    }
    try {
      var value = reader.get();
      own.value.complete(value);
      return value;
    } catch (RuntimeException | Error e) {
      forget(own);
      own.value.completeExceptionally(e);
      throw e;
    }
  }

  /** What was read is out of date. */
  public void forget() {
    changes.incrementAndGet();
  }

  /** The last reading, or {@code own} in its place if it is old. */
  private synchronized Reading<T> fresh(Reading<T> own) {
    var known = last;
    if (known != null && known.changes == changes.get() && own.since - known.since < FRESH_NANOS) {
      return known;
    }
    last = own;
    return own;
  }

  private synchronized void forget(Reading<T> failed) {
    if (failed.equals(last)) {
      last = null;
    }
  }

  private T shared(Reading<T> reading) {
    try {
      return reading.value.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }
}
