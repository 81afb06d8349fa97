package org.softintel.report.access;

import java.util.Collection;
import java.util.stream.Collectors;
import org.softintel.platform.page.Coded;

/** What makes access to a report unusual. */
public enum UnusualAccessCause implements Coded {
  BULK("many reports within an hour"),
  OUT_OF_HOURS("a report outside the team's hours"),
  NOT_ASSIGNED("a report assigned to a colleague"),
  RESTRICTED("a restricted report"),
  OWN_NAME("a report that has their own surname in it"),
  OWN_AGENCY("a report from their own organisation"),
  DENIED("or tries to open a report after several refusals");

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
