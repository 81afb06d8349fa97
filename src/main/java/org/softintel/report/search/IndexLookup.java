package org.softintel.report.search;

import java.util.List;
import java.util.Set;

/** One way to match: a term of each set must be indexed. The rarest set comes first. */
record IndexLookup(List<Set<IndexTerm>> all) {
  static List<IndexLookup> of(List<Set<IndexTerm>> all) {
    return all.isEmpty() ? List.of() : List.of(new IndexLookup(all));
  }
}
