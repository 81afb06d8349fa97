package org.softintel.report.search;

import static java.util.stream.Collectors.toCollection;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Names of online accounts by what they look like, on whichever app they are. */
final class AccountMatcher implements FieldMatcher {
  private static final String ELSEWHERE = "on another app";
  private static final String LOOKS = "looks similar";

  @Override
  public Set<IndexTerm> terms(String held) {
    return AccountName.in(held)
        .map(AccountMatcher::looks)
        .collect(toCollection(LinkedHashSet::new));
  }

  @Override
  public List<IndexLookup> lookups(String typed) {
    return AccountName.in(typed).map(it -> new IndexLookup(List.of(Set.of(looks(it))))).toList();
  }

  private static IndexTerm looks(AccountName name) {
    return new IndexTerm("account", name.looks());
  }

  @Override
  public boolean matches(String typed, String held) {
    return differences(typed, held).findAny().isPresent();
  }

  @Override
  public String difference(String typed, String held) {
    return differences(typed, held).min(Comparator.comparing(String::length)).orElse("");
  }

  /** Of each pair that matches. */
  private static Stream<String> differences(String typed, String held) {
    var known = AccountName.in(held).toList();
    return AccountName.in(typed)
        .flatMap(
            it ->
                known.stream()
                    .filter(other -> other.looks().equals(it.looks()))
                    .map(other -> difference(it, other)));
  }

  private static String difference(AccountName typed, AccountName held) {
    var looks = typed.name().equals(held.name()) ? "" : LOOKS;
    var where = typed.isElsewhere(held) ? ELSEWHERE : "";
    return looks.isEmpty() || where.isEmpty() ? looks + where : looks + ", " + where;
  }
}
