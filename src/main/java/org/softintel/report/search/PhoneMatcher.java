package org.softintel.report.search;

import static java.util.stream.Collectors.toCollection;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Phone numbers, filed by their last six digits, so that who knew only the end finds the whole, and
 * by their first five. Nine are compared, which are the same with and without a country. The index
 * hashes them, so {@code isNumberMatch} could not compare.
 */
final class PhoneMatcher implements FieldMatcher {
  @Override
  public Set<IndexTerm> terms(String held) {
    return PhoneNumber.in(held)
        .flatMap(
            it ->
                switch (it.part()) {
                  case WHOLE -> Stream.of(end(it), beginning("phone-begins", it));
                  case BEGINNING -> Stream.of(beginning("phone-beginning", it));
                  case END -> Stream.of(end(it));
                })
        .collect(toCollection(LinkedHashSet::new));
  }

  private static IndexTerm end(PhoneNumber number) {
    return new IndexTerm("phone", number.last(PhoneNumber.SHORTEST_END));
  }

  /** What is filed as a beginning alone is filed elsewhere: many whole ones share theirs. */
  private static IndexTerm beginning(String index, PhoneNumber number) {
    return new IndexTerm(index, number.first(PhoneNumber.SHORTEST_BEGINNING));
  }

  @Override
  public List<IndexLookup> lookups(String typed) {
    return PhoneNumber.in(typed)
        .flatMap(
            it ->
                switch (it.part()) {
                  case WHOLE -> Stream.of(end(it), beginning("phone-beginning", it));
                  case BEGINNING ->
                      Stream.of(beginning("phone-begins", it), beginning("phone-beginning", it));
                  case END -> Stream.of(end(it));
                })
        .map(it -> new IndexLookup(List.of(Set.of(it))))
        .toList();
  }

  /** Numbers of help lines join nobody, and short beginnings are those of many. */
  @Override
  public List<IndexLookup> partners(String held) {
    return isTelling(held) ? lookups(held) : List.of();
  }

  @Override
  public boolean isTelling(String value) {
    return PhoneNumber.in(value).anyMatch(PhoneNumber::isTelling);
  }

  @Override
  public Optional<Likeness> likeness(String one, String other) {
    var known = PhoneNumber.in(other).filter(PhoneNumber::isTelling).toList();
    return PhoneNumber.in(one)
        .filter(PhoneNumber::isTelling)
        .flatMap(it -> known.stream().flatMap(o -> it.likeness(o).stream()))
        .min(Comparator.comparing(Likeness::degree));
  }

  @Override
  public boolean matches(String typed, String held) {
    var known = PhoneNumber.in(held).toList();
    return PhoneNumber.in(typed).anyMatch(it -> known.stream().anyMatch(it::agrees));
  }
}
