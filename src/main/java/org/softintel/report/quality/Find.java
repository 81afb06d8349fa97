package org.softintel.report.quality;

import java.util.regex.MatchResult;

/** Where in a text something stands that can be offered. */
record Find(int start, int end, Offer offer) {
  static Find of(MatchResult match, Offer offer) {
    return new Find(match.start(), match.end(), offer);
  }

  /** Spaces in its place, so that it is not found as something else as well. */
  String blot(String text) {
    return text.substring(0, start) + " ".repeat(end - start) + text.substring(end);
  }

  @Override
  public String toString() {
    return "Find[" + start + ", " + end + "]";
  }
}
