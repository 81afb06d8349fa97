package org.softintel.language.check;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One entry of the list.
 *
 * @param covers names of terms that add nothing where this one is found
 * @param also other wordings that people know it by
 * @param alternatives what to write, to be read
 * @param instead what fits in the place of which words; {@link BetterPhrases} says how
 * @param on unless a partnership decides otherwise
 * @param stricter levels for children below an age
 * @param forms phrases by which it is found; {@link Phrase} says how they are written
 * @param except phrases that look like it and are not
 */
public record Term(
    String name,
    AdviceLevel level,
    boolean on,
    List<String> covers,
    List<String> also,
    List<String> alternatives,
    Map<String, String> instead,
    String why,
    List<String> sources,
    List<Stricter> stricter,
    Map<RequiredSubject, List<String>> forms,
    List<String> except) {
  /** Below this age it is said more firmly. */
  record Stricter(AdviceLevel level, int under) {}

  /** Names are unique. */
  boolean is(Term other) {
    return name.equals(other.name);
  }

  AdviceLevel level(Optional<Integer> youngest) {
    return stricter.stream()
        .filter(it -> youngest.filter(age -> age < it.under()).isPresent())
        .map(Stricter::level)
        .findFirst()
        .orElse(level);
  }

  /** Where it stands on the page of all terms. */
  public String anchor() {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
  }

  /** Whether somebody who looks for {@code words} may mean this one. */
  public boolean isAbout(String words) {
    var sought = words.strip().toLowerCase(Locale.ROOT);
    return Stream.of(Stream.of(name, why), also.stream(), alternatives.stream())
        .flatMap(it -> it)
        .anyMatch(it -> it.toLowerCase(Locale.ROOT).contains(sought));
  }
}
