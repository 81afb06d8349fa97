package org.softintel.language.check;

import java.util.List;
import java.util.Optional;

/** The checker as it is without any setting, or with all of its terms. */
public final class GivenChecker {
  private GivenChecker() {}

  public static LanguageChecker standard() {
    return withAlso(Optional.empty());
  }

  static LanguageChecker complete() {
    return withAlso(Optional.of(GivenRuleEngine.LIST.terms().stream().map(Term::name).toList()));
  }

  private static LanguageChecker withAlso(Optional<List<String>> on) {
    return new LanguageChecker(
        new LanguageConfig() {
          @Override
          public Optional<List<String>> off() {
            return Optional.empty();
          }

          @Override
          public Optional<List<String>> on() {
            return on;
          }
        });
  }
}
