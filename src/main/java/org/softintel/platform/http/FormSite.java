package org.softintel.platform.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** On whose page a form stood, as far as the browser says. */
enum FormSite {
  OURS,
  UNKNOWN,
  ANOTHER;

  static FormSite of(RoutingContext routing) {
    var site = routing.request().getHeader("Sec-Fetch-Site");
    if (site == null) {
      return byOrigin(routing);
    }
    return switch (site) {
      case "same-origin" -> OURS;
      case "none" -> UNKNOWN;
      default -> ANOTHER;
    };
  }

  // Old browsers say "null", because our pages send no referrer; programs say nothing.
  private static FormSite byOrigin(RoutingContext routing) {
    var origin = routing.request().getHeader(HttpHeaders.ORIGIN);
    if (origin == null || origin.equals("null")) {
      return UNKNOWN;
    }
    var called = String.valueOf(routing.request().authority());
    return origin.replaceFirst("^https?://", "").equalsIgnoreCase(called) ? OURS : ANOTHER;
  }
}
