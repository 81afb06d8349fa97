package org.softintel.report.quality;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.softintel.platform.learnt.LearntWeights;
import org.softintel.platform.learnt.WordClasses;

/**
 * Weighs each sentence with its neighbours (logistic regression): the odds are above nought if it
 * is more like the labelled sentences of danger than like the harmless ones.
 */
final class DangerModel {
  private static final String FILE = "/quality/danger-weights.bin";

  /** How much a neighbour counts, by its distance: it often says that all is well. */
  private static final double[] NEAR = {0, 1, 0.7, 0.5, 0.4, 0.3};

  /** The more sentences, the likelier it is that one of them sounds like danger by chance. */
  private static final double LENGTH = 1.5;

  private static final int LONGEST = 3;

  /** What a sentence says or does not say, and how much it counts. */
  private enum Kind {
    WORD(1),
    PAIR(1),
    TRIPLE(0.7),
    SKIPPED(0.5),
    LETTERS(0.2),
    LENGTH(1),
    WORD_BEFORE(0.3),
    WORD_AFTER(0.3),
    CLASS_BEFORE(0.5),
    CLASS_AFTER(0.5);

    final double counts;

    Kind(double counts) {
      this.counts = counts;
    }
  }

  /** Takes the clues of a sentence: the number of the weight, and how much of it. */
  interface Clue {
    void take(int number, double much);
  }

  private final LearntWeights weights;

  DangerModel(LearntWeights weights) {
    this.weights = weights;
  }

  static DangerModel read() {
    return new DangerModel(LearntWeights.read(FILE));
  }

  /** What a sentence adds to its own odds, to those of a sentence behind it, and before it. */
  private record Weighed(double own, double before, double after) {}

  /** Returns the odds of each sentence of a text. */
  List<Double> of(List<List<String>> text) {
    var weighed = text.stream().map(this::weigh).toList();
    return IntStream.range(0, text.size()).mapToObj(it -> odds(weighed, it)).toList();
  }

  private double odds(List<Weighed> text, int at) {
    double odds = weights.none() - length(text.size()) + text.get(at).own;
    for (int far = 1; far < NEAR.length; far++) {
      odds += at - far < 0 ? 0 : NEAR[far] * text.get(at - far).before;
      odds += at + far >= text.size() ? 0 : NEAR[far] * text.get(at + far).after;
    }
    return odds;
  }

  static double length(int sentences) {
    return LENGTH * Math.log(sentences);
  }

  private Weighed weigh(List<String> sentence) {
    var sums = new double[3];
    own(sentence, (it, much) -> sums[0] += weights.of(it) * much);
    beside(
        Kind.WORD_BEFORE,
        Kind.CLASS_BEFORE,
        sentence,
        (it, much) -> sums[1] += weights.of(it) * much);
    beside(
        Kind.WORD_AFTER,
        Kind.CLASS_AFTER,
        sentence,
        (it, much) -> sums[2] += weights.of(it) * much);
    return new Weighed(sums[0], sums[1], sums[2]);
  }

  /** Tells {@code clue} all that the odds of one sentence of a text are made of. */
  void clues(List<List<String>> text, int at, Clue clue) {
    own(text.get(at), clue);
    for (int far = 1; far < NEAR.length; far++) {
      var near = NEAR[far];
      if (at - far >= 0) {
        beside(
            Kind.WORD_BEFORE,
            Kind.CLASS_BEFORE,
            text.get(at - far),
            (it, much) -> clue.take(it, near * much));
      }
      if (at + far < text.size()) {
        beside(
            Kind.WORD_AFTER,
            Kind.CLASS_AFTER,
            text.get(at + far),
            (it, much) -> clue.take(it, near * much));
      }
    }
  }

  private static List<String> classes(List<String> sentence, int view) {
    return sentence.stream().map(it -> WordClasses.of(it, view)).toList();
  }

  private static void own(List<String> sentence, Clue every) {
    var clue = once(every);
    neighbours(sentence, clue);
    neighbours(classes(sentence, 0), clue);
    neighbours(classes(sentence, 1), clue);
    sentence.forEach(it -> letters("<" + it + ">", clue));
    tell(clue, Kind.LENGTH, Math.min(sentence.size() / 4, LONGEST));
  }

  private static Clue once(Clue clue) {
    var seen = new BitSet(LearntWeights.SIZE);
    return (it, much) -> {
      if (!seen.get(it)) {
        seen.set(it);
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

  /** Parts of words are alike where words are not: mistyped or another tense. */
  private static void letters(String word, Clue clue) {
    for (int size = 3; size <= 5; size++) {
      for (int i = 0; i + size <= word.length(); i++) {
        tell(clue, Kind.LETTERS, word.substring(i, i + size));
      }
    }
  }

  private static void beside(Kind word, Kind ofClass, List<String> sentence, Clue every) {
    var clue = once(every);
    sentence.forEach(it -> tell(clue, word, it));
    classes(sentence, 0).forEach(it -> tell(clue, ofClass, it));
    classes(sentence, 1).forEach(it -> tell(clue, ofClass, it));
  }

  private static void tell(Clue clue, Kind kind, Object... parts) {
    clue.take(LearntWeights.number(kind.name(), parts), kind.counts);
  }
}
