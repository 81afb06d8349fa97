package org.softintel.report.linking;

import java.util.List;

/**
 * Two values that may be one.
 *
 * @param why sentences for and against
 */
public record MentionMatch(
    ValueMention mine, ValueMention other, MatchBand band, List<String> why) {
  @Override
  public String toString() {
    return "MentionMatch[" + mine.kind() + " " + band + "]";
  }
}
