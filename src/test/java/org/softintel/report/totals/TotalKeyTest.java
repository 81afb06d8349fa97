package org.softintel.report.totals;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
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
          Set.of("sexual", "online"));

  @Test
  void aNewReportIsCountedOnceForEachThingThatIsKnownOfIt() {
    assertThat(words(TotalKey.change(REPORT, Stream.empty(), Stream.of(CountedState.NEW))))
        .isEqualTo("RECEIVED:1 AGENCY school-oakfield:1 KIND online:1 KIND sexual:1 @2026-06-01");
  }

  @Test
  void lookingAndDecidingAddTheirTimesRoundedUpToQuarters() {
    var seen = CountedState.NEW.seenAfter(Duration.ofMinutes(16));
    var decided = seen.decidedAfter(Duration.ofHours(3), "logged", true);

    assertThat(words(change(CountedState.NEW, seen))).isEqualTo("FIRST_LOOK 2:1 @2026-06-01");
    assertThat(words(change(seen, decided)))
        .isEqualTo("DECISION 12:1 OUTCOME logged:1 @2026-06-01");
    assertThat(change(seen, seen.seenAfter(Duration.ofDays(1)))).isEmpty();
  }

  @Test
  void whatDoesNotCountIsTakenOutOfEveryTotalAndComesBackWhenItIsOpenAgain() {
    var seen = CountedState.NEW.seenAfter(Duration.ofMinutes(15));
    var duplicate = seen.decidedAfter(Duration.ofMinutes(30), "duplicate", false);

    assertThat(change(seen, duplicate).values()).hasSize(5).containsOnly(-1);
    assertThat(words(change(duplicate, duplicate.reopened())))
        .isEqualTo(
            "RECEIVED:1 AGENCY school-oakfield:1 KIND online:1 KIND sexual:1 FIRST_LOOK 1:1"
                + " DECISION 2:1 @2026-06-01");
  }

  @Test
  void aSecondDecisionChangesTheOutcomeAndNotTheTimeOfTheFirst() {
    var first = CountedState.NEW.decidedAfter(Duration.ofHours(1), "logged", true);
    var second = first.reopened().decidedAfter(Duration.ofHours(9), "safeguarding", true);

    assertThat(words(change(first, second)))
        .isEqualTo("OUTCOME logged:-1 OUTCOME safeguarding:1 @2026-06-01");
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
