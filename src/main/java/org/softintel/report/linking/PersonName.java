package org.softintel.report.linking;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name as words that can be compared.
 *
 * @param joined words that stand together, written as one
 * @param isArabic it may have articles, apart or attached
 * @param original the same in its own alphabet, if that is a foreign one
 */
record PersonName(
    List<NameWord> words,
    List<NameRole> roles,
    List<Joined> joined,
    boolean isArabic,
    @Nullable Original original) {

  /** So many words from one on, written as one. */
  record Joined(int from, int count, NameWord word) {}

  /** Two names of one alphabet need no other to be compared. */
  record Original(Character.UnicodeScript alphabet, PersonName name) {}

  PersonName(List<NameWord> words, List<NameRole> roles, List<Joined> joined, boolean isArabic) {
    this(words, roles, joined, isArabic, null);
  }

  boolean isEmpty() {
    return words.isEmpty();
  }
}
