package org.softintel.report.search;

import java.util.List;
import java.util.Set;

/** One way to be what was looked for: to be filed under one term of each set, the rarest first. */
record Lookup(List<Set<Term>> all) {
  static List<Lookup> of(List<Set<Term>> all) {
    return all.isEmpty() ? List.of() : List.of(new Lookup(all));
  }

  boolean fits(Set<Term> filed) {
    return all.stream().allMatch(either -> either.stream().anyMatch(filed::contains));
  }
}
