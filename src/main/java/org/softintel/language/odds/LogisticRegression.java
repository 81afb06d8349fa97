package org.softintel.language.odds;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.softintel.language.subject.TextPeople;
import org.softintel.language.text.TokenisedText;
import org.softintel.language.text.Vocabulary;

/**
 * Weighs findings by a sum over the words of their sentence (logistic regression). The weights are
 * learnt from the labelled sentences; docs/performance.md says how.
 */
public final class LogisticRegression {
  private static final List<String> KINDS =
      List.of(
          ("say stop fret own self title punished force reproach speech outfit everyday"
                  + " helper be have man peril explicit clause")
              .split(" "));

  final Map<String, BitSet> kinds = new LinkedHashMap<>();
  final BitSet minor;
  final BitSet grown;
  final ModelWeights weights;

  /** {@code weights} as their file has them, line by line. */
  public LogisticRegression(List<String> weights, Vocabulary vocabulary) {
    this.weights = new ModelWeights(weights);
    KINDS.forEach(it -> kinds.put(it, vocabulary.numbers("{" + it + "}")));
    minor = vocabulary.numbers("#minor|#teen");
    grown = vocabulary.numbers("#adult|#grown");
  }

  public FindingOdds in(TokenisedText text, TextPeople people) {
    return new FindingOdds(this, text, people);
  }
}
