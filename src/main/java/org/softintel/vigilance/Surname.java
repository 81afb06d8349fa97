package org.softintel.vigilance;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether a reader is called like somebody in a report, however either is written. */
final class Surname {
  private Surname() {}

  static boolean isAmong(Collection<String> names, String reader) {
    var own = last(words(reader));
    return own.isPresent()
        && names.stream().flatMap(it -> words(it).stream()).anyMatch(own.get()::equals);
  }

  /** A single word is an account's name or a first name. */
  private static Optional<String> last(List<String> words) {
    return words.size() < 2 ? Optional.empty() : Optional.of(words.get(words.size() - 1));
  }

  private static List<String> words(String name) {
    var plain = Normalizer.normalize(name, Form.NFD).replaceAll("[\\p{M}'\u2019]", "");
    return Stream.of(plain.toLowerCase(Locale.ROOT).split("[^\\p{L}]+", -1))
        .filter(it -> it.length() > 1)
        .toList();
  }
}
