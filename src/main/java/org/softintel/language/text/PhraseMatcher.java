package org.softintel.language.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Many phrases, found in one walk through a text. */
public final class PhraseMatcher<T> {
  /** From word {@code from} to the one before {@code to}. */
  public record Found<T>(T what, int from, int to) {
    public boolean touches(int otherFrom, int otherTo) {
      return from < otherTo && otherFrom < to;
    }

    public int length() {
      return to - from;
    }
  }

  private record Entry<T>(Phrase phrase, T what) {}

  private final Map<Integer, List<Entry<T>>> byFirstWord = new HashMap<>();

  public void add(Phrase phrase, T what) {
    var entry = new Entry<>(phrase, what);
    phrase.first().stream()
        .forEach(it -> byFirstWord.computeIfAbsent(it, key -> new ArrayList<>()).add(entry));
  }

  public void addAll(List<String> written, Vocabulary vocabulary, T what) {
    written.forEach(it -> add(Phrase.of(it, vocabulary), what));
  }

  public List<Found<T>> in(TokenisedText text) {
    var all = new ArrayList<Found<T>>();
    for (int i = 0; i < text.size(); i++) {
      for (int word : text.numbers(i)) {
        for (var it : byFirstWord.getOrDefault(word, List.of())) {
          var end = it.phrase().end(text, i);
          if (end >= 0) {
            all.add(new Found<>(it.what(), i, end));
          }
        }
      }
    }
    return all;
  }
}
