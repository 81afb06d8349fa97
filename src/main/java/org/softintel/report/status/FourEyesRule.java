package org.softintel.report.status;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Which closings wait for a second person; a misspelt code stops the start. */
@ApplicationScoped
public class FourEyesRule {
  private final Set<Outcome> outcomes;
  private final Set<Priority> priorities;

  FourEyesRule(DecisionConfig config) {
    this.outcomes = known(config.secondPersonFor(), Outcome::of);
    this.priorities = known(config.secondPersonAt(), Priority::of);
  }

  public boolean isNeeded(Outcome outcome, Priority priority) {
    return outcomes.contains(outcome) && priorities.contains(priority);
  }

  private static <T> Set<T> known(
      Optional<Set<String>> codes, Function<String, Optional<T>> meaning) {
    return codes.orElse(Set.of()).stream()
        .map(
            it ->
                meaning
                    .apply(it)
                    .orElseThrow(
                        () ->
                            new IllegalArgumentException(
                                "softintel.decision: no such code: " + it)))
        .collect(Collectors.toUnmodifiableSet());
  }
}
