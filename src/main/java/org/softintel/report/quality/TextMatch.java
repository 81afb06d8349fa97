package org.softintel.report.quality;

import java.util.regex.MatchResult;
import org.softintel.report.question.RowGroup;

/** A place in a text, and what it suggests. */
record TextMatch(int start, int end, RowSuggestion offer) {
  static TextMatch of(MatchResult match, RowSuggestion offer) {
    return new TextMatch(match.start(), match.end(), offer);
  }

  static TextMatch of(MatchResult match, RowGroup group, String field, String value) {
    return of(match, RowSuggestion.of(group, field, value));
  }

  /** Puts spaces in its place, so that it is not found again as something else. */
  String blot(String text) {
    return text.substring(0, start) + " ".repeat(end - start) + text.substring(end);
  }
}
