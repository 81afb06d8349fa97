package org.softintel.intake.advice;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.softintel.intake.answers.Answers;

/**
 * What a draft remembers of advice, sealed beside its answers: no page has a control of these
 * names.
 *
 * @param given names of the terms that were ever brought up
 * @param kept codes of what is not brought up again
 */
public record AdviceHistory(Set<String> given, Set<String> kept) {
  private static final String HOME = "advice/";
  private static final String GIVEN = HOME + "given";
  private static final String KEPT = HOME + "kept";
  private static final String TERM = "language:";

  public static AdviceHistory of(Answers answers) {
    return new AdviceHistory(lines(answers.of(GIVEN)), lines(answers.of(KEPT)));
  }

  static boolean isNote(String name) {
    return name.startsWith(HOME);
  }

  static String code(String term) {
    return TERM + term;
  }

  AdviceHistory give(Collection<String> terms) {
    return new AdviceHistory(both(given, terms), kept);
  }

  AdviceHistory keep(Collection<String> codes) {
    return new AdviceHistory(given, both(kept, codes));
  }

  /** Names of the terms among what is kept. */
  public Set<String> keptTerms() {
    return kept.stream()
        .filter(it -> it.startsWith(TERM))
        .map(it -> it.substring(TERM.length()))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  boolean isKept(String code) {
    return kept.contains(code);
  }

  Answers in(Answers answers) {
    return answers.with(GIVEN, String.join("\n", given)).with(KEPT, String.join("\n", kept));
  }

  private static Set<String> lines(String text) {
    return text.lines().filter(Predicate.not(String::isBlank)).collect(Collectors.toSet());
  }

  private static Set<String> both(Set<String> some, Collection<String> others) {
    var all = new TreeSet<>(some);
    all.addAll(others);
    return all;
  }
}
