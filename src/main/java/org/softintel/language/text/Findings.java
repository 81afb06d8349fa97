package org.softintel.language.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.softintel.language.text.Phrasebook.Found;

/** What was found in a text, sentence by sentence: no phrase reaches into another one. */
public final class Findings<T> {
  private final Sheet sheet;
  private final Map<Integer, List<Found<T>>> bySentence = new HashMap<>();

  public Findings(List<Found<T>> all, Sheet sheet) {
    this.sheet = sheet;
    all.forEach(
        it ->
            bySentence
                .computeIfAbsent(sheet.sentenceStart(it.from()), start -> new ArrayList<>())
                .add(it));
  }

  /** Those in the sentence of word {@code i}. */
  public List<Found<T>> beside(int i) {
    return bySentence.getOrDefault(sheet.sentenceStart(i), List.of());
  }
}
