package org.softintel.desk.preferences;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.softintel.platform.http.HostCookies;

/**
 * The list that somebody looked at last in this browser, with its filters and its page, so that
 * they come back to it from a report. Its address holds codes, a reference and sealed words.
 */
@Named("lastList")
@RequestScoped
public class LastList {
  private static final String COOKIE = HostCookies.PREFIX + "list";
  private static final Duration LASTS = Duration.ofHours(12);
  private static final String LIST = "/triage";
  private static final Predicate<String> ADDRESS =
      Pattern.compile("/triage(/search)?\\?[A-Za-z0-9&=._-]{1,1500}").asMatchPredicate();

  private final RoutingContext routing;

  LastList(RoutingContext routing) {
    this.routing = routing;
  }

  /** One that is too long for a cookie is not kept. */
  public void remember(String address) {
    if (!ADDRESS.test(address)) {
      return;
    }
    routing.response().addCookie(HostCookies.of(COOKIE, address, LASTS.toSeconds()));
  }

  public String getAddress() {
    return known().orElse(LIST);
  }

  /** At the line of this report. */
  public String at(String reference) {
    return getAddress() + "#" + reference;
  }

  /** Its filters and its order; empty after a search. */
  public Optional<String> query() {
    return known()
        .filter(it -> it.startsWith(LIST + "?"))
        .map(it -> it.substring(LIST.length() + 1));
  }

  private Optional<String> known() {
    return Optional.ofNullable(routing.request().getCookie(COOKIE))
        .map(Cookie::getValue)
        .filter(ADDRESS);
  }
}
