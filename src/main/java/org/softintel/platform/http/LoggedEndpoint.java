package org.softintel.platform.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.Config;

/** What the access log calls a request: its endpoint, never the address that was asked for. */
@Singleton
class LoggedEndpoint {
  private static final String SETTING = "quarkus.http.access-log.enabled";

  /** A part of {@code quarkus.http.access-log.pattern}. */
  private static final String KEY = "softintel.endpoint";

  private static final int AFTER_THE_REQUEST_LINE = 9_800;

  private final boolean isLogged;

  LoggedEndpoint(Config config) {
    isLogged = config.getValue(SETTING, Boolean.class);
  }

  void register(@Observes Filters filters) {
    if (isLogged) {
      filters.register(LoggedEndpoint::name, AFTER_THE_REQUEST_LINE);
    }
  }

  private static void name(RoutingContext routing) {
    var method = routing.request().method().name();
    RequestLine.template(method, routing.normalizedPath())
        .ifPresent(it -> routing.put(KEY, method + " " + it));
    routing.next();
  }
}
