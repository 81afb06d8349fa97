package org.softintel.report.access;

import java.util.Collection;
import java.util.stream.Collectors;
import org.softintel.platform.page.Coded;

/** What makes access to a report unusual. */
public enum UnusualAccessCause implements Coded {
  BULK("many reports within an hour"),
  OUT_OF_HOURS("a report outside the team's hours"),
  NOT_ASSIGNED("a report that a colleague has"),
  RESTRICTED("a restricted report"),
  OWN_NAME("a report in which somebody has their own surname"),
  OWN_AGENCY("a report from their own agency"),
  DENIED("a report, or tries to, after several that they were refused");

  private final String words;

  UnusualAccessCause(String words) {
    this.words = words;
  }

  /** Completes "somebody opens". */
  public String words() {
    return words;
  }

  static String codes(Collection<UnusualAccessCause> causes) {
    return causes.stream().sorted().map(UnusualAccessCause::code).collect(Collectors.joining(","));
  }
}
