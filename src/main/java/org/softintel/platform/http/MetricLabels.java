package org.softintel.platform.http;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Objects;

/** Keeps what callers can choose freely out of the labels of metrics. */
@Singleton
class MetricLabels implements MeterFilter {
  @Override
  public Meter.Id map(Meter.Id id) {
    var method = id.getTag("method");
    var known = method == null || RequestLine.METHODS.contains(method);
    var named = known ? id : id.replaceTags(with(id, "method", "OTHER"));
    return isTyped(id) ? named.replaceTags(with(named, "uri", "UNKNOWN")) : named;
  }

  // A request that ends before its endpoint is found is counted under its raw address, and one that
  // is refused under its tidied one.
  private static boolean isTyped(Meter.Id id) {
    var uri = id.getTag("uri");
    var status = Objects.requireNonNullElse(id.getTag("status"), "");
    return uri != null
        && (!status.matches("[1-5][0-9]{2}") || (isRefused(status) && !isOurs(uri, status)));
  }

  private static boolean isRefused(String status) {
    return status.charAt(0) >= '4';
  }

  /**
   * Names like NOT_FOUND, literal addresses, and templates, which a malformed address may mimic.
   */
  private static boolean isOurs(String uri, String status) {
    if (!uri.startsWith("/")) {
      return true;
    }
    return uri.contains("{")
        ? !status.equals("400")
        : RequestLine.template(uri).filter(uri::equals).isPresent();
  }

  private static List<Tag> with(Meter.Id id, String key, String value) {
    return id.getTags().stream()
        .map(it -> it.getKey().equals(key) ? Tag.of(key, value) : it)
        .toList();
  }
}
