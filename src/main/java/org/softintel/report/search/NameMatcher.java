package org.softintel.report.search;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.codec.language.DoubleMetaphone;
import org.softintel.platform.page.PlainLetters;

/** Compares names of people word by word, as written or by sound. */
final class NameMatcher implements FieldMatcher {
  private static final String INDEX = "name-sound";

  /** Initials would match everybody. */
  private static final int SHORTEST = 2;

  private static final int MOST_WORDS = 5;

  @Override
  public Set<IndexTerm> terms(String held) {
    return words(held).flatMap(it -> terms(sounds(it))).collect(Collectors.toSet());
  }

  /** Each typed word must be there, in one of its sounds. */
  @Override
  public List<IndexLookup> lookups(String typed) {
    return IndexLookup.of(
        words(typed)
            .limit(MOST_WORDS)
            .map(it -> terms(sounds(it)).collect(Collectors.toSet()))
            .toList());
  }

  private static Stream<IndexTerm> terms(Set<String> sounds) {
    return sounds.stream().map(it -> new IndexTerm(INDEX, it));
  }

  @Override
  public boolean matches(String typed, String held) {
    var known = words(held).map(NameMatcher::sounds).toList();
    return words(typed)
        .limit(MOST_WORDS)
        .map(NameMatcher::sounds)
        .allMatch(looked -> known.stream().anyMatch(it -> !Collections.disjoint(looked, it)));
  }

  /** The sounds of a word in English; the word itself if it has none. */
  private static Set<String> sounds(String word) {
    var metaphone = new DoubleMetaphone();
    var sounds =
        Stream.of(metaphone.doubleMetaphone(word), metaphone.doubleMetaphone(word, true))
            .flatMap(Stream::ofNullable)
            .filter(it -> !it.isEmpty())
            .collect(Collectors.toSet());
    return sounds.isEmpty() ? Set.of(word) : sounds;
  }

  private static Stream<String> words(String text) {
    return Stream.of(PlainLetters.of(text).replace("'", "").split("[^\\p{L}\\p{N}]+"))
        .filter(it -> it.length() >= SHORTEST)
        .distinct();
  }
}
