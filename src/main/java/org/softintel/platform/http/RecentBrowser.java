package org.softintel.platform.http;

import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.softintel.platform.sealing.KeyedHash;

/**
 * Browsers in which somebody was signed in lately. A cookie with a keyed hash says so, and for
 * which account, before any body is read: only their forms are read in full, and given back when
 * the session has ended.
 */
@Singleton
class RecentBrowser {
  static final String COOKIE = HostCookies.PREFIX + "recent";

  private static final Duration LASTS = Duration.ofHours(12);
  private static final String OWNER = "recent-owner";
  private static final Pattern SHAPE =
      Pattern.compile("(([0-9]{10,11})\\.([A-Za-z0-9_-]{22}))\\.([A-Za-z0-9_-]{22})");

  // The keys are read after the mappers of failures are made.
  private final Provider<KeyedHash> hash;
  private final InstantSource clock;

  RecentBrowser(Provider<KeyedHash> hash, InstantSource clock) {
    this.hash = hash;
    this.clock = clock;
  }

  boolean isOne(RoutingContext routing) {
    return account(routing).isPresent();
  }

  /** A keyed hash of the account that was signed in. */
  Optional<String> account(RoutingContext routing) {
    return held(routing).map(it -> it.group(3));
  }

  /**
   * Called for {@code account}, which is signed in; a cookie that lasts for half its time stays.
   */
  void remember(RoutingContext routing, String account) {
    var owner = hash.get().of(OWNER, account);
    var now = clock.instant();
    var stays = now.plus(LASTS.dividedBy(2));
    if (held(routing)
        .filter(it -> it.group(3).equals(owner) && until(it).isAfter(stays))
        .isEmpty()) {
      var begin = now.plus(LASTS).getEpochSecond() + "." + owner;
      routing
          .response()
          .addCookie(
              HostCookies.of(
                  COOKIE, begin + "." + hash.get().of(COOKIE, begin), LASTS.toSeconds()));
    }
  }

  private Optional<Matcher> held(RoutingContext routing) {
    return Optional.ofNullable(routing.request().getCookie(COOKIE))
        .map(it -> SHAPE.matcher(it.getValue()))
        .filter(it -> it.matches() && hash.get().matches(COOKIE, it.group(1), it.group(4)))
        .filter(it -> until(it).isAfter(clock.instant()));
  }

  private static Instant until(Matcher held) {
    return Instant.ofEpochSecond(Long.parseLong(held.group(2)));
  }
}
