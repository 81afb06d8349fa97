package org.softintel.report.status;

import java.util.Optional;

/**
 * The name of a report: {@code SI-XXXX-XXXX}, seven random characters and a check character of
 * Crockford's 32. It tells nothing and opens nothing.
 */
public record ReportReference(String value) {
  private static final CheckedReference SHAPE = new CheckedReference("SI");

  public ReportReference {
    if (SHAPE.parse(value).filter(it -> it.equals(value)).isEmpty()) {
      throw new IllegalArgumentException("not a report reference");
    }
  }

  public static ReportReference next() {
    return new ReportReference(SHAPE.next());
  }

  /** Reads what a person typed: any case, {@code O} for zero, {@code I} and {@code L} for one. */
  public static Optional<ReportReference> typed(String text) {
    return SHAPE.parse(text).map(ReportReference::new);
  }
}
