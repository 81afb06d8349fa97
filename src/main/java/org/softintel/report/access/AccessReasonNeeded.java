package org.softintel.report.access;

/** Nothing is shown before the reader has written why they need this report. */
public final class AccessReasonNeeded extends RuntimeException {
  private final String reference;

  AccessReasonNeeded(String reference) {
    super("a reason is needed for " + reference);
    this.reference = reference;
  }

  public String reference() {
    return reference;
  }
}
