package org.softintel.intake.answers;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The names of all terms that were advised on, codes of what is not brought up again, and what was
 * replaced with a press.
 */
public record AdviceHistory(
    Set<String> given,
    Set<String> kept,
    @JsonInclude(Include.NON_EMPTY) List<Replacement> replaced) {
  public static final AdviceHistory NONE = new AdviceHistory(Set.of(), Set.of(), List.of());

  private static final String TERM = "language:";

  public AdviceHistory {
    given = Set.copyOf(given);
    kept = Set.copyOf(kept);
    // A draft of an earlier release has none.
    replaced = replaced == null ? List.of() : List.copyOf(replaced);
  }

  public static String code(String term) {
    return TERM + term;
  }

  public AdviceHistory give(Collection<String> terms) {
    return new AdviceHistory(both(given, terms), kept, replaced);
  }

  public AdviceHistory keep(Collection<String> codes) {
    return new AdviceHistory(given, both(kept, codes), replaced);
  }

  public AdviceHistory keepTerms(Collection<String> terms) {
    return give(terms).keep(terms.stream().map(AdviceHistory::code).toList());
  }

  public Set<String> keptTerms() {
    return kept.stream()
        .filter(it -> it.startsWith(TERM))
        .map(it -> it.substring(TERM.length()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  public AdviceHistory with(Replacement other) {
    return new AdviceHistory(
        given, kept, Stream.concat(replaced.stream(), Stream.of(other)).toList());
  }

  public AdviceHistory without(Predicate<Replacement> which) {
    return new AdviceHistory(given, kept, replaced.stream().filter(which.negate()).toList());
  }

  private static Set<String> both(Set<String> some, Collection<String> others) {
    var all = new TreeSet<>(some);
    all.addAll(others);
    return all;
  }
}
