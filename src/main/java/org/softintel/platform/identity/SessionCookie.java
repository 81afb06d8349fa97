package org.softintel.platform.identity;

import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.impl.ServerCookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Browsers keep a cookie of this name for our host alone, and only if we set it over TLS. The
 * framework has a name of its own for it, which no browser may send.
 */
@Singleton
class SessionCookie {
  static final String NAME = "__Host-" + OidcUtils.SESSION_COOKIE_NAME;

  /** Set when the session could not be read: the cookie stays with the browser. */
  static final String KEPT = "softintel.session-kept";

  private static final String OURS = NAME + "=";
  private static final String FRAMEWORKS = OidcUtils.SESSION_COOKIE_NAME + "=";

  // Before anybody reads cookies.
  private static final int FIRST = 20_000;

  void register(@Observes Filters filters) {
    filters.register(
        routing -> {
          take(routing);
          routing.addHeadersEndHandler(ignored -> give(routing));
          routing.next();
        },
        FIRST);
  }

  static Optional<String> of(RoutingContext routing) {
    return Optional.ofNullable(routing.request().getCookie(OidcUtils.SESSION_COOKIE_NAME))
        .map(Cookie::getValue);
  }

  /** Has the browser forget it. */
  static void expire(RoutingContext routing) {
    routing.response().addCookie(Cookie.cookie(OidcUtils.SESSION_COOKIE_NAME, "").setMaxAge(0));
  }

  private static void take(RoutingContext routing) {
    var headers = routing.request().headers();
    var sent = headers.getAll(HttpHeaders.COOKIE);
    if (!sent.isEmpty()) {
      headers.set(
          HttpHeaders.COOKIE,
          sent.stream()
              .flatMap(it -> Stream.of(it.split(";")))
              .map(String::trim)
              .filter(it -> !it.startsWith(OidcUtils.SESSION_COOKIE_NAME))
              .map(it -> it.startsWith(OURS) ? FRAMEWORKS + it.substring(OURS.length()) : it)
              .collect(Collectors.joining("; ")));
    }
  }

  private static void give(RoutingContext routing) {
    var response = routing.response();
    response.removeCookies(OidcUtils.SESSION_COOKIE_NAME, false).stream()
        .filter(it -> it instanceof ServerCookie set && set.isChanged())
        .filter(it -> routing.get(KEPT) == null)
        .forEach(
            it ->
                response.addCookie(
                    Cookie.cookie(NAME, it.getValue())
                        .setPath("/")
                        .setSecure(true)
                        .setHttpOnly(true)
                        .setSameSite(CookieSameSite.LAX)
                        .setMaxAge(it.getMaxAge())));
  }
}
