package org.softintel.guidance.pages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** The stems of the words in a text: who looks for "groomed" also finds "grooming". */
final class WordStems {
  private static final Analyzer ENGLISH = new EnglishAnalyzer();

  private WordStems() {}

  static List<String> of(String text) {
    var stems = new ArrayList<String>();
    try (var tokens = ENGLISH.tokenStream("", text)) {
      var term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) {
        stems.add(term.toString());
      }
      tokens.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return stems;
  }
}
