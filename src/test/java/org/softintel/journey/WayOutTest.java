package org.softintel.journey;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.softintel.given.Await.until;
import static org.softintel.given.GivenDisclosure.approve;
import static org.softintel.given.GivenDisclosure.confirmed;
import static org.softintel.given.GivenDisclosure.id;
import static org.softintel.given.GivenDisclosure.onPaper;
import static org.softintel.given.GivenDisclosure.send;
import static org.softintel.given.GivenDisclosure.to;
import static org.softintel.given.GivenDisclosure.with;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.softintel.delivery.mail.MailIdentity;
import org.softintel.given.DatabaseRows;
import org.softintel.given.EncryptedMail;
import org.softintel.given.Mailbox;
import org.softintel.given.Mails;
import org.softintel.given.NoScriptUser;
import org.softintel.given.OfficerActions;
import org.softintel.given.PartnerApi;
import org.softintel.given.Pdf;
import org.softintel.given.SampleReports;
import org.softintel.given.SanitisedLogs;
import org.softintel.given.SignedIn;
import org.softintel.given.TestStack;

/** What leaves the team protects its source, keeps its conditions, and is checked by two. */
class WayOutTest {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String LOG_WORDS = "An invented van stood at an invented hotel.";
  private static final String ASKED = "Do not speak to the invented family before Friday";
  private static final List<String> CONDITIONS =
      List.of(
          ASKED,
          "Risk to the source: acting on this may put somebody at serious risk.",
          "Ask us before you name the child or the source to anybody else.");

  /** Whoever reads one of these knows, or can find out, who the source is. */
  private static final List<String> SOURCE =
      List.of(
          "Robin Sample",
          "oakfield",
          "uncle would know",
          "Headteacher Okoro",
          "07700 900123",
          "form tutor",
          "Priya Colleague",
          "Sam Listener",
          "Jo Told",
          "01632 960555",
          "Wimblehat",
          "Bellweather");

  @TempDir private static Path folder;

  @SignedIn("triage")
  private static NoScriptUser triage;

  @SignedIn("triage2")
  private static NoScriptUser second;

  @SignedIn("lead")
  private static NoScriptUser lead;

  @SignedIn("auditor")
  private static NoScriptUser auditor;

  @Test
  void conditionsTravelWithMailPdfAndPrintAndTheSourceDoesNot() throws Exception {
    var reference = taken(atRisk());
    var page = "/triage/" + reference;
    var form = Jsoup.parse(triage.get(page + "/logs/new").body());
    assertThat(form.select("[name=handling][checked]").val()).isEqualTo("C");
    var proposed = form.select("[name=conditions]").text();
    assertThat(proposed).contains(CONDITIONS).doesNotContain(SOURCE);
    assertThat(form.select("main").text())
        .contains("wants to be asked before the child or the source is named");
    var conditions = requireNonNull(form.select("[name=conditions]").first()).wholeText().strip();
    var log =
        SanitisedLogs.reference(
            triage.answer(page + "/logs/new", SanitisedLogs.saying(LOG_WORDS, conditions)));

    approve(reference, id(send(reference, confirmed(to(log, "mail")), triage)), second);
    var paper = onPaper(reference, log, triage);

    var mail = EncryptedMail.open(new Mailbox("partner").about(log, SOON), "partner-key.pem");
    assertThat(mail)
        .contains(CONDITIONS)
        .contains(LOG_WORDS, "Reason for sharing:\nAn invented need", "Questions: call the team on")
        .containsPattern("call the duty team on\\s+01632 960102\\s+\\([^)]+\\)")
        .contains("Confirm that you received this")
        .doesNotContain(SOURCE)
        .doesNotContain(reference, "Kezia");
    var bytes = triage.download(page + "/disclosures/" + paper + "/paper").body();
    assertThat(Pdf.faults(bytes)).isEmpty();
    var pdf = Pdf.read(bytes);
    assertThat(pdf.text()).contains(CONDITIONS).contains(LOG_WORDS).doesNotContain(SOURCE);
    assertThat(pdf.pages())
        .allMatch(it -> it.indexOf("Handling C:") < it.lastIndexOf("Handling C:"))
        .allMatch(it -> it.contains("Questions: call the team on 01632 960"));
    assertThat(Pdf.lines(bytes)).contains("Page 1 of 1");
    var logPrint = text(triage.get(page + "/logs/" + log + "/print").body());
    assertThat(logPrint).contains(CONDITIONS).contains(LOG_WORDS).doesNotContain(SOURCE);
  }

