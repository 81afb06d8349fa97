package org.softintel.report.search;

import static java.util.stream.Collectors.toCollection;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Compares values that are equal once normalised; a text may hold several. */
final class ExactMatcher implements FieldMatcher {
  private final String index;
  private final String noun;
  private final Function<String, Stream<String>> normal;

  ExactMatcher(String index, String noun, Function<String, Stream<String>> normal) {
    this.index = index;
    this.noun = noun;
    this.normal = normal;
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
    var terms = terms(typed);
    return terms.isEmpty() ? List.of() : IndexLookup.of(List.of(terms));
  }

  @Override
  public Optional<Likeness> likeness(String one, String other) {
    return matches(one, other) ? Optional.of(Likeness.same("Same " + noun)) : Optional.empty();
  }

  @Override
  public boolean matches(String typed, String held) {
    var known = terms(held);
    return terms(typed).stream().anyMatch(known::contains);
  }
}
