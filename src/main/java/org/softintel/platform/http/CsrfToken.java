package org.softintel.platform.http;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * The token of a page that answers a refused form: the browser's own, or a new one. The framework
 * makes none there (quarkusio/quarkus#30672); RefusedFormTest needs it.
 */
final class CsrfToken {
  static final String COOKIE = "csrf";

  private static final String MADE = "softintel.csrf-token-made";
  private static final int BYTES = 16;
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{22}");
  private static final Duration LASTS = Duration.ofHours(2);
  private static final SecureRandom RANDOM = new SecureRandom();

  private CsrfToken() {}

  static String of(RoutingContext routing) {
    routing.put(Visitor.TOKEN_USED, true);
    String made = routing.get(MADE);
    if (made != null) {
      return made;
    }
    var known = routing.request().getCookie(COOKIE);
    if (known != null && isWhole(known)) {
      return known.getValue();
    }
    var token = random();
    routing.put(MADE, token);
    routing
        .response()
        .addCookie(
            Cookie.cookie(COOKIE, token)
                .setPath("/")
                .setMaxAge(LASTS.toSeconds())
                .setSecure(true)
                .setHttpOnly(true));
    return token;
  }

  static boolean isWhole(Cookie cookie) {
    return SHAPE.matcher(cookie.getValue()).matches();
  }

  private static String random() {
    var bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
