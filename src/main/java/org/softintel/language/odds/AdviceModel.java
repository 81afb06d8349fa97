package org.softintel.language.odds;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.softintel.language.subject.TextPeople;
import org.softintel.language.text.TokenisedText;
import org.softintel.language.text.Vocabulary;
import org.softintel.platform.learnt.LearntWeights;

/**
 * Decides whether a term that was found is meant of a child (logistic regression). The weights are
 * learnt from labelled sentences; docs/performance.md says how.
 */
public final class AdviceModel {
  /** Those of what speaks for a finding, and of what its whole sentence adds. */
  public record Weights(LearntWeights findings, LearntWeights sentences) {}

  private static final List<String> KINDS =
      List.of(
          ("say stop fret own self title punished force reproach speech outfit everyday"
                  + " helper be have man peril explicit clause")
              .split(" "));

  final Map<String, BitSet> kinds = new LinkedHashMap<>();
  final Weights weights;

  public AdviceModel(Weights weights, Vocabulary vocabulary) {
    this.weights = weights;
    KINDS.forEach(it -> kinds.put(it, vocabulary.numbers("{" + it + "}")));
  }

  public AdviceOdds in(TokenisedText text, TextPeople people) {
    return new AdviceOdds(this, text, people);
  }
}
