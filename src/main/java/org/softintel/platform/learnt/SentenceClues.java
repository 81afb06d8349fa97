package org.softintel.platform.learnt;

import java.util.List;

/** What a sentence tells a linear model: its words and their neighbours, as words and classes. */
public final class SentenceClues {
  private static final int LONGEST = 3;
  private static final int SHORTEST = 3;
  private static final int LONGEST_PART = 5;

  /** What a sentence says, and how much it counts. */
  private enum Kind {
    WORD(1),
    PAIR(1),
    TRIPLE(0.7),
    SKIPPED(0.5),
    LETTERS(0.2),
    LENGTH(1);

    final double counts;

    Kind(double counts) {
      this.counts = counts;
    }
  }

  private SentenceClues() {}

  /** Tells {@code clue} all that a sentence tells, some of it more than {@link #once}. */
  public static void tell(List<String> sentence, Clue clue) {
    neighbours(sentence, clue);
    neighbours(classes(sentence, 0), clue);
    neighbours(classes(sentence, 1), clue);
    sentence.forEach(it -> letters("<" + it + ">", clue));
    tell(clue, Kind.LENGTH, Math.min(sentence.size() / 4, LONGEST));
  }

  /** Returns the classes of words in a view, 0 or 1. */
  public static List<String> classes(List<String> sentence, int view) {
    return sentence.stream().map(it -> WordClasses.of(it, view)).toList();
  }

  /** Returns what takes each clue once. */
  public static Clue once(Clue clue) {
    var seen = new NumberSet();
    return (it, much) -> {
      if (seen.add(it)) {
        clue.take(it, much);
      }
    };
  }

  private static void neighbours(List<String> words, Clue clue) {
    var beforeThat = "";
    var before = "";
    for (var word : words) {
      tell(clue, Kind.WORD, word);
      tell(clue, Kind.PAIR, before, word);
      tell(clue, Kind.TRIPLE, beforeThat, before, word);
      tell(clue, Kind.SKIPPED, beforeThat, word);
      beforeThat = before;
      before = word;
    }
    tell(clue, Kind.PAIR, before, "");
    tell(clue, Kind.TRIPLE, beforeThat, before, "");
  }

  /**
   * Parts of words are alike where words are not: mistyped or another tense. Their hashes are those
   * of strings, which are not made.
   */
  private static void letters(String word, Clue clue) {
    for (int i = 0; i + SHORTEST <= word.length(); i++) {
      int hash = 0;
      for (int size = 1; size <= LONGEST_PART && i + size <= word.length(); size++) {
        hash = 31 * hash + word.charAt(i + size - 1);
        if (size >= SHORTEST) {
          tell(clue, Kind.LETTERS, hash);
        }
      }
    }
  }

  private static void tell(Clue clue, Kind kind, Object... parts) {
    clue.take(LearntWeights.number(kind.name(), parts), kind.counts);
  }
}
