package org.softintel.report.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Cuts a text into sentences of words, as {@link DangerWords} knows them. */
final class WordReader {
  /** Sentences of children go on and on: behind so many words they are cut at the next "and". */
  private static final int LONG = 28;

  private static final int LONGEST = 60;
  private static final Set<String> JOINS = Set.of("and", "but", "so", "then", "because");
  private static final Set<String> SHORT = Set.of("mr", "mrs", "ms", "dr", "st", "no", "approx");

  /** The words of one sentence, as {@link DangerWords} writes them, and where it stands. */
  record Sentence(List<String> words, int start, int end) {
    Sentence at(int first, int behind) {
      return new Sentence(words, first, behind);
    }
  }

  private final List<Sentence> sentences = new ArrayList<>();
  private final String text;
  private final DangerWords known;
  private List<String> words = new ArrayList<>();
  private int start;
  private int end;

  private WordReader(String text, DangerWords known) {
    this.text = text;
    this.known = known;
  }

  static List<Sentence> sentences(String text, DangerWords known) {
    var reader = new WordReader(text, known);
    reader.read();
    return reader.sentences;
  }

  private void read() {
    int at = 0;
    while (at < text.length()) {
      int to = at;
      while (to < text.length() && isInWord(at, to)) {
        to++;
      }
      if (to > at) {
        add(at, to);
        at = to;
      } else {
        if (endsSentence(at)) {
          close();
        }
        at++;
      }
    }
    close();
  }

  private boolean isInWord(int from, int at) {
    char it = text.charAt(at);
    return Character.isLetterOrDigit(it)
        || Character.getType(it) == Character.NON_SPACING_MARK
        || (at > from && isInside(it) && isBetweenAlike(at));
  }

  private static boolean isInside(char it) {
    return isApostrophe(it) || it == '.' || it == ':';
  }

  /** "don't", "7.30", "10:15". */
  private boolean isBetweenAlike(int at) {
    if (at + 1 == text.length()) {
      return false;
    }
    char before = text.charAt(at - 1);
    char after = text.charAt(at + 1);
    return isApostrophe(text.charAt(at))
        ? Character.isLetter(before) && Character.isLetter(after)
        : Character.isDigit(before) && Character.isDigit(after);
  }

  private static boolean isApostrophe(char it) {
    return it == '\'' || it == '\u2019' || it == '\u2018' || it == '`';
  }

  private boolean endsSentence(int at) {
    char it = text.charAt(at);
    if (it != '.') {
      return it == '!' || it == '?' || it == '\n' || it == '\r' || it == '\u2022';
    }
    var before = text.substring(Math.max(start, end - 6), end).toLowerCase(Locale.ROOT);
    var last = before.substring(Math.max(before.lastIndexOf(' '), before.lastIndexOf('.')) + 1);
    var goesOn = at + 1 < text.length() && !Character.isWhitespace(text.charAt(at + 1));
    return end == at && !goesOn && last.length() > 1 && !SHORT.contains(last);
  }

  private void add(int from, int to) {
    var word = text.substring(from, to).toLowerCase(Locale.ROOT);
    if (words.size() > LONGEST || (words.size() > LONG && JOINS.contains(word))) {
      close();
    }
    if (words.isEmpty()) {
      start = from;
    }
    end = to;
    words.addAll(known.meant(plain(word)));
  }

  private static String plain(String word) {
    return word.replace('\u2019', '\'').replace('\u2018', '\'').replace('`', '\'');
  }

  private void close() {
    if (!words.isEmpty()) {
      while (end < text.length() && ".!?".indexOf(text.charAt(end)) >= 0) {
        end++;
      }
      sentences.add(new Sentence(words, start, end));
      words = new ArrayList<>();
    }
  }
}
