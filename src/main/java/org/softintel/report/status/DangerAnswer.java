package org.softintel.report.status;

import org.softintel.platform.page.Coded;

/** What an officer found of possible immediate danger. */
public enum DangerAnswer implements Coded {
  ACTED_ON("Acted on"),
  NOT_IMMEDIATE("Nobody is in immediate danger");

  private final String words;

  DangerAnswer(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
