package org.softintel.platform.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.softintel.platform.identity.BearerTokens;

/** Lets calls of the API carry plain JSON and no cookie, and pages no token. */
@Singleton
class ApiRequestRules {
  private static final int AFTER_THE_REQUEST_LINE = 9_500;
  private static final Pattern JSON =
      Pattern.compile("\\s*application/json\\s*(;.*)?", Pattern.CASE_INSENSITIVE);

  /** JSON in lines, where a list of people may be sent. */
  private static final Pattern LINES =
      Pattern.compile("\\s*application/(x-)?ndjson\\s*(;.*)?", Pattern.CASE_INSENSITIVE);

  /** Refused, and recorded, as any other that was made up. */
  private static final String NEVER_VALID = "Bearer a.b.c";

  void register(@Observes Filters filters) {
    filters.register(ApiRequestRules::check, AFTER_THE_REQUEST_LINE);
  }

  private static void check(RoutingContext routing) {
    var request = routing.request();
    if (!FailurePages.isForPrograms(routing.normalizedPath())) {
      request.headers().remove(HttpHeaders.AUTHORIZATION);
      routing.next();
      return;
    }
    if (BearerTokens.isMisspelt(request.getHeader(HttpHeaders.AUTHORIZATION))) {
      request.headers().set(HttpHeaders.AUTHORIZATION, NEVER_VALID);
    }
    // A cookie belongs to somebody's browser, not to the calling program.
    request.headers().remove(HttpHeaders.COOKIE);
    if (!request.method().equals(HttpMethod.POST)) {
      routing.next();
    } else if (routing.normalizedPath().equals(RequestLimits.LISTS) && is(LINES, request)) {
      request.headers().set(HttpHeaders.CONTENT_TYPE, "application/x-ndjson");
      routing.next();
    } else if (is(JSON, request)) {
      // We ignore its parameters, and the framework fails on a space before them.
      request.headers().set(HttpHeaders.CONTENT_TYPE, "application/json");
      routing.next();
    } else {
      routing.fail(415);
    }
  }

  private static boolean is(Pattern wanted, HttpServerRequest request) {
    var type = request.getHeader(HttpHeaders.CONTENT_TYPE);
    return type != null
        && wanted.matcher(type).matches()
        && isPlain(request.getHeader(HttpHeaders.CONTENT_ENCODING));
  }

  private static boolean isPlain(@Nullable String encoding) {
    return encoding == null || encoding.strip().equalsIgnoreCase("identity");
  }
}
