package org.softintel.delivery.outbox;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How long to wait before the next try: doubling from {@code first} up to {@code longest}, a fifth
 * more or less at random, so that mails which failed together do not come back together.
 */
record RetryBackoff(Duration first, Duration longest, Duration whileHeld, DoubleSupplier chance) {
  private static final int DOUBLINGS_AT_MOST = 30;
  private static final double SPREAD = 0.2;

  static RetryBackoff of(DeliveryConfig config) {
    return new RetryBackoff(
        config.firstPause(), config.longestPause(), config.heldPause(), Math::random);
  }

  /** For mail that is never held. */
  static RetryBackoff upToAnHour(Duration first) {
    var hour = Duration.ofHours(1);
    return new RetryBackoff(first, hour, hour, Math::random);
  }

  Duration after(int attempts) {
    var doublings = Math.min(Math.max(attempts, 1) - 1, DOUBLINGS_AT_MOST);
    var seconds = Math.min(seconds(first) * Math.pow(2, doublings), seconds(longest));
    var spread = 1 - SPREAD + 2 * SPREAD * chance.getAsDouble();
    return Duration.ofMillis(Math.round(seconds * spread * 1000));
  }

  private static double seconds(Duration duration) {
    return duration.toNanos() / 1e9;
  }
}
