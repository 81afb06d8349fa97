package org.softintel.language.text;

import java.util.List;
import java.util.stream.Stream;
import org.softintel.language.text.PhraseMatcher.Found;

/** What was found in a text, sentence by sentence: no phrase reaches into another one. */
public final class PhraseMatches<T> {
  private final TokenisedText text;
  private final List<Found<T>> all;
  private final int longest;

  /** How many begin before each word: they are in the order of the text. */
  private final int[] begun;

  public PhraseMatches(List<Found<T>> all, TokenisedText text) {
    this.text = text;
    this.all = all;
    this.longest = all.stream().mapToInt(Found::length).max().orElse(0);
    this.begun = new int[text.size() + 1];
    all.forEach(it -> begun[it.from() + 1]++);
    for (int i = 0; i < text.size(); i++) {
      begun[i + 1] += begun[i];
    }
  }

  /** Those in the sentence of word {@code i}. */
  public Stream<Found<T>> beside(int i) {
    return between(text.sentenceStart(i), text.sentenceEnd(i));
  }

  /** Those that share a word with what stands there. */
  public Stream<Found<T>> touching(int from, int to) {
    return between(Math.max(0, from - longest), to).filter(it -> it.touches(from, to));
  }

  private Stream<Found<T>> between(int first, int behind) {
    return all.subList(begun[first], begun[behind]).stream();
  }
}
