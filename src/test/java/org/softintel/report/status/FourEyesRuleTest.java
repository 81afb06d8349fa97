package org.softintel.report.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which closings wait is a setting. */
class FourEyesRuleTest {

  @Test
  void onlyTheseOutcomesAtThesePrioritiesWait() {
    var second = second(Set.of(Outcome.NO_FURTHER_ACTION), Set.of(Priority.HIGH, Priority.NOT_SET));

    assertThat(second.isNeeded(Outcome.NO_FURTHER_ACTION, Set.of(Priority.HIGH), false)).isTrue();
    assertThat(second.isNeeded(Outcome.NO_FURTHER_ACTION, Set.of(Priority.NOT_SET), false))
        .isTrue();
    assertThat(second.isNeeded(Outcome.NO_FURTHER_ACTION, Set.of(Priority.MEDIUM), false))
        .isFalse();
    assertThat(
            second.isNeeded(Outcome.NO_FURTHER_ACTION, Set.of(Priority.LOW, Priority.HIGH), false))
        .isTrue();
    assertThat(second.isNeeded(Outcome.LOGGED, Set.of(Priority.HIGH), false)).isFalse();
  }

  /** An answer to the danger, or a low priority, avoids nobody. */
  @Test
  void whereDangerWasNoticedTheseOutcomesWaitAtEachPriority() {
    var second = second(Set.of(Outcome.NO_FURTHER_ACTION), Set.of(Priority.HIGH));

    for (var priority : Priority.values()) {
      assertThat(second.isNeeded(Outcome.NO_FURTHER_ACTION, Set.of(priority), true)).isTrue();
      assertThat(second.isNeeded(Outcome.LOGGED, Set.of(priority), true)).isFalse();
    }
    assertThat(second.isNeeded(Outcome.NO_FURTHER_ACTION, Set.of(Priority.NOT_SET), false))
        .isFalse();
  }

  @Test
  void anEmptySettingLetsEverybodyCloseAlone() {
    var second = new FourEyesRule(settings(Optional.empty(), Optional.of(Set.of(Priority.HIGH))));

    for (var outcome : Outcome.values()) {
      assertThat(second.isNeeded(outcome, Set.of(Priority.HIGH), true)).isFalse();
    }
  }

  private static FourEyesRule second(Set<Outcome> outcomes, Set<Priority> priorities) {
    return new FourEyesRule(settings(Optional.of(outcomes), Optional.of(priorities)));
  }

  private static DecisionConfig settings(
      Optional<Set<Outcome>> outcomes, Optional<Set<Priority>> priorities) {
    return new DecisionConfig() {
      @Override
      public Optional<Set<Outcome>> secondPersonFor() {
        return outcomes;
      }

      @Override
      public Optional<Set<Priority>> secondPersonAt() {
        return priorities;
      }
    };
  }
}
