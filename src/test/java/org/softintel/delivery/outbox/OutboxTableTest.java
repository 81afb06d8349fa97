package org.softintel.delivery.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.softintel.delivery.outbox.GivenDelivery.NOW;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.softintel.delivery.mail.SendResult;
import org.softintel.delivery.mail.SendResult.Accepted;
import org.softintel.delivery.mail.SendResult.Deferred;
import org.softintel.delivery.mail.SendResult.Refused;
import org.softintel.delivery.outbox.Delivery.Attempt;
import org.softintel.delivery.outbox.Delivery.Dropped;
import org.softintel.delivery.outbox.Delivery.Unsealable;
import org.softintel.delivery.outbox.OutboxTable.Tally;
import org.softintel.given.MigratedPostgres;
import org.softintel.platform.database.Sql;

/** On a real PostgreSQL, as the role that may not alter tables. */
class OutboxTableTest {
  @RegisterExtension static final MigratedPostgres POSTGRES = new MigratedPostgres();
  private static final OutboxTable TABLE = new OutboxTable(new Sql(POSTGRES.database()));

  @BeforeEach
  void empty() throws Exception {
    POSTGRES.superuser("TRUNCATE outbox");
  }

  @Test
  void fourRelaysTakeTwoHundredMailsEachOnce() throws Exception {
    IntStream.range(0, 200).forEach(i -> aMailAbout(UUID.randomUUID()));
    Callable<List<Long>> relay = OutboxTableTest::takeAndSendAll;
    var relays = Executors.newFixedThreadPool(4);

    var taken =
        relays.invokeAll(List.of(relay, relay, relay, relay)).stream()
            .map(OutboxTableTest::result)
            .flatMap(Collection::stream)
            .toList();
    relays.shutdown();

    assertThat(taken).hasSize(200).doesNotHaveDuplicates();
    assertThat(TABLE.tally()).isEqualTo(Tally.NOTHING);
  }

  @Test
  void aMailWhoseRelayFellSilentIsDueWhenTheLeaseEnds() {
    aMailAbout(UUID.randomUUID());
    var lost = claim(0).orElseThrow();

    assertThat(claim(29)).isEmpty();
    var found = claim(30).orElseThrow();

    assertThat(found.messageId()).isEqualTo(lost.messageId());
    assertThat(found.attempts()).isEqualTo(2);
  }

  /** More than the column takes stopped all mail. */
  @Test
  void aMailOfTheMostAttemptsIsTakenAsOthersAre() throws Exception {
    aMailAbout(UUID.randomUUID());
    POSTGRES.superuser("UPDATE outbox SET attempts = 1000000");

    assertThat(claim(0)).map(OutboxMessage::attempts).contains(1_000_000);
  }

  @Test
  void aFailureAfterTheLeaseCountsForNothingButASentMailDoes() {
    aMailAbout(UUID.randomUUID());
    var slow = claim(0).orElseThrow();
    claim(30);

    assertThat(settle(slow, new Refused("mail-554"))).isFalse();
    assertThat(settle(slow, new Accepted("Q1", List.of()))).isTrue();
    assertThat(settle(slow, new Accepted("Q1", List.of()))).isFalse();
  }

  /** What it told of may be shown again meanwhile. */
  @Test
  void aMailThatWasDroppedLateMayStillGo() {
    TABLE.insert(toTheLeads(MailKind.OVERDUE, NOW));
    var slow = claim(0).orElseThrow();
    var again = claim(30).orElseThrow();

    assertThat(settle(slow, new Dropped("restricted"))).isFalse();
    assertThat(settle(again, new Dropped("restricted"))).isTrue();
    assertThat(claim(100_000)).isEmpty();
  }

  @Test
  void whatWentOutCountsWhateverAnotherRelayMadeOfIt() {
    for (var other : List.of(new Refused("mail-554"), new Dropped("restricted"))) {
      TABLE.insert(toTheLeads(MailKind.OVERDUE, NOW));
      var slow = claim(0).orElseThrow();
      settle(claim(30).orElseThrow(), other);

      assertThat(settle(slow, new Accepted("Q1", List.of()))).isTrue();
      assertThat(settle(slow, new Accepted("Q1", List.of()))).isFalse();
    }
  }

  @Test
  void anUrgentMailOvertakesABacklogAndOthersGoWhileItWaits() {
    aMailAbout(UUID.randomUUID());
    TABLE.insert(toTheLeads(MailKind.OVERDUE, NOW.plusSeconds(1)));
    TABLE.insert(toTheLeads(MailKind.DANGER, NOW.plusSeconds(2)));

    var order = Stream.generate(() -> claim(5).orElseThrow().kind()).limit(3).toList();

    assertThat(order).containsExactly(MailKind.DANGER, MailKind.NOTICE, MailKind.OVERDUE);
  }

