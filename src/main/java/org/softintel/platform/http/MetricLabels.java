package org.softintel.platform.http;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.inject.Singleton;
import java.util.List;

/** Keeps what callers can choose freely out of the labels of metrics. */
@Singleton
class MetricLabels implements MeterFilter {
  @Override
  public Meter.Id map(Meter.Id id) {
    var method = id.getTag("method");
    var known = method == null || RequestLine.METHODS.contains(method);
    var named = known ? id : id.replaceTags(with(id, "method", "OTHER"));
    return isCutOff(id) ? named.replaceTags(with(named, "uri", "UNKNOWN")) : named;
  }

  // A request that ends before its endpoint is found is counted under its raw address.
  private static boolean isCutOff(Meter.Id id) {
    var status = id.getTag("status");
    return id.getTag("uri") != null && (status == null || !status.matches("[1-5][0-9]{2}"));
  }

  private static List<Tag> with(Meter.Id id, String key, String value) {
    return id.getTags().stream()
        .map(it -> it.getKey().equals(key) ? Tag.of(key, value) : it)
        .toList();
  }
}
