package org.softintel.platform.http;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.inject.Singleton;
import java.util.Set;

/**
 * Keeps what callers can choose freely out of the labels of metrics. The framework takes the raw
 * address for a label whenever a request ends before its endpoint is found, as OPTIONS do.
 */
@Singleton
class MetricLabels implements MeterFilter {
  private static final String UNKNOWN = "UNKNOWN";

  /** What the framework calls requests, apart from addresses. */
  private static final Set<String> NAMES =
      Set.of(UNKNOWN, "NOT_FOUND", "REDIRECTION", "root", "/cors-preflight");

  @Override
  public Meter.Id map(Meter.Id id) {
    return id.getName().startsWith("http.server.")
        ? id.replaceTags(id.getTags().stream().map(MetricLabels::ours).toList())
        : id;
  }

  private static Tag ours(Tag label) {
    return switch (label.getKey()) {
      case "method" ->
          RequestLine.METHODS.contains(label.getValue()) ? label : Tag.of("method", "OTHER");
      case "uri" -> Tag.of("uri", endpoint(label.getValue()));
      default -> label;
    };
  }

  private static String endpoint(String uri) {
    return NAMES.contains(uri) ? uri : RequestLine.label(uri).orElse(UNKNOWN);
  }
}