  @Test
  void aPrintAndTheOriginalLeaveOutThoseAroundTheSource() {
    var reference = taken(atRisk());
    var page = "/triage/" + reference;
    graded(page, "C");
    triage.answer(page + "/note", Map.of("text", "Robin Sample says her uncle would know"));

    var sheet = Jsoup.parse(triage.get(page + "/print").body());
    var print = sheet.select("body").text();

    assertThat(print)
        .contains(ASKED, "There is a serious risk", "Kezia Marlow", "Note by Terry Example")
        .doesNotContain(SOURCE);
    assertThat(sheet.select(".app-printed").text())
        .contains("Questions: call 01632 960")
        .endsWith("OFFICIAL-SENSITIVE Handling C: Lawful sharing permitted with conditions");
    assertThat(text(triage.get(page).body())).contains("Headteacher Okoro", "Priya Colleague");
    var order = with(confirmed(to("original", "paper")), "why-original", "An invented reason");
    var unnamed = send(reference, order, lead);
    assertThat(unnamed.statusCode()).isEqualTo(400);
    assertThat(unnamed.body()).contains("Confirm that naming is allowed here");
    var id = id(send(reference, with(order, "naming-allowed", "yes"), lead));
    var pdf = Pdf.read(lead.download(page + "/disclosures/" + id + "/paper").body()).text();
    assertThat(pdf)
        .contains(CONDITIONS)
        .contains("Kezia Marlow", "Protect the source")
        .doesNotContain(SOURCE);
  }

  @Test
  void whatPointsToTheSourceIsAskedAboutInALogAReasonAndTheOriginal() {
    var report = atRisk().put("narrative", "An invented worry of Robin Sample.");
    var reference = taken(report);
    var page = "/triage/" + reference;
    graded(page, "C");
    var around = "The name or number of somebody around the reporter";
    for (var words : List.of("Okoro saw it", "Call 07700 900123", "Ms Bellweather knows")) {
      var asked = triage.answer(page + "/logs/new", SanitisedLogs.saying(words)).body();
      assertThat(text(asked)).as(words).contains(around + " is still in it");
    }
    var log = SanitisedLogs.of(reference, triage);
    var order = new HashMap<>(confirmed(with(to(log, "paper"), "why", "Robin Sample asks")));
    order.remove("source-protected");

    var reason = send(reference, order, triage);

    assertThat(reason.statusCode()).isEqualTo(400);
    assertThat(text(reason.body()))
        .contains("The reporter’s name is in the reason", "Confirm that the recipient needs this");
    var change = triage.answer(page + "/disclosures/new", with(order, "go", "change"));
    assertThat(Jsoup.parse(change.body()).select("[name=why]").text())
        .isEqualTo("Robin Sample asks");
    var original = with(with(order, "what", "original"), "why-original", "Invented");
    var whole = send(reference, with(original, "why", "An invented need"), lead);
    assertThat(text(whole.body()))
        .contains("The reporter’s name is in the report", "Confirm that the recipient needs this")
        .doesNotContain("is in the reason");
    assertThat(DatabaseRows.acts(reference)).doesNotContain("DISCLOSURE_PROPOSED", "PASSED_ON");
  }

  @Test
  void theTeamsMailBeginsWithWhatToKnowFirstAndIsMarkedAtBothEnds() throws Exception {
    var reference = PartnerApi.submit("reporter", atRisk());

    var mail = EncryptedMail.open(new Mailbox("cseteam").about(reference, SOON));

    assertThat(mail)
        .containsSubsequence(
            "OFFICIAL-SENSITIVE",
            "BEFORE YOU ACT",
            "CONDITIONS ON SHARING\n" + ASKED,
            "SAFE WAY TO CONTACT THE REPORTER\nText 07700 900123",
            "WHAT HAPPENED",
            "If you need help, call 01632 960",
            "OFFICIAL-SENSITIVE")
        .containsOnlyOnce(ASKED);
  }

  @Test
  void anOfficerSeesTheSafeWayToContactTheReporterBeforeAQuestionIsMailed() {
    var page = "/triage/" + taken(atRisk());

    assertThat(text(triage.get(page + "/question").body()))
        .contains(
            "Safe way to contact the reporter Text 07700 900123",
            "an email could put them at risk");
  }

