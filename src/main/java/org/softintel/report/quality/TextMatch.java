package org.softintel.report.quality;

import java.util.regex.MatchResult;

/** Where in a text something stands that can be offered. */
record TextMatch(int start, int end, RowSuggestion offer) {
  static TextMatch of(MatchResult match, RowSuggestion offer) {
    return new TextMatch(match.start(), match.end(), offer);
  }

  /** Spaces in its place, so that it is not found as something else as well. */
  String blot(String text) {
    return text.substring(0, start) + " ".repeat(end - start) + text.substring(end);
  }

  @Override
  public String toString() {
    return "TextMatch[" + start + ", " + end + "]";
  }
}
