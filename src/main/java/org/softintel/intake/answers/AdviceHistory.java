package org.softintel.intake.answers;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The names of all terms that were advised on, and codes of what is not brought up again. */
public record AdviceHistory(Set<String> given, Set<String> kept) {
  public static final AdviceHistory NONE = new AdviceHistory(Set.of(), Set.of());

  private static final String TERM = "language:";

  public AdviceHistory {
    given = Set.copyOf(given);
    kept = Set.copyOf(kept);
  }

  public static String code(String term) {
    return TERM + term;
  }

  public AdviceHistory give(Collection<String> terms) {
    return new AdviceHistory(both(given, terms), kept);
  }

  public AdviceHistory keep(Collection<String> codes) {
    return new AdviceHistory(given, both(kept, codes));
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

  private static Set<String> both(Set<String> some, Collection<String> others) {
    var all = new TreeSet<>(some);
    all.addAll(others);
    return all;
  }
}
