package org.softintel.report.naming;

import static java.util.Map.entry;

import com.ibm.icu.text.Transliterator;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.softintel.platform.page.PlainLetters;

/** Writes letters of other alphabets as people from there write their names in English. */
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
  private static final Set<UnicodeScript> OURS =
      EnumSet.of(
          UnicodeScript.LATIN,
          UnicodeScript.CYRILLIC,
          UnicodeScript.GREEK,
          UnicodeScript.COMMON,
          UnicodeScript.INHERITED);

  private static final Pattern WITHOUT_VOWELS = Pattern.compile("[\\p{IsArabic}\\p{IsHebrew}]+");

  /** The ending of a woman's name, which is not said. */
  private static final Pattern SILENT = Pattern.compile("ة(?!\\p{IsArabic})");

  /** A surname of one syllable, and the rest without a space. */
  private static final Pattern KOREAN =
      Pattern.compile("(?<!\\p{IsHangul})(\\p{IsHangul})(?=\\p{IsHangul}{2}(?!\\p{IsHangul}))");

  /** The vowel that letters of India have if nothing else is written; at the end nobody says it. */
  private static final Pattern INDIAN =
      Pattern.compile("[\\p{IsDevanagari}\\p{IsBengali}\\p{IsGurmukhi}\\p{IsGujarati}\\p{M}]+");

  private static final Pattern UNSAID = Pattern.compile("(?<=[^aeiouāīūēō])a$");
  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

  private LatinLetters() {}

  static String of(String text) {
    if (text.chars().allMatch(it -> it < FIRST)) {
      return text;
    }
    var latin = new StringBuilder();
    // Accents of Greek letters stand in the way.
    var plain = PlainLetters.of(others(text));
    plain
        .chars()
        .forEach(it -> latin.append(LETTERS.getOrDefault((char) it, Character.toString(it))));
    return latin.toString();
  }

  static Optional<UnicodeScript> foreignAlphabet(String text) {
    return text.chars().allMatch(it -> it < FIRST)
        ? Optional.empty()
        : text.codePoints()
            .mapToObj(UnicodeScript::of)
            .filter(it -> !OURS.contains(it))
            .findFirst();
  }

  private static String others(String text) {
    if (foreignAlphabet(text).isEmpty()) {
      return text;
    }
    var words = Normalizer.normalize(text, Normalizer.Form.NFKC);
    words = KOREAN.matcher(words).replaceAll("$1 ");
    words = SILENT.matcher(words).replaceAll("");
    words = WITHOUT_VOWELS.matcher(words).replaceAll(it -> Consonants.MARK + letters(it.group()));
    words = INDIAN.matcher(words).replaceAll(it -> UNSAID.matcher(said(it.group())).replaceAll(""));
    return said(words);
  }

  private static String letters(String word) {
    return NO_LETTERS
        .matcher(PlainLetters.of(said(word).replace("ʿ", "").replace("ʾ", "")))
        .replaceAll("");
  }

  private static String said(String text) {
    return Loaded.LATIN.transliterate(text).replace("'", "");
  }

  /** Takes seconds to load, which only who has such a letter waits for. */
  private static final class Loaded {
    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin");

    private Loaded() {}
  }
}
