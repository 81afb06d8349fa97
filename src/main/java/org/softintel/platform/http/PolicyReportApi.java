package org.softintel.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.logging.Log;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Hears from browsers what our Content-Security-Policy stopped. Anybody may send anything here: it
 * is counted by directive, and each directive is logged once a day for each of our pages.
 */
@Path(PolicyReportApi.PATH)
@PermitAll
@Singleton
class PolicyReportApi {
  static final String PATH = "/policy-reports";

  private static final int MOST_AT_ONCE = 20;
  private static final String OTHER = "other";
  private static final Set<String> DIRECTIVES =
      Set.of(
          "base-uri",
          "connect-src",
          "default-src",
          "font-src",
          "form-action",
          "frame-ancestors",
          "frame-src",
          "img-src",
          "media-src",
          "object-src",
          "require-trusted-types-for",
          "script-src",
          "style-src",
          "trusted-types",
          "worker-src");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final MeterRegistry meters;
  private final Set<String> logged = ConcurrentHashMap.newKeySet();

  PolicyReportApi(MeterRegistry meters) {
    this.meters = meters;
  }

  /** Takes one report of the older kind, or several of the newer. */
  @POST
  @Consumes({"application/csp-report", "application/reports+json"})
  public void hear(String sent) {
    try {
      var reports = JSON.readTree(sent);
      StreamSupport.stream(
              (reports.isArray() ? reports : List.<JsonNode>of(reports)).spliterator(), false)
          .limit(MOST_AT_ONCE)
          .forEach(this::note);
    } catch (JsonProcessingException e) {
      count(OTHER);
    }
  }

  @Scheduled(every = "24h", delayed = "24h")
  void forget() {
    logged.clear();
  }

  // No word of the report itself: anything may stand in it.
  private void note(JsonNode report) {
    var named = text(report, "effectiveDirective", "effective-directive");
    var plain = named.replaceFirst("-(attr|elem)$", "");
    var directive = DIRECTIVES.contains(plain) ? plain : OTHER;
    count(directive);
    var line = directive + " at " + page(text(report, "documentURL", "document-uri"));
    if (logged.add(line)) {
      Log.warnf("a browser stopped something on a page of ours: %s", line);
    }
  }

  private void count(String directive) {
    Counter.builder("softintel.policy.violations")
        .description("What browsers stopped on our pages, by directive of the policy")
        .tag("directive", directive)
        .register(meters)
        .increment();
  }

  private static String text(JsonNode report, String... names) {
    return Stream.of(names)
        .map(report::findValue)
        .filter(Objects::nonNull)
        .map(JsonNode::asText)
        .findFirst()
        .orElse("");
  }

  private static String page(String address) {
    try {
      return Optional.ofNullable(new URI(address).getPath())
          .filter(it -> it.startsWith("/"))
          .flatMap(RequestLine::template)
          .orElse(OTHER);
    } catch (URISyntaxException e) {
      return OTHER;
    }
  }
}
