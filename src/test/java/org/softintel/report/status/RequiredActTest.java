package org.softintel.report.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What each outcome needs before it is true. */
class RequiredActTest {

  /** The trail and the totals hold these codes. */
  @Test
  void theCodesOfOutcomesAreForEver() {
    assertThat(
            Stream.of(Outcome.values())
                .map(Outcome::code)
                .sorted()
                .collect(Collectors.joining(" ")))
        .isEqualTo(
            "already-open back-to-submitter corroborates cross-border develop disruption duplicate"
                + " investigation logged mace-child mace-location mace-person no-further-action"
                + " not-for-us safeguarding strategy");
  }

  @ParameterizedTest
  @EnumSource(Outcome.class)
  void aReporterReadsThatItWasPassedOnOnlyWhereAnActIsNeeded(Outcome outcome) {
    if (outcome.isPassedOn()) {
      assertThat(outcome.act())
          .isIn(RequiredAct.HANDOVER, RequiredAct.CRIME_NUMBER, RequiredAct.DISCLOSURE);
    }
  }

  @Test
  void whatIsMissingIsSaidInTheOrderToDoIt() {
    var nothing = EnumSet.noneOf(CaseEntryKind.class);

    assertThat(MissingAct.of(Outcome.LOGGED, false, false, nothing))
        .containsExactly(MissingAct.GRADE, MissingAct.LOG);
    assertThat(MissingAct.of(Outcome.LOGGED, false, true, Set.of(CaseEntryKind.LOG))).isEmpty();
    assertThat(MissingAct.of(Outcome.CROSS_BORDER, false, true, nothing))
        .containsExactly(MissingAct.LOG, MissingAct.DISCLOSURE);
    assertThat(MissingAct.of(Outcome.CROSS_BORDER, false, false, Set.of(CaseEntryKind.LOG)))
        .containsExactly(MissingAct.DISCLOSURE);
    for (var done : List.of(Outcome.ALREADY_OPEN, Outcome.CROSS_BORDER)) {
      assertThat(MissingAct.of(done, false, false, Set.of(CaseEntryKind.DISCLOSURE))).isEmpty();
    }
    assertThat(MissingAct.of(Outcome.NO_FURTHER_ACTION, false, false, nothing)).isEmpty();
  }

  /** On the code of before, the way led to a page that refuses what is closed. */
  @Test
  void whatIsClosedIsReopenedBeforeItIsGraded() {
    var nothing = EnumSet.noneOf(CaseEntryKind.class);

    assertThat(MissingAct.of(Outcome.LOGGED, true, false, nothing))
        .containsExactly(MissingAct.REOPEN, MissingAct.LOG);
    assertThat(MissingAct.of(Outcome.LOGGED, true, true, nothing)).containsExactly(MissingAct.LOG);
  }
}
