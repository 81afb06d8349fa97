package org.softintel.report.search;

import static java.util.stream.Collectors.toCollection;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.softintel.report.search.AccountName.Alike;

/** Names of online accounts by what they look like, on whichever app they are. */
final class AccountMatcher implements FieldMatcher {
  private static final String ELSEWHERE = "on another app";

  /** What differs in a way that is likely to be another account last. */
  private static final Comparator<Difference> LEAST =
      Comparator.comparing(Difference::alike).thenComparing(it -> it.words().length());

  private record Difference(Alike alike, String words) {}

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

  @Override
  public List<IndexLookup> partners(String held) {
    return AccountName.in(held)
        .filter(AccountName::isTelling)
        .flatMap(AccountMatcher::terms)
        .distinct()
        .map(it -> new IndexLookup(List.of(Set.of(it))))
        .toList();
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
    return differences(typed, held).min(LEAST).map(Difference::words).orElse("");
  }

  @Override
  public Optional<Likeness> likeness(String one, String other) {
    var known = AccountName.in(other).toList();
    return AccountName.in(one)
        .filter(AccountName::isTelling)
        .flatMap(it -> known.stream().flatMap(o -> likeness(it, o).stream()))
        .min(Comparator.comparing(Likeness::degree));
  }

  private static Optional<Likeness> likeness(AccountName one, AccountName other) {
    return alike(one, other)
        .map(
            it ->
                switch (it) {
                  case SAME -> same(one, other);
                  case LOOKS -> looksAlike(one, other);
                  default ->
                      Likeness.perhaps(
                          "Account names are the same but for signs or what is behind them");
                });
  }

  private static Likeness looksAlike(AccountName one, AccountName other) {
    var words =
        one.isInOtherLetters(other)
            ? "Account names look the same, but some letters are of another alphabet"
            : "Account names look alike";
    return one.isElsewhere(other)
        ? Likeness.perhaps(words + ", on another app")
        : Likeness.alike(words);
  }

  private static Likeness same(AccountName one, AccountName other) {
    if (one.isElsewhere(other)) {
      return Likeness.perhaps("Same account name on another app");
    }
    return one.app().equals(other.app()) && !one.app().isEmpty()
        ? Likeness.same("Same account name")
        : Likeness.alike("Same account name, but not both name the app");
  }

  /** Of a short name too many are alike. */
  private static Optional<Alike> alike(AccountName one, AccountName other) {
    return one.alike(other).filter(it -> it != Alike.SHORT);
  }

  /** Of each pair that matches. */
  private static Stream<Difference> differences(String typed, String held) {
    var known = AccountName.in(held).toList();
    return AccountName.in(typed)
        .flatMap(it -> known.stream().flatMap(other -> difference(it, other).stream()));
  }

  private static Optional<Difference> difference(AccountName typed, AccountName held) {
    var where = typed.isElsewhere(held) ? ELSEWHERE : "";
    return alike(typed, held)
        .map(
            it ->
                new Difference(
                    it,
                    Stream.of(words(it), where)
                        .filter(said -> !said.isEmpty())
                        .collect(Collectors.joining(", "))));
  }

  private static String words(Alike alike) {
    return switch (alike) {
      case SAME -> "";
      case LOOKS -> "looks similar";
      case ENDING, SHORT -> "without the number behind it";
      case SIGNS -> "with other signs";
    };
  }
}
