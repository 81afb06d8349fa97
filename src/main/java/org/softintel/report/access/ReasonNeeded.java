package org.softintel.report.access;

/** Nothing is shown before the reader has written why they need this report. */
public final class ReasonNeeded extends RuntimeException {
  private final String reference;

  ReasonNeeded(String reference) {
    super("a reason is needed for " + reference);
    this.reference = reference;
  }

  public String reference() {
    return reference;
  }
}
