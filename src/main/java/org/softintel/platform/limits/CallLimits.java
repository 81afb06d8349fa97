package org.softintel.platform.limits;

import static java.util.stream.Collectors.toMap;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.softintel.platform.database.Sql;
import org.softintel.platform.database.Sql.SqlFailed;
import org.softintel.platform.monitoring.Alarm;
import org.softintel.platform.sealing.KeyedHash;

/**
 * Counts calls for all replicas, in one row for each kind and account or address. A row holds when
 * its calls are paid off: each adds its share of the limit's time, and none may lead further ahead
 * than that time. A process takes a few calls at once, up to a twentieth of each limit and for all
 * who share it, so that a burst does not write the same row each time.
 */
@Singleton
class CallLimits {
  private static final String TAKE =
      """
      insert into call_limit as known (bucket, paid_at, ahead)
      values (?, now() + ? * interval '1 second', ? * interval '1 second')
      on conflict (bucket) do update
      set paid_at = greatest(known.paid_at, now()) + (excluded.paid_at - now())
      where known.paid_at <= now() + excluded.ahead
      """;
  private static final String WAIT =
      """
      select bucket, floor(extract(epoch from paid_at - now()))
      from call_limit where bucket = any (?)
      """;
  private static final Duration PAUSE = Duration.ofSeconds(5);
  private static final int SECONDS_BETWEEN_NEWS = 3_600;
  private static final int SHARE_AT_ONCE = 20;

  /** A stranger with many addresses fills no memory: their later calls are counted one by one. */
  static final int MOST_AHEAD = 10_000;

  private final Sql sql;
  private final KeyedHash hash;
  private final LimitConfig config;
  private final MeterRegistry meters;
  private final InstantSource clock;
  private final Map<Bucket, Long> takenAhead = new ConcurrentHashMap<>();
  private final Set<Bucket> taking = ConcurrentHashMap.newKeySet();
  private volatile Instant pausedUntil = Instant.MIN;
  private volatile boolean hindered;

  CallLimits(
      Sql sql, KeyedHash hash, LimitConfig config, MeterRegistry meters, InstantSource clock) {
    if (config.times() < 1) {
      throw new IllegalArgumentException("softintel.platform.limits.times must be 1 or more");
    }
    this.sql = sql;
    this.hash = hash;
    this.config = config;
    this.meters = meters;
    this.clock = clock;
  }

  /** Another limit is another bucket: what a wider or a narrower one counted is not taken over. */
  private record Bucket(LimitKind kind, String of, String whose, Rate rate) {
    /** Without the account or the network. */
    @Override
    public String toString() {
      return "%s of an %s, %s".formatted(kind.code(), of, rate);
    }
  }

  /**
   * Counts a call; returns how long to wait if it is one too many. While the table does not answer
   * nobody is refused: a report must not be lost for it.
   */
  Optional<Duration> take(LimitKind kind, Optional<String> account, String network) {
    if (clock.instant().isBefore(pausedUntil)) {
      return Optional.empty();
    }
    var buckets = buckets(kind, account, network);
    try {
      // The account first: one that is refused takes nothing from its address, which others share.
      if (buckets.stream().allMatch(this::isTaken)) {
        return Optional.empty();
      }
      var wait = wait(buckets);
      Counter.builder("softintel.limits.reached")
          .description("Calls that were refused because there were too many, by kind")
          .tag("kind", kind.code())
          .register(meters)
          .increment();
      return Optional.of(wait);
    } catch (SqlFailed e) {
      pause(e);
      return Optional.empty();
    }
  }

  private List<Bucket> buckets(LimitKind kind, Optional<String> account, String network) {
    var limit = Objects.requireNonNull(config.kinds().get(kind));
    return Stream.of(
            limit
                .perAccount()
                .flatMap(rate -> account.map(it -> new Bucket(kind, "account", it, rate))),
            limit.perAddress().map(rate -> new Bucket(kind, "address", network, rate)))
        .flatMap(Optional::stream)
        .toList();
  }

  private boolean isTaken(Bucket bucket) {
    return isTakenAhead(bucket) || isShareTaken(bucket) || isTaken(bucket, 1);
  }

  private boolean isTakenAhead(Bucket bucket) {
    var before = new long[1];
    takenAhead.computeIfPresent(
        bucket,
        (key, left) -> {
          before[0] = left;
          return left > 1 ? left - 1 : null;
        });
    return before[0] > 0;
  }

  /** One at a time, or many who find nothing left at once would take the whole limit. */
  private boolean isShareTaken(Bucket bucket) {
    var share = (long) bucket.rate().calls() * config.times() / SHARE_AT_ONCE;
    if (share < 2 || takenAhead.size() >= MOST_AHEAD || !taking.add(bucket)) {
      return false;
    }
    try {
      if (isTakenAhead(bucket)) {
        return true;
      }
      var isTaken = isTaken(bucket, share);
      if (isTaken) {
        takenAhead.put(bucket, share - 1);
      }
      return isTaken;
    } finally {
      taking.remove(bucket);
    }
  }

  /** Whether this account was not yet refused in the last hour; says so once. */
  boolean isNews(LimitKind kind, String account) {
    var key = hash.of("limit told " + kind.code(), account);
    return isTaken(key, SECONDS_BETWEEN_NEWS, 0);
  }

  /** Deletes what is paid off: it would count as a new row does. */
  @Scheduled(every = "10m", delayed = "1m")
  void sweep() {
    takenAhead.clear();
    // Waits for nobody: two that wait for each other would be taken for a table that is away.
    sql.update(
        """
        delete from call_limit where bucket in (
            select bucket from call_limit where paid_at < now() for update skip locked)
        """);
  }

  private boolean isTaken(Bucket bucket, long calls) {
    var seconds = secondsPerCall(bucket) * calls;
    return isTaken(key(bucket), seconds, bucket.rate().seconds() - seconds);
  }

  private boolean isTaken(String key, double seconds, double secondsAhead) {
    var isTaken = sql.update(TAKE, key, seconds, secondsAhead) == 1;
    hindered = false;
    return isTaken;
  }

  private Duration wait(List<Bucket> buckets) {
    var keys = buckets.stream().map(this::key).toList();
    var paid =
        sql.list(WAIT, it -> Map.entry(it.text(1), it.number(2)), keys).stream()
            .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    var wait =
        buckets.stream()
            .mapToLong(it -> paid.getOrDefault(key(it), 0L) - (long) secondsAhead(it))
            .max()
            .orElse(0);
    return Duration.ofSeconds(Math.max(wait, 0) + 1);
  }

  private double secondsAhead(Bucket bucket) {
    return bucket.rate().seconds() - secondsPerCall(bucket);
  }

  private double secondsPerCall(Bucket bucket) {
    return bucket.rate().secondsPerCall(config.times());
  }

  private String key(Bucket bucket) {
    var purpose = "limit %s %s %s".formatted(bucket.kind().code(), bucket.of(), bucket.rate());
    return hash.of(purpose, bucket.whose());
  }

  /** The alarm is raised once, not with each call of a long outage. */
  private void pause(SqlFailed e) {
    pausedUntil = clock.instant().plus(PAUSE);
    if (!hindered) {
      Alarm.CALLS_NOT_COUNTED.raise(
          "calls are not counted, so nobody is refused for too many: %s",
          Objects.requireNonNull(e.getCause()).getClass().getName());
    }
    hindered = true;
  }
}
