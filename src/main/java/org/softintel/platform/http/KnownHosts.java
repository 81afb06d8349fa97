package org.softintel.platform.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Answers only calls by our own names: pages and sign-in make addresses of the name called. */
@Singleton
class KnownHosts {
  private static final int AFTER_THE_HEADERS = 9_950;
  private static final int MISDIRECTED = 421;

  private final Set<String> names;

  KnownHosts(WebConfig config) {
    names = new TreeSet<>(config.hosts().orElse(Set.of()));
    names.add(config.baseUrl().getHost());
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, AFTER_THE_HEADERS);
  }

  private void check(RoutingContext routing) {
    var called = routing.request().authority();
    if (isOurs(called == null ? null : called.host()) && isOurs(host(routing.request().uri()))) {
      routing.next();
    } else {
      routing
          .response()
          .setStatusCode(MISDIRECTED)
          .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain")
          .end("This service has another name.\n");
    }
  }

  // What names no host, or a malformed one, is refused by others or leads nowhere.
  private boolean isOurs(@Nullable String host) {
    return host == null || names.contains(host.toLowerCase(Locale.ROOT));
  }

  /** A request line may hold a whole address, and the framework prefers its host. */
  private static @Nullable String host(String uri) {
    try {
      return new URI(uri).getHost();
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
