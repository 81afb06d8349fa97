package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Message;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.softintel.given.Api;
import org.softintel.given.Ear;
import org.softintel.given.Mailbox;
import org.softintel.given.Mails;
import org.softintel.given.Patience;
import org.softintel.given.Person;
import org.softintel.given.Rows;
import org.softintel.given.Sample;
import org.softintel.given.SealedMail;
import org.softintel.given.Stack;

/** What runs late reaches the leads: once, sealed, and on the desk. */
class EscalationTest {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final Duration TWO_TICKS = Duration.ofSeconds(5);
  private static final Mailbox LEADS = new Mailbox(Mails.SEALED);

  private static final String DIGEST_IN_THE_TRAIL =
      "audit_entry where act = 'LEADS_TOLD' and reference is null";

  private String reference = "";

  @BeforeEach
  void aReport() {
    reference = Api.submit("reporter", Sample.with(it -> it.put("narrative", "A teal kite")));
  }

  @Test
  void aClockThatRanOutIsToldOnceBySealedMail() throws Exception {
    runsOut();

    var mail = overdue(1);
    assertThat(mail.getSubject())
        .isEqualTo("OFFICIAL-SENSITIVE: Overdue: information report " + reference);
    assertThat(SealedMail.open(mail))
        .contains("Report " + reference, "First look: due at ", "With: Nobody yet")
        .contains(Stack.shared().app() + "/triage/" + reference)
        .doesNotContain("kite", "Robin Sample");
    assertThat(Rows.acts(reference)).containsOnlyOnce("CLOCK_RAN_OUT", "LEADS_TOLD");

    // The same run of the same clock, however it is put.
    runsOut();
    LockSupport.parkNanos(TWO_TICKS.toNanos());
    overdue(1);
    assertThat(Rows.acts(reference)).containsOnlyOnce("CLOCK_RAN_OUT", "LEADS_TOLD");
  }

  @Test
  void theNextClockIsToldForItself() throws Exception {
    runsOut();
    overdue(1);
    Person.signedIn("triage", "/triage").get("/triage/" + reference);

    runsOut();

    assertThat(SealedMail.open(overdue(2))).contains("Grade: due at ");
  }

  @Test
  void eachReportOfAMailIsInTheTrail() {
    var other = Api.submit("reporter", Sample.minimal());
    Rows.change(
        "update report set due_at = now() - interval '1 minute' where reference in (?, ?)",
        reference,
        other);

    Patience.until(
        "both told", SOON, () -> letters(reference).equals(letters(other)) && isTold(other));
    assertThat(letters(reference)).hasSize(1);
    assertThat(Rows.acts(reference)).contains("LEADS_TOLD");
  }

  @Test
  void whatIsClosedIsNotOverdue() {
    Rows.change("update report set state = 'CLOSED' where reference = ?", reference);
    runsOut();

    LockSupport.parkNanos(TWO_TICKS.toNanos());

    assertThat(Rows.acts(reference)).doesNotContain("CLOCK_RAN_OUT");
  }

  @Test
  void leadsSeeItOnTheDeskAndAreToldWhileTheyLook() {
    var lead = Person.signedIn("lead", "/triage");
    var triage = Person.signedIn("triage", "/triage");
    try (Ear hers = lead.listen("/triage/live");
        Ear theirs = triage.listen("/triage/live")) {
      runsOut();

      hers.hears("\"overdue\":1");
      assertThat(theirs.last()).doesNotContain("\"overdue\":1");
    }
    var banner =
        Jsoup.parse(lead.get("/triage").body())
            .select("#overdue-title ~ *, [aria-labelledby=overdue-title]");
    assertThat(banner.text()).containsPattern("\\d+ reports? (is|are) overdue");
    var shown = lead.get(banner.select("a").attr("href"));
    assertThat(shown.body()).contains(reference);
    assertThat(triage.get("/triage").body()).doesNotContain("overdue-title");
  }

  @Test
  void wordsOfImmediateRiskAreToldAtOnceAndShown() throws Exception {
    var urgent =
        Api.submit(
            "reporter",
            Sample.with(it -> it.put("narrative", "The invented man is meeting her tonight.")));

    Patience.until("a mail", SOON, () -> !mails("Look now", urgent).isEmpty());

    assertThat(SealedMail.open(mails("Look now", urgent).get(0)))
        .contains("may mean that a child is in danger now")
        .doesNotContain("meeting her");
    assertThat(Person.signedIn("triage", "/triage").get("/triage?sort=newest").body())
        .contains("Words of immediate risk");
    assertThat(Rows.acts(urgent)).contains("DANGER_TOLD", "LEADS_TOLD");
    assertThat(mails("Look now", reference)).isEmpty();
  }

  @Test
  void aMailServerThatIsAwayDelaysItAndDoesNotDoubleIt() throws Exception {
    var server = Stack.shared().parts().mail();
    server.stop();
    runsOut();
    Patience.until(
        "the first try",
        SOON,
        () -> Rows.count("lead_letter where state = 'WAITING' and attempts > 0") > 0);

    server.start();

    overdue(1);
  }

  /** Whether one is due depends on the day on which this runs. */
  @Test
  void oneDigestADayHasCountsOnly() throws Exception {
    var here = ZonedDateTime.now(ZoneId.of("Europe/London"));
    var isTime =
        here.getDayOfWeek().getValue() < 6 && !here.toLocalTime().isBefore(LocalTime.of(9, 0));
    var before = digests().size();
    var recorded = Rows.count(DIGEST_IN_THE_TRAIL);
    Rows.change("delete from digest");

    LockSupport.parkNanos(TWO_TICKS.toNanos());

    if (!isTime) {
      assertThat(Rows.count("digest")).isZero();
      return;
    }
    Patience.until("the digest", SOON, () -> digests().size() == before + 1);
    var mail = digests().get(before);
    assertThat(SealedMail.open(mail))
        .containsPattern(
            "Reports that nobody has opened: [1-9]\\d*\nReports that are overdue: \\d+")
        .doesNotContain("SI-");
    Patience.until("its line", SOON, () -> Rows.count(DIGEST_IN_THE_TRAIL) == recorded + 1);
    LockSupport.parkNanos(TWO_TICKS.toNanos());
    assertThat(digests()).hasSize(before + 1);
  }

  private static List<String> letters(String about) {
    return Rows.of(
        "select letter::text from escalation e join report r on r.id = e.report_id"
            + " where r.reference = ?",
        about);
  }

  private static boolean isTold(String about) {
    return Rows.acts(about).contains("LEADS_TOLD");
  }

  private void runsOut() {
    Rows.change(
        "update report set due_at = now() - interval '1 minute' where reference = ?", reference);
  }

  /** So many mails about it, of which this is the last. */
  private Message overdue(int count) {
    Patience.until(count + " mails", SOON, () -> mails("Overdue", reference).size() >= count);
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
    return mails("", "What is waiting at the desk");
  }

  private static String subject(Message mail) {
    try {
      return mail.getSubject();
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
