package org.softintel.report.search;

import static java.util.stream.Collectors.toCollection;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.softintel.report.search.FieldMatcher.IndexTerm;

/** What a report is filed under. */
final class IndexedValues {
  /** Of one value, however many numbers or words somebody wrote into one answer. */
  static final int MOST_OF_ONE = 64;

  /** Of one report; what it names first is filed first. */
  static final int MOST = 4 * FiledTerms.MOST;

  private IndexedValues() {}

  static Set<IndexTerm> terms(List<HeldValue> values) {
    return values.stream()
        .flatMap(it -> it.field().matcher().terms(it.value()).stream().limit(MOST_OF_ONE))
        .distinct()
        .limit(MOST)
        .collect(toCollection(LinkedHashSet::new));
  }
}
