package org.softintel.platform.http;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts the bytes of request bodies that are held at once, in all and for each network, so that no
 * number of callers can fill the memory.
 */
@Singleton
class BodiesInFlight {
  private final long mostInAll;
  private final long mostPerAddress;
  private final Map<Source, Long> bySource = new HashMap<>();
  private final Map<Caller, Long> byCaller = new EnumMap<>(Caller.class);

  @Inject
  BodiesInFlight(WebConfig config) {
    this(config.bodies().inAll().asLongValue(), config.bodies().perAddress().asLongValue());
  }

  BodiesInFlight(long mostInAll, long mostPerAddress) {
    this.mostInAll = mostInAll;
    this.mostPerAddress = mostPerAddress;
  }

  /** What callers show. Some have a part of the bounds only, so that the known have the rest. */
  enum Caller {
    STRANGER(4, 4),
    /** With a token, which nobody has looked at yet. */
    BEARER(2, 1),
    KNOWN(1, 1);

    private final int partInAll;
    private final int partPerAddress;

    Caller(int partInAll, int partPerAddress) {
      this.partInAll = partInAll;
      this.partPerAddress = partPerAddress;
    }
  }

  record Source(Caller caller, String network) {}

  enum Answer {
    TAKEN,
    ADDRESS_FULL,
    ALL_FULL
  }

  /** What was taken must be given back, even if it is never read. */
  synchronized Answer take(Source source, long bytes) {
    var caller = source.caller();
    if (bySource.getOrDefault(source, 0L) + bytes > mostPerAddress / caller.partPerAddress) {
      return Answer.ADDRESS_FULL;
    }
    var all = byCaller.values().stream().mapToLong(it -> it).sum();
    if (all + bytes > mostInAll
        || byCaller.getOrDefault(caller, 0L) + bytes > mostInAll / caller.partInAll) {
      return Answer.ALL_FULL;
    }
    byCaller.merge(caller, bytes, Long::sum);
    bySource.merge(source, bytes, Long::sum);
    return Answer.TAKEN;
  }

  synchronized void giveBack(Source source, long bytes) {
    byCaller.merge(source.caller(), -bytes, Long::sum);
    bySource.computeIfPresent(source, (key, held) -> held == bytes ? null : held - bytes);
  }
}
