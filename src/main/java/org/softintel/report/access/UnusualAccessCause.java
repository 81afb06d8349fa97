package org.softintel.report.access;

import java.util.Collection;
import java.util.stream.Collectors;
import org.softintel.platform.page.Coded;

/** What makes access to a report unusual. */
public enum UnusualAccessCause implements Coded {
  BULK("Many reports within an hour"),
  OUT_OF_HOURS("Opening or changing a report outside the team’s hours"),
  NOT_ASSIGNED("A report assigned to a colleague"),
  RESTRICTED("A restricted report"),
  OWN_NAME("A report that has their own surname in it"),
  OWN_AGENCY("A report from their own organisation"),
  DENIED("Several times refused a report or a page");

  private final String words;

  UnusualAccessCause(String words) {
    this.words = words;
  }

  /** As lists and mails have it, of somebody. */
  public String words() {
    return words;
  }

  /** To the officer whom it is about. */
  public String wordsToReader() {
    return words.replace("their own", "your own");
  }

  static String codes(Collection<UnusualAccessCause> causes) {
    return causes.stream().sorted().map(UnusualAccessCause::code).collect(Collectors.joining(","));
  }
}
