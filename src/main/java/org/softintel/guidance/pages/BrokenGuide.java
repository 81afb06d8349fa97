package org.softintel.guidance.pages;

/** A page of guidance cannot be shown as it is written: the service does not start with it. */
final class BrokenGuide extends RuntimeException {
  BrokenGuide(String page, String fault) {
    super("guidance/" + page + ": " + fault);
  }

  BrokenGuide(String page, String fault, Throwable cause) {
    super("guidance/" + page + ": " + fault, cause);
  }
}
