package org.softintel.language.text;

import java.util.ArrayList;
import java.util.List;

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

  private final List<List<Entry<T>>> byFirstWord = new ArrayList<>();

  public void add(Phrase phrase, T what) {
    var entry = new Entry<>(phrase, what);
    while (byFirstWord.size() < phrase.first().length()) {
      byFirstWord.add(new ArrayList<>());
    }
    phrase.first().stream().forEach(it -> byFirstWord.get(it).add(entry));
  }

  public void addAll(List<String> written, Vocabulary vocabulary, T what) {
    written.forEach(it -> add(Phrase.of(it, vocabulary), what));
  }

  public List<Found<T>> in(TokenisedText text) {
    var all = new ArrayList<Found<T>>();
    for (int i = 0; i < text.size(); i++) {
      for (int word : text.numbers(i)) {
        for (var it : word < byFirstWord.size() ? byFirstWord.get(word) : List.<Entry<T>>of()) {
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
