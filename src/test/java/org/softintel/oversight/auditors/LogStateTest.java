package org.softintel.oversight.auditors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.softintel.audit.cosigning.Witnesses.Quorum;
import org.softintel.audit.cosigning.Witnesses.State;
import org.softintel.audit.log.LogReader.Progress;
import org.softintel.audit.selfcheck.RowCheck.Differences;
import org.softintel.audit.selfcheck.SelfCheckReport;
import org.softintel.audit.trail.OwnEntries.Lag;
import org.softintel.audit.trail.OwnEntries.Standing;
import org.softintel.audit.verify.TimeBounds;
import org.softintel.oversight.auditors.LogState.Sentence;
import org.softintel.platform.page.LondonTime;

/** What auditors read of how the log stands. */
class LogStateTest {
  private static final Instant NOW = Instant.parse("2026-11-24T14:03:07Z");
  private static final String WHEN = "24 November 2026 at 2:03:02pm";
  private static final Progress STANDING = standing(1_204_331, 0);
  private static final SelfCheckReport FINE =
      new SelfCheckReport(Optional.of(whole(1_204_329)), 1_204_329, none());
  private static final State WITNESS =
      new State("witness.example.org/log", 1_204_330, ago(5), Optional.empty());

  @Test
  void aLogThatHoldsIsToldInThreeShortSentences() {
    assertThat(LogState.of(STANDING, FINE, List.of(WITNESS), NOW).sentences())
        .containsExactly(
            good("1,204,331 entries. Last signed 2 seconds ago."),
            good(
                "A full check of 1,204,329 entries found no fault. It began on "
                    + LondonTime.localSecond(ago(3_600))
                    + " and reached the last entry on "
                    + WHEN
                    + "."),
            good(
                "The witness witness.example.org/log has signed 1,204,330 entries on "
                    + WHEN
                    + "."));
  }

  /** The list of what waits may have been emptied by whoever keeps entries out. */
  @Test
  void whatThisProcessMissesInTheLogIsTold() {
    var state = LogState.of(STANDING, FINE, List.of(WITNESS), NOW);

    assertThat(state.with(new Standing(Lag.NONE, 0, Duration.ZERO))).isEqualTo(state);
    assertThat(state.with(new Standing(Lag.MISSING, 1, Duration.ofSeconds(75))).sentences().get(1))
        .isEqualTo(
            bad(
                "The log does not have 1 entry that this server wrote, the first 75 seconds ago. It"
                    + " has later entries: somebody may be keeping these out. Tell the people who"
                    + " run this service."));
    assertThat(state.with(new Standing(Lag.LATE, 3, Duration.ofSeconds(11))).sentences().get(1))
        .isEqualTo(
            bad(
                "The log does not have 3 entries that this server wrote, the first 11 seconds ago."
                    + " It has no later entries either. Tell the people who run this service."));
  }

  @Test
  void whatTheDatabaseAndTheLogDifferInIsTold() {
    var state = LogState.of(STANDING, FINE, List.of(WITNESS), NOW);
    var gone = Optional.of("report SI-4K7M-2QX9 is gone, which came with entry 17");

    assertThat(state.with(Differences.NONE)).isEqualTo(state);
    assertThat(state.with(new Differences(1, gone, Optional.of(ago(5)))).sentences())
        .endsWith(
            bad(
                "The database and the log differ in one thing: report SI-4K7M-2QX9 is gone, which"
                    + " came with entry 17, found on "
                    + WHEN
                    + ". Somebody may have changed the database outside this service. Tell the"
                    + " people who run this service."));
    assertThat(state.with(new Differences(1_000, gone, Optional.of(ago(5)))).sentences())
        .anyMatch(it -> it.text().contains(" differ in 1,000 things. The newest: report SI-"));
  }

  @Test
  void aLogThatNobodyElseHasSignedSaysSo() {
    assertThat(LogState.of(STANDING, FINE, List.of(), NOW).sentences())
        .contains(
            bad(
                "No independent witness has been set up: nobody outside this service has signed the"
                    + " log. Ask the people who run this service to set one up."));
  }

  @ParameterizedTest
  @CsvSource({
    "0, has signed nothing for a long time,            has signed nothing yet. It has signed"
        + " nothing for a long time.",
    "7, has seen another log under this name, has signed 7 entries on WHEN. It has seen another log"
        + " under this name."
  })
  void aWitnessInTroubleIsToLookInto(long size, String trouble, String said) {
    var witness = new State("w", size, ago(5), Optional.of(trouble));

    assertThat(LogState.of(STANDING, FINE, List.of(witness), NOW).sentences())
        .contains(
            bad(
                "The witness w "
                    + said.replace("WHEN", WHEN)
                    + " Tell the people who run this service."));
  }

  @Test
  void whatEnoughWitnessesSignedIsToldWithItsTimes() {
    var state = LogState.of(STANDING, FINE, List.of(WITNESS), NOW);
    var bounds = new TimeBounds(Optional.of(ago(9)), ago(5));
    var first = new TimeBounds(Optional.empty(), ago(5));

    assertThat(state.with(new Quorum(1, 1, 1, Optional.empty(), Optional.empty())))
        .isEqualTo(state);
    assertThat(
            state
                .with(new Quorum(2, 3, 3, Optional.of(1_204_330L), Optional.of(bounds)))
                .sentences())
        .endsWith(
            good(
                "Enough witnesses (2 of 3) have signed 1,204,330 entries. By their clocks, they"
                    + " first saw these between 24 November 2026 at 2:02:58pm and "
                    + WHEN
                    + "."));
    assertThat(state.with(new Quorum(1, 1, 1, Optional.of(7L), Optional.of(first))).sentences())
        .anyMatch(
            it -> it.text().contains(" 7 entries. By their clocks, they first saw these on or"));
  }

