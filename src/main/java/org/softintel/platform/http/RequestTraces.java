package org.softintel.platform.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.softintel.platform.tracing.RequestSpan;
import org.softintel.platform.tracing.Traces;

/** Traces requests that an endpoint answers; not files, nor what is asked for in vain. */
@Singleton
class RequestTraces {
  private static final int AFTER_THE_REQUEST_LINE = 9_800;

  private final Traces traces;

  RequestTraces(Traces traces) {
    this.traces = traces;
  }

  void register(@Observes Filters filters) {
    if (traces.areOn()) {
      filters.register(this::trace, AFTER_THE_REQUEST_LINE);
    }
  }

  private void trace(RoutingContext routing) {
    var method = routing.request().method().name();
    RequestLine.template(method, routing.normalizedPath())
        .map(it -> traces.begin(method, it, UUID.fromString(RequestId.of(routing))))
        .ifPresent(it -> endWith(routing, it));
    routing.next();
  }

  private static void endWith(RoutingContext routing, RequestSpan span) {
    routing.addEndHandler(
        ended -> {
          if (ended.succeeded()) {
            span.end(routing.response().getStatusCode());
          } else {
            span.cutOff();
          }
        });
  }
}
