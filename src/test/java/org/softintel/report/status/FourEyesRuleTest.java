package org.softintel.report.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Which closings wait is a setting. */
class FourEyesRuleTest {

  @Test
  void onlyTheseOutcomesAtThesePrioritiesWait() {
    var second = second(Set.of("no-further-action"), Set.of("high", "not-set"));

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
    var second = second(Set.of("no-further-action"), Set.of("high"));

    for (var priority : Priority.values()) {
      assertThat(second.isNeeded(Outcome.NO_FURTHER_ACTION, Set.of(priority), true)).isTrue();
      assertThat(second.isNeeded(Outcome.LOGGED, Set.of(priority), true)).isFalse();
    }
    assertThat(second.isNeeded(Outcome.NO_FURTHER_ACTION, Set.of(Priority.NOT_SET), false))
        .isFalse();
  }

  @Test
  void anEmptySettingLetsEverybodyCloseAlone() {
    var second = new FourEyesRule(settings(Optional.empty(), Optional.of(Set.of("high"))));

    for (var outcome : Outcome.values()) {
      assertThat(second.isNeeded(outcome, Set.of(Priority.HIGH), true)).isFalse();
    }
  }

  @Test
  void aMisspeltCodeStopsTheStart() {
    assertThatThrownBy(() -> second(Set.of("no-futher-action"), Set.of("high")))
        .hasMessageContaining("no-futher-action");
    assertThatThrownBy(() -> second(Set.of(), Set.of("hihg"))).hasMessageContaining("hihg");
  }

  private static FourEyesRule second(Set<String> outcomes, Set<String> priorities) {
    return new FourEyesRule(settings(Optional.of(outcomes), Optional.of(priorities)));
  }

  private static DecisionConfig settings(
      Optional<Set<String>> outcomes, Optional<Set<String>> priorities) {
    return new DecisionConfig() {
      @Override
      public Optional<Set<String>> secondPersonFor() {
        return outcomes;
      }

      @Override
      public Optional<Set<String>> secondPersonAt() {
        return priorities;
      }
    };
  }
}
