package org.softintel.report.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Indexes, looks up and compares one kind of value. */
interface FieldMatcher {
  /** Terms under which a value is indexed. */
  Set<IndexTerm> terms(String held);

  /** A report must match one of them; empty if nothing can match. */
  List<IndexLookup> lookups(String typed);

  /** Compares in clear text, since different values share terms. */
  boolean matches(String typed, String held);

  /** Where reports may be that hold the same as one that holds this. */
  default List<IndexLookup> partners(String held) {
    return lookups(held);
  }

  /** Where reports may be that hold another one, which somebody may have written for this. */
  default List<IndexLookup> nearly(String held) {
    return List.of();
  }

  /** Compares what two reports hold, whichever comes first; empty if nothing joins them. */
  Optional<Likeness> likeness(String one, String other);

  /** Whether it tells one person, place or thing from many others. */
  default boolean isTelling(String value) {
    return true;
  }

  /** How a value that matches differs all the same; empty if it does not. */
  default String difference(String typed, String held) {
    return "";
  }

  /** A normalised value, and its index. */
  record IndexTerm(String index, String value) {
    @Override
    public String toString() {
      return "IndexTerm[" + index + "]";
    }
  }

  /** One way to match: a term of each set must be indexed. */
  record IndexLookup(List<Set<IndexTerm>> all) {
    static List<IndexLookup> of(List<Set<IndexTerm>> all) {
      return all.isEmpty() ? List.of() : List.of(new IndexLookup(all));
    }
  }
}
