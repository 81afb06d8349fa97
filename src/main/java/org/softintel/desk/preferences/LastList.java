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
 * The list, or what a search found, that somebody looked at last in this browser, so that they come
 * back to it from a report; and the list, whatever they searched for since. The addresses hold
 * codes, a place in the list and sealed words.
 */
@Named("lastList")
@RequestScoped
public class LastList {
  private static final String COOKIE = HostCookies.PREFIX + "list";
  private static final String FILTERS = HostCookies.PREFIX + "filters";
  private static final Duration LASTS = Duration.ofHours(12);
  private static final String LIST = "/triage";
  private static final Predicate<String> ADDRESS =
      Pattern.compile("/triage(/search)?\\?[A-Za-z0-9&=._-]{1,2450}").asMatchPredicate();

  private final RoutingContext routing;

  LastList(RoutingContext routing) {
    this.routing = routing;
  }

  /** One that is too long for a cookie is not kept. */
  public void remember(String address) {
    if (ADDRESS.test(address)) {
      keep(COOKIE, address);
      if (query(address).isPresent()) {
        keep(FILTERS, address);
      }
    }
  }

  private void keep(String cookie, String address) {
    routing.response().addCookie(HostCookies.of(cookie, address, LASTS.toSeconds()));
  }

  public String getAddress() {
    return known(COOKIE).orElse(LIST);
  }

  /** At the line of this report. */
  public String at(String reference) {
    return getAddress() + "#" + reference;
  }

  /** Filters and order of the list, also after a search in another tab. */
  public Optional<String> query() {
    return known(FILTERS).flatMap(LastList::query);
  }

  private static Optional<String> query(String address) {
    return Optional.of(address)
        .filter(it -> it.startsWith(LIST + "?"))
        .map(it -> it.substring(LIST.length() + 1));
  }

  private Optional<String> known(String cookie) {
    return Optional.ofNullable(routing.request().getCookie(cookie))
        .map(Cookie::getValue)
        .filter(ADDRESS);
  }
}