  @Test
  void tooFewWitnessesAreToLookInto() {
    var state = LogState.of(STANDING, FINE, List.of(WITNESS), NOW);

    assertThat(state.with(new Quorum(2, 3, 1, Optional.empty(), Optional.empty())).sentences())
        .endsWith(
            bad(
                "Too few witnesses are signing: 1 of 3, and 2 are needed. Newer entries have no"
                    + " independent signature. Tell the people who run this service."));
    assertThat(new Quorum(1, 0, 0, Optional.empty(), Optional.empty()).isMissed())
        .as("where there are no witnesses, that is said already")
        .isFalse();
  }

  @Test
  void aCheckThatFoundSomethingSaysWhatAndWhen() {
    var one = new SelfCheckReport.Wrong("entry 17 is gone", ago(5), 1);
    var more = new SelfCheckReport.Wrong("entry 18 is gone", ago(5), 1_500);

    assertThat(said(new SelfCheckReport(Optional.of(whole(9)), 20, Optional.of(one))))
        .contains(
            bad(
                "The check found a fault: entry 17 is gone, on "
                    + WHEN
                    + ". Export the log and verify it outside this service. Tell the people who run"
                    + " this service."));
    assertThat(said(new SelfCheckReport(Optional.empty(), 20, Optional.of(more))))
        .anyMatch(it -> !it.good() && it.text().startsWith("The check found 1,500 faults. "));
  }

  /** A new check begins without faults: what was found must not go with the old one. */
  @Test
  void whatAnEarlierCheckFoundStays() {
    var earlier = new SelfCheckReport.Wrong("entry 17 is gone", ago(5), 0);

    assertThat(said(new SelfCheckReport(Optional.of(whole(9)), 20, Optional.of(earlier))))
        .anyMatch(it -> it.good() && it.text().startsWith("A full check of "))
        .contains(
            bad(
                "An earlier check found: entry 17 is gone, on "
                    + WHEN
                    + ". The next check has not reached it yet, or did not find it again."));
  }

  @Test
  void aCheckThatIsNotThroughSaysHowFarItHasCome() {
    assertThat(said(new SelfCheckReport(Optional.empty(), 4_096, none())))
        .contains(
            good("The first check is still running: 4,096 of 1,204,331 entries so far, no fault."));
    assertThat(said(new SelfCheckReport(Optional.of(whole(9_000)), 4_096, none())))
        .anyMatch(it -> it.text().endsWith(". The next check has reached 4,096 entries."));
  }

  @ParameterizedTest
  @CsvSource({
    "1,     9,  ''",
    "1,     11, 1 entry is waiting",
    "312,   11, 312 entries are waiting",
    "10000, 11, '10,000 entries or more are waiting'"
  })
  void entriesThatWaitForLongAreBehind(int waiting, int seconds, String words) {
    var standing = new Progress(5, Optional.of(ago(60)), waiting, Optional.of(ago(seconds)));
    var behind =
        LogState.of(standing, FINE, List.of(WITNESS), NOW).sentences().stream()
            .filter(it -> it.text().startsWith("The log is behind"))
            .toList();

    assertThat(behind).hasSize(words.isEmpty() ? 0 : 1);
    assertThat(behind).allMatch(it -> !it.good() && it.text().contains(": " + words + " to be"));
  }

  @Test
  void anEmptyLogIsEmpty() {
    var empty = new Progress(0, Optional.empty(), 0, Optional.empty());

    assertThat(LogState.of(empty, FINE, List.of(WITNESS), NOW).sentences().get(0))
        .isEqualTo(good("The log is empty. Nothing has been signed yet."));
  }

  @ParameterizedTest
  @CsvSource({
    "-3,   0 seconds ago",
    "1,    1 second ago",
    "59,   59 seconds ago",
    "60,   1 minute ago",
    "3599, 59 minutes ago",
    "3600, 'on 24 November 2026 at 1:03:07pm'"
  })
  void whatIsYoungIsToldByItsAge(int seconds, String words) {
    assertThat(LogState.ago(ago(seconds), NOW)).isEqualTo(words);
  }

  private static List<Sentence> said(SelfCheckReport check) {
    return LogState.of(STANDING, check, List.of(WITNESS), NOW).sentences();
  }

  private static Progress standing(long size, int waiting) {
    return new Progress(size, Optional.of(ago(2)), waiting, Optional.empty());
  }

  private static SelfCheckReport.Whole whole(long size) {
    return new SelfCheckReport.Whole(size, ago(3_600), ago(5));
  }

  private static Optional<SelfCheckReport.Wrong> none() {
    return Optional.empty();
  }

  private static Sentence good(String text) {
    return new Sentence(true, text);
  }

  private static Sentence bad(String text) {
    return new Sentence(false, text);
  }

  private static Instant ago(int seconds) {
    return NOW.minusSeconds(seconds);
  }
}
