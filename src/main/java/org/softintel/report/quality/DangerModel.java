package org.softintel.report.quality;

import java.util.List;
import java.util.stream.IntStream;
import org.softintel.platform.learnt.Clue;
import org.softintel.platform.learnt.ClueSum;
import org.softintel.platform.learnt.LearntWeights;
import org.softintel.platform.learnt.SentenceClues;

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

  /** What a neighbour says, and how much it counts. */
  private enum Kind {
    WORD_BEFORE(0.3),
    WORD_AFTER(0.3),
    CLASS_BEFORE(0.5),
    CLASS_AFTER(0.5);

    final double counts;

    Kind(double counts) {
      this.counts = counts;
    }
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
    var sum = new ClueSum(weights);
    var weighed = text.stream().map(it -> weigh(it, sum)).toList();
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

  private static Weighed weigh(List<String> sentence, ClueSum sum) {
    var few = SentenceClues.classes(sentence, 0);
    var many = SentenceClues.classes(sentence, 1);
    sum.begin();
    SentenceClues.tell(sentence, few, many, sum);
    var own = sum.sum();
    sum.begin();
    beside(Kind.WORD_BEFORE, Kind.CLASS_BEFORE, sentence, few, many, sum);
    var before = sum.sum();
    sum.begin();
    beside(Kind.WORD_AFTER, Kind.CLASS_AFTER, sentence, few, many, sum);
    return new Weighed(own, before, sum.sum());
  }

  /** Tells {@code clue} all that the odds of one sentence of a text are made of. */
  void clues(List<List<String>> text, int at, Clue clue) {
    SentenceClues.tell(text.get(at), SentenceClues.once(clue));
    for (int far = 1; far < NEAR.length; far++) {
      var near = NEAR[far];
      if (at - far >= 0) {
        beside(Kind.WORD_BEFORE, Kind.CLASS_BEFORE, text.get(at - far), once(near, clue));
      }
      if (at + far < text.size()) {
        beside(Kind.WORD_AFTER, Kind.CLASS_AFTER, text.get(at + far), once(near, clue));
      }
    }
  }

  private static Clue once(double counts, Clue clue) {
    return SentenceClues.once((it, much) -> clue.take(it, counts * much));
  }

  private static void beside(Kind word, Kind ofClass, List<String> sentence, Clue clue) {
    beside(
        word,
        ofClass,
        sentence,
        SentenceClues.classes(sentence, 0),
        SentenceClues.classes(sentence, 1),
        clue);
  }

  private static void beside(
      Kind word,
      Kind ofClass,
      List<String> sentence,
      List<String> fewClasses,
      List<String> classes,
      Clue clue) {
    tell(clue, word, sentence);
    tell(clue, ofClass, fewClasses);
    tell(clue, ofClass, classes);
  }

  private static void tell(Clue clue, Kind kind, List<String> all) {
    for (var it : all) {
      clue.take(LearntWeights.number(kind.name(), it), kind.counts);
    }
  }
}
