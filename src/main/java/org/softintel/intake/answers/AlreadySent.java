package org.softintel.intake.answers;

/** This draft became a report before: there is one report, and this is its reference. */
public final class AlreadySent extends RuntimeException {
  private final String reference;

  AlreadySent(String reference) {
    super("draft is already sent");
    this.reference = reference;
  }

  public String reference() {
    return reference;
  }
}
