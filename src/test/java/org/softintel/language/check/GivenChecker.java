package org.softintel.language.check;

import java.util.List;
import java.util.Optional;

/** The checker as it is without any setting. */
public final class GivenChecker {
  private GivenChecker() {}

  public static LanguageChecker standard() {
    return new LanguageChecker(
        new LanguageConfig() {
          @Override
          public Optional<List<String>> off() {
            return Optional.empty();
          }

          @Override
          public Optional<List<String>> on() {
            return Optional.empty();
          }
        });
  }
}
