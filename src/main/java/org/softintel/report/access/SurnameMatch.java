package org.softintel.report.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

  private SurnameMatch() {}

  static boolean isAmong(Collection<String> names, Actor reader) {
    var own = parts(reader);
    return names.stream().anyMatch(it -> hold(words(it), own));
  }

  /** Whether somebody there has a first name too, or a text has one right before the surname. */
  static boolean isFull(ReportNames.Written written, Actor reader) {
    var own = parts(reader);
    return given(reader, own).stream()
        .anyMatch(
            first ->
                written.names().stream().anyMatch(it -> isOf(words(it), first, own))
                    || written.texts().stream().anyMatch(it -> isIn(words(it), first, own)));
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

  private static boolean isIn(List<String> text, String first, Set<String> own) {
    return IntStream.range(1, text.size())
        .filter(it -> text.get(it - 1).equals(first))
        .mapToObj(it -> text.subList(it, Math.min(text.size(), it + MOST_WORDS_OF_ONE)))
        .flatMap(it -> IntStream.rangeClosed(1, it.size()).mapToObj(end -> it.subList(0, end)))
        .anyMatch(it -> own.contains(String.join("", it)));
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

  private static List<String> words(String name) {
    // Without apostrophes, marks that modify a letter, as in ʻOkina, and the e of an umlaut.
    var letters = PlainLetters.of(name).replaceAll("[\\p{Lm}'`]", "").replaceAll("([aou])e", "$1");
    return Stream.of(letters.split("[^\\p{L}]+", -1)).filter(it -> !it.isEmpty()).toList();
  }
}
