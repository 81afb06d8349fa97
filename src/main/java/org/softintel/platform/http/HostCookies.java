package org.softintel.platform.http;

import static java.util.stream.Collectors.counting;

import io.quarkus.oidc.runtime.OidcUtils;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.impl.ServerCookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.softintel.platform.identity.SessionCookie;

/**
 * Cookies that no neighbouring site can set, because of how their names begin. The framework's own,
 * of sessions and of begun sign-ins, become such. Few begun sign-ins are kept: with many of them
 * every request would be too long to answer.
 */
@Singleton
public class HostCookies {
  public static final String PREFIX = "__Host-";

  private static final String SENT = HostCookies.class.getName();

  private static final String FRAMEWORKS = "q_";

  private static final String SESSION = OidcUtils.SESSION_COOKIE_NAME;
  private static final String BEGUN = OidcUtils.STATE_COOKIE_NAME;

  /** Of others the framework would put a session together, or take a page for a call of the API. */
  private static final Pattern OF_A_PAGE =
      Pattern.compile(
          "%1$s(?!%2$s|%3$s).*|%1$s%2$s|%1$s%3$s_[0-9a-f-]{36}".formatted(PREFIX, SESSION, BEGUN));

  // Decoders pass over other characters before a name, and find the name of another cookie.
  private static final Pattern PAIR = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]+=.*");
  private static final int MOST_BEGUN = 5;

  /** Proxies take eight thousand for all cookies together. */
  private static final int MOST_CHARS = 5_000;

  private static final int AFTER_THE_HEADERS = 9_990;

  void register(@Observes Filters filters) {
    filters.register(HostCookies::rename, AFTER_THE_HEADERS);
  }

  /** Has the browser forget each that it sent. */
  public static void forget(RoutingContext routing) {
    List.copyOf(routing.request().cookies()).stream()
        .map(Cookie::getName)
        .filter(it -> it.startsWith(PREFIX) || it.startsWith(FRAMEWORKS))
        .forEach(it -> routing.response().addCookie(of(it, "", 0)));
  }

  public static Cookie of(String name, String value, long seconds) {
    return Cookie.cookie(name, value)
        .setPath("/")
        .setMaxAge(seconds)
        .setSecure(true)
        .setHttpOnly(true)
        .setSameSite(CookieSameSite.LAX);
  }

  /** Whether the browser sent any, even if none of them was taken. */
  static boolean areSent(RoutingContext routing) {
    return routing.get(SENT) != null;
  }

  private static void rename(RoutingContext routing) {
    var headers = routing.request().headers();
    if (headers.contains(HttpHeaders.COOKIE)) {
      routing.put(SENT, true);
    }
    var pairs =
        Stream.of(String.join(";", headers.getAll(HttpHeaders.COOKIE)).split(";"))
            .map(String::strip)
            .filter(it -> PAIR.matcher(it).matches())
            .toList();
    var copies = pairs.stream().collect(Collectors.groupingBy(HostCookies::name, counting()));
    var sent =
        pairs.stream()
            .filter(it -> !it.startsWith(FRAMEWORKS))
            .filter(it -> !it.startsWith(PREFIX) || OF_A_PAGE.matcher(name(it)).matches())
            // A browser has one: more were made up to be taken for it.
            .filter(it -> !it.startsWith(PREFIX) || copies.getOrDefault(name(it), 0L) == 1)
            .map(it -> it.startsWith(PREFIX + FRAMEWORKS) ? it.substring(PREFIX.length()) : it)
            .toList();
    if (sent.isEmpty()) {
      headers.remove(HttpHeaders.COOKIE);
    } else {
      headers.set(HttpHeaders.COOKIE, String.join("; ", sent));
    }
    // Browsers send the oldest first.
    var begun =
        sent.stream()
            .filter(it -> it.startsWith(BEGUN))
            .collect(Collectors.toCollection(ArrayDeque::new));
    routing.addHeadersEndHandler(ended -> renameBack(routing, begun));
    routing.next();
  }

  private static String name(String pair) {
    return pair.substring(0, pair.indexOf('='));
  }

  private static void renameBack(RoutingContext routing, Deque<String> begun) {
    for (var cookie : List.copyOf(routing.request().cookies())) {
      var name = cookie.getName();
      if (name.startsWith(FRAMEWORKS) && ((ServerCookie) cookie).isChanged()) {
        routing.response().removeCookie(name, false);
        if (!SessionCookie.isKept(name, routing)) {
          set(routing, name, cookie.getValue(), cookie.getMaxAge());
        }
        if (name.startsWith(BEGUN) && cookie.getMaxAge() > 0) {
          forgetTheOldest(routing, begun, cookie.getValue().length());
        }
      }
    }
  }

  private static void forgetTheOldest(RoutingContext routing, Deque<String> begun, int made) {
    int chars = made + begun.stream().mapToInt(String::length).sum();
    while (!begun.isEmpty() && (begun.size() >= MOST_BEGUN || chars > MOST_CHARS)) {
      var oldest = begun.removeFirst();
      chars -= oldest.length();
      set(routing, name(oldest), "", 0);
    }
  }

  private static void set(RoutingContext routing, String name, String value, long seconds) {
    routing.response().addCookie(of(PREFIX + name, value, seconds));
  }
}
