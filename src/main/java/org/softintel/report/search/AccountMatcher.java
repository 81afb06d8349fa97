package org.softintel.report.search;

import static java.util.stream.Collectors.toCollection;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names of online accounts by what they look like, on whichever app they are. */
final class AccountMatcher implements FieldMatcher {
  private static final String ELSEWHERE = "on another app";
  private static final String LOOKS = "looks similar";
  private static final String BASE = "without the number behind it";

  private static final Comparator<String> LEAST =
      Comparator.<String, Boolean>comparing(it -> it.startsWith(BASE))
          .thenComparing(String::length);

  @Override
  public Set<IndexTerm> terms(String held) {
    return AccountName.in(held)
        .flatMap(AccountMatcher::terms)
        .collect(toCollection(LinkedHashSet::new));
  }

  @Override
  public List<IndexLookup> lookups(String typed) {
    return terms(typed).stream().map(it -> new IndexLookup(List.of(Set.of(it)))).toList();
  }

  private static Stream<IndexTerm> terms(AccountName name) {
    return Stream.concat(
        Stream.of(new IndexTerm("account", name.looks())),
        name.base().stream().map(it -> new IndexTerm("account-base", it)));
  }

  @Override
  public boolean matches(String typed, String held) {
    return differences(typed, held).findAny().isPresent();
  }

  @Override
  public String difference(String typed, String held) {
    return differences(typed, held).min(LEAST).orElse("");
  }

  @Override
  public Optional<Likeness> likeness(String one, String other) {
    var known = AccountName.in(other).toList();
    return AccountName.in(one)
        .flatMap(it -> known.stream().flatMap(o -> likeness(it, o).stream()))
        .min(Comparator.comparing(Likeness::degree));
  }

  private static Optional<Likeness> likeness(AccountName one, AccountName other) {
    if (!one.looks().equals(other.looks())) {
      return one.base()
          .filter(it -> other.base().equals(Optional.of(it)))
          .map(it -> Likeness.perhaps("Account names are the same but for what is behind them"));
    }
    if (one.isElsewhere(other)) {
      return Optional.of(Likeness.perhaps("Same account name on another app"));
    }
    if (!one.name().equals(other.name())) {
      return Optional.of(Likeness.alike("Account names look alike"));
    }
    return Optional.of(
        one.app().equals(other.app()) && !one.app().isEmpty()
            ? Likeness.same("Same account name")
            : Likeness.alike("Same account name, but not both name the app"));
  }

  /** Of each pair that matches. */
  private static Stream<String> differences(String typed, String held) {
    var known = AccountName.in(held).toList();
    return AccountName.in(typed)
        .flatMap(it -> known.stream().flatMap(other -> difference(it, other).stream()));
  }

  private static Optional<String> difference(AccountName typed, AccountName held) {
    var where = typed.isElsewhere(held) ? ELSEWHERE : "";
    return name(typed, held)
        .map(
            it ->
                Stream.of(it, where)
                    .filter(said -> !said.isEmpty())
                    .collect(Collectors.joining(", ")));
  }

  private static Optional<String> name(AccountName typed, AccountName held) {
    if (typed.looks().equals(held.looks())) {
      return Optional.of(typed.name().equals(held.name()) ? "" : LOOKS);
    }
    return typed.base().filter(it -> held.base().equals(Optional.of(it))).map(it -> BASE);
  }
}
