package org.softintel.platform.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Set;
import java.util.TreeSet;

/** Refuses methods and addresses that no endpoint has, before anything else is looked at. */
@Singleton
class RequestLine {
  static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  private static final Set<String> OUTSIDE_ENDPOINTS = new TreeSet<>(Set.of("GET", "HEAD", "POST"));
  private static final int AFTER_THE_HEADERS = 9_900;
  private static final int NOTHING_TO_SAY = 204;
  private static final int MALFORMED = 400;
  private static final int NOT_FOUND = 404;
  private static final int OTHER_METHOD = 405;

  private final EndpointMethods endpointMethods;

  RequestLine(EndpointMethods endpointMethods) {
    this.endpointMethods = endpointMethods;
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, AFTER_THE_HEADERS);
  }

  private void check(RoutingContext routing) {
    if (isMalformed(routing.request().uri())) {
      routing.fail(MALFORMED);
    } else {
      checkMethod(routing, endpointMethods.methodsAt(routing.normalizedPath()));
    }
  }

  private static void checkMethod(RoutingContext routing, Set<String> allowed) {
    var method = routing.request().method().name();
    if (allowed.contains(method)) {
      pass(routing, allowed);
    } else if (!allowed.isEmpty()) {
      refuse(routing, allowed);
    } else if (!METHODS.contains(method)) {
      refuse(routing, OUTSIDE_ENDPOINTS);
    } else if (isNowhere(routing, method)) {
      routing.fail(NOT_FOUND);
    } else {
      routing.next();
    }
  }

  // The framework would list the methods of the whole class.
  private static void pass(RoutingContext routing, Set<String> allowed) {
    if (routing.request().method().equals(HttpMethod.OPTIONS)) {
      allow(routing, allowed).setStatusCode(NOTHING_TO_SAY).end();
    } else {
      routing.next();
    }
  }

  private static void refuse(RoutingContext routing, Set<String> allowed) {
    allow(routing, allowed);
    routing.fail(OTHER_METHOD);
  }

  private static HttpServerResponse allow(RoutingContext routing, Set<String> allowed) {
    return routing.response().putHeader(HttpHeaders.ALLOW, String.join(", ", allowed));
  }

  // Files and sign-in have addresses but no endpoint.
  private static boolean isNowhere(RoutingContext routing, String method) {
    return !OUTSIDE_ENDPOINTS.contains(method)
        || FailurePages.isForPrograms(routing.normalizedPath());
  }

  private static boolean isMalformed(String address) {
    try {
      new URI(address);
      return false;
    } catch (URISyntaxException e) {
      return true;
    }
  }
}
