package org.softintel.report.linking;

import org.softintel.platform.page.Coded;

/** How sure it is that two people are one, the surest first. */
public enum MatchBand implements Coded {
  /** A value that belongs to one person is equal, and nothing speaks strongly against it. */
  SAME("same value"),
  LIKELY("likely"),
  POSSIBLE("possible"),
  NONE("not the same");

  private final String words;

  MatchBand(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }

  /** At the beginning of a line. */
  public String inTitle() {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
