package org.softintel.report.search;

import java.util.Optional;
import org.softintel.platform.page.PlainLetters;

/** One way to write what people write in several; empty for what is too short to look for. */
final class Spellings {
  private static final int SHORTEST_ACCOUNT = 2;

  private Spellings() {}

  static Optional<String> account(String text) {
    return Optional.of(PlainLetters.of(text).replaceAll("[\\s@]", ""))
        .filter(it -> it.chars().filter(Character::isLetterOrDigit).count() >= SHORTEST_ACCOUNT);
  }
}
