package org.softintel.intake.answers;

/** The draft was sent before; {@link #reference} is that of its report. */
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
