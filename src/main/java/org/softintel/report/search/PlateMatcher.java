package org.softintel.report.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Registration numbers: whole ones, and the beginning of one on either side. */
final class PlateMatcher implements FieldMatcher {
  /** Shorter beginnings would find every second vehicle. */
  private static final int SHORTEST = 3;

  private static final int LONGEST = 8;
  private static final String WHOLE = "plate";
  private static final String BEGINNING = "plate-begins";

  @Override
  public Set<IndexTerm> terms(String held) {
    var plate = normal(held);
    var terms = new HashSet<IndexTerm>();
    if (plate.length() >= SHORTEST) {
      terms.add(new IndexTerm(WHOLE, plate));
      for (int i = SHORTEST; i <= Math.min(plate.length(), LONGEST); i++) {
        terms.add(new IndexTerm(BEGINNING, plate.substring(0, i)));
      }
    }
    return terms;
  }

  /**
   * It begins with what was typed, or is all that a reporter knew of it. Each is asked for by two
   * terms, so that hardly another shares both buckets.
   */
  @Override
  public List<IndexLookup> lookups(String typed) {
    var plate = normal(typed);
    if (plate.length() < SHORTEST || plate.length() > LONGEST) {
      return List.of();
    }
    var ways = new ArrayList<IndexLookup>();
    ways.add(beginning(plate));
    for (int i = SHORTEST; i < plate.length(); i++) {
      var part = plate.substring(0, i);
      ways.add(both(new IndexTerm(WHOLE, part), new IndexTerm(BEGINNING, part)));
    }
    return List.copyOf(ways);
  }

  private static IndexLookup beginning(String plate) {
    var shorter = plate.substring(0, Math.max(SHORTEST, plate.length() - 1));
    return both(new IndexTerm(BEGINNING, plate), new IndexTerm(BEGINNING, shorter));
  }

  private static IndexLookup both(IndexTerm rare, IndexTerm other) {
    return new IndexLookup(List.of(Set.of(rare), Set.of(other)));
  }

  @Override
  public boolean matches(String typed, String held) {
    var looked = normal(typed);
    var plate = normal(held);
    return plate.length() >= SHORTEST && (plate.startsWith(looked) || looked.startsWith(plate));
  }

  /** Zero and one are read as the letters that look like them, whichever was written. */
  private static String normal(String text) {
    return text.toUpperCase(Locale.ROOT)
        .replaceAll("[^A-Z0-9]", "")
        .replace('0', 'O')
        .replace('1', 'I');
  }
}
