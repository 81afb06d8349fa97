package org.softintel.report.store;

import java.util.Map;
import java.util.Optional;
import org.softintel.report.question.Question;

/**
 * Accepted answers by the name of their question: text as written, codes (several on lines of their
 * own), days as {@code 2026-11-24}, months as {@code 2026-11}.
 */
public record AnsweredQuestions(Map<String, String> values) {
  public AnsweredQuestions {
    values = Map.copyOf(values);
  }

  public Optional<String> of(Question question) {
    return of(question.name());
  }

  public Optional<String> of(String name) {
    return Optional.ofNullable(values.get(name));
  }

  public boolean isEmpty() {
    return values.isEmpty();
  }

  @Override
  public String toString() {
    return "AnsweredQuestions[" + values.keySet() + "]";
  }
}