  @Test
  void aGradeOrALogWithoutTheConditionsOfTheReportIsAskedAboutAndNotRefused() {
    var reference = taken(atRisk());
    var page = "/triage/" + reference;
    var free = Map.of("source", "2", "information", "C", "handling", "P");

    var asked = triage.answer(page + "/evaluation", free);

    assertThat(asked.statusCode()).isEqualTo(400);
    assertThat(text(asked.body()))
        .contains("Confirm that it can be shared without conditions", ASKED);
    assertThat(DatabaseRows.acts(reference)).doesNotContain("REPORT_GRADED");
    assertThat(triage.answer(page + "/evaluation", with(free, "no-conditions", "yes")).statusCode())
        .isEqualTo(303);

    var words = new HashMap<>(SanitisedLogs.saying("Kezia was seen at an invented hotel."));
    words.remove("seen");
    var questions = text(triage.answer(page + "/logs/new", words).body());
    assertThat(questions)
        .contains("The report has conditions on sharing, and this log has none", ASKED)
        .contains(
            "A child’s name is still in it",
            "wants to be asked before the child or the source is named");
    var kept =
        triage.submit(
            page + "/logs/new", page + "/logs/new", with(words, "seen", seen(page, words)));
    var log = SanitisedLogs.reference(kept);

    var check = text(send(reference, to(log, "paper"), triage).body());
    var unconfirmed = send(reference, confirmed(to(log, "paper")), triage);
    assertThat(check).contains("The recipient will not see these", ASKED, "This log names a child");
    assertThat(unconfirmed.body()).contains("Confirm that naming is allowed here");
    id(send(reference, with(confirmed(to(log, "paper")), "naming-allowed", "yes"), triage));
  }

  /** On the code of before, they were shown beside the log, and the recipient did not see them. */
  @Test
  void aLogThatIsOlderThanConditionsIsReadAgainBeforeItLeaves() throws Exception {
    var reference = taken(SampleReports.full());
    var page = "/triage/" + reference;
    var log = SanitisedLogs.of(reference, triage);
    var correct = page + "/logs/" + log + "/correct";
    graded(page, "C");
    var asked = Jsoup.parse(triage.get(page + "/disclosures/new").body());
    assertThat(asked.select(".govuk-inset-text").text())
        .startsWith("Conditions on sharing were set after log " + log + " was written.");
    assertThat(asked.select("main a").eachAttr("href")).contains(correct);

    for (var way : List.of("paper", "mail")) {
      var refused = send(reference, confirmed(to(log, way)), triage);
      assertThat(refused.statusCode()).isEqualTo(400);
      assertThat(text(refused.body())).contains("Read this log again and save it");
    }

    assertThat(DatabaseRows.acts(reference)).doesNotContain("DISCLOSURE_PROPOSED", "PASSED_ON");
    var form = Jsoup.parse(triage.get(correct).body());
    assertThat(form.select("[name=handling][checked]").val()).isEqualTo("C");
    var conditions = form.select("[name=conditions]").text();
    assertThat(conditions).isEqualTo("Invented: named readers only");
    triage.answer(correct, SanitisedLogs.saying(LOG_WORDS, conditions));
    var paper = onPaper(reference, log, triage);
    assertThat(Pdf.read(triage.download(page + "/disclosures/" + paper + "/paper").body()).text())
        .contains(conditions, "Handling C:");
    approve(reference, id(send(reference, confirmed(to(log, "mail")), triage)), second);
    var mail = EncryptedMail.open(new Mailbox("partner").about(log, SOON), "partner-key.pem");
    assertThat(mail).contains(conditions, "Handling C:");
  }

  @Test
  void conditionsThatWereSetMeanwhileAreNotPassedOverByASecondOfficer() {
    var reference = taken(SampleReports.full());
    var page = "/triage/" + reference;
    var log = SanitisedLogs.of(reference, triage);
    var id = id(send(reference, with(outside(log, "", ""), "way", "paper"), triage));
    graded(page, "C");
    second.get(page);
    var address = page + "/disclosures/" + id;

    var late = second.submit(address, address + "/approve", Map.of("recipient-checked", "yes"));

    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("Conditions on sharing have been set since");
    assertThat(standing(reference, id)).isEqualTo("Waiting for a second officer");
  }