  @Test
  void aSentMailIsShownWithItsTime() {
    var report = UUID.randomUUID();
    aMailAbout(report);
    settle(claim(0).orElseThrow(), new Accepted("Q1", List.of()));

    var status = TABLE.of(List.of(report, UUID.randomUUID())).get(0);

    assertThat(status.state()).isEqualTo(MailState.SENT);
    assertThat(status.since()).isEqualTo(NOW.plusSeconds(5));
    assertThat(status.attempts()).isEqualTo(1);
    assertThat(status.reason()).isEmpty();
    assertThat(claim(100_000)).isEmpty();
  }

  @Test
  void aHeldMailIsLookedAtAgainByItself() {
    aMailAbout(UUID.randomUUID());
    settle(claim(0).orElseThrow(), new Unsealable("certificate-expired"));

    assertThat(claim(64)).isEmpty();
    var again = claim(65).orElseThrow();

    assertThat(again.state()).isEqualTo(MailState.HELD);
    assertThat(again.attempts()).isEqualTo(1);
  }

  @Test
  void heldAndFailedMailsAreListedNewestFirstAndPageByPage() {
    for (var sendResult :
        List.of(
            new Refused("mail-554"), new Unsealable("certificate-missing"), new Deferred("x"))) {
      aMailAbout(UUID.randomUUID());
      settle(claim(0).orElseThrow(), sendResult);
    }

    var first = TABLE.undelivered(Long.MAX_VALUE, 1);
    var second = TABLE.undelivered(first.get(0).mailId(), 5);

    assertThat(first).extracting(DeliveryStatus::state).containsExactly(MailState.HELD);
    assertThat(second).extracting(DeliveryStatus::state).containsExactly(MailState.FAILED);
    assertThat(second.get(0).reason()).contains("mail-554");
    assertThat(TABLE.tally()).isEqualTo(new Tally(1, 1, 1, Optional.of(NOW)));
  }

  /** Officers see the list, and that mail is about an officer. */
  @Test
  void mailToTheAuditorsIsNotInTheListOfWhatWasNotDelivered() {
    var report = UUID.randomUUID();
    TABLE.insert(
        new OutboxMessage(
            MailKind.ALERT,
            UUID.randomUUID().toString(),
            "",
            Optional.of(report),
            "SI-X",
            "auditors",
            false,
            "<alert@x>",
            Optional.empty(),
            NOW));
    settle(claim(0).orElseThrow(), new Unsealable("certificate-expired"));

    assertThat(TABLE.undelivered(Long.MAX_VALUE, 9)).isEmpty();
    assertThat(TABLE.of(List.of(report))).isEmpty();
  }

  @Test
  void onlyAHeldOrFailedMailCanBeSentAgain() {
    aMailAbout(UUID.randomUUID());
    var mail = claim(0).orElseThrow();
    assertThat(TABLE.makeDue(mail.id(), NOW)).isEmpty();
    settle(mail, new Refused("mail-554"));
    assertThat(claim(100_000)).isEmpty();

    assertThat(TABLE.makeDue(mail.id(), NOW.plusSeconds(60))).isPresent();
    assertThat(TABLE.makeDue(mail.id(), NOW.plusSeconds(60))).isEmpty();

    var again = claim(60).orElseThrow();
    assertThat(again.messageId()).isEqualTo(mail.messageId());
    assertThat(again.state()).isEqualTo(MailState.WAITING);
  }

  /** Officers were mailed a second time, days after the notice. */
  @Test
  void aFullReportThatIsSentByHandAfterItsNoticeIsNotTheFirstMail() {
    var report = UUID.randomUUID();
    TABLE.insert(about(report, MailKind.FULL, "<full@x>"));
    settle(claim(0).orElseThrow(), new Unsealable("certificate-expired"));
    aMailAbout(report);
    var notice = claim(0).orElseThrow();
    assertThat(TABLE.isFirst(notice)).isTrue();
    settle(notice, new Accepted("Q1", List.of()));
    var full = claim(65).orElseThrow();
    settle(full, new Refused("mail-554"));
    TABLE.makeDue(full.id(), NOW.plusSeconds(100_000));

    var byHand = claim(100_000).orElseThrow();

    assertThat(byHand.state()).isEqualTo(MailState.WAITING);
    assertThat(TABLE.isFirst(byHand)).isFalse();
  }

