package org.softintel.report.store;

import java.time.Instant;
import java.util.Optional;

/**
 * What a reporter added later, in the clear.
 *
 * @param question what the team had asked, if it is an answer
 */
public record Addition(Instant added, Optional<String> question, String text) {
  public static final int MAX_CHARS = 20_000;
  public static final int ANSWER_MAX_CHARS = 4_000;

  public String title() {
    return question.isPresent() ? "The reporter answered a question" : "The reporter added to it";
  }

  @Override
  public String toString() {
    return "Addition[" + added + "]";
  }
}