  /** On the code of before, it left under the grade of when it was asked for. */
  @Test
  void whatWasGradedAnewMeanwhileIsNotApproved() {
    var reference = taken(SampleReports.minimal());
    var page = "/triage/" + reference;
    graded(page, "P");
    var log = SanitisedLogs.of(reference, triage);
    var order = with(confirmed(to("original", "paper")), "why-original", "An invented reason");
    var original = id(send(reference, with(order, "naming-allowed", "yes"), lead));
    assertThat(standing(reference, original)).isEqualTo("Passed on");
    var outside = new HashMap<>(outside(log, "", ""));
    outside.put("way", "paper");
    var ids = new ArrayList<>(List.of(id(send(reference, outside, triage))));
    outside.putAll(Map.of("what", "original", "why-original", "Invented"));
    ids.add(id(send(reference, outside, lead)));
    var worse = Map.of("source", "3", "information", "E", "handling", "P");
    assertThat(triage.answer(page + "/evaluation", worse).statusCode()).isEqualTo(303);
    second.get(page);

    for (var id : ids) {
      var address = page + "/disclosures/" + id;
      var late = second.submit(address, address + "/approve", Map.of("recipient-checked", "yes"));

      assertThat(late.statusCode()).isEqualTo(409);
      assertThat(late.body()).contains("The grade has been changed since");
      assertThat(standing(reference, id)).isEqualTo("Waiting for a second officer");
    }
  }

  /** On the code of before, the page had only the conditions that travel. */
  @Test
  void aSecondOfficerReadsTheConditionsThatTheRecipientWillNotSee() {
    var reference = taken(atRisk());
    var page = "/triage/" + reference;
    var order = with(outside(SanitisedLogs.of(reference, triage), "", ""), "way", "paper");
    var id = id(send(reference, order, triage));
    second.get(page);

    var shown = text(second.get(page + "/disclosures/" + id).body());

    assertThat(shown).contains(CONDITIONS).contains("The recipient will not see these");
  }

  /** On the code of before, a recipient of one's own with the name of an office needed nobody. */
  @Test
  void anOfficeThatIsTypedIsNotTheOfficeOfTheSettings() {
    var reference = taken(SampleReports.full());
    var order = new HashMap<>(outside(SanitisedLogs.of(reference, triage), "", ""));
    order.putAll(Map.of("way", "paper", "organisation", "Invented Borough safeguarding hub"));

    var id = id(send(reference, order, triage));

    assertThat(standing(reference, id)).isEqualTo("Waiting for a second officer");
  }

  /** On the code of before, each press made one. */
  @Test
  void aPageThatIsSentTwiceSharesOnce() {
    var reference = taken(SampleReports.full());
    var address = "/triage/" + reference + "/disclosures/new";
    var order = confirmed(to(SanitisedLogs.of(reference, triage), "paper"));
    var check = new HashMap<>(order);
    check.remove("checked");
    var shown = Jsoup.parse(triage.answer(address, check).body());
    var sent = new HashMap<>(order);
    for (var hidden : List.of("once", "looked-at")) {
      sent.put(hidden, shown.select("[name=" + hidden + "]").val());
    }

    var first = id(triage.answer(address, sent));
    var again = id(triage.answer(address, sent));

    assertThat(again).isEqualTo(first);
    assertThat(
            DatabaseRows.count(
                "disclosure d join report r on r.id = d.report_id where r.reference = ?",
                reference))
        .isEqualTo(1);
    assertThat(DatabaseRows.acts(reference)).containsOnlyOnce("PASSED_ON");
  }

  /** Marks of direction would show a name as another one, to whoever approves and in the PDF. */
  @Test
  void theNameOfARecipientIsWhatItsOfficerSaw() {
    var reference = taken(SampleReports.full());
    var typed = new HashMap<>(confirmed(to(SanitisedLogs.of(reference, triage), "paper")));
    typed.remove("checked");

    for (var name : List.of("Ash\u202Eeman", "\u2067Asheman", "Ashe\u00adman")) {
      typed.put("name", name);
      var check = triage.answer("/triage/" + reference + "/disclosures/new", typed);
      assertThat(check.body()).contains("Asheman").doesNotContain(name);
    }
  }

