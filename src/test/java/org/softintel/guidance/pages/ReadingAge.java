package org.softintel.guidance.pages;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * Flesch-Kincaid Grade Level (1975): 0.39 words a sentence + 11.8 syllables a word - 15.59. The
 * grade of a school in the United States plus five is an age.
 */
final class ReadingAge {
  private static final Pattern VOWELS = Pattern.compile("[aeiouy]+");
  private static final Pattern SILENT = Pattern.compile("(?:[^laeiouy]es|[^td]ed|[^l]e)$");

  /** Names are read as names, however long they are. */
  private static final List<String> NAMES =
      List.of(
          "Say Something",
          "NSPCC",
          "PACE",
          "Ivison Trust",
          "CEOP Safety Centre",
          "Childline",
          "Children's Society",
          "YouTube",
          "Equality and Human Rights Commission",
          "Public Sector Bodies (Websites and Mobile Applications) (No. 2) Accessibility Regulations"
              + " 2018",
          "Information Commissioner",
          "Web Content Accessibility Guidelines");

  private ReadingAge() {}

  static double of(String html) {
    var page = Jsoup.parseBodyFragment(html);
    // Titles of documents, names of organisations, and the words of the law.
    page.select("a[href^=https], blockquote, [data-quotes-terms], title, nav, table").remove();
    page.select("h1, h2, h3, p, li, dt, dd, label, legend, button, div")
        .forEach(it -> it.appendText(". "));
    return ofText(words(page));
  }

  static double ofText(String text) {
    var sentences =
        Stream.of(text.split("[.!?:]+(?=\\s|$)"))
            .map(ReadingAge::words)
            .filter(it -> !it.isEmpty());
    var read = sentences.toList();
    var words = read.stream().flatMap(List::stream).toList();
    var syllables = words.stream().mapToInt(ReadingAge::syllables).sum();
    var grade = 0.39 * words.size() / read.size() + 11.8 * syllables / words.size() - 15.59;
    return grade + 5;
  }

  static int syllables(String word) {
    var letters = word.toLowerCase(Locale.ROOT);
    var heard = letters.length() > 3 ? SILENT.matcher(letters).replaceFirst("") : letters;
    return (int) Math.max(1, VOWELS.matcher(heard).results().count());
  }

  private static String words(Element page) {
    var text = page.text();
    for (var name : NAMES) {
      text = text.replace(name, "they");
    }
    return text;
  }

  private static List<String> words(String sentence) {
    return Stream.of(sentence.split("[^A-Za-z']+"))
        .filter(it -> it.length() > 0 && !it.equals("'"))
        .toList();
  }
}
