package org.softintel.platform.learnt;

import static org.softintel.platform.learnt.LearntWeights.with;

import java.util.ArrayList;
import java.util.List;

/** What a sentence tells a linear model: its words and their neighbours, as words and classes. */
public final class SentenceClues {
  /** The hash of no word. */
  private static final int NOTHING = "".hashCode();

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
    final int hash = name().hashCode();

    Kind(double counts) {
      this.counts = counts;
    }
  }

  private SentenceClues() {}

  /** Tells {@code clue} all that a sentence tells, some of it more than {@link #once}. */
  public static void tell(List<String> sentence, Clue clue) {
    tell(sentence, classes(sentence, 0), classes(sentence, 1), clue);
  }

  /** As above, where the classes of the words in both views are known. */
  public static void tell(
      List<String> sentence, List<String> fewClasses, List<String> classes, Clue clue) {
    neighbours(sentence, clue);
    neighbours(fewClasses, clue);
    neighbours(classes, clue);
    for (var word : sentence) {
      letters(word, clue);
    }
    int length = Math.min(sentence.size() / 4, LONGEST);
    tell(clue, Kind.LENGTH, with(Kind.LENGTH.hash, length));
  }

  /** Returns the classes of words in a view, 0 or 1. */
  public static List<String> classes(List<String> sentence, int view) {
    var classes = new ArrayList<String>(sentence.size());
    for (var word : sentence) {
      classes.add(WordClasses.of(word, view));
    }
    return classes;
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

  /** By the hashes of words: a sentence has dozens of clues for each word, and none is kept. */
  private static void neighbours(List<String> words, Clue clue) {
    int beforeThat = NOTHING;
    int before = NOTHING;
    for (var each : words) {
      int word = each.hashCode();
      tell(clue, Kind.WORD, with(Kind.WORD.hash, word));
      tell(clue, Kind.PAIR, with(with(Kind.PAIR.hash, before), word));
      tell(clue, Kind.TRIPLE, with(with(with(Kind.TRIPLE.hash, beforeThat), before), word));
      tell(clue, Kind.SKIPPED, with(with(Kind.SKIPPED.hash, beforeThat), word));
      beforeThat = before;
      before = word;
    }
    tell(clue, Kind.PAIR, with(with(Kind.PAIR.hash, before), NOTHING));
    tell(clue, Kind.TRIPLE, with(with(with(Kind.TRIPLE.hash, beforeThat), before), NOTHING));
  }

  /**
   * Parts of words are alike where words are not: mistyped or another tense. Their hashes are those
   * of strings, which are not made. A word begins with {@code <} and ends with {@code >}.
   */
  private static void letters(String word, Clue clue) {
    int length = word.length() + 2;
    for (int i = 0; i + SHORTEST <= length; i++) {
      int hash = 0;
      int longest = Math.min(LONGEST_PART, length - i);
      for (int size = 1; size <= longest; size++) {
        hash = 31 * hash + letter(word, i + size - 2);
        if (size >= SHORTEST) {
          tell(clue, Kind.LETTERS, with(Kind.LETTERS.hash, hash));
        }
      }
    }
  }

  private static char letter(String word, int at) {
    if (at < 0) {
      return '<';
    }
    return at < word.length() ? word.charAt(at) : '>';
  }

  private static void tell(Clue clue, Kind kind, int hash) {
    clue.take(LearntWeights.number(hash), kind.counts);
  }
}
