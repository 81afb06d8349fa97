package org.softintel.report.naming;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.softintel.platform.page.PlainLetters;

/** Takes names apart into words that can be compared, from whatever alphabet. */
public final class NameWords {
  /** What every article of Arabic becomes. */
  public static final String ARTICLE = "al";

  /** What every "servant of" becomes, with the article behind it. */
  private static final String SERVANT = "abdul";

  /** What every "of the faith" becomes. */
  private static final String FAITH = "uddin";

  private static final Pattern APOSTROPHES = Pattern.compile("['’‘`´ʹʼʻʿʾ]");
  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** Its l is written as the letter behind it, which the tongue makes of it. */
  private static final Pattern ASSIMILATED =
      Pattern.compile("(?<![\\p{L}\\p{N}])[ae](sh|th|dh|[tdrzsn])\\p{Pd}(?=\\1)");

  private static final Pattern APART = Pattern.compile("[aeiu]l");
  private static final Pattern ATTACHED =
      Pattern.compile("(?:[ae]l|[ae]sh(?=sh)|[ae]([tdrzsn])(?=\\1))(?<name>\\p{L}{4,})");
  private static final Pattern GRANDSON = Pattern.compile("o(?<name>[^aeiouy]\\p{L}{4,})");

  private static final Pattern SERVANT_OF =
      Pattern.compile("abd[aeiou]([lrszntd])(?!lahi$)(\\p{L}{4,})");
  private static final Pattern SERVANT_ALONE = Pattern.compile("abd[aeiou]?[lrsznt]?");
  private static final Pattern OF_THE_FAITH =
      Pattern.compile("(\\p{L}{3,}?)[aeiu]dd[ie]{1,2}ne?|(\\p{L}{4,}?)ul?d[ie]{1,2}n");

  private static final Pattern AMONG_LETTERS = Pattern.compile("\\p{L}+(?:[0-9]\\p{L}+)+");
  private static final String DIGITS = "013457";
  private static final String LOOK_LIKE = "oieast";

  private static final Set<String> TITLES = NameTables.words("titles");

  private static final Pattern SYLLABLE = Pattern.compile("[aeiouy]+");

  /** Mike and James: it is written, and not said. */
  private static final Pattern SILENT =
      Pattern.compile("(?<=[aeiouy][^aeiouy]{1,4})(?:e|(?<=[lm])es)$");

  private NameWords() {}

  /** Whether a word is so short that, by itself, it is what many are called. */
  public static boolean isOneSyllable(String word) {
    return Consonants.isMarked(word)
        ? Consonants.of(word).isEmpty()
        : SYLLABLE.matcher(SILENT.matcher(word).replaceAll("")).results().count() <= 1;
  }

  /** The text in small Latin letters without marks. */
  public static String plain(String text) {
    return PlainLetters.of(LatinLetters.of(APOSTROPHES.matcher(text).replaceAll("")));
  }

  /** The text without marks and case, and in its own letters, a syllable of Korean being one. */
  public static String plainAsWritten(String text) {
    var plain = PlainLetters.of(APOSTROPHES.matcher(text).replaceAll(""));
    return Normalizer.normalize(plain, Normalizer.Form.NFC);
  }

  /** Of the letters that are neither Latin nor Greek nor Cyrillic. */
  public static Optional<UnicodeScript> foreignAlphabet(String text) {
    return LatinLetters.foreignAlphabet(text);
  }

  /** The words of a plain text; one that is often written as one with the next is its own. */
  public static List<String> of(String plain) {
    var words = new ArrayList<String>();
    var read = BETWEEN.split(ASSIMILATED.matcher(plain).replaceAll(ARTICLE + " "), -1);
    for (int i = 0; i < read.length; i++) {
      if (!read[i].isEmpty()) {
        add(lettersOf(read[i]), i + 1 == read.length, words);
      }
    }
    return words;
  }

  /** Words of a name without what tells nobody from another. */
  public static List<String> withoutTitles(List<String> words) {
    return words.stream().filter(it -> !TITLES.contains(it)).toList();
  }

  /** Digits between letters stand for those they look like. */
  private static String lettersOf(String word) {
    var letters = word;
    if (AMONG_LETTERS.matcher(word).matches()) {
      for (int i = 0; i < DIGITS.length(); i++) {
        letters = letters.replace(DIGITS.charAt(i), LOOK_LIKE.charAt(i));
      }
    }
    return letters;
  }

  private static void add(String word, boolean isLast, List<String> words) {
    var servant = SERVANT_OF.matcher(word);
    var faith = OF_THE_FAITH.matcher(word);
    if (!isLast && APART.matcher(word).matches()) {
      words.add(ARTICLE);
    } else if (servant.matches()) {
      words.add(SERVANT);
      words.add(servant.group(2));
    } else if (SERVANT_ALONE.matcher(word).matches()) {
      words.add(SERVANT);
    } else if (faith.matches()) {
      words.add(faith.group(1) == null ? faith.group(2) : faith.group(1));
      words.add(FAITH);
    } else {
      words.addAll(Consonants.words(word));
    }
  }

  /** The word without an article of Arabic, or the O' of Irish surnames, that it may begin with. */
  public static Optional<String> bare(String word) {
    return Stream.of(ATTACHED.matcher(word), GRANDSON.matcher(word))
        .filter(Matcher::matches)
        .map(it -> it.group("name"))
        .findFirst();
  }
}
