package org.softintel.intake.answers;

/**
 * Words of one answer that its writer had replaced with a press, and can have back.
 *
 * @param page its path
 * @param at where the words began
 */
public record Replacement(String page, String question, int at, String before, String after) {
  /**
   * Returns {@code text} with the earlier words, where the new ones stand nearest to their place.
   */
  public String undoneIn(String text) {
    int right = text.indexOf(after, Math.min(at, text.length()));
    int left = text.lastIndexOf(after, at);
    int place = right < 0 || (left >= 0 && at - left < right - at) ? left : right;
    return place < 0
        ? text
        : text.substring(0, place) + before + text.substring(place + after.length());
  }

  @Override
  public String toString() {
    return "Replacement[" + page + "]";
  }
}
