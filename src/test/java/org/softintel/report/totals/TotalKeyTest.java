package org.softintel.report.totals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** In which totals a report is counted as it goes its way, and that all of it can be taken back. */
class TotalKeyTest {
  /**
   * A Sunday evening in London summer time, which is Sunday still in UTC and of the week before.
   */
  private static final CountableReport REPORT =
      new CountableReport(
          UUID.randomUUID(),
          Instant.parse("2026-06-07T22:30:00Z"),
          "school-oakfield",
          Set.of("sexual", "online"),
          Optional.of("batley"));

  @Test
  void aNewReportIsCountedOnceForEachThingThatIsKnownOfIt() {
    assertThat(words(TotalKey.change(REPORT, Stream.empty(), Stream.of(CountedState.NEW))))
        .isEqualTo(
            "RECEIVED:1 AGENCY school-oakfield:1 KIND online:1 KIND sexual:1 AREA batley:1"
                + " @2026-06-01");
  }

  @Test
  void whatWasNotGivenIsCountedAsSuch() {
    var silent =
        new CountableReport(
            UUID.randomUUID(), REPORT.received(), "none", Set.of(), Optional.empty());

    assertThat(words(TotalKey.change(silent, Stream.empty(), Stream.of(CountedState.NEW))))
        .contains("KIND not-given:1", "AREA not-given:1");
  }

  @Test
  void whatIsDevelopedIsCountedUntilItIsClosed() {
    var developed = CountedState.NEW.developed("develop");
    var closed = developed.decidedAfter(took(60, 60), "logged", "sam", true);

    assertThat(words(change(CountedState.NEW, developed)))
        .isEqualTo("OUTCOME develop:1 @2026-06-01");
    assertThat(words(change(developed, closed)))
        .contains("OUTCOME develop:-1 OUTCOME logged:1 OFFICER sam:1");
  }

  @Test
  void lookingAndDecidingAddTheirTimesRoundedUpToQuarters() {
    var seen = CountedState.NEW.seenAfter(took(16, 61));
    var decided = seen.decidedAfter(took(180, 600), "logged", "sam", true);

    assertThat(words(change(CountedState.NEW, seen)))
        .isEqualTo("FIRST_LOOK 2:1 FIRST_LOOK_LIVED 5:1 @2026-06-01");
    assertThat(words(change(seen, decided)))
        .isEqualTo("DECISION 12:1 DECISION_LIVED 40:1 OUTCOME logged:1 OFFICER sam:1 @2026-06-01");
    assertThat(change(seen, seen.seenAfter(took(1440, 1440)))).isEmpty();
  }

  @Test
  void whatDoesNotCountIsTakenOutOfEveryTotalAndComesBackWhenItIsOpenAgain() {
    var seen = CountedState.NEW.seenAfter(took(15, 15));
    var duplicate = seen.decidedAfter(took(30, 45), "duplicate", "sam", false);

    assertThat(change(seen, duplicate).values()).hasSize(7).containsOnly(-1);
    assertThat(words(change(duplicate, duplicate.reopened())))
        .isEqualTo(
            "RECEIVED:1 AGENCY school-oakfield:1 KIND online:1 KIND sexual:1 AREA batley:1"
                + " FIRST_LOOK 1:1 FIRST_LOOK_LIVED 1:1 DECISION 2:1 DECISION_LIVED 3:1"
                + " @2026-06-01");
  }

  @Test
  void aSecondDecisionChangesTheOutcomeAndNotTheTimeOfTheFirst() {
    var first = CountedState.NEW.decidedAfter(took(60, 60), "logged", null, true);
    var second = first.reopened().decidedAfter(took(540, 540), "safeguarding", null, true);

    assertThat(words(change(first, second)))
        .isEqualTo("OUTCOME logged:-1 OUTCOME safeguarding:1 @2026-06-01");
  }

  private static TimeTaken took(int worked, int elapsed) {
    return new TimeTaken(Duration.ofMinutes(worked), Duration.ofMinutes(elapsed));
  }

  private static Map<TotalKey, Integer> change(CountedState before, CountedState after) {
    return TotalKey.change(REPORT, Stream.of(before), Stream.of(after));
  }

  private static String words(Map<TotalKey, Integer> change) {
    var weeks = change.keySet().stream().map(it -> "@" + it.week()).distinct();
    var totals =
        change.entrySet().stream()
            .map(
                it ->
                    (it.getKey().measure() + " " + it.getKey().code()).strip()
                        + ":"
                        + it.getValue());
    return Stream.concat(totals, weeks).collect(Collectors.joining(" "));
  }
}
