package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import jakarta.mail.Message;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.softintel.given.Await;
import org.softintel.given.DatabaseRows;
import org.softintel.given.DeskList;
import org.softintel.given.EncryptedMail;
import org.softintel.given.EventStreamListener;
import org.softintel.given.Mailbox;
import org.softintel.given.Mails;
import org.softintel.given.NoScriptUser;
import org.softintel.given.OwnAdditions;
import org.softintel.given.PartnerApi;
import org.softintel.given.SampleReports;
import org.softintel.given.SignedIn;
import org.softintel.given.TestStack;

/** What runs late reaches the leads: once, sealed, and on the desk. */
class EscalationTest {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final Duration TWO_TICKS = Duration.ofSeconds(5);
  private static final Mailbox LEADS = new Mailbox(Mails.SEALED);

  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  private static final String DIGEST_IN_THE_TRAIL =
      "audit_entry where act = 'LEADS_TOLD' and reference is null";

  private String reference = "";

  @BeforeEach
  void aReport() {
    // What else ran out would stand in the same mail.
    DatabaseRows.change(
        "update report set told_due = due_at"
            + " where due_at < now() and told_due is distinct from due_at");
    reference =
        PartnerApi.submit("reporter", SampleReports.with(it -> it.put("narrative", "A teal kite")));
  }

  @Test
  void aClockThatRanOutIsToldOnceBySealedMail() throws Exception {
    runsOut();

    var mail = overdue(1);
    assertThat(mail.getSubject())
        .isEqualTo("OFFICIAL-SENSITIVE: Overdue: information report " + reference);
    assertThat(EncryptedMail.open(mail))
        .contains("Report " + reference, "Open: due on ", "Assigned to: Not assigned")
        .contains(TestStack.shared().app() + "/triage/" + reference)
        .doesNotContain("kite", "Robin Sample");
    // Its line follows a mail that has gone.
    Await.until("its line", SOON, () -> isTold(reference));
    assertThat(DatabaseRows.acts(reference)).containsOnlyOnce("CLOCK_RAN_OUT", "LEADS_TOLD");

    // The same run of the same clock, however it is put.
    runsOut();
    LockSupport.parkNanos(TWO_TICKS.toNanos());
    overdue(1);
    assertThat(DatabaseRows.acts(reference)).containsOnlyOnce("CLOCK_RAN_OUT", "LEADS_TOLD");
  }

  @Test
  void theNextClockIsToldForItself() throws Exception {
    runsOut();
    overdue(1);
    NoScriptUser.signedIn("triage", "/triage").get("/triage/" + reference);

    runsOut();

    assertThat(EncryptedMail.open(overdue(2))).contains("Grade: due on ");
  }

  /** On the code of before, only the danger that a report came with was ever overdue. */
  @Test
  void dangerThatNobodyAnswersIsToldEachTimeThatItComes() throws Exception {
    var triage = NoScriptUser.signedIn("triage", "/triage");
    var reporter = NoScriptUser.signedIn("reporter", "/my-reports");
    for (int i = 1; i <= 2; i++) {
      triage.get("/triage/" + reference);
      OwnAdditions.add(reporter, reference, "The invented man is meeting her tonight.");

      runsOut();

      assertThat(EncryptedMail.open(overdue(i))).contains("Answer possible danger: due on ");
      var calm = Map.of("answer", "not-immediate", "reason", "Invented");
      triage.get("/triage/" + reference);
      assertThat(triage.answer("/triage/" + reference + "/danger", calm).statusCode())
          .isEqualTo(303);
    }
  }

  @Test
  void eachReportOfAMailIsInTheTrail() {
    var other = PartnerApi.submit("reporter", SampleReports.minimal());
    DatabaseRows.change(
        "update report set due_at = now() - interval '1 minute' where reference in (?, ?)",
        reference,
        other);

    Await.until(
        "both told",
        SOON,
        () -> letters(reference).equals(letters(other)) && isTold(other) && isTold(reference));
    assertThat(letters(reference)).hasSize(1);
  }

  @Test
  void whatIsClosedIsNotOverdue() {
    DatabaseRows.change("update report set state = 'CLOSED' where reference = ?", reference);
    runsOut();

    LockSupport.parkNanos(TWO_TICKS.toNanos());

    assertThat(DatabaseRows.acts(reference)).doesNotContain("CLOCK_RAN_OUT");
  }

  @Test
  void leadsSeeItOnTheDeskAndAreToldWhileTheyLook(
      @SignedIn("lead") NoScriptUser lead, @SignedIn("triage") NoScriptUser triage) {
    try (EventStreamListener hers = lead.listen("/triage/live");
        EventStreamListener theirs = triage.listen("/triage/live")) {
      runsOut();

      Await.until("news", SOON, () -> hers.last().matches(".*\"overdue\":[1-9].*"));
      assertThat(theirs.last()).doesNotContainPattern("\"overdue\":[1-9]");
    }
    var view = Jsoup.parse(lead.get("/triage").body()).select("a.app-chip:contains(Overdue)");
    assertThat(view.text()).matches("Overdue [1-9]\\d*");
    assertThat(DeskList.references(view.attr("href"), lead)).contains(reference);
  }

