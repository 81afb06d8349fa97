package org.softintel.report.search;

import static java.util.stream.Collectors.toCollection;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Names that are made of words: all that somebody types must be there. */
final class PlaceMatcher implements FieldMatcher {
  private final String index;
  private final String noun;
  private final Function<String, PlaceName> name;

  PlaceMatcher(String index, String noun, Function<String, PlaceName> name) {
    this.index = index;
    this.noun = noun;
    this.name = name;
  }

  /**
   * Also where it is, which somebody may type without a comma. Not by other names of a school: who
   * looks asks for all of them, so what is filed does not depend on the list.
   */
  @Override
  public Set<IndexTerm> terms(String held) {
    var place = name.apply(held);
    return place.words().isEmpty()
        ? Set.of()
        : Stream.concat(place.words().stream(), place.around())
            .map(this::term)
            .collect(toCollection(LinkedHashSet::new));
  }

  @Override
  public List<IndexLookup> lookups(String typed) {
    return name.apply(typed)
        .names()
        .map(it -> it.words().stream().map(word -> Set.of(term(word))).toList())
        .distinct()
        .flatMap(it -> IndexLookup.of(it).stream())
        .toList();
  }

  private IndexTerm term(String word) {
    return new IndexTerm(index, word);
  }

  /** Each word for itself: the other report may name it in fewer. */
  @Override
  public List<IndexLookup> partners(String held) {
    if (isNotKnown(held)) {
      return List.of();
    }
    return name.apply(held)
        .names()
        .flatMap(it -> it.words().stream())
        .distinct()
        .map(it -> new IndexLookup(List.of(Set.of(term(it)))))
        .toList();
  }

  /** Wherever it is: that stands behind a comma. */
  private static boolean isNotKnown(String value) {
    return NotKnown.says(value.split("[,;\\n]", 2)[0]);
  }

  @Override
  public boolean isTelling(String value) {
    return name.apply(value).isTelling();
  }

  @Override
  public Optional<Likeness> likeness(String one, String other) {
    return isNotKnown(one) || isNotKnown(other)
        ? Optional.empty()
        : name.apply(one).likeness(name.apply(other), noun);
  }

  @Override
  public boolean matches(String typed, String held) {
    return name.apply(typed).finds(name.apply(held));
  }
}
