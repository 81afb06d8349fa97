package org.softintel.audit.trail;

/** How an act ended. */
public enum ActResult {
  DONE("Done"),
  /** By us: it was not theirs to do, or not as things are. */
  REFUSED("Refused"),
  /** By others: it was tried and did not succeed. */
  FAILED("Failed");

  private final String words;

  ActResult(String words) {
    this.words = words;
  }

  public String words() {
    return words;
  }
}
