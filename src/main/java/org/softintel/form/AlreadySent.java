package org.softintel.form;

/** This draft became a report before: there is one report, and this is its reference. */
final class AlreadySent extends RuntimeException {
  private final String reference;

  AlreadySent(String reference) {
    super("draft is already sent");
    this.reference = reference;
  }

  String reference() {
    return reference;
  }
}
