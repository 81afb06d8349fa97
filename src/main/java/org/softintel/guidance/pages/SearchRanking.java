package org.softintel.guidance.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Finds what a query means, the best first: a word in a title counts most. */
final class SearchRanking {
  private static final Analyzer ENGLISH = new EnglishAnalyzer();
  private static final int TITLE = 100;
  private static final int MOST_OF_ONE_WORD = 9;

  private SearchRanking() {}

  /** Returns those with every word or, if there are none, those with at least one. */
  static List<SearchableItem> best(List<SearchableItem> all, String query) {
    var sought = Set.copyOf(stems(query));
    var some =
        all.stream()
            .map(it -> new Scored(it, stems(it.title()), stems(it.words()), sought))
            .filter(it -> it.matched() > 0)
            .sorted(Comparator.comparingLong(Scored::score).reversed())
            .toList();
    var whole = some.stream().filter(it -> it.matched() == sought.size()).toList();
    return (whole.isEmpty() ? some : whole).stream().map(Scored::thing).toList();
  }

  /** The stems of the words in a text: a search for "groomed" also finds "grooming". */
  private static List<String> stems(String text) {
    var stems = new ArrayList<String>();
    try (var tokens = ENGLISH.tokenStream("", text)) {
      var term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        stems.add(term.toString());
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return stems;
  }

  private record Scored(SearchableItem thing, long matched, long score) {
    Scored(SearchableItem thing, List<String> title, List<String> words, Set<String> sought) {
      this(
          thing,
          sought.stream().filter(words::contains).count(),
          sought.stream().mapToLong(it -> points(it, title, words)).sum());
    }

    private static long points(String stem, List<String> title, List<String> words) {
      var often = words.stream().filter(stem::equals).limit(MOST_OF_ONE_WORD).count();
      return often + (title.contains(stem) ? TITLE : 0);
    }
  }
}
