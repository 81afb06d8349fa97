package org.softintel.report.naming;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Words from alphabets that leave out most vowels: all that can be compared is consonants. */
public final class Consonants {
  /** Stands before such a word: a letter that no name of Latin letters has. */
  static final char MARK = 'ꞌ';

  private static final int FEWEST = 3;
  private static final int SERVANT_LENGTH = 5;
  private static final Pattern SERVANT_OF = Pattern.compile(MARK + "bdal.{2,}");
  private static final Pattern ARTICLE = Pattern.compile("(?<=^" + MARK + ")al(?=.{3,})");
  private static final Map<String, String> COMMON =
      Map.of("bd", "abdul", "bn", "bin", "abn", "bin", "bnt", "bint");
  private static final Pattern VOWELS = Pattern.compile("[aeiouvwy]");
  private static final Pattern SILENT = Pattern.compile("(?<=..)h$");

  private Consonants() {}

  /** Whether a word comes from such an alphabet. */
  public static boolean isMarked(String word) {
    return word.charAt(0) == MARK;
  }

  /** Without an article, and what stands for "servant of" and "son of" as it is written here. */
  static List<String> words(String word) {
    if (!isMarked(word)) {
      return List.of(word);
    }
    if (SERVANT_OF.matcher(word).matches()) {
      return List.of("abdul", MARK + word.substring(SERVANT_LENGTH));
    }
    var name = ARTICLE.matcher(word).replaceFirst("");
    return List.of(COMMON.getOrDefault(name.substring(1), name));
  }

  /** Those of a word of either kind; empty if they are too few to say anything. */
  public static String of(String word) {
    var letters = Spelling.of(isMarked(word) ? word.substring(1) : word);
    var all = VOWELS.matcher(letters).replaceAll("").replace('p', 'b').replace('c', 'k');
    all = SILENT.matcher(all.replace('g', 'j')).replaceAll("");
    return all.length() < FEWEST ? "" : all;
  }
}
