package org.softintel.desk.logs;

import java.util.Optional;
import org.softintel.report.status.CheckedReference;

/** How people name a sanitised log. It says nothing of the report from which it was made. */
record IntelligenceLogReference(String value) {
  private static final CheckedReference SHAPE = new CheckedReference("LOG");

  public IntelligenceLogReference {
    if (SHAPE.parse(value).filter(it -> it.equals(value)).isEmpty()) {
      throw new IllegalArgumentException("not a log reference");
    }
  }

  static IntelligenceLogReference next() {
    return new IntelligenceLogReference(SHAPE.next());
  }

  public static Optional<IntelligenceLogReference> typed(String text) {
    return SHAPE.parse(text).map(IntelligenceLogReference::new);
  }
}
