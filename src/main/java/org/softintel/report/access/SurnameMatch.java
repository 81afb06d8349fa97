package org.softintel.report.access;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.page.PlainLetters;

/** Compares the surname of a reader with the names in a report, in any spelling. */
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
    return names.stream()
        .flatMap(it -> spellings(words(it)).stream())
        .map(it -> String.join("", it))
        .anyMatch(own::contains);
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
    var name = shown.replaceAll("\\([^)]*\\)", " ").strip();
    var comma = name.indexOf(',');
    if (comma > 0) {
      return name.substring(0, comma);
    }
    var space = name.indexOf(' ');
    return space < 0 ? "" : name.substring(space);
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
