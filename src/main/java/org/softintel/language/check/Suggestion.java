package org.softintel.language.check;

import java.util.Optional;

/**
 * A term that could be said better, where a text has it first.
 *
 * @param better what fits in the place of its words
 */
public record Suggestion(Advice advice, Snippet snippet, Optional<String> better) {
  /** Why, and what else to say where nothing fits. */
  public String reason() {
    return advice.reason(better);
  }

  @Override
  public String toString() {
    return "Suggestion[" + advice.term() + "]";
  }
}
