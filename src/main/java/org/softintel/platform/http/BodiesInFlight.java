package org.softintel.platform.http;

import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts the bytes of request bodies that are held at once, in all and for each address, so that no
 * number of callers can fill the memory.
 */
@Singleton
class BodiesInFlight {
  private final long mostInAll;
  private final long mostPerAddress;
  private final Map<String, Long> byAddress = new HashMap<>();
  private long all;

  BodiesInFlight(WebConfig config) {
    mostInAll = config.bodies().inAll().asLongValue();
    mostPerAddress = config.bodies().perAddress().asLongValue();
  }

  enum Answer {
    TAKEN,
    ADDRESS_FULL,
    ALL_FULL
  }

  /** What was taken must be given back, even if it is never read. */
  synchronized Answer take(String address, long bytes) {
    if (byAddress.getOrDefault(address, 0L) + bytes > mostPerAddress) {
      return Answer.ADDRESS_FULL;
    }
    if (all + bytes > mostInAll) {
      return Answer.ALL_FULL;
    }
    all += bytes;
    byAddress.merge(address, bytes, Long::sum);
    return Answer.TAKEN;
  }

  synchronized void giveBack(String address, long bytes) {
    all -= bytes;
    byAddress.computeIfPresent(address, (key, held) -> held == bytes ? null : held - bytes);
  }
}
