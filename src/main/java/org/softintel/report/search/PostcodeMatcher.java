package org.softintel.report.search;

import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Postcodes, whole or their first half. */
final class PostcodeMatcher implements FieldMatcher {
  @Override
  public Set<IndexTerm> terms(String held) {
    return read(held).stream().flatMap(it -> Stream.of(outward(it), exact(it))).collect(toSet());
  }

  @Override
  public List<IndexLookup> lookups(String typed) {
    return IndexLookup.of(read(typed).stream().map(it -> Set.of(exact(it))).toList());
  }

  /** Half of one is shared by thousands of homes. */
  @Override
  public List<IndexLookup> partners(String held) {
    return read(held).filter(Postcode::isWhole).isPresent() ? lookups(held) : List.of();
  }

  @Override
  public Optional<Likeness> likeness(String one, String other) {
    return read(one)
        .filter(Postcode::isWhole)
        .filter(it -> read(other).equals(Optional.of(it)))
        .map(it -> Likeness.same("Same postcode"));
  }

  @Override
  public boolean matches(String typed, String held) {
    return read(typed).filter(it -> terms(held).contains(exact(it))).isPresent();
  }

  /** Among other words only a whole one: "flat B1" has none. */
  private static Optional<Postcode> read(String text) {
    return Postcode.of(text).or(() -> Postcode.in(text).filter(Postcode::isWhole));
  }

  private static IndexTerm outward(Postcode code) {
    return new IndexTerm("postcode-outward", code.outward());
  }

  private static IndexTerm exact(Postcode code) {
    return code.isWhole() ? new IndexTerm("postcode", code.written()) : outward(code);
  }
}
