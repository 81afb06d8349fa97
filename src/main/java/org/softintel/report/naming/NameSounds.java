package org.softintel.report.naming;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.codec.language.DoubleMetaphone;

/** How words of names sound in English. */
final class NameSounds {
  private NameSounds() {}

  /** Of one word, as it is written and as its sounds are written in one language. */
  static Set<String> of(String word, String spelling) {
    var metaphone = new DoubleMetaphone();
    return Stream.of(word, spelling)
        .flatMap(it -> Stream.of(false, true).map(other -> metaphone.doubleMetaphone(it, other)))
        .flatMap(Stream::ofNullable)
        .filter(it -> !it.isEmpty())
        .collect(toUnmodifiableSet());
  }
}
