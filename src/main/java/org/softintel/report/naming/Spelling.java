package org.softintel.report.naming;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One spelling for what several alphabets and languages write for the same sound. */
public final class Spelling {
  private static final Pattern PATRONYMIC =
      Pattern.compile(".{3,}(?:[oe]v(?:ich|ych|itch|icz|yc|na)|[oe]witsch)");

  /** In this order: what stands first holds what follows, or must be read before it. */
  private static final List<Map.Entry<String, String>> SAME =
      List.of(
          Map.entry("uw", "u"),
          Map.entry("tsk", "k"),
          Map.entry("ck", "k"),
          Map.entry("shch", "s"),
          Map.entry("szcz", "s"),
          Map.entry("sch", "s"),
          Map.entry("tch", "c"),
          Map.entry("sh", "s"),
          Map.entry("sz", "s"),
          Map.entry("cz", "c"),
          Map.entry("ch", "c"),
          Map.entry("zh", "z"),
          Map.entry("rz", "z"),
          Map.entry("dj", "j"),
          Map.entry("xh", "j"),
          Map.entry("dz", "z"),
          Map.entry("kh", "k"),
          Map.entry("gh", "g"),
          Map.entry("ph", "f"),
          Map.entry("th", "t"),
          Map.entry("dh", "d"),
          Map.entry("bh", "b"),
          Map.entry("q", "k"),
          Map.entry("x", "ks"),
          Map.entry("w", "v"),
          Map.entry("ou", "u"),
          Map.entry("oo", "u"),
          Map.entry("au", "o"),
          Map.entry("ee", "i"),
          Map.entry("ea", "i"),
          Map.entry("ey", "i"),
          Map.entry("iy", "i"),
          Map.entry("ij", "i"),
          Map.entry("yi", "i"),
          Map.entry("ie", "i"),
          Map.entry("ae", "a"),
          Map.entry("oe", "o"),
          Map.entry("ue", "u"),
          Map.entry("y", "i"));

  /** A French w. */
  private static final Pattern W = Pattern.compile("(?<=^|[aeiou])ou(?=[aei])");

  private static final Pattern MAC = Pattern.compile("^mc(?=..)");
  private static final Pattern VOWEL_FIRST = Pattern.compile("^[aeiou]+");
  private static final Pattern VOWEL = Pattern.compile("[eiou]|(?<=.)a");
  private static final Pattern DOUBLE = Pattern.compile("(.)\\1+");
  private static final Pattern FEMININE = Pattern.compile("(?<=..[oei]v|sk|ck)(aia|aya|a|i)$");
  private static final Pattern SILENT = Pattern.compile("(?<=...)h$");

  private static final Pattern SMALL = Pattern.compile("(?<begin>..+?([^aeiouy]))\\2?(?:ie|e?y|i)");

  /** A name of which so little is left out is another one: Emily and Emilia. */
  private static final int LONGER = 3;

  private static final Pattern MAN = Pattern.compile(".{3,}[^aeiouy](?<!in)");

  private static final int FEWEST = 2;

  private Spelling() {}

  /** Of a word in small Latin letters. */
  public static String of(String word) {
    var text = W.matcher(MAC.matcher(word).replaceAll("mac")).replaceAll("v");
    for (var each : SAME) {
      text = text.replace(each.getKey(), each.getValue());
    }
    text = undoubled(text);
    return SILENT.matcher(FEMININE.matcher(text).replaceAll("")).replaceAll("");
  }

  /**
   * What is left of such a spelling if letters that languages mix up are one, and vowels are none.
   * Where a letter has two values, as c and j have, there is one for each.
   */
  public static Set<String> byEar(String spelling) {
    var text = spelling.replace('v', 'f').replace('z', 's').replace('g', 'k').replace('h', 'k');
    return Stream.of(text.replace('c', 'k'), text.replace('c', 's'))
        .flatMap(it -> Stream.of(it.replace('j', 's'), it.replace('j', 'i')))
        .distinct()
        .map(it -> VOWEL.matcher(VOWEL_FIRST.matcher(it).replaceAll("a")).replaceAll(""))
        .filter(it -> it.length() >= FEWEST)
        .collect(toUnmodifiableSet());
  }

  /** Whether it is the beginning of the other, and what makes a name a small one: Bernie, Katy. */
  public static boolean isShortOf(String word, String whole) {
    var parts = SMALL.matcher(word);
    if (!parts.matches()) {
      return false;
    }
    var begin = parts.group("begin");
    return whole.length() >= begin.length() + LONGER && whole.startsWith(begin);
  }

  /** Without letters that are written again and again. */
  public static String undoubled(String word) {
    return DOUBLE.matcher(word).replaceAll("$1");
  }

  /** Karima of Karim: a surname of Slavs has one spelling for both, and -ina may be one. */
  public static boolean isFeminineOf(String woman, String man) {
    return woman.equals(man + "a") && MAN.matcher(man).matches();
  }

  /** A name after the father: it is not the father's own. */
  public static boolean isPatronymic(String word) {
    return PATRONYMIC.matcher(word).matches();
  }

  /** Whether a letter more, less or other, or two in the other order, makes one of the other. */
  public static boolean isOneEdit(String one, String other) {
    if (one.length() > other.length()) {
      return isOneEdit(other, one);
    }
    var more = other.length() - one.length();
    if (more > 1) {
      return false;
    }
    var same = 0;
    while (same < one.length() && one.charAt(same) == other.charAt(same)) {
      same++;
    }
    if (more == 1) {
      return one.substring(same).equals(other.substring(same + 1));
    }
    if (same == one.length()) {
      return true;
    }
    return one.substring(same + 1).equals(other.substring(same + 1))
        || (same + 1 < one.length()
            && one.charAt(same) == other.charAt(same + 1)
            && one.charAt(same + 1) == other.charAt(same)
            && one.substring(same + 2).equals(other.substring(same + 2)));
  }
}
