package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.softintel.given.Await;
import org.softintel.given.DatabaseRows;
import org.softintel.given.EncryptedMail;
import org.softintel.given.Mailbox;
import org.softintel.given.NoScriptUser;
import org.softintel.given.OfficerActions;
import org.softintel.given.PartnerApi;
import org.softintel.given.ReportShown;
import org.softintel.given.SampleReports;
import org.softintel.given.SignedIn;

/** A new report is told to whoever has an earlier one, and brings closed ones back. */
class LinkAlertsTest {
  private static final Duration SOON = Duration.ofSeconds(20);
  private static final String TITLE = "A new report may link to your reports";
  private static final Mailbox TRIAGE = new Mailbox("triage");
  private static final Mailbox TRIAGE2 = new Mailbox("triage2");
  private static final String ENTRIES = "audit_entry where act = 'HOLDERS_TOLD' and id > ?::bigint";

  @SignedIn("triage")
  private static NoScriptUser triage;

  @SignedIn("triage2")
  private static NoScriptUser colleague;

  @SignedIn("lead")
  private static NoScriptUser lead;

  @BeforeAll
  static void theTeamIsKnown() {
    triage.get("/triage");
    colleague.get("/triage");
  }

  @AfterEach
  void everybodyIsBack() {
    DatabaseRows.change("delete from absence");
  }

  @Test
  void whoHasTheEarlierReportIsMailedReferencesAndCountsAndNoValue() throws Exception {
    var plate = plate();
    var one = sent("reporter", plate);
    new OfficerActions(triage).take(one);

    var other = sent("reporter2", plate);

    var text = mailToTriage(other);
    assertThat(text)
        .contains(
            "Independent sources may have reported the same registration"
                + " (was 1 report from 1 source, now 2 reports from 2 sources): "
                + one
                + " (yours or one you cover)")
        .contains("/triage/links")
        .doesNotContain(plate.substring(0, 4));
    // One mail for what came, however many reports of theirs it has to do with.
    assertThat(sealedAbout(other)).hasSize(1);
  }

  @Test
  void aMailboxThatIsNotSealedIsToldThatThereIsSomethingAndNoReference() throws Exception {
    var plate = plate();
    var one = sent("reporter", plate);
    new OfficerActions(colleague).take(one);
    int before = TRIAGE2.allAbout(TITLE).size();

    var other = sent("reporter2", plate);

    Await.until("a mail to the officer", SOON, () -> TRIAGE2.allAbout(TITLE).size() > before);
    assertThat((String) TRIAGE2.lastAbout(TITLE, 1).get(0).getContent())
        .contains("may share details", "/triage/links", "This email names no report.")
        .doesNotContain(one)
        .doesNotContain(other)
        .doesNotContain(plate.substring(0, 4));
  }

  /** Two worlds: what they may not read is neither named nor counted. */
  @Test
  void aRestrictedReportIsNotHintedAt() throws Exception {
    var plate = plate();
    var hidden = sent("reporter2", plate);
    restrict(hidden);
    var one = sent("reporter", plate);
    new OfficerActions(triage).take(one);

    var other = sent("reporter2", plate);

    assertThat(mailToTriage(other))
        .contains("(was 1 report from 1 source, now 2 reports from 2 sources): " + one)
        .doesNotContain(hidden);
  }

  @Test
  void whoCoversIsMailedInThePlaceOfWhoIsAbsent() throws Exception {
    var plate = plate();
    var one = sent("reporter", plate);
    new OfficerActions(colleague).take(one);
    DatabaseRows.change(
        "insert into absence (id, account, cover, from_day, until_day, said_by, said_at)"
            + " values (gen_random_uuid(), ?, ?, current_date - 1, current_date + 1, 'x', now())",
        OfficerActions.account("Toni Specimen"),
        OfficerActions.account("Terry Example"));
    int before = TRIAGE2.allAbout(TITLE).size();

    var other = sent("reporter2", plate);

    assertThat(mailToTriage(other)).contains(one + " (yours or one you cover)");
    assertThat(TRIAGE2.allAbout(TITLE)).hasSize(before);
  }

