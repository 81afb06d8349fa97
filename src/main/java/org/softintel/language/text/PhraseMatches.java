package org.softintel.language.text;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import org.softintel.language.text.PhraseMatcher.Found;

/** What was found in a text, sentence by sentence: no phrase reaches into another one. */
public final class PhraseMatches<T> {
  private final TokenisedText text;
  private final Map<Integer, List<Found<T>>> bySentence;

  public PhraseMatches(List<Found<T>> all, TokenisedText text) {
    this.text = text;
    this.bySentence = all.stream().collect(groupingBy(it -> text.sentenceStart(it.from())));
  }

  /** Those in the sentence of word {@code i}. */
  public List<Found<T>> beside(int i) {
    return bySentence.getOrDefault(text.sentenceStart(i), List.of());
  }
}
