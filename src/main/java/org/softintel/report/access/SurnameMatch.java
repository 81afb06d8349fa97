package org.softintel.report.access;

import static java.lang.Character.MODIFIER_LETTER;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.page.PlainLetters;

/** Compares the name of a reader with the names in a report, in any spelling. */
final class SurnameMatch {
  /** Parts of many surnames that are no surname alone. */
  private static final Set<String> PARTICLES =
      Set.of(
          "af", "al", "ap", "av", "bin", "da", "das", "de", "del", "della", "den", "der", "di",
          "do", "dos", "du", "el", "ibn", "la", "las", "le", "los", "mac", "mc", "of", "san", "st",
          "te", "ten", "ter", "van", "von", "zu");

  private static final int MOST_WORDS_OF_ONE = 3;
  private static final int CLOSE = 3;

  private SurnameMatch() {}

  static boolean isAmong(Collection<String> names, Actor reader) {
    var own = parts(reader);
    return names.stream().anyMatch(it -> hold(words(it), own));
  }

  /** Whether somebody there has a first name too, or a text has one close to the surname. */
  static NameMatch full(ReportNames.Written written, Actor reader) {
    var own = parts(reader);
    var given = given(reader, own);
    if (isAny(written.names(), it -> given.stream().anyMatch(first -> isOf(it, first, own)))) {
      return NameMatch.PERSON;
    }
    return isAny(written.texts(), it -> given.stream().anyMatch(first -> isIn(it, first, own)))
        ? NameMatch.TEXT
        : NameMatch.NONE;
  }

  private static boolean isAny(List<String> texts, Predicate<List<String>> condition) {
    return texts.stream().map(SurnameMatch::words).anyMatch(condition);
  }

  /** Each first name alone: a title may stand before them. */
  private static List<String> given(Actor reader, Set<String> own) {
    var words = words(plain(reader.name()));
    var given = words.stream().filter(it -> it.length() > 1 && !own.contains(it)).toList();
    return given.isEmpty() && words.size() > 1 ? words.subList(0, 1) : given;
  }

  /** In any order, whatever stands between them. */
  private static boolean isOf(List<String> name, String first, Set<String> own) {
    var others = new ArrayList<>(name);
    return others.remove(first) && hold(others, own);
  }

  /** In any order, with at most two words between them. */
  private static boolean isIn(List<String> text, String first, Set<String> own) {
    return IntStream.range(0, text.size())
        .filter(it -> text.get(it).equals(first))
        .anyMatch(
            it ->
                hold(text.subList(Math.max(0, it - CLOSE), it), own)
                    || hold(text.subList(it + 1, Math.min(text.size(), it + 1 + CLOSE)), own));
  }

  private static boolean hold(List<String> words, Set<String> own) {
    return spellings(words).stream().anyMatch(it -> own.contains(String.join("", it)));
  }

  /** Each part alone, since many people use one part of a double name. */
  private static Set<String> parts(Actor reader) {
    var words = words(reader.surname().isBlank() ? last(reader.name()) : reader.surname());
    var parts =
        PARTICLES.containsAll(words)
            ? Set.of(String.join("", words))
            : spellings(words).stream()
                .filter(it -> !PARTICLES.containsAll(it))
                .map(it -> String.join("", it))
                .collect(Collectors.toSet());
    return parts.stream().filter(it -> it.length() > 1).collect(Collectors.toSet());
  }

  /** Removes the first name. A single word is an account name or a first name. */
  private static String last(String shown) {
    var name = plain(shown);
    var comma = name.indexOf(',');
    if (comma > 0) {
      return name.substring(0, comma);
    }
    var space = name.indexOf(' ');
    return space < 0 ? "" : name.substring(space);
  }

  private static String plain(String shown) {
    return shown.replaceAll("\\([^)]*\\)", " ").strip();
  }

  /** Each word, and neighbouring words as one: O Brien is OBrien, Mac Donald MacDonald. */
  private static List<List<String>> spellings(List<String> words) {
    var all = new ArrayList<List<String>>();
    for (int from = 0; from < words.size(); from++) {
      for (int to = from + 1; to <= Math.min(words.size(), from + MOST_WORDS_OF_ONE); to++) {
        all.add(words.subList(from, to));
      }
    }
    return all;
  }

  /**
   * Without apostrophes, marks that modify a letter, as in ʻOkina, and the e of an umlaut. All
   * texts of a report are read so at each opening: in one pass.
   */
  private static List<String> words(String text) {
    var words = new ArrayList<String>();
    var word = new StringBuilder();
    int before = ' ';
    for (var letter : PlainLetters.of(text).codePoints().toArray()) {
      if (isOfALetter(letter)) {
        continue;
      }
      if (!Character.isLetter(letter)) {
        end(word, words);
      } else if (letter != 'e' || "aou".indexOf(before) < 0) {
        word.appendCodePoint(letter);
      }
      before = letter;
    }
    end(word, words);
    return words;
  }

  private static boolean isOfALetter(int letter) {
    return letter == '\'' || letter == '`' || Character.getType(letter) == MODIFIER_LETTER;
  }

  private static void end(StringBuilder word, List<String> words) {
    if (word.length() > 0) {
      words.add(word.toString());
      word.setLength(0);
    }
  }
}
