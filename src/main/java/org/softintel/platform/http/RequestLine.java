package org.softintel.platform.http;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toUnmodifiableSet;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.handlers.RestInitialHandler.InitialMatch;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper.RequestMatch;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;

/** Refuses methods and addresses that no endpoint has, before anything else is looked at. */
@Singleton
class RequestLine {
  static final Set<String> METHODS =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  private static final Set<String> OUTSIDE_ENDPOINTS = new TreeSet<>(Set.of("GET", "HEAD", "POST"));
  private static final int AFTER_THE_HEADERS = 9_900;

  // The framework fills its tables only after our beans are made.
  private static final class Endpoints {
    private static final RequestMapper<InitialMatch> CLASSES =
        new RequestMapper<>(ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers());

    private static final Set<String> LABELS =
        CLASSES.getTemplates().stream()
            .flatMap(it -> mappers(it.value))
            .flatMap(it -> it.getTemplates().stream())
            .map(it -> label(it.value))
            .collect(toUnmodifiableSet());
  }

  void register(@Observes Filters filters) {
    filters.register(RequestLine::check, AFTER_THE_HEADERS);
  }

  private static void check(RoutingContext routing) {
    if (isMalformed(routing.request().uri())) {
      routing.fail(400);
    } else {
      checkMethod(routing, methodsAt(routing.normalizedPath()));
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
      routing.fail(404);
    } else {
      routing.next();
    }
  }

  // The framework would list the methods of the whole class.
  private static void pass(RoutingContext routing, Set<String> allowed) {
    if (routing.request().method().equals(HttpMethod.OPTIONS)) {
      allow(routing, allowed).setStatusCode(204).end();
    } else {
      routing.next();
    }
  }

  private static void refuse(RoutingContext routing, Set<String> allowed) {
    allow(routing, allowed);
    routing.fail(405);
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

  /** An endpoint's address as we wrote it, without what was typed into this one. */
  static Optional<String> template(String path) {
    return endpointsAt(path).map(RequestLine::template).findFirst();
  }

  /** As {@link #template(String)}, of the endpoint that takes this method. */
  static Optional<String> template(String method, String path) {
    var taken = method.equals("HEAD") ? "GET" : method;
    return endpointsAt(path)
        .filter(it -> taken.equals(it.getHttpMethod()))
        .map(RequestLine::template)
        .findFirst();
  }

  private static String template(RuntimeResource endpoint) {
    return (endpoint.getClassPath().template + endpoint.getPath().template).replaceAll("/+", "/");
  }

  /**
   * Of the endpoint whose address or {@link #template(String)} this is, without a slash at its end,
   * as the framework counts it; no part of it was typed.
   */
  static Optional<String> label(String path) {
    return Endpoints.LABELS.contains(path)
        ? Optional.of(path)
        : endpointsAt(path).map(RequestLine::label).findFirst();
  }

  private static String label(RuntimeResource endpoint) {
    return template(endpoint).replaceFirst("/$", "");
  }

  /** The methods that an endpoint's address takes, in alphabetical order. */
  private static Set<String> methodsAt(String path) {
    var methods =
        endpointsAt(path).map(RuntimeResource::getHttpMethod).collect(toCollection(TreeSet::new));
    if (methods.contains("GET")) {
      methods.add("HEAD");
    }
    if (!methods.isEmpty()) {
      methods.add("OPTIONS");
    }
    return methods;
  }

  /**
   * By the framework's own tables. It would ask for a sign-in first and then name the methods of
   * the whole class.
   */
  private static Stream<RuntimeResource> endpointsAt(String path) {
    var classes = Endpoints.CLASSES;
    return Stream.iterate(
            classes.map(path), it -> it != null, it -> classes.continueMatching(path, it))
        .flatMap(RequestLine::endpoints);
  }

  private static Stream<RuntimeResource> endpoints(RequestMatch<InitialMatch> match) {
    var remaining = match.remaining.isEmpty() ? "/" : match.remaining;
    return mappers(match.value)
        .map(it -> it.map(remaining))
        .filter(Objects::nonNull)
        .map(it -> it.value);
  }

  /** One for each method that a class has endpoints for. */
  private static Stream<RequestMapper<RuntimeResource>> mappers(InitialMatch found) {
    return Stream.of(found.handlers)
        .filter(ClassRoutingHandler.class::isInstance)
        .flatMap(it -> ((ClassRoutingHandler) it).getMappers().entrySet().stream())
        .filter(it -> it.getKey() != null)
        .map(Map.Entry::getValue);
  }
}
