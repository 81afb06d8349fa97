package org.softintel.report.linking;

import static java.util.Map.entry;

import java.util.Map;
import org.softintel.platform.page.PlainLetters;

/** Writes Cyrillic and Greek letters as people from there write their names in English. */
final class LatinLetters {
  private static final Map<Character, String> LETTERS =
      Map.ofEntries(
          entry('а', "a"),
          entry('б', "b"),
          entry('в', "v"),
          entry('г', "g"),
          entry('ґ', "g"),
          entry('д', "d"),
          entry('е', "e"),
          entry('ё', "e"),
          entry('є', "ie"),
          entry('ж', "zh"),
          entry('з', "z"),
          entry('и', "i"),
          entry('і', "i"),
          entry('ї', "i"),
          entry('й', "y"),
          entry('к', "k"),
          entry('л', "l"),
          entry('м', "m"),
          entry('н', "n"),
          entry('о', "o"),
          entry('п', "p"),
          entry('р', "r"),
          entry('с', "s"),
          entry('т', "t"),
          entry('у', "u"),
          entry('ў', "u"),
          entry('ф', "f"),
          entry('х', "kh"),
          entry('ц', "ts"),
          entry('ч', "ch"),
          entry('ш', "sh"),
          entry('щ', "shch"),
          entry('ъ', ""),
          entry('ы', "y"),
          entry('ь', ""),
          entry('э', "e"),
          entry('ю', "yu"),
          entry('я', "ya"),
          entry('ј', "j"),
          entry('љ', "lj"),
          entry('њ', "nj"),
          entry('ћ', "c"),
          entry('ђ', "dj"),
          entry('џ', "dz"),
          entry('α', "a"),
          entry('β', "v"),
          entry('γ', "g"),
          entry('δ', "d"),
          entry('ε', "e"),
          entry('ζ', "z"),
          entry('η', "i"),
          entry('θ', "th"),
          entry('ι', "i"),
          entry('κ', "k"),
          entry('λ', "l"),
          entry('μ', "m"),
          entry('ν', "n"),
          entry('ξ', "x"),
          entry('ο', "o"),
          entry('π', "p"),
          entry('ρ', "r"),
          entry('σ', "s"),
          entry('ς', "s"),
          entry('τ', "t"),
          entry('υ', "y"),
          entry('φ', "f"),
          entry('χ', "ch"),
          entry('ψ', "ps"),
          entry('ω', "o"));

  private static final char FIRST = 'ʰ';

  private LatinLetters() {}

  static String of(String text) {
    if (text.chars().allMatch(it -> it < FIRST)) {
      return text;
    }
    var latin = new StringBuilder();
    // Accents of Greek letters stand in the way.
    var plain = PlainLetters.of(text);
    plain
        .chars()
        .forEach(it -> latin.append(LETTERS.getOrDefault((char) it, Character.toString(it))));
    return latin.toString();
  }
}
