package org.softintel.platform.http;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Sets the same headers on every response. */
@Singleton
class ResponseHeaders {
  // First, or an early refusal would be sent without them.
  private static final int FIRST = 10_000;
  private static final Pattern HASHED = Pattern.compile("/assets/[a-z-]+-[0-9a-f]{12}\\.[a-z]+");
  private static final String PROMISED = "softintel.headers";

  private final Map<String, String> always;

  ResponseHeaders(WebConfig config) {
    always =
        Map.of(
            "Content-Security-Policy", policy(config.signIn().map(ResponseHeaders::origin)),
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy",
                "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
            "Strict-Transport-Security", "max-age=63072000; includeSubDomains",
            "Reporting-Endpoints", "policy=\"" + PolicyReportApi.PATH + "\"");
  }

  void register(@Observes Filters filters) {
    filters.register(
        routing -> {
          promise(routing);
          routing.next();
        },
        FIRST);
  }

  /** For requests that no filter sees: without a host, or with half an address. */
  void promise(RoutingContext routing) {
    if (routing.get(PROMISED) == null) {
      routing.put(PROMISED, true);
      RequestId.of(routing);
      // At the end, since an error clears what was set before it.
      routing.addHeadersEndHandler(ignored -> complete(routing));
    }
  }

  private void complete(RoutingContext routing) {
    var response = routing.response();
    always.forEach(response.headers()::set);
    response.headers().set(RequestId.HEADER, RequestId.of(routing));
    if (PublicCaching.isOne(routing)) {
      open(response.headers());
    } else {
      response.headers().set("Cache-Control", caching(routing));
    }
  }

  // It may be compressed, since its length tells no secret (BREACH).
  private static void open(MultiMap headers) {
    headers.set("Cache-Control", "public, no-cache");
    headers.set("Vary", "Accept-Encoding, Cookie");
    headers.remove("Content-Encoding");
  }

  private static String caching(RoutingContext routing) {
    var fine = routing.response().getStatusCode() < 400;
    return fine && HASHED.matcher(routing.normalizedPath()).matches()
        ? "public, max-age=31536000, immutable"
        : "no-store";
  }

  private static String origin(URI uri) {
    return " " + uri.getScheme() + "://" + uri.getRawAuthority();
  }

  private static String policy(Optional<String> signIn) {
    return "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
        + " connect-src 'self'; form-action 'self'"
        + signIn.orElse("")
        + "; base-uri 'none'; object-src 'none'; frame-ancestors 'none';"
        + " require-trusted-types-for 'script'; trusted-types 'none';"
        // Browsers know the one or the other.
        + " report-to policy; report-uri "
        + PolicyReportApi.PATH;
  }
}
