package org.softintel.report.naming;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.codec.language.DoubleMetaphone;

/** How words of names sound in English. */
public final class NameSounds {
  private static final int SHORTEST = 2;

  private NameSounds() {}

  /** Of one word; one letter is none. */
  public static Set<String> of(String word) {
    return all(word).filter(it -> it.length() >= SHORTEST).collect(toUnmodifiableSet());
  }

  /** Of one word as it is written, and as its sounds are written in one language. */
  public static Stream<String> all(String word) {
    var metaphone = new DoubleMetaphone();
    return Stream.of(word, Spelling.of(word))
        .flatMap(it -> Stream.of(false, true).map(other -> metaphone.doubleMetaphone(it, other)))
        .flatMap(Stream::ofNullable)
        .filter(it -> !it.isEmpty())
        .distinct();
  }
}
