package org.softintel.report.search;

import static java.util.stream.Collectors.toCollection;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Compares values that are equal once normalised; a text may hold several. */
final class ExactMatcher implements FieldMatcher {
  private final String index;
  private final String noun;
  private final Function<String, Stream<String>> normal;
  private final Predicate<String> notKnown;

  ExactMatcher(
      String index,
      String noun,
      Function<String, Stream<String>> normal,
      Predicate<String> notKnown) {
    this.index = index;
    this.noun = noun;
    this.normal = normal;
    this.notKnown = notKnown;
  }

  @Override
  public Set<IndexTerm> terms(String held) {
    return normal
        .apply(held)
        .map(it -> new IndexTerm(index, it))
        .collect(toCollection(LinkedHashSet::new));
  }

  @Override
  public List<IndexLookup> lookups(String typed) {
    return lookups(terms(typed));
  }

  private static List<IndexLookup> lookups(Set<IndexTerm> terms) {
    return terms.isEmpty() ? List.of() : IndexLookup.of(List.of(terms));
  }

  @Override
  public List<IndexLookup> partners(String held) {
    return lookups(telling(held));
  }

  private Set<IndexTerm> telling(String held) {
    return terms(held).stream()
        .filter(it -> !notKnown.test(it.value()))
        .collect(toCollection(LinkedHashSet::new));
  }

  @Override
  public Optional<Likeness> likeness(String one, String other) {
    return Collections.disjoint(telling(one), telling(other))
        ? Optional.empty()
        : Optional.of(Likeness.same("Same " + noun));
  }

  @Override
  public boolean matches(String typed, String held) {
    var known = terms(held);
    return terms(typed).stream().anyMatch(known::contains);
  }
}
