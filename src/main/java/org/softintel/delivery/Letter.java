package org.softintel.delivery;

import java.time.Instant;

/** A whole report laid out for reading, in the clear: it lives for as long as one mail is made. */
public record Letter(String reference, Instant received, String fullText) {
  @Override
  public String toString() {
    return "Letter[reference=" + reference + ", fullText=<redacted>]";
  }
}
