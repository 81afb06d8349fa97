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
    var metaphone = new DoubleMetaphone();
    return Stream.of(metaphone.doubleMetaphone(word), metaphone.doubleMetaphone(word, true))
        .flatMap(Stream::ofNullable)
        .filter(it -> it.length() >= SHORTEST)
        .collect(toUnmodifiableSet());
  }
}
