package org.softintel.platform.limits;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.softintel.platform.http.CallerAddress.Call;

/** Bounds what one address may bring from the sign-in service, before that service is asked. */
@Singleton
class SignInLimit {
  private static final int BEFORE_SIGN_IN = 8_000;
  private static final String CALLBACK = "/signed-in";

  private final CallLimits limits;

  SignInLimit(CallLimits limits) {
    this.limits = limits;
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, BEFORE_SIGN_IN);
  }

  private void check(RoutingContext routing) {
    if (!routing.normalizedPath().equals(CALLBACK)) {
      routing.next();
      return;
    }
    var address = Call.of(routing).address();
    // A body that comes meanwhile waits for whoever reads it.
    routing.request().pause();
    routing
        .vertx()
        .executeBlocking(() -> limits.take(LimitKind.SIGN_IN, Optional.empty(), address), false)
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
