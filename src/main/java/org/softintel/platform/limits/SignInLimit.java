package org.softintel.platform.limits;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.softintel.platform.http.CallerAddress.Call;

/**
 * Bounds what one address may bring from the sign-in service, before that service is asked. The
 * framework would take it at any address of ours.
 */
@Singleton
class SignInLimit {
  private static final int BEFORE_SIGN_IN = 8_000;
  private static final String CALLBACK = "/signed-in";
  private static final String GIVEN_UP = "/not-signed-in";

  private final CallLimits limits;

  SignInLimit(CallLimits limits) {
    this.limits = limits;
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, BEFORE_SIGN_IN);
  }

  private void check(RoutingContext routing) {
    var isCallback = routing.normalizedPath().equals(CALLBACK);
    if (isCallback ? !isFollowed(routing) : isAnswer(routing)) {
      routing.fail(400);
    } else if (isCallback) {
      count(routing);
    } else {
      routing.next();
    }
  }

  /** A picture on another site's page must not use up what a whole network may do. */
  private static boolean isFollowed(RoutingContext routing) {
    var use = routing.request().getHeader("Sec-Fetch-Dest");
    return use == null || use.equals("document");
  }

  private static boolean isAnswer(RoutingContext routing) {
    var query = routing.queryParams();
    return query.contains("state")
        && (query.contains("code")
            || (query.contains("error") && !routing.normalizedPath().equals(GIVEN_UP)));
  }

  private void count(RoutingContext routing) {
    var network = Call.of(routing).network();
    // A body that comes meanwhile waits for whoever reads it.
    routing.request().pause();
    routing
        .vertx()
        .executeBlocking(() -> limits.take(LimitKind.SIGN_IN, Optional.empty(), network), false)
        .onComplete(
            wait -> {
              routing.request().resume();
              answer(routing, wait);
            },
            routing::fail);
  }

  private static void answer(RoutingContext routing, Optional<Duration> wait) {
    if (wait.isEmpty()) {
      routing.next();
      return;
    }
    routing.response().putHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.get().toSeconds()));
    routing.fail(429);
  }
}
