package org.softintel.report.access;

/** The reader must write why they need this report before anything is shown. */
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
