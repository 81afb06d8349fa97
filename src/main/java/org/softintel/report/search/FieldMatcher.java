package org.softintel.report.search;

import java.util.List;
import java.util.Set;

/** How one kind of value is written into the index, looked up, and compared in the clear. */
interface FieldMatcher {
  /** Under what a value that a report holds is filed. */
  Set<IndexTerm> terms(String held);

  /** Where to look: a report must fit one of them. Empty: nowhere. */
  List<IndexLookup> lookups(String typed);

  /** Whether it truly is what was looked for; buckets hold others too. */
  boolean matches(String typed, String held);
}
