package org.softintel.language.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.softintel.language.text.PhraseMatcher.Found;

/** What was found in a text, sentence by sentence: no phrase reaches into another one. */
public final class PhraseMatches<T> {
  private final TokenisedText text;
  private final Map<Integer, List<Found<T>>> bySentence = new HashMap<>();

  public PhraseMatches(List<Found<T>> all, TokenisedText text) {
    this.text = text;
    all.forEach(
        it ->
            bySentence
                .computeIfAbsent(text.sentenceStart(it.from()), start -> new ArrayList<>())
                .add(it));
  }

  /** Those in the sentence of word {@code i}. */
  public List<Found<T>> beside(int i) {
    return bySentence.getOrDefault(text.sentenceStart(i), List.of());
  }
}
