package org.softintel.report.linking;

import java.util.List;

/**
 * A name as words that can be compared; {@code joined} has each word written as one with the next.
 */
record PersonName(List<NameWord> words, List<NameRole> roles, List<NameWord> joined) {
  boolean isEmpty() {
    return words.isEmpty();
  }
}
