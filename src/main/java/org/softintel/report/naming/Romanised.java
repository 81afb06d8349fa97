package org.softintel.report.naming;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A word of a name as the sounds that its letters stand for, by whatever rules they were chosen.
 */
public final class Romanised {
  /** How alike two of them are. */
  public enum Likeness {
    /** As two spellings of one name are. */
    SPELLING,
    /** As names are that sound alike. */
    SOUND,
    NONE
  }

  /** In this order: what stands first holds what follows. Capitals are those of the table. */
  private static final List<Map.Entry<String, String>> LETTERS =
      List.of(
          Map.entry("shch", "S"),
          Map.entry("szcz", "S"),
          Map.entry("tsch", "C"),
          Map.entry("tch", "C"),
          Map.entry("sch", "S"),
          Map.entry("sh", "S"),
          Map.entry("sz", "S"),
          Map.entry("cz", "C"),
          Map.entry("ch", "C"),
          Map.entry("dzh", "J"),
          Map.entry("zh", "Z"),
          Map.entry("dj", "J"),
          Map.entry("dh", "D"),
          Map.entry("th", "T"),
          Map.entry("kh", "X"),
          Map.entry("gh", "G"),
          Map.entry("ph", "f"),
          Map.entry("bh", "b"),
          Map.entry("ck", "k"),
          Map.entry("tz", "c"),
          Map.entry("ts", "c"),
          Map.entry("x", "ks"),
          Map.entry("ou", "u"),
          Map.entry("oo", "u"),
          Map.entry("ee", "i"),
          Map.entry("ie", "i"),
          Map.entry("y", "i"),
          Map.entry("w", "v"));

  private static final Pattern LATIN = Pattern.compile("[a-z]+");
  private static final Pattern SILENT = Pattern.compile("(?<=[^aeiou][ae])h$");
  private static final Pattern FRENCH_W = Pattern.compile("(?<=^|[aei])ou(?=[aei])");
  private static final Pattern AU = Pattern.compile("[ao]w(?=[^aeiouy])");
  private static final Pattern LONG_I = Pattern.compile("ij(?![aeiou])|i?yi|iy");
  private static final Pattern HARD = Pattern.compile("c(?=[^aehiouyz])");

  private static final int FEWEST = 3;

  /** Up to which cost a letter it is one, if the shorter word has the fewest letters, or more. */
  private static final double[] SPELLINGS = {0.03, 0.06, 0.10};

  private static final double[] SOUNDS = {0.03, 0.10, 0.20};
  private static final double OTHER = 9;
  private static final double BESIDE_VOWEL = 0.2;
  private static final double SHORT_VOWEL = 0.35;
  private static final double ROUND_VOWEL = 0.5;
  private static final double FIRST_VOWEL = 0.8;
  private static final double SILENT_E = 0.3;
  private static final double LAST_VOWEL = 1.3;
  private static final double H = 0.3;
  private static final double FIRST_H = 0.6;
  private static final double J = 0.7;
  private static final String VOWELS = "aeiou";
  private static final double[][] COSTS = costs();

  private final String letters;
  private final double[] unsaid;

  private Romanised(String letters) {
    this.letters = letters;
    this.unsaid = new double[letters.length()];
    for (int i = 0; i < unsaid.length; i++) {
      unsaid[i] = unsaid(i);
    }
  }

  /** Of a word in small letters; one of another alphabet is like none. */
  public static Romanised of(String word) {
    if (!LATIN.matcher(word).matches()) {
      return new Romanised("");
    }
    var text = FRENCH_W.matcher(SILENT.matcher(word).replaceAll("")).replaceAll("w");
    text = LONG_I.matcher(AU.matcher(text).replaceAll("au")).replaceAll("i");
    text = HARD.matcher(text).replaceAll("k");
    for (var each : LETTERS) {
      text = text.replace(each.getKey(), each.getValue());
    }
    return new Romanised(Spelling.undoubled(text));
  }

  /** How alike it is to {@code other}. */
  public Likeness likeness(Romanised other) {
    var shorter = Math.min(letters.length(), other.letters.length());
    if (shorter < FEWEST) {
      return Likeness.NONE;
    }
    var longer = Math.max(letters.length(), other.letters.length());
    var level = Math.min(shorter - FEWEST, SOUNDS.length - 1);
    var cost = cost(other, SOUNDS[level] * longer);
    return cost <= SPELLINGS[level] * longer
        ? Likeness.SPELLING
        : cost <= SOUNDS[level] * longer ? Likeness.SOUND : Likeness.NONE;
  }

  /** Of making one of the other; if it is more than {@code most}, some number above that. */
  private double cost(Romanised other, double most) {
    var length = other.letters.length();
    var above = new double[length + 1];
    var row = new double[length + 1];
    for (int j = 0; j < length; j++) {
      above[j + 1] = above[j] + other.unsaid[j];
    }
    for (int i = 0; i < letters.length(); i++) {
      row[0] = above[0] + unsaid[i];
      var least = row[0];
      var costs = COSTS[letters.charAt(i)];
      for (int j = 0; j < length; j++) {
        var without = Math.min(above[j + 1] + unsaid[i], row[j] + other.unsaid[j]);
        row[j + 1] = Math.min(without, above[j] + costs[other.letters.charAt(j)]);
        least = Math.min(least, row[j + 1]);
      }
      if (least > most) {
        return least;
      }
      var last = above;
      above = row;
      row = last;
    }
    return above[length];
  }

  /** What it costs that the other does not have the letter. */
  private double unsaid(int at) {
    var letter = letters.charAt(at);
    if (letter == 'h') {
      return at == 0 ? FIRST_H : H;
    }
    if (!isVowel(at)) {
      return letter == 'j' ? J : OTHER;
    }
    if (at == letters.length() - 1) {
      return letter == 'e' ? SILENT_E : letter == 'a' || letter == 'i' ? LAST_VOWEL : FIRST_VOWEL;
    }
    if (at == 0) {
      return FIRST_VOWEL;
    }
    return letter == 'o' || letter == 'u'
        ? ROUND_VOWEL
        : isVowel(at - 1) || isVowel(at + 1) ? BESIDE_VOWEL : SHORT_VOWEL;
  }

  private boolean isVowel(int at) {
    return VOWELS.indexOf(letters.charAt(at)) >= 0;
  }

  private static double[][] costs() {
    var costs = new double['z' + 1]['z' + 1];
    for (int i = 0; i < costs.length; i++) {
      Arrays.fill(costs[i], OTHER);
      costs[i][i] = 0;
    }
    for (var line : NameTables.lines("alike-letters.txt")) {
      for (var pair : line.subList(1, line.size())) {
        var cost = Double.parseDouble(line.get(0));
        costs[pair.charAt(0)][pair.charAt(1)] = cost;
        costs[pair.charAt(1)][pair.charAt(0)] = cost;
      }
    }
    return costs;
  }
}
