package org.softintel.platform.identity;

import io.quarkus.oidc.runtime.OidcUtils;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/** The cookie by which a browser is known again, by the name that the framework has for it. */
public final class SessionCookie {
  private static final String KEPT = "softintel.session-kept";

  private SessionCookie() {}

  static Optional<String> of(RoutingContext routing) {
    return Optional.ofNullable(routing.request().getCookie(OidcUtils.SESSION_COOKIE_NAME))
        .map(Cookie::getValue);
  }

  /** Has the browser forget it. */
  static void expire(RoutingContext routing) {
    routing.response().addCookie(Cookie.cookie(OidcUtils.SESSION_COOKIE_NAME, "").setMaxAge(0));
  }

  /** The session could not be read: the cookie stays with the browser. */
  static void keep(RoutingContext routing) {
    routing.put(KEPT, true);
  }

  static boolean isKept(RoutingContext routing) {
    return routing.get(KEPT) != null;
  }

  /** Whether the cookie of this name stays as it is, whatever the framework sets. */
  public static boolean isKept(String name, RoutingContext routing) {
    return name.equals(OidcUtils.SESSION_COOKIE_NAME) && isKept(routing);
  }
}
