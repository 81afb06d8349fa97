package org.softintel.report.search;

import java.util.List;
import org.softintel.platform.sealing.BlindIndex;

/** The buckets that a report is filed under, as {@link SearchIndex} finds them. */
public final class IndexBuckets {
  /** One row of the blind index, but for the report. */
  public record Row(String index, long keyId, int bucket) {}

  private IndexBuckets() {}

  public static List<Row> of(List<HeldValue> values, BlindIndex buckets) {
    return IndexedValues.terms(values).stream()
        .map(
            it -> {
              var bucket = buckets.bucket(it.index(), it.value());
              return new Row(it.index(), bucket.keyId(), bucket.number());
            })
        .distinct()
        .toList();
  }
}
