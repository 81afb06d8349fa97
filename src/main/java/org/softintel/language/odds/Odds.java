package org.softintel.language.odds;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.softintel.language.subject.Scene;
import org.softintel.language.text.Sheet;
import org.softintel.language.text.Vocabulary;

/**
 * Weighs findings by a sum over the words of their sentence (logistic regression). The weights are
 * learnt from the labelled sentences; docs/performance.md says how.
 */
public final class Odds {
  private static final List<String> KINDS =
      List.of(
          "say",
          "stop",
          "fret",
          "own",
          "self",
          "title",
          "punished",
          "force",
          "reproach",
          "speech",
          "outfit",
          "everyday",
          "helper",
          "be",
          "have",
          "man",
          "peril",
          "explicit",
          "clause");

  final Map<String, BitSet> kinds = new LinkedHashMap<>();
  final BitSet minor;
  final BitSet grown;
  final Weights weights;

  /** {@code weights} as their file has them, line by line. */
  public Odds(List<String> weights, Vocabulary vocabulary) {
    this.weights = new Weights(weights);
    KINDS.forEach(it -> kinds.put(it, vocabulary.numbers("{" + it + "}")));
    minor = vocabulary.numbers("#minor|#teen");
    grown = vocabulary.numbers("#adult|#grown");
  }

  public Weighing in(Sheet sheet, Scene scene) {
    return new Weighing(this, sheet, scene);
  }
}
