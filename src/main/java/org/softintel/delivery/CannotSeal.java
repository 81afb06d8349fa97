package org.softintel.delivery;

/** The inbox has no set of certificates to which a report may be encrypted; says why as a code. */
final class CannotSeal extends Exception {
  private final String code;

  CannotSeal(String code) {
    super(code);
    this.code = code;
  }

  String code() {
    return code;
  }
}