  @Test
  void theTrailTellsNoThiefWhichReportsShareSomethingAndAuditorsWhoWasMailed() {
    var plate = plate();
    var one = sent("reporter", plate);
    new OfficerActions(triage).take(one);
    var last = DatabaseRows.of("select coalesce(max(id), 0)::text from audit_entry").get(0);

    var other = sent("reporter2", plate);
    var alone = sent("reporter2", plate());

    var auditor = NoScriptUser.signedIn("auditor", "/audit");
    Await.until(
        "an entry for each",
        SOON,
        () -> {
          var opened = new StringBuilder();
          DatabaseRows.of("select id::text from " + ENTRIES, last)
              .forEach(it -> opened.append(text(auditor.get("/audit/entries/" + it).body())));
          return opened.indexOf(other + ". " + one + ": triage") >= 0
              && opened.indexOf(alone + ". Nobody") >= 0;
        });
    assertThat(
            DatabaseRows.of(
                "select distinct coalesce(reference, '') || detail || length(reason) from "
                    + ENTRIES,
                last))
        .hasSize(1);
  }

  @Test
  void aReportThatWasClosedComesBackWithItsOutcome() {
    var plate = plate();
    var one = closed(plate);

    var other = sent("reporter", plate);

    Await.until("a new link", SOON, () -> row(other).contains(one));
    assertThat(row(other))
        .contains("A closed report may mention the same registration")
        .contains("(was 1 report from 1 source, now 2 reports from 1 source)")
        .contains(one + " (closed: No further action)");

    // What comes next is told with all that came before, in one line.
    var third = sent("reporter", plate);
    Await.until("a new link", SOON, () -> row(third).contains(one));
    assertThat(row(third))
        .contains("(was 2 reports from 1 source, now 3 reports from 1 source)")
        .contains(one + " (closed: No further action)")
        .contains(other);
    assertThat(row(other)).isEmpty();
  }

  @Test
  void severalDetailsOfTheSameReportsAreOneAlert() {
    var plate = plate();
    var phone = "01632 96%04d".formatted(ThreadLocalRandom.current().nextInt(10_000));
    Consumer<ObjectNode> both =
        it -> {
          vehicle(it, plate);
          it.putArray("accounts").addObject().put("phone", phone);
        };
    var one = sent("reporter", both);

    var other = sent("reporter2", both);

    Await.until("a new link", SOON, () -> row(other).contains(one));
    assertThat(row(other))
        .contains("Independent sources may have reported the same registration and phone number")
        .containsOnlyOnce(one);
  }

  private static String closed(String plate) {
    var reference = sent("reporter", plate);
    new OfficerActions(triage).take(reference);
    var page = "/triage/" + reference;
    var outcome = Map.of("outcome", "no-further-action", "reason", "Invented reason");
    triage.submit(page, page + "/close", outcome);
    assertThat(ReportShown.column(reference, "state")).isEqualTo("CLOSED");
    return reference;
  }

  private static String sent(String account, String plate) {
    return sent(account, it -> vehicle(it, plate));
  }

  private static String sent(String account, Consumer<ObjectNode> with) {
    var report = SampleReports.with(with);
    report.putObject("provenance").put("source", "saw-or-heard");
    return PartnerApi.submit(account, report);
  }

  private static void vehicle(ObjectNode report, String plate) {
    report.putArray("vehicles").addObject().put("registration", plate);
  }

  /** Another one each time: of a test that is run again nothing is left in its way. */
  private static String plate() {
    var random = ThreadLocalRandom.current();
    return "QX%02d Z%c%c"
        .formatted(random.nextInt(100), 'A' + random.nextInt(26), 'A' + random.nextInt(26));
  }

  private static void restrict(String reference) {
    var readers = OfficerActions.account("Toni Specimen");
    var fields = Map.of("readers", readers, "reason", "Invented conflict");
    var restrict = "/triage/" + reference + "/restrict";
    assertThat(lead.answer(restrict, fields).statusCode()).isEqualTo(303);
  }

  /** Empty if it has no alert. */
  private static String row(String reference) {
    var page = Jsoup.parse(triage.get("/triage/links").body());
    return page.select("tr[id=" + reference + "]").text();
  }

  private static String text(String page) {
    return Jsoup.parse(page).select("main").text();
  }

  private static String mailToTriage(String reference) throws Exception {
    var found = new ArrayList<String>();
    Await.until(
        "a mail to the officer about " + reference,
        SOON,
        () -> found.addAll(sealedAbout(reference)));
    return found.get(0);
  }

  /** Of the last, since opening takes long. */
  private static List<String> sealedAbout(String reference) throws Exception {
    var found = new ArrayList<String>();
    for (var mail : TRIAGE.lastAbout(TITLE, 8)) {
      var text = EncryptedMail.open(mail);
      if (text.contains("We have received report " + reference)) {
        found.add(text);
      }
    }
    return found;
  }
}
