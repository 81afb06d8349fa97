package org.softintel.platform.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.softintel.platform.sealing.KeyedHash;

/**
 * What a form must hold to be taken: the token in the browser's cookie, which we signed for one
 * account. It stays the same while it is used, so that forms in several tabs hold (ADR 12).
 */
@Singleton
class CsrfToken {
  static final String FIELD = "csrf-token";
  static final String COOKIE = HostCookies.PREFIX + "csrf";

  private static final String OWNER = "csrf-owner";
  private static final String MADE = "softintel.csrf-token";
  private static final int BYTES = 16;
  private static final int CHARS = 22;
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{" + 3 * CHARS + "}");
  private static final Duration LASTS = Duration.ofHours(2);
  private static final SecureRandom RANDOM = new SecureRandom();

  // The keys are read after the mappers of failures are made.
  private final Provider<KeyedHash> hash;

  CsrfToken(Provider<KeyedHash> hash) {
    this.hash = hash;
  }

  /** The token for forms of this page. {@code account} is empty as long as nobody is known. */
  String of(RoutingContext routing, String account) {
    String made = routing.get(MADE);
    if (made == null) {
      made = ofBrowser(routing).filter(it -> isOf(account, it)).orElseGet(() -> signed(account));
      routing.put(MADE, made);
      routing.response().addCookie(HostCookies.of(COOKIE, made, LASTS.toSeconds()));
    }
    return made;
  }

  /** Whether a form of this account, or of this browser if nobody is known, was sent. */
  boolean isHeld(RoutingContext routing, String account) {
    var sent = routing.request().getFormAttribute(FIELD);
    return ofBrowser(routing).filter(it -> isOf(account, it) && isEqual(it, sent)).isPresent();
  }

  private Optional<String> ofBrowser(RoutingContext routing) {
    return Optional.ofNullable(routing.request().getCookie(COOKIE))
        .map(Cookie::getValue)
        .filter(it -> SHAPE.matcher(it).matches())
        .filter(
            it -> hash.get().matches(COOKIE, it.substring(0, 2 * CHARS), it.substring(2 * CHARS)));
  }

  private boolean isOf(String account, String token) {
    return account.isEmpty()
        || hash.get().matches(OWNER, account, token.substring(CHARS, 2 * CHARS));
  }

  private String signed(String account) {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    var begin =
        Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)
            + hash.get().of(OWNER, account);
    return begin + hash.get().of(COOKIE, begin);
  }

  private static boolean isEqual(String known, @Nullable String sent) {
    return sent != null && MessageDigest.isEqual(known.getBytes(UTF_8), sent.getBytes(UTF_8));
  }
}
