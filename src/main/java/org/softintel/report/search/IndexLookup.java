package org.softintel.report.search;

import java.util.List;
import java.util.Set;

/** One way to be what was looked for: to be filed under one term of each set, the rarest first. */
record IndexLookup(List<Set<IndexTerm>> all) {
  static List<IndexLookup> of(List<Set<IndexTerm>> all) {
    return all.isEmpty() ? List.of() : List.of(new IndexLookup(all));
  }

  boolean fits(Set<IndexTerm> filed) {
    return all.stream().allMatch(either -> either.stream().anyMatch(filed::contains));
  }
}
