package org.softintel.language.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The engine as it is without any setting. */
final class GivenRuleEngine {
  static final LanguageList LIST = LanguageListReader.terms();
  static final RuleEngine STANDARD = with(on());

  private GivenRuleEngine() {}

  static RuleEngine with(Set<String> active) {
    return new RuleEngine(LIST, LanguageListReader.grammar(), LanguageListReader.weights(), active);
  }

  static Set<String> on() {
    return LIST.terms().stream().filter(Term::on).map(Term::name).collect(Collectors.toSet());
  }

  /** Such as {@code promiscuous A}. */
  static List<String> found(String text) {
    return STANDARD.check(text).stream().map(it -> it.term() + " " + it.level()).toList();
  }

  /** What is more than a notice. */
  static List<String> strong(String text) {
    return STANDARD.check(text).stream()
        .filter(it -> it.level() != AdviceLevel.C)
        .map(Advice::term)
        .distinct()
        .toList();
  }

  static List<String> any(String text) {
    return STANDARD.check(text).stream().map(Advice::term).distinct().toList();
  }
}
