package org.softintel.audit.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.softintel.audit.trail.OwnEntries.Lag;
import org.softintel.audit.trail.OwnEntries.Standing;
import org.softintel.platform.page.Refusal;

/** What a process awaits of the log, and when it stops showing content. */
class OwnEntriesTest {
  private static final Set<LoggedOperation> READING =
      EnumSet.of(
          LoggedOperation.CONSULTATION,
          LoggedOperation.SEARCH,
          LoggedOperation.COMBINATION,
          LoggedOperation.DISCLOSURE,
          LoggedOperation.EXPORT);

  private final List<Synchronization> transactions = new ArrayList<>();
  private long seconds;
  private final OwnEntries own = entries(true);

  @Test
  void withinTenSecondsNothingIsSaidAndAfterwardsAnAlarmIs() {
    write(1);
    seconds = 10;
    assertThat(own.standing()).isEqualTo(new Standing(Lag.NONE, 0, Duration.ZERO));

    seconds = 11;
    write(2);

    assertThat(own.standing()).isEqualTo(new Standing(Lag.LATE, 1, Duration.ofSeconds(11)));
  }

  @Test
  void aLogThatStandsStillHidesContentAfterHalfAMinuteAndNothingElse() {
    write(1);
    seconds = 30;
    assertThatCode(() -> own.demandProofFor(Act.REPORT_OPENED)).doesNotThrowAnyException();

    seconds = 31;

    assertThatThrownBy(() -> own.demandProofFor(Act.REPORT_OPENED))
        .isInstanceOfSatisfying(Refusal.class, it -> assertThat(it.status()).isEqualTo(503))
        .hasMessage("You cannot open this at the moment");
    for (var act :
        List.of(Act.REPORT_SUBMITTED, Act.REPORTS_LISTED, Act.LETTER_DELIVERED, Act.AUDIT_READ)) {
      assertThatCode(() -> own.demandProofFor(act)).as("%s", act).doesNotThrowAnyException();
    }
  }

  @Test
  void anEntryThatIsLeftOutHidesContentAfterTenSeconds() {
    write(1);
    seconds = 5;
    own.found(List.of(leaf(2)), second(4));
    seconds = 10;
    assertThatCode(() -> own.demandProofFor(Act.REPORT_OPENED)).doesNotThrowAnyException();

    seconds = 11;

    assertThat(own.standing().lag()).isEqualTo(Lag.MISSING);
    assertThatThrownBy(() -> own.demandProofFor(Act.REPORT_OPENED)).isInstanceOf(Refusal.class);
    own.found(List.of(leaf(1)), second(11));
    assertThat(own.standing().lag()).isEqualTo(Lag.NONE);
    assertThatCode(() -> own.demandProofFor(Act.REPORT_OPENED)).doesNotThrowAnyException();
  }

  @Test
  void inALogThatDoesNotHoldNothingIsProved() {
    write(1);
    seconds = 11;
    own.notProvable();
    assertThatThrownBy(() -> own.demandProofFor(Act.LOG_OPENED)).isInstanceOf(Refusal.class);

    own.found(List.of(), -1);

    assertThatCode(() -> own.demandProofFor(Act.LOG_OPENED)).doesNotThrowAnyException();
  }

  @Test
  void whatWasRolledBackIsNotAwaited() {
    own.written(leaf(1));
    assertThat(own.isOurs(leaf(1))).isTrue();

    end(Status.STATUS_ROLLEDBACK);

    assertThat(own.isOurs(leaf(1))).isFalse();
    seconds = 100;
    assertThat(own.standing().lag()).isEqualTo(Lag.NONE);
  }

  /** The leaf may be in the log before the thread that wrote it hears of its commit. */
  @Test
  void whatWasFoundBeforeItsCommitReturnedIsNotAwaited() {
    own.written(leaf(1));
    own.found(List.of(leaf(1)), -1);

    end(Status.STATUS_COMMITTED);

    seconds = 100;
    assertThat(own.standing().lag()).isEqualTo(Lag.NONE);
  }

  @Test
  void memoryIsBounded() {
    for (int i = 0; i < OwnEntries.AT_MOST + 5; i++) {
      write(i);
    }
    seconds = 11;

    assertThat(own.standing().entries()).isEqualTo(OwnEntries.AT_MOST);
  }

  @Test
  void whereNoProofIsDemandedThereIsOnlyAnAlarm() {
    var lenient = entries(false);
    lenient.written(leaf(1));
    end(Status.STATUS_COMMITTED);
    seconds = 100;

    assertThat(lenient.standing().lag()).isEqualTo(Lag.LATE);
    assertThatCode(() -> lenient.demandProofFor(Act.REPORT_OPENED)).doesNotThrowAnyException();
  }

  @Test
  void neitherSendingNorWorkOfTheServiceNorReadingTheTrailShowsContent() {
    assertThat(Stream.of(Act.values()).filter(Act::showsContent).map(Act::operation))
        .containsOnly(
            LoggedOperation.CONSULTATION,
            LoggedOperation.SEARCH,
            LoggedOperation.COMBINATION,
            LoggedOperation.DISCLOSURE);
  }

  /** They tell codes and times, go by mail, or are pages of the trail; a new act is judged here. */
  @Test
  void noActThatReadsOrSharesGoesOnWithoutProofUnlessItIsNamedHere() {
    write(1);
    seconds = 31;

    assertThat(
            Stream.of(Act.values())
                .filter(it -> READING.contains(it.operation()))
                .filter(it -> !isHeldBack(it)))
        .containsExactlyInAnyOrder(
            Act.STATUS_READ,
            Act.RECEIPT_TAKEN,
            Act.REPORTS_LISTED,
            Act.TASKS_LISTED,
            Act.PEOPLE_LISTED,
            Act.WORK_LISTED,
            Act.COMPLAINT_LOOKUPS_LISTED,
            Act.REPORT_LOOKED_UP,
            Act.VIEWERS_SHOWN,
            Act.DANGER_SEEN,
            Act.VALUE_WATCHED,
            Act.MATCH_SCORED,
            Act.MENTIONS_JUDGED,
            Act.GROUP_STARTED,
            Act.GROUP_MEMBER_ADDED,
            Act.GROUP_MEMBER_CONFIRMED,
            Act.GROUP_MEMBER_REMOVED,
            Act.QUESTION_ASKED,
            Act.REPORTER_TOLD,
            Act.CALLED_OUT,
            Act.CALL_OUT_TAKEN,
            Act.LEADS_TOLD,
            Act.LETTER_DELIVERED,
            Act.HOLDERS_TOLD,
            Act.REPORTER_MAILED,
            Act.FIGURES_READ,
            Act.FIGURES_EXPORTED,
            Act.AUDIT_LOG_TAKEN,
            Act.AUDIT_ENTRIES_TAKEN,
            Act.EVIDENCE_MADE);
  }

  private boolean isHeldBack(Act act) {
    try {
      own.demandProofFor(act);
      return false;
    } catch (Refusal e) {
      return true;
    }
  }

  private OwnEntries entries(boolean demanded) {
    return new OwnEntries(new GivenTrail.Given(demanded), transactions::add, () -> second(seconds));
  }

  private void write(int number) {
    own.written(leaf(number));
    end(Status.STATUS_COMMITTED);
  }

  private void end(int status) {
    transactions.forEach(it -> it.afterCompletion(status));
    transactions.clear();
  }

  private static byte[] leaf(int number) {
    return ByteBuffer.allocate(32).putInt(number).array();
  }

  private static long second(long number) {
    return Duration.ofSeconds(number).toNanos();
  }
}
