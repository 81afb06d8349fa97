package org.softintel.guidance.pages;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds what a query means, the best first: a word in a title counts most. */
final class SearchRanking {
  private static final int TITLE = 100;
  private static final int MOST_OF_ONE_WORD = 9;

  private SearchRanking() {}

  /** The meanings of a query, its slips of spelling put right by the words that can be found. */
  static List<String> meanings(List<SearchableItem> all, String query) {
    var known =
        all.stream().flatMap(it -> it.spellings().stream()).collect(Collectors.toUnmodifiableSet());
    return SearchWords.meanings(SearchWords.corrected(query, known));
  }

  /** Returns those with every word or, if there are none, those with at least one. */
  static List<SearchableItem> best(List<SearchableItem> all, List<String> meanings) {
    var sought = Set.copyOf(meanings);
    var some =
        all.stream()
            .map(it -> new Scored(it, sought))
            .filter(it -> it.matched() > 0)
            .sorted(Comparator.comparingLong(Scored::score).reversed())
            .toList();
    var whole = some.stream().filter(it -> it.matched() == sought.size()).toList();
    return (whole.isEmpty() ? some : whole).stream().map(Scored::thing).toList();
  }

  private record Scored(SearchableItem thing, long matched, long score) {
    Scored(SearchableItem thing, Set<String> sought) {
      this(
          thing,
          sought.stream().filter(thing.meanings()::contains).count(),
          sought.stream().mapToLong(it -> points(it, thing)).sum());
    }

    private static long points(String word, SearchableItem thing) {
      var often = thing.meanings().stream().filter(word::equals).limit(MOST_OF_ONE_WORD).count();
      return often + (thing.inTitle().contains(word) ? TITLE : 0);
    }
  }
}
