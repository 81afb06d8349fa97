package org.softintel.platform.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;
import org.softintel.platform.sealing.KeyedHash;

/**
 * Browsers in which somebody was signed in lately. A cookie with a keyed hash says so before any
 * body is read: only their forms are read in full, and given back when the session has ended.
 */
@Singleton
class RecentBrowser {
  static final String COOKIE = HostCookies.PREFIX + "recent";

  private static final Duration LASTS = Duration.ofHours(12);
  private static final Pattern SHAPE = Pattern.compile("([0-9]{10,11})\\.([A-Za-z0-9_-]{22})");

  // The keys are read after the mappers of failures are made.
  private final Provider<KeyedHash> hash;
  private final InstantSource clock;

  RecentBrowser(Provider<KeyedHash> hash, InstantSource clock) {
    this.hash = hash;
    this.clock = clock;
  }

  boolean isOne(RoutingContext routing) {
    return until(routing).isPresent();
  }

  /** Called for somebody who is signed in; a cookie that lasts for half its time stays. */
  void remember(RoutingContext routing) {
    var until = until(routing);
    var now = clock.instant();
    if (until.filter(it -> it.isAfter(now.plus(LASTS.dividedBy(2)))).isEmpty()) {
      var end = Long.toString(now.plus(LASTS).getEpochSecond());
      routing
          .response()
          .addCookie(
              HostCookies.of(COOKIE, end + "." + hash.get().of(COOKIE, end), LASTS.toSeconds()));
    }
  }

  private Optional<Instant> until(RoutingContext routing) {
    return Optional.ofNullable(routing.request().getCookie(COOKIE))
        .map(it -> SHAPE.matcher(it.getValue()))
        .filter(it -> it.matches() && hash.get().matches(COOKIE, it.group(1), it.group(2)))
        .map(it -> Instant.ofEpochSecond(Long.parseLong(it.group(1))))
        .filter(it -> it.isAfter(clock.instant()));
  }
}
