package org.softintel.report.status;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.softintel.platform.page.Coded;

/** Which closings wait for a second person; an unknown code stops the start. */
@ApplicationScoped
public class FourEyesRule {
  private final Set<Outcome> outcomes;
  private final Set<Priority> priorities;

  FourEyesRule(DecisionConfig config) {
    this.outcomes = known(config.secondPersonFor(), Outcome.class);
    this.priorities = known(config.secondPersonAt(), Priority.class);
  }

  /**
   * {@code had} is every priority that the report has or was ever given: lowering it avoids nobody.
   * Neither does answering the possible danger that was noticed in it. For an outcome that names
   * another report, that report counts too.
   */
  public boolean isNeeded(Outcome outcome, Set<Priority> had, boolean wasInDanger) {
    return outcomes.contains(outcome) && (wasInDanger || !Collections.disjoint(priorities, had));
  }

  private static <E extends Enum<E> & Coded> Set<E> known(
      Optional<Set<String>> codes, Class<E> type) {
    return codes.orElse(Set.of()).stream()
        .map(it -> Coded.of(type, it).orElseThrow(() -> unknown(it)))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static IllegalArgumentException unknown(String code) {
    return new IllegalArgumentException("softintel.report.decision: no such code: " + code);
  }
}
