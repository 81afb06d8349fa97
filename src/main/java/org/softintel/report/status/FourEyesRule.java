package org.softintel.report.status;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.Set;

/** Which closings wait for a second person. */
@ApplicationScoped
public class FourEyesRule {
  private final Set<Outcome> outcomes;
  private final Set<Priority> priorities;

  FourEyesRule(DecisionConfig config) {
    this.outcomes = config.secondPersonFor().orElse(Set.of());
    this.priorities = config.secondPersonAt().orElse(Set.of());
  }

  /**
   * {@code had} is every priority that the report has or was ever given: lowering it avoids nobody.
   * Neither does answering the possible danger that was noticed in it. For an outcome that names
   * another report, that report counts too.
   */
  public boolean isNeeded(Outcome outcome, Set<Priority> had, boolean wasInDanger) {
    return outcomes.contains(outcome) && (wasInDanger || !Collections.disjoint(priorities, had));
  }
}
