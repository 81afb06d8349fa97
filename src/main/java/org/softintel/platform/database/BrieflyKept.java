package org.softintel.platform.database;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What many ask for at once and is the same for all: read at most once a second, and again as soon
 * as it was changed here. Without it strangers took the connections that others waited for.
 */
public final class BrieflyKept<T> {
  private static final long FRESH_NANOS = 1_000_000_000L;

  private record Reading<T>(T value, long since, int changes) {}

  private final AtomicInteger changes = new AtomicInteger();
  private volatile @Nullable Reading<T> last;

  /** Reads anew when the last reading is old; one thread does, and others wait for it. */
  public T get(Supplier<T> reader) {
    var known = last;
    return known != null && isFresh(known) ? known.value : read(reader);
  }

  /** What was read is out of date. */
  public void forget() {
    changes.incrementAndGet();
  }

  private synchronized T read(Supplier<T> reader) {
    var known = last;
    if (known != null && isFresh(known)) {
      return known.value;
    }
    // Counted first: what changes meanwhile may not be in it.
    int before = changes.get();
    var value = reader.get();
    last = new Reading<>(value, System.nanoTime(), before);
    return value;
  }

  private boolean isFresh(Reading<T> known) {
    return known.changes == changes.get() && System.nanoTime() - known.since < FRESH_NANOS;
  }
}
