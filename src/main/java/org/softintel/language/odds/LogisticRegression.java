package org.softintel.language.odds;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.softintel.language.subject.TextPeople;
import org.softintel.language.text.BrokenLanguageList;
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
  private final Map<String, Map<CluePosition, Float>> weights = new HashMap<>();

  /** A line is a clue and its weights in the order of {@link CluePosition}, parted by tabs. */
  public LogisticRegression(List<String> lines, Vocabulary vocabulary) {
    KINDS.forEach(it -> kinds.put("{" + it + "}", vocabulary.numbers("{" + it + "}")));
    lines.forEach(this::add);
  }

  private void add(String line) {
    var parts = line.split("\t", -1);
    if (parts.length != CluePosition.values().length + 1) {
      throw new BrokenLanguageList("a clue has not one weight for each place: " + line);
    }
    var row = new EnumMap<CluePosition, Float>(CluePosition.class);
    int next = 1;
    for (var position : CluePosition.values()) {
      var written = parts[next++];
      row.put(position, written.isEmpty() ? 0f : Float.parseFloat(written));
    }
    weights.put(parts[0], row);
  }

  Map<CluePosition, Float> weights(String clue) {
    return weights.getOrDefault(clue, Map.of());
  }

  public AdviceOdds in(TokenisedText text, TextPeople people) {
    return new AdviceOdds(this, text, people);
  }
}