  /** On the code of before, only the narrative was looked at, and the print repeated it. */
  @Test
  void theReportersWordsOnSharingLeaveOnlyIfSomebodyLookedAtThem() {
    var words = "Do not tell Headteacher Okoro. Ring me on 01632 960177.";
    var report = atRisk().put("handlingConditions", words);
    report.putArray("people").addObject().put("id", "p1").put("name", "Uncle of Robin");
    var reference = taken(report);
    var page = "/triage/" + reference;
    graded(page, "C");
    var log = SanitisedLogs.saying(LOG_WORDS, "Ask first. " + words);

    var asked = Jsoup.parse(triage.answer(page + "/logs/new", log).body());

    assertThat(asked.select(".govuk-inset-text h3").eachText())
        .contains(
            "The name or number of somebody around the reporter is still in the conditions",
            "A phone number is still in the conditions");
    var seen = with(log, "seen", String.join("\n", asked.select("[name=seen]").eachAttr("value")));
    var kept = SanitisedLogs.reference(triage.answer(page + "/logs/new", seen));
    var order = new HashMap<>(confirmed(to(kept, "paper")));
    order.remove("source-protected");
    var unsure = send(reference, order, triage);
    assertThat(unsure.statusCode()).isEqualTo(400);
    assertThat(text(unsure.body()))
        .contains("A phone number is in the conditions on sharing")
        .contains("Confirm that the recipient needs this");

    var print = text(triage.get(page + "/print").body());
    assertThat(print)
        .contains("They are not on this print", "There is a serious risk")
        .doesNotContain("Okoro", "01632 960177", "how they know, how to contact");
    order.putAll(Map.of("what", "original", "why-original", "Invented", "naming-allowed", "yes"));
    assertThat(text(send(reference, order, lead).body()))
        .contains("The reporter’s name is in the report", "is in the conditions on sharing");
    order.put("source-protected", "yes");
    var id = id(send(reference, order, lead));
    var pdf = Pdf.read(lead.download(page + "/disclosures/" + id + "/paper").body()).text();
    assertThat(pdf.replaceAll("\\s+", " ")).containsOnlyOnce("Do not tell Headteacher Okoro");
  }

  /** On the code of before, one word of condition dropped all of the reporter's unasked. */
  @Test
  void aLogThatLeavesOutConditionsIsAskedAbout() {
    var page = "/triage/" + taken(atRisk());
    var log = new HashMap<>(SanitisedLogs.saying(LOG_WORDS, "Handle with care"));
    log.remove("seen");

    var asked = triage.answer(page + "/logs/new", log);

    assertThat(asked.statusCode()).isEqualTo(200);
    assertThat(text(asked.body())).contains("This log leaves out conditions of the report", ASKED);
    log.put("seen", "conditions");
    assertThat(triage.answer(page + "/logs/new", log).statusCode()).isEqualTo(303);
  }

  private static String seen(String page, Map<String, String> words) {
    var shown = Jsoup.parse(triage.answer(page + "/logs/new", words).body());
    return String.join("\n", shown.select("[name=seen]").eachAttr("value"));
  }

  @Test
  void aNewRecipientWaitsForAnotherOfficerAndLeadsAndAuditorsSeeIt() throws Exception {
    var reference = taken(SampleReports.full());
    var page = "/triage/" + reference;
    var log = SanitisedLogs.of(reference, triage);
    var recipient = identity("Ash");
    var order = outside(log, "partner@team.softintel.example", pem(recipient));

    var id = id(send(reference, order, triage));

    var address = page + "/disclosures/" + id;
    var waiting = Jsoup.parse(triage.get(address).body());
    assertThat(waiting.select("h1").text()).isEqualTo("Waiting for a second officer");
    assertThat(waiting.select("form[action$=approve]")).isEmpty();
    assertThat(text(triage.get(page).body())).contains("Waiting for a second officer");
    assertThat(DatabaseRows.count("outbox where subject = ?", id)).isZero();
    var told =
        new Mailbox("cseteam").about("second officer: information report " + reference, SOON);
    assertThat(EncryptedMail.open(told))
        .contains(address, "Another officer has to check the recipient")
        .doesNotContain("Ash", "Invented Police", "partner@", log, "An invented need");
    var own = triage.submit(page, address + "/approve", Map.of("recipient-checked", "yes"));
    assertThat(own.statusCode()).isEqualTo(409);
    assertThat(own.body()).contains("nobody can approve their own");

    var listed = Jsoup.parse(second.get("/triage/disclosures").body());
    assertThat(listed.select("a[href='" + address + "']").text()).isEqualTo(reference + ", " + log);
    assertThat(listed.text()).doesNotContain("Ash", "Invented Police");
    second.get(page);
    var unchecked = second.submit(address, address + "/approve", Map.of());
    assertThat(unchecked.statusCode()).isEqualTo(400);
    assertThat(unchecked.body())
        .contains("Select the box to confirm you have checked the recipient");
    approve(reference, id, second);

    var mail = new Mailbox("partner").about(log, SOON);
    recipient.keyIn(TestStack.shared().home(), "ash2-key.pem");
    assertThat(EncryptedMail.open(mail, "ash2-key.pem")).contains("An invented car.");
    assertThat(DatabaseRows.acts(reference))
        .containsSubsequence("DISCLOSURE_PROPOSED", "PASSED_ON", "LETTER_DELIVERED");
    assertThat(text(second.get(address).body())).contains("Approved by");
    assertThat(second.get("/triage/disclosures").body()).doesNotContain(address);
    seenByAuditors(reference, "PASSED_ON", "I have checked who the recipient is");
    seenByAuditors(reference, "DISCLOSURE_PROPOSED", "I have compared the fingerprint");
    assertThat(second.submit(page, address + "/approve", Map.of("recipient-checked", "yes")).body())
        .contains("This is not waiting for a second officer");
  }