  @Test
  void wordsOfImmediateRiskAreToldAtOnceAndShown() throws Exception {
    var urgent =
        PartnerApi.submit(
            "reporter",
            SampleReports.with(
                it -> it.put("narrative", "The invented man is meeting her tonight.")));

    Await.until("a mail", SOON, () -> !mails("Open now", urgent).isEmpty());

    assertThat(EncryptedMail.open(mails("Open now", urgent).get(0)))
        .contains("A child may be in danger now")
        .doesNotContain("meeting her");
    var list = NoScriptUser.signedIn("triage", "/triage").get("/triage?who=anybody&sort=newest");
    assertThat(Jsoup.parse(list.body()).select("tr:contains(" + urgent + ")").text())
        .contains("Possible immediate danger");
    Await.until(
        "its lines",
        SOON,
        () -> DatabaseRows.acts(urgent).containsAll(List.of("DANGER_TOLD", "LEADS_TOLD")));
    assertThat(mails("Open now", reference)).isEmpty();
  }

  @Test
  void aMailServerThatIsAwayDelaysItAndDoesNotDoubleIt() throws Exception {
    var server = TestStack.shared().parts().mail();
    server.stop();
    try {
      runsOut();
      Await.until(
          "the first try",
          SOON,
          () ->
              DatabaseRows.count(
                      "outbox where kind = 'OVERDUE' and state = 'WAITING' and attempts > 0")
                  > 0);
    } finally {
      server.start();
    }

    overdue(1);
  }

  /** Whether one is due depends on the day on which this runs. */
  @Test
  void oneDigestADayHasCountsOnly() throws Exception {
    var isTime = isTimeForADigest();
    Await.until(
        "today's first",
        SOON,
        () -> DatabaseRows.count("outbox where kind = 'DIGEST' and state = 'WAITING'") == 0);
    var before = digests().size();
    var recorded = DatabaseRows.count(DIGEST_IN_THE_TRAIL);
    DatabaseRows.change("delete from digest");

    LockSupport.parkNanos(TWO_TICKS.toNanos());

    if (!isTime) {
      assertThat(DatabaseRows.count("digest")).isZero();
      return;
    }
    Await.until("the digest", SOON, () -> digests().size() == before + 1);
    var mail = digests().get(before);
    assertThat(EncryptedMail.open(mail))
        .containsPattern("Reports not opened yet: [1-9][\\d,]*\nReports overdue: [\\d,]+")
        .doesNotContain("SI-");
    Await.until("its line", SOON, () -> DatabaseRows.count(DIGEST_IN_THE_TRAIL) == recorded + 1);
    LockSupport.parkNanos(TWO_TICKS.toNanos());
    assertThat(digests()).hasSize(before + 1);
  }

  /** Not in the minute in which the answer becomes another one. */
  private static boolean isTimeForADigest() {
    var nine = LocalTime.of(9, 0);
    Await.until(
        "some minutes before or after nine",
        Duration.ofMinutes(3),
        () -> {
          var now = LocalTime.now(LONDON);
          return now.isBefore(nine.minusMinutes(1)) || !now.isBefore(nine.plusSeconds(10));
        });
    var today = LocalDate.now(LONDON);
    var holidays = HolidayManager.getInstance(ManagerParameters.create("gb"));
    return today.getDayOfWeek().getValue() < 6
        && !holidays.isHoliday(today, "eng")
        && !LocalTime.now(LONDON).isBefore(nine);
  }

  private static List<String> letters(String about) {
    return DatabaseRows.of(
        "select mail::text from escalation e join report r on r.id = e.report_id"
            + " where r.reference = ?",
        about);
  }

  private static boolean isTold(String about) {
    return DatabaseRows.acts(about).contains("LEADS_TOLD");
  }

  private void runsOut() {
    DatabaseRows.change(
        "update report set due_at = now() - interval '1 minute' where reference = ?", reference);
  }

  /** So many mails about it, of which this is the last. */
  private Message overdue(int count) {
    Await.until(count + " mails", SOON, () -> mails("Overdue", reference).size() >= count);
    var all = mails("Overdue", reference);
    assertThat(all).hasSize(count);
    return all.get(count - 1);
  }

  private static List<Message> mails(String kind, String about) {
    try {
      return LEADS.allAbout(about).stream().filter(it -> subject(it).contains(kind)).toList();
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Message> digests() {
    return mails("", "Reports waiting for the team");
  }

  private static String subject(Message mail) {
    try {
      return mail.getSubject();
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
