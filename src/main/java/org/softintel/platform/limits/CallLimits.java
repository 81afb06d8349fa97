package org.softintel.platform.limits;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.softintel.platform.database.Sql;
import org.softintel.platform.database.Sql.SqlFailed;
import org.softintel.platform.sealing.KeyedHash;

/**
 * Counts calls for all replicas, in one row for each kind and account or address. A row holds when
 * its calls are paid off: each adds its share of the limit's time, and none may lead further ahead
 * than that time.
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
      select max(extract(epoch from paid_at - ahead - now()))
      from call_limit where bucket = any (?)
      """;
  private static final Duration PAUSE = Duration.ofSeconds(5);
  private static final int SECONDS_BETWEEN_NEWS = 3_600;

  private final Sql sql;
  private final KeyedHash hash;
  private final LimitConfig config;
  private final MeterRegistry meters;
  private final InstantSource clock;
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

  private record Bucket(String key, double secondsPerCall, double secondsAhead) {}

  /**
   * Counts a call; returns how long to wait if it is one too many. While the table does not answer
   * nobody is refused: a report must not be lost for it.
   */
  Optional<Duration> take(LimitKind kind, Optional<String> account, String network) {
    var limit = Objects.requireNonNull(config.kinds().get(kind));
    var buckets =
        Stream.of(
                limit
                    .perAccount()
                    .flatMap(it -> account.map(of -> bucket(kind, "account", of, it))),
                limit.perAddress().map(it -> bucket(kind, "address", network, it)))
            .flatMap(Optional::stream)
            .toList();
    if (buckets.isEmpty() || clock.instant().isBefore(pausedUntil)) {
      return Optional.empty();
    }
    try {
      var wait = isTaken(buckets) ? Optional.<Duration>empty() : Optional.of(wait(buckets));
      hindered = false;
      wait.ifPresent(
          it -> meters.counter("softintel.limits.reached", "kind", kind.code()).increment());
      return wait;
    } catch (SqlFailed e) {
      pause(e);
      return Optional.empty();
    }
  }

  /** Whether this account was not yet refused in the last hour; says so once. */
  boolean isNews(LimitKind kind, String account) {
    var key = hash.of("limit told " + kind.code(), account);
    return isTaken(List.of(new Bucket(key, SECONDS_BETWEEN_NEWS, 0)));
  }

  /** Deletes what is paid off: it would count as a new row does. */
  @Scheduled(every = "10m", delayed = "1m")
  void sweep() {
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
            .flatMap(it -> Stream.of(it.key(), it.secondsPerCall(), it.secondsAhead()))
            .toArray();
    return sql.update(buckets.size() == 1 ? TAKE_ONE : TAKE_BOTH, values) == 1;
  }

  private Duration wait(List<Bucket> buckets) {
    var keys = buckets.stream().map(Bucket::key).toList();
    long seconds = sql.one(WAIT, it -> it.number(1), keys);
    return Duration.ofSeconds(Math.max(seconds, 0) + 1);
  }

  /** Another limit is another bucket: what a wider or a narrower one counted is not taken over. */
  private Bucket bucket(LimitKind kind, String of, String whose, Rate rate) {
    var key = hash.of("limit %s %s %s".formatted(kind.code(), of, rate), whose);
    var seconds = rate.secondsPerCall(config.times());
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