  private static void seenByAuditors(String reference, String act, String confirmed) {
    var number =
        DatabaseRows.of(
                "select id::text from audit_entry where act = ? and reference = ?", act, reference)
            .get(0);
    var entry = text(auditor.get("/audit/entries/" + number).body());
    assertThat(entry)
        .contains("Recipient and reason for sharing", "Ash Invented, Invented Police")
        .contains("Reason for sharing: | An invented need", "Confirmed: " + confirmed)
        .contains("partner@team.softintel.example")
        .containsPattern("([0-9A-F]{4} ){15}[0-9A-F]{4}");
    assertThat(
            DatabaseRows.of(
                "select detail from audit_entry where act = 'AUDIT_READ' order by id desc limit 1"))
        .containsExactly("entry=" + number);
    assertThat(
            DatabaseRows.of("select a::text from audit_entry a where id = ?::bigint", number)
                .get(0))
        .doesNotContain("Ash", "Invented Police", "partner@", "An invented need");
  }

  @Test
  void nobodyApprovesTheirOwnRecipient() {
    var reference = taken(SampleReports.full());
    var page = "/triage/" + reference;
    var order = with(outside(SanitisedLogs.of(reference, triage), "", ""), "way", "paper");
    var id = id(send(reference, order, triage));

    var own =
        triage.submit(
            page, page + "/disclosures/" + id + "/approve", Map.of("recipient-checked", "yes"));

    assertThat(own.statusCode()).isEqualTo(409);
    assertThat(standing(reference, id)).isEqualTo("Waiting for a second officer");
  }

  @Test
  void leadsHearOfWhatWasPassedOnAndReadNothingOfIt() throws Exception {
    var reference = taken(SampleReports.full());
    var log = SanitisedLogs.of(reference, triage);

    onPaper(reference, log, triage);

    var told = new Mailbox("cseteam").about("Passed on: information report " + reference, SOON);
    assertThat(EncryptedMail.open(told))
        .contains("An officer passed something on", "/triage/" + reference)
        .doesNotContain("Ash", log, "An invented need");
    until(
        "the entry of that mail", SOON, () -> DatabaseRows.acts(reference).contains("LEADS_TOLD"));
    assertThat(
            DatabaseRows.of(
                "select detail from audit_entry where act = 'LEADS_TOLD' and reference = ?",
                reference))
        .singleElement()
        .asString()
        .startsWith("inbox=leads kind=leads-disclosure to=");
    assertThat(text(auditor.get("/audit?act=LEADS_TOLD&reference=" + reference).body()))
        .contains(
            "Notified: emailed the leads that something was passed on",
            "To tell the leads what is passed on")
        .doesNotContain("Because of a deadline");
  }

  @Test
  void aNewCertificateOfAKnownOfficeWaitsTooAndTheSameAgainDoesNot() throws Exception {
    var reference = taken(SampleReports.full());
    var log = SanitisedLogs.of(reference, triage);
    var office = TestStack.shared().home().resolve("partner.pem");
    var kept = Files.readString(office);
    try {
      Files.writeString(office, pem(identity("Swapped")));
      var first = id(send(reference, confirmed(to(log, "mail")), triage));
      assertThat(standing(reference, first)).isEqualTo("Waiting for a second officer");
      approve(reference, first, second);

      var again = id(send(reference, confirmed(to(log, "mail")), triage));

      assertThat(standing(reference, again)).isEqualTo("Passed on");
    } finally {
      Files.writeString(office, kept);
    }
  }

  @Test
  void whatASecondOfficerRefusesDoesNotLeave() {
    var reference = taken(SampleReports.full());
    var page = "/triage/" + reference;
    var log = SanitisedLogs.of(reference, triage);
    var order = with(outside(log, "", ""), "way", "paper");
    var id = id(send(reference, order, triage));
    var address = page + "/disclosures/" + id;
    assertThat(triage.get(address + "/paper").statusCode()).isEqualTo(409);
    second.get(page);
    var silent = second.submit(address, address + "/refuse", Map.of());
    assertThat(silent.body()).contains("Enter your reason");

    second.submit(address, address + "/refuse", Map.of("reason", "An invented doubt"));

    assertThat(standing(reference, id)).isEqualTo("Not passed on");
    assertThat(triage.get(address + "/paper").statusCode()).isEqualTo(409);
    assertThat(text(triage.get(page).body())).contains("An invented doubt", "Not passed on");
    assertThat(DatabaseRows.acts(reference))
        .contains("DISCLOSURE_REFUSED")
        .doesNotContain("PASSED_ON");
  }