  @Test
  void aFullReportThatGoesBeforeItsNoticeIsTheFirstMail() {
    var report = UUID.randomUUID();
    TABLE.insert(about(report, MailKind.FULL, "<full@x>"));
    settle(claim(0).orElseThrow(), new Unsealable("certificate-expired"));
    aMailAbout(report);
    var notice = claim(60).orElseThrow();
    var full = claim(65).orElseThrow();

    assertThat(TABLE.isFirst(full)).isTrue();
    settle(full, new Accepted("Q1", List.of()));

    assertThat(TABLE.isFirst(full)).isTrue();
    assertThat(TABLE.isFirst(notice)).isFalse();
  }

  @Test
  void theSameMailIsPutInOnce() {
    var report = UUID.randomUUID();
    aMailAbout(report);
    assertThat(TABLE.insert(notice(report, "<other@x>"))).isFalse();

    assertThat(TABLE.of(List.of(report))).hasSize(1);
    assertThat(TABLE.mailsAbout(report)).isEqualTo(1);
  }

  @Test
  void aPeriodIsToldToEachAuditorOnceAndTheLastSizeIsKnown() {
    assertThat(TABLE.lastCheckpoint("chief")).isEmpty();
    assertThat(TABLE.insert(checkpoint("chief", "HOUR 1", "7"))).isTrue();
    assertThat(TABLE.insert(checkpoint("chief", "HOUR 1", "8"))).isFalse();
    assertThat(TABLE.insert(checkpoint("chief", "HOUR 2", "9"))).isTrue();
    assertThat(TABLE.insert(checkpoint("other", "HOUR 1", "7"))).isTrue();

    assertThat(TABLE.lastCheckpoint("chief")).contains("9");
    assertThat(claim(0).orElseThrow().detail()).isEqualTo("7");
  }

  /** Their alarms are others, and nobody at the desk can do anything about them. */
  @Test
  void whatIsAboutNoReportIsNeitherCountedNorShownAsUndelivered() {
    TABLE.insert(checkpoint("chief", "HOUR 1", "7"));
    settle(claim(0).orElseThrow(), new Refused("mail-554"));

    assertThat(TABLE.tally()).isEqualTo(Tally.NOTHING);
    assertThat(TABLE.undelivered(Long.MAX_VALUE, 9)).isEmpty();
  }

  private static void aMailAbout(UUID report) {
    TABLE.insert(notice(report, "<" + report + "@x>"));
  }

  private static OutboxMessage notice(UUID report, String messageId) {
    return about(report, MailKind.NOTICE, messageId);
  }

  private static OutboxMessage about(UUID report, MailKind kind, String messageId) {
    return new OutboxMessage(
        kind,
        report.toString(),
        "",
        Optional.of(report),
        "SI-X",
        "team",
        false,
        messageId,
        Optional.empty(),
        NOW);
  }

  @Test
  void checkpointsCanBeTakenByThemselves() {
    aMailAbout(UUID.randomUUID());
    TABLE.insert(checkpoint("chief", "HOUR 1", "7"));

    assertThat(TABLE.claim(NOW, NOW.plusSeconds(30), true))
        .hasValueSatisfying(it -> assertThat(it.kind()).isEqualTo(MailKind.CHECKPOINT));
    assertThat(TABLE.claim(NOW, NOW.plusSeconds(30), true)).isEmpty();
  }

  private static OutboxMessage toTheLeads(MailKind kind, Instant now) {
    var mail = UUID.randomUUID().toString();
    return new OutboxMessage(
        kind,
        mail,
        "",
        Optional.empty(),
        "",
        "leads",
        kind.isUrgent(),
        "<" + mail + "@x>",
        Optional.empty(),
        now);
  }

  private static OutboxMessage checkpoint(String auditor, String period, String size) {
    return new OutboxMessage(
        MailKind.CHECKPOINT,
        period,
        size,
        Optional.empty(),
        "",
        auditor,
        false,
        "<" + auditor + "." + period.replace(' ', '.') + "@x>",
        Optional.empty(),
        NOW);
  }

  private static Optional<OutboxMessage> claim(int seconds) {
    return TABLE.claim(NOW.plusSeconds(seconds), NOW.plusSeconds(seconds + 30), false);
  }

  private static boolean settle(OutboxMessage mail, SendResult sendResult) {
    var now = NOW.plusSeconds(5);
    return TABLE.settle(
        mail,
        DeliveryDecision.of(mail, new Attempt(sendResult, List.of()), GivenDelivery.PAUSES, now),
        now);
  }

  private static List<Long> takeAndSendAll() {
    var taken = new java.util.ArrayList<Long>();
    for (var mail = claim(0); mail.isPresent(); mail = claim(0)) {
      taken.add(mail.get().id());
      settle(mail.get(), new Accepted("Q1", List.of()));
    }
    return taken;
  }

  private static <T> T result(java.util.concurrent.Future<T> future) {
    try {
      return future.get();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
