package org.softintel.platform.limits;

import static java.util.stream.Collectors.toMap;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.softintel.platform.database.Sql;
import org.softintel.platform.database.Sql.SqlFailed;
import org.softintel.platform.sealing.KeyedHash;

/**
 * Counts calls for all replicas, in one row for each kind and account or address. A row holds when
 * its calls are paid off: each adds its share of the limit's time, and none may lead further ahead
 * than that time. A process takes a few calls at once, up to a twentieth of a limit, so that a
 * burst does not write the same row each time.
 */
@Singleton
class CallLimits {
  private static final String ROW =
      "select ?, now() + ? * interval '1 second', ? * interval '1 second'";
  private static final String TAKE =
      """
      insert into call_limit as known (bucket, paid_at, ahead) %s
      on conflict (bucket) do update
      set paid_at = greatest(known.paid_at, now()) + (excluded.paid_at - now())
      where known.paid_at <= now() + excluded.ahead
      """;
  private static final String TAKE_ONE = TAKE.formatted(ROW);
  // A refused account takes nothing from its address, which others share.
  private static final String TAKE_BOTH =
      "with account as (%s returning 1) %s"
          .formatted(TAKE_ONE, TAKE.formatted(ROW + " where exists (select from account)"));
  private static final String WAIT =
      """
      select bucket, floor(extract(epoch from paid_at - now()))
      from call_limit where bucket = any (?)
      """;
  private static final Duration PAUSE = Duration.ofSeconds(5);
  private static final int SECONDS_BETWEEN_NEWS = 3_600;
  private static final int SHARE_AT_ONCE = 20;

  private final Sql sql;
  private final KeyedHash hash;
  private final LimitConfig config;
  private final MeterRegistry meters;
  private final InstantSource clock;
  private final Map<Caller, Integer> takenAhead = new ConcurrentHashMap<>();
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

  private record Caller(LimitKind kind, Optional<String> account, String network) {}

  private record Bucket(String key, double seconds, double secondsAhead) {}

  /**
   * Counts a call; returns how long to wait if it is one too many. While the table does not answer
   * nobody is refused: a report must not be lost for it.
   */
  Optional<Duration> take(LimitKind kind, Optional<String> account, String network) {
    var limit = Objects.requireNonNull(config.kinds().get(kind));
    var rates = Stream.concat(limit.perAccount().stream(), limit.perAddress().stream());
    var atOnce = rates.mapToInt(Rate::calls).min().orElse(1) * config.times() / SHARE_AT_ONCE;
    var caller = new Caller(kind, account, network);
    if (isTakenAhead(caller)) {
      return Optional.empty();
    }
    var buckets = buckets(caller, limit, 1);
    if (buckets.isEmpty() || clock.instant().isBefore(pausedUntil)) {
      return Optional.empty();
    }
    try {
      var areTaken = atOnce > 1 && isTaken(buckets(caller, limit, atOnce));
      if (areTaken) {
        takenAhead.merge(caller, atOnce - 1, Integer::sum);
      }
      var wait =
          areTaken || isTaken(buckets) ? Optional.<Duration>empty() : Optional.of(wait(buckets));
      hindered = false;
      wait.ifPresent(
          it -> meters.counter("softintel.limits.reached", "kind", kind.code()).increment());
      return wait;
    } catch (SqlFailed e) {
      pause(e);
      return Optional.empty();
    }
  }

  private boolean isTakenAhead(Caller caller) {
    var before = new int[1];
    takenAhead.computeIfPresent(
        caller,
        (key, left) -> {
          before[0] = left;
          return left > 1 ? left - 1 : null;
        });
    return before[0] > 0;
  }

  private List<Bucket> buckets(Caller caller, LimitConfig.Limit limit, int calls) {
    return Stream.of(
            limit
                .perAccount()
                .flatMap(
                    it ->
                        caller
                            .account()
                            .map(of -> bucket(caller.kind(), "account", of, it, calls))),
            limit
                .perAddress()
                .map(it -> bucket(caller.kind(), "address", caller.network(), it, calls)))
        .flatMap(Optional::stream)
        .toList();
  }

  /** Whether this account was not yet refused in the last hour; says so once. */
  boolean isNews(LimitKind kind, String account) {
    var key = hash.of("limit told " + kind.code(), account);
    return isTaken(List.of(new Bucket(key, SECONDS_BETWEEN_NEWS, 0)));
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

  private boolean isTaken(List<Bucket> buckets) {
    var values =
        buckets.stream()
            .flatMap(it -> Stream.of(it.key(), it.seconds(), it.secondsAhead()))
            .toArray();
    return sql.update(buckets.size() == 1 ? TAKE_ONE : TAKE_BOTH, values) == 1;
  }

  private Duration wait(List<Bucket> buckets) {
    var keys = buckets.stream().map(Bucket::key).toList();
    var paid =
        sql.list(WAIT, it -> Map.entry(it.text(1), it.number(2)), keys).stream()
            .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    var wait =
        buckets.stream()
            .mapToLong(it -> paid.getOrDefault(it.key(), 0L) - (long) it.secondsAhead())
            .max()
            .orElse(0);
    return Duration.ofSeconds(Math.max(wait, 0) + 1);
  }

  /** Another limit is another bucket: what a wider or a narrower one counted is not taken over. */
  private Bucket bucket(LimitKind kind, String of, String whose, Rate rate, int calls) {
    var key = hash.of("limit %s %s %s".formatted(kind.code(), of, rate), whose);
    var seconds = rate.secondsPerCall(config.times()) * calls;
    return new Bucket(key, seconds, rate.seconds() - seconds);
  }

  /** The alarm is raised once, not with each call of a long outage. */
  private void pause(SqlFailed e) {
    pausedUntil = clock.instant().plus(PAUSE);
    if (!hindered) {
      Log.errorf(
          "ALARM: calls are not counted, so nobody is refused for too many: %s",
          Objects.requireNonNull(e.getCause()).getClass().getName());
    }
    hindered = true;
  }
}