  @Test
  void whatWasCorrectedMeanwhileIsNotApproved() {
    var reference = taken(SampleReports.full());
    var page = "/triage/" + reference;
    var log = SanitisedLogs.of(reference, triage);
    var id = id(send(reference, with(outside(log, "", ""), "way", "paper"), triage));
    triage.answer(page + "/logs/" + log + "/correct", SanitisedLogs.saying("Other words."));
    second.get(page);
    var address = page + "/disclosures/" + id;

    var late = second.submit(address, address + "/approve", Map.of("recipient-checked", "yes"));

    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("The log has been corrected since");
    assertThat(standing(reference, id)).isEqualTo("Waiting for a second officer");
  }

  @Test
  void aRecipientAcknowledgesByALinkThatSaysNothingAndNeedsAPress() throws Exception {
    var reference = taken(SampleReports.full());
    var log = SanitisedLogs.of(reference, triage);
    var id = id(send(reference, confirmed(to(log, "mail")), triage));
    approve(reference, id, second);
    var mail = EncryptedMail.open(new Mailbox("partner").about(log, SOON), "partner-key.pem");
    var found = Pattern.compile("https?://\\S+(/acknowledge/\\S+)").matcher(mail);
    assertThat(found.find()).isTrue();
    var link = found.group(1);
    assertThat(link).doesNotContain(reference, log, id);
    var stranger = NoScriptUser.anonymous();

    var shown = stranger.get(link);
    stranger.get(link);

    assertThat(shown.statusCode()).isEqualTo(200);
    assertThat(shown.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(shown.body()).doesNotContain(reference, log, id, "Ash", "invented");
    assertThat(text(second.get("/triage/" + reference + "/disclosures/" + id).body()))
        .contains("Acknowledged Not yet");
    assertThat(stranger.post(link, Map.of()).statusCode()).isEqualTo(400);

    var done = stranger.submit(link, link, Map.of());

    assertThat(done.body()).contains("Thank you");
    assertThat(stranger.get(link).body()).contains("Thank you");
    assertThat(standing(reference, id)).isEqualTo("Acknowledged");
    assertThat(text(triage.get("/triage/" + reference + "/disclosures/" + id).body()))
        .contains("By the link in the email, ");
    assertThat(
            DatabaseRows.of(
                "select actor || ' ' || detail from audit_entry"
                    + " where act = 'DISCLOSURE_ACKNOWLEDGED' and reference = ?",
                reference))
        .singleElement()
        .asString()
        .startsWith("recipient disclosure=" + id)
        .endsWith(" how=link");
    for (var broken :
        List.of(link + "A", link.replaceAll(".{9}$", "AAAAAAAAA"), "/acknowledge/x")) {
      var answer = stranger.get(broken);
      assertThat(answer.statusCode()).as(broken).isEqualTo(404);
      assertThat(answer.body()).contains("This link does not work", "01632 960");
    }
  }

  @Test
  void anOfficerRecordsThatARecipientCalled() {
    var reference = taken(SampleReports.full());
    var page = "/triage/" + reference;
    var id = onPaper(reference, SanitisedLogs.of(reference, triage), triage);
    var address = page + "/disclosures/" + id;
    assertThat(triage.submit(address, address + "/acknowledged", Map.of()).body())
        .contains("Enter who told you, and when");

    triage.submit(address, address + "/acknowledged", Map.of("said", "Ash called at noon"));

    assertThat(standing(reference, id)).isEqualTo("Acknowledged");
    assertThat(text(triage.get(address).body())).contains("By phone", "Recorded by Terry Example");
    assertThat(text(triage.get(page).body())).contains("Ash called at noon");
    assertThat(triage.submit(page, address + "/acknowledged", Map.of("said", "Again")).statusCode())
        .isEqualTo(409);
  }

  @Test
  void restrictingSaysWhereTheFullTextIsAndTellsThere() throws Exception {
    var reference = PartnerApi.submit("reporter", SampleReports.saying("An invented secret."));
    // A mail is there before that is written down.
    Mails.untilDelivered(reference);
    var page = "/triage/" + reference;
    lead.get(page);
    assertThat(text(lead.get(page + "/restrict").body()))
        .contains("The full text is already in these inboxes", "team:")
        .doesNotContain("duty:");
    var fields =
        Map.of(
            "readers", OfficerActions.account("Terry Example"),
            "reason", "An invented reason",
            "tell-inboxes", "yes");

    assertThat(lead.answer(page + "/restrict", fields).statusCode()).isEqualTo(303);

    var notice = new Mailbox("cseteam").about(reference + " is restricted", SOON);
    assertThat((String) notice.getContent())
        .contains(reference, "delete that email", "call 01632 960")
        .doesNotContain("secret", "An invented reason", "Terry");
    assertThat(new Mailbox("cseteam-notice").allAbout(reference + " is restricted")).isEmpty();
    assertThat(
            DatabaseRows.of(
                "select detail from audit_entry where act = 'RESTRICTION_TOLD' and reference = ?",
                reference))
        .containsExactly("inboxes=team");
  }

  @Test
  void anAddressOfSeveralLinesOrOfASwitchedOffDomainIsRefusedClearly() {
    var reference = taken(SampleReports.full());
    var log = SanitisedLogs.of(reference, triage);
    var wrong =
        Map.of(
            "ash@example.org\r\nBcc: other@example.org", "without line breaks",
            "ash@example.org\u2028other@example.org", "without line breaks",
            "ash\u3164@example.org", "in the correct format",
            "ash@example", "in the correct format",
            "ash@invented.pnn.police.uk", "This email domain was switched off");

    wrong.forEach(
        (email, message) ->
            assertThat(send(reference, outside(log, email, "x"), triage).body())
                .as(email)
                .contains(message));
    assertThat(DatabaseRows.acts(reference)).doesNotContain("DISCLOSURE_PROPOSED", "PASSED_ON");
  }

  private static ObjectNode atRisk() {
    return SampleReports.with(
        it -> {
          it.put("narrative", "An invented worry.").put("handlingConditions", ASKED);
          it.put("naming", "ask-first");
          it.putObject("provenance")
              .put("source", "other")
              .put("detail", "She told me in the Wimblehat room");
          it.put("actionTaken", "I told Nurse Bellweather");
          it.put("whoElseKnows", "Only Priya Colleague");
          it.putObject("sourceRisk")
              .put("level", "serious")
              .put("detail", "Her uncle would know that she told us");
          it.putObject("ownWords").put("text", "Words").put("heardBy", "Sam Listener");
          it.putObject("consulted").put("answer", "yes").put("name", "Headteacher Okoro");
          it.putObject("contact")
              .put("willing", "yes")
              .put("safe", "Text 07700 900123 after six")
              .put("relationship", "Her form tutor");
          it.putArray("children").addObject().put("id", "c1").put("name", "Kezia Marlow");
          it.putArray("shared")
              .addObject()
              .put("id", "s1")
              .put("name", "Jo Told")
              .put("phone", "01632 960555");
        });
  }

  private static String taken(ObjectNode report) {
    var reference = PartnerApi.submit("reporter", report);
    var page = "/triage/" + reference;
    assertThat(triage.submit(page, page + "/take", Map.of()).statusCode()).isEqualTo(303);
    return reference;
  }

  private static void graded(String page, String handling) {
    var grade =
        Map.of(
            "source", "2",
            "information", "C",
            "handling", handling,
            "conditions", "Invented: named readers only");
    assertThat(triage.answer(page + "/evaluation", grade).statusCode()).isEqualTo(303);
  }

  private static Map<String, String> outside(String log, String email, String certificate) {
    var fields = new HashMap<>(confirmed(to(log, "mail")));
    fields.put("recipient", "somebody-else");
    fields.put("organisation", "Invented Police");
    fields.put("kind", "police");
    fields.put("email", email);
    fields.put("certificate", certificate);
    fields.put("fingerprint-compared", "yes");
    return fields;
  }

  private static MailIdentity identity(String name) throws Exception {
    return MailIdentity.of(
        name, 3072, KeyPurposeId.id_kp_emailProtection, Instant.now().minusSeconds(60));
  }

  private static String pem(MailIdentity identity) throws Exception {
    return Files.readString(identity.certificateIn(folder, "certificate.pem"));
  }

  private static String standing(String reference, String id) {
    var page = triage.get("/triage/" + reference + "/disclosures/" + id);
    return Jsoup.parse(page.body()).select("h1").text();
  }

  private static String text(String page) {
    return Jsoup.parse(page).select("body").text();
  }
}
