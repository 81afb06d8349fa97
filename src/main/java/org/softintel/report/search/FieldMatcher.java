package org.softintel.report.search;

import java.util.List;
import java.util.Set;

/** Indexes, looks up and compares one kind of value. */
interface FieldMatcher {
  /** Terms under which a value is indexed. */
  Set<IndexTerm> terms(String held);

  /** A report must match one of them; empty if nothing can match. */
  List<IndexLookup> lookups(String typed);

  /** Compares in clear text, since different values share buckets. */
  boolean matches(String typed, String held);
}
