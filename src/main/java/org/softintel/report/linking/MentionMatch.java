package org.softintel.report.linking;

import java.util.List;

/**
 * Two values that may be one.
 *
 * @param why sentences for and against
 */
public record MentionMatch(
    ValueMention mine, ValueMention other, MatchBand band, List<String> why) {
  /** With this a sentence begins that speaks against it. */
  public static final String AGAINST = "Against: ";

  /** What speaks for it, if nothing speaks against it and it is more than possible. */
  public List<String> clearly() {
    var isClear =
        band.compareTo(MatchBand.LIKELY) <= 0
            && why.stream().noneMatch(it -> it.startsWith(AGAINST));
    return isClear ? why : List.of();
  }

  @Override
  public String toString() {
    return "MentionMatch[" + mine.kind() + " " + band + "]";
  }
}
