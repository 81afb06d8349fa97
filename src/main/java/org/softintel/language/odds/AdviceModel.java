package org.softintel.language.odds;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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

  final Weights weights;

  /** The kinds of the words of each number, a bit for each. */
  private final Map<Integer, Integer> kinds = new HashMap<>();

  public AdviceModel(Weights weights, Vocabulary vocabulary) {
    this.weights = weights;
    for (int i = 0; i < KINDS.size(); i++) {
      int bit = 1 << i;
      vocabulary.numbers("{" + KINDS.get(i) + "}").stream()
          .forEach(it -> kinds.merge(it, bit, (one, other) -> one | other));
    }
  }

  /** What kinds of word has one of the numbers. */
  List<String> kinds(int[] numbers) {
    int all = 0;
    for (int it : numbers) {
      all |= kinds.getOrDefault(it, 0);
    }
    int bits = all;
    return all == 0
        ? List.of()
        : IntStream.range(0, KINDS.size())
            .filter(it -> (bits & 1 << it) != 0)
            .mapToObj(KINDS::get)
            .toList();
  }

  public AdviceOdds in(TokenisedText text, TextPeople people) {
    return new AdviceOdds(this, text, people);
  }
}
