package org.softintel.platform.http;

import io.vertx.ext.web.RoutingContext;
import java.util.UUID;
import org.jboss.logging.MDC;

/**
 * The number of a request in its response, the log and the trail. We always make it: one that came
 * with the request could hold any text.
 */
final class RequestId {
  static final String HEADER = "X-Request-Id";
  private static final String KEY = "softintel.request";
  private static final String LOGGED = "request";

  private RequestId() {}

  static String of(RoutingContext routing) {
    String known = routing.get(KEY);
    return known == null ? begin(routing) : known;
  }

  private static String begin(RoutingContext routing) {
    var id = UUID.randomUUID().toString();
    routing.put(KEY, id);
    MDC.put(LOGGED, id);
    return id;
  }
}
