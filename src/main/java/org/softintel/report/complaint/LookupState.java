package org.softintel.report.complaint;

/** How far a request to look up a name is. */
public enum LookupState {
  WAITING("Waiting for another auditor"),
  ANSWERED("Answered: see the result"),
  REFUSED("Refused");

  private final String words;

  LookupState(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
