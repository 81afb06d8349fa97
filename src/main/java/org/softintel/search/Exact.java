package org.softintel.search;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Values that are the same or not, once both are written in one way. */
final class Exact implements Matcher {
  private final String index;
  private final Function<String, Optional<String>> normal;

  Exact(String index, Function<String, Optional<String>> normal) {
    this.index = index;
    this.normal = normal;
  }

  @Override
  public Set<Term> terms(String held) {
    return normal.apply(held).map(it -> Set.of(new Term(index, it))).orElse(Set.of());
  }

  @Override
  public List<Lookup> lookups(String typed) {
    var terms = terms(typed);
    return terms.isEmpty() ? List.of() : Lookup.of(List.of(terms));
  }

  @Override
  public boolean matches(String typed, String held) {
    var looked = normal.apply(typed);
    return looked.isPresent() && looked.equals(normal.apply(held));
  }
}
