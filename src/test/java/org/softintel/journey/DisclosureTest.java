package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.softintel.given.Await.until;
import static org.softintel.given.GivenDisclosure.approve;
import static org.softintel.given.GivenDisclosure.confirmed;
import static org.softintel.given.GivenDisclosure.id;
import static org.softintel.given.GivenDisclosure.lookedAt;
import static org.softintel.given.GivenDisclosure.onPaper;
import static org.softintel.given.GivenDisclosure.send;
import static org.softintel.given.GivenDisclosure.to;
import static org.softintel.given.GivenDisclosure.with;

import jakarta.mail.Header;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.softintel.delivery.mail.MailIdentity;
import org.softintel.given.DatabaseRows;
import org.softintel.given.EncryptedMail;
import org.softintel.given.Mailbox;
import org.softintel.given.Mails;
import org.softintel.given.NoScriptUser;
import org.softintel.given.OwnAdditions;
import org.softintel.given.PartnerApi;
import org.softintel.given.Pdf;
import org.softintel.given.SampleReports;
import org.softintel.given.SanitisedLogs;
import org.softintel.given.SignedIn;
import org.softintel.given.TestStack;

/** What leaves the team: only the sanitised text, to a named recipient, under its conditions. */
class DisclosureTest {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String ORIGINAL_WORDS = "An invented worry.";
  private static final String LOG_WORDS = "An invented van stood at an invented hotel.";
  private static final String CONDITIONS = "Invented: ask us first";

  @TempDir private static Path folder;

  @SignedIn("triage")
  private static NoScriptUser triage;

  @SignedIn("triage2")
  private static NoScriptUser second;

  @SignedIn("lead")
  private static NoScriptUser lead;

  private String reference = "";
  private String page = "";
  private String log = "";

  @BeforeEach
  void aReportWithALog() {
    reference =
        PartnerApi.submit(
            "reporter", SampleReports.saying("An invented worry.\nIt has two lines."));
    page = "/triage/" + reference;
    assertThat(triage.submit(page, page + "/take", Map.of()).statusCode()).isEqualTo(303);
    var written = triage.answer(page + "/logs/new", SanitisedLogs.saying(LOG_WORDS, CONDITIONS));
    log = SanitisedLogs.reference(written);
  }

  @Test
  void nothingLeavesBeforeItWasLookedAtAndItsConditionsWereConfirmed() {
    var order = to(log, "mail");

    var check = send(reference, order, triage);
    var unconfirmed = send(reference, with(order, "checked", "yes"), triage);

    assertThat(check.statusCode()).isEqualTo(200);
    assertThat(Jsoup.parse(check.body()).select("main").text())
        .contains("Check before you pass it on", CONDITIONS, "Ash Invented")
        .contains("Invented Borough safeguarding hub", "partner@team.softintel.example");
    assertThat(Jsoup.parse(check.body()).select(".app-marking").text())
        .endsWith("Handling C: Lawful sharing permitted with conditions");
    var log = Jsoup.parse(check.body()).select("a:contains(Read what they will get)").attr("href");
    assertThat(triage.get(log).statusCode()).isEqualTo(200);
    assertThat(unconfirmed.statusCode()).isEqualTo(400);
    assertThat(unconfirmed.body()).contains("Select the box to confirm the conditions allow this");
    assertThat(disclosures()).isZero();
    assertThat(DatabaseRows.acts(reference)).doesNotContain("PASSED_ON");
  }

  @Test
  void theConditionsOfTheReportAreConfirmedForALogThatHasNone() {
    var grade = Map.of("source", "2", "information", "C", "handling", "C");
    triage.answer(page + "/evaluation", with(grade, "conditions", "Invented: named readers"));
    var free =
        SanitisedLogs.reference(
            triage.answer(page + "/logs/new", SanitisedLogs.saying("An invented van.")));

    var check = send(reference, to(free, "paper"), triage);
    var unconfirmed = send(reference, with(to(free, "paper"), "checked", "yes"), triage);

    assertThat(Jsoup.parse(check.body()).select("main").text()).contains("Invented: named readers");
    assertThat(unconfirmed.statusCode()).isEqualTo(400);
    assertThat(unconfirmed.body()).contains("Select the box to confirm the conditions allow this");
    id(send(reference, confirmed(to(free, "paper")), triage));
  }

  @Test
  void whatWasCorrectedAfterItWasLookedAtDoesNotLeave() {
    var order = to(log, "paper");
    var seen = with(confirmed(order), "looked-at", lookedAt(send(reference, order, triage)));
    lead.answer(
        page + "/logs/" + log + "/correct", SanitisedLogs.saying("Other words.", "Other terms"));

    var stale = send(reference, seen, triage);

    assertThat(stale.statusCode()).isEqualTo(409);
    assertThat(Jsoup.parse(stale.body()).select("main").text())
        .contains("This changed after you looked at it", "version 2", "Other terms");
    assertThat(Jsoup.parse(stale.body()).select("[checked]")).isEmpty();
    assertThat(disclosures()).isZero();
    id(send(reference, with(seen, "looked-at", lookedAt(stale)), triage));
  }

  @Test
  void aSealedMailIsOpenedByItsRecipientAndSaysNothingOnItsWay() throws Exception {
    var id = id(send(reference, confirmed(to(log, "mail")), triage));
    approve(reference, id, second);

    var mail = new Mailbox("partner").about(log, SOON);
    assertThat(mail.getSubject()).isEqualTo("OFFICIAL-SENSITIVE: Intelligence log " + log);
    var headers =
        Collections.list(mail.getAllHeaders()).stream()
            .map(Header::getValue)
            .collect(Collectors.joining("\n"));
    assertThat(headers).doesNotContain(reference, "van", "Ash", "Terry", "Borough");
    assertThat(EncryptedMail.open(mail, "partner-key.pem"))
        .startsWith("OFFICIAL-SENSITIVE Handling C:")
        .contains(LOG_WORDS, CONDITIONS, "2CC", "Ash Invented, Invented Borough safeguarding hub")
        .contains("An invented need", "by Terry Example")
        .doesNotContain(ORIGINAL_WORDS, reference, "Robin Sample", "oakfield");
    until(
        "the settlement",
        SOON,
        () -> DatabaseRows.acts(reference).contains("LETTER_DELIVERED") && sent(id));
    assertThat(triage.get(page + "/disclosures/" + id).body()).contains("<strong>Sent</strong>");
    assertThat(triage.get(page + "/disclosures/" + id + "/paper").statusCode()).isEqualTo(404);
    assertThat(DatabaseRows.acts(reference)).doesNotContain("PAPER_MADE");
    assertThat(
            DatabaseRows.of(
                "select act from audit_entry where detail like ? order by id", "%" + id + "%"))
        .containsSubsequence("PASSED_ON", "LETTER_DELIVERED");
    assertThat(
            DatabaseRows.of(
                "select detail from audit_entry where act = 'LETTER_DELIVERED' and detail like ?",
                "%" + id + "%"))
        .singleElement()
        .asString()
        .contains("message-id=" + mail.getHeader("Message-ID")[0])
        .endsWith(" certificates=" + EncryptedMail.serial("partner.pem"));
    assertThat(
            DatabaseRows.of(
                "select operation from audit_entry where act in ('PASSED_ON', 'LETTER_DELIVERED')"
                    + " and detail like ?",
                "%" + id + "%"))
        .containsOnly("DISCLOSURE");
  }

  @Test
  void theTrailSaysWhatWentHowAndToWhatKindOfRecipientAndNamesNobody() {
    var id = onPaper(reference, log, triage);

    assertThat(
            DatabaseRows.of(
                "select detail from audit_entry where act = 'PASSED_ON' and reference = ?",
                reference))
        .containsExactly(
            "disclosure=%s way=paper what=%s/1 recipient=childrens-services grade=2CC"
                .formatted(id, log));
    var report = Jsoup.parse(triage.get(page).body());
    assertThat(report.select("a[href='" + page + "/disclosures/" + id + "']").text())
        .isEqualTo(log + " by PDF");
    assertThat(report.select(".app-timeline").text())
        .contains("Passed on: " + log, "Ash Invented", "An invented need");
    assertThat(DatabaseRows.of("select d::text from disclosure d where id = ?::uuid", id).get(0))
        .doesNotContain("Ash", "Borough");
  }

  @Test
  void aPdfIsMarkedNumberedAndReadableByEverybody() {
    var id = onPaper(reference, log, triage);
    triage.answer(
        page + "/logs/" + log + "/correct", SanitisedLogs.saying("A later version, invented."));

    var answer = triage.download(page + "/disclosures/" + id + "/paper");

    assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(Pdf.faults(answer.body())).isEmpty();
    var pdf = Pdf.read(answer.body());
    assertThat(pdf.tagged()).isTrue();
    assertThat(pdf.language()).isEqualTo("en-GB");
    assertThat(pdf.title()).isEqualTo("Intelligence log " + log);
    assertThat(pdf.pages())
        .isNotEmpty()
        .allMatch(it -> it.contains("OFFICIAL-SENSITIVE Handling C:"))
        .allMatch(it -> it.contains("Printed by Terry Example, "))
        .allMatch(it -> it.contains("Page 1 of 1"));
    assertThat(pdf.text())
        .contains(LOG_WORDS, CONDITIONS, "Ash Invented")
        .doesNotContain(ORIGINAL_WORDS, reference, "Robin Sample", "A later version");
    triage.download(page + "/disclosures/" + id + "/paper");
    assertThat(DatabaseRows.acts(reference)).filteredOn("PAPER_MADE"::equals).hasSize(2);
  }

  @Test
  void thePageOfAPdfSaysThatItsLogWasCorrectedSince() {
    var address = page + "/disclosures/" + onPaper(reference, log, triage);
    assertThat(triage.get(address).body()).doesNotContain("The log has been corrected since");

    triage.answer(
        page + "/logs/" + log + "/correct", SanitisedLogs.saying("A later version, invented."));

    assertThat(Jsoup.parse(triage.get(address).body()).select("main").text())
        .contains("The log has been corrected since. This is version 1.");
  }

  @Test
  void ifItCannotBeRecordedNothingIsShown() {
    var id = onPaper(reference, log, triage);
    // Of a mail that goes meanwhile it could not be recorded either.
    Mails.untilDelivered(reference);
    DatabaseRows.change("alter table audit_entry rename to audit_entry_away");
    try {
      var paper = triage.download(page + "/disclosures/" + id + "/paper");
      assertThat(paper.statusCode()).isEqualTo(500);
      assertThat(new String(paper.body(), java.nio.charset.StandardCharsets.ISO_8859_1))
          .doesNotContain("%PDF");
    } finally {
      DatabaseRows.change("alter table audit_entry_away rename to audit_entry");
    }
  }

  @Test
  void theOriginalLeavesOnlyByTheLeadGradedAndWithAReason() {
    assertThat(triage.get(page + "/disclosures/new").body()).doesNotContain("as it was sent");
    assertThat(send(reference, confirmed(to("original", "paper")), triage).statusCode())
        .isEqualTo(400);
    assertThat(send(reference, confirmed(to("original", "paper")), lead).body())
        .contains("Select what you want to pass on");
    var grade = Map.of("source", "2", "information", "C", "handling", "P");
    triage.answer(page + "/evaluation", grade);

    var unreasoned = send(reference, confirmed(to("original", "paper")), lead);
    var officer = send(reference, confirmed(to("original", "paper")), triage);
    var done =
        send(
            reference,
            with(confirmed(to("original", "paper")), "why-original", "An invented reason"),
            lead);

    assertThat(unreasoned.body()).contains("Enter why they need the original, not a log");
    assertThat(officer.statusCode()).isEqualTo(400);
    var address = page + "/disclosures/" + id(done);
    assertThat(lead.get(address).body()).contains("An invented reason", "Download the PDF");
    assertThat(triage.get(address).body()).doesNotContain("Download the PDF");
    assertThat(triage.get(address + "/paper").statusCode()).isEqualTo(409);
    var pdf = lead.download(address + "/paper").body();
    assertThat(Pdf.faults(pdf)).isEmpty();
    assertThat(Pdf.read(pdf).text())
        .contains("OFFICIAL-SENSITIVE Handling P:", "It has two lines.")
        .doesNotContain("Robin Sample", "oakfield", "A note that was left");
  }

  @Test
  void whatIsAddedAfterTheOriginalWasPassedOnIsNotInItsPdf() {
    var grade = Map.of("source", "2", "information", "C", "handling", "P");
    triage.answer(page + "/evaluation", grade);
    add("An invented early detail.");
    var order = with(confirmed(to("original", "paper")), "why-original", "An invented reason");
    var id = id(send(reference, order, lead));

    add("An invented late detail.");

    var pdf = lead.download(page + "/disclosures/" + id + "/paper").body();
    assertThat(Pdf.read(pdf).text())
        .contains("An invented early detail.")
        .doesNotContain("An invented late detail.");
  }

  private void add(String words) {
    var reporter = NoScriptUser.signedIn("reporter", "/my-reports");
    assertThat(OwnAdditions.add(reporter, reference, words).statusCode()).isEqualTo(303);
  }

  @Test
  void whatAPdfCannotShowIsSaidBeforeItIsPassedOn() {
    var smile =
        SanitisedLogs.reference(
            triage.answer(page + "/logs/new", SanitisedLogs.saying("It said 🙂 and ب.")));

    var answer = send(reference, to(smile, "paper"), triage);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("A PDF cannot show").contains("🙂").contains("ب");
    assertThat(send(reference, to(smile, "mail"), triage).statusCode()).isEqualTo(200);
  }

  @Test
  void whateverIsMissingIsSaidAndWhatWasTypedComesBack() {
    var answer =
        send(
            reference,
            Map.of(
                "recipient",
                "somebody-else",
                "way",
                "mail",
                "email",
                "a@b@c",
                "name",
                "k".repeat(201)),
            triage);

    assertThat(answer.statusCode()).isEqualTo(400);
    var shown = Jsoup.parse(answer.body());
    assertThat(shown.select(".govuk-error-summary li").eachText())
        .containsExactly(
            "Select what you want to pass on",
            "The name must be 200 characters or fewer",
            "Enter the organisation",
            "Select what kind of organisation it is",
            "Enter an email address in the correct format, like name@example.com",
            "Paste the recipient’s certificate",
            "Enter what the recipient needs it for");
    assertThat(shown.select("[name=email]").val()).isEqualTo("a@b@c");
    assertThat(send(reference, other("old@x.gcsx.gov.uk", ""), triage).body())
        .contains("This email domain was switched off");
    assertThat(send(reference, other("a@" + "a.".repeat(50_000) + "b", ""), triage).statusCode())
        .isEqualTo(400);
  }

  @Test
  void onlyACertificateThatCanBeUsedIsTaken() throws Exception {
    var now = Instant.now();
    var mail = KeyPurposeId.id_kp_emailProtection;
    var good = MailIdentity.of("Ash", 3072, mail, now.minusSeconds(60));
    var wrong =
        Map.of(
            pem(MailIdentity.of("Ash", 3072, mail, now.minus(Duration.ofDays(400)))),
            "The certificate has expired",
            pem(MailIdentity.of("Ash", 3072, mail, now.plus(Duration.ofDays(1)))),
            "The certificate starts on a later date",
            pem(MailIdentity.of("weak", 2048, mail, now.minusSeconds(60))),
            "RSA key of 3,072 bits or more",
            pem(MailIdentity.of("Ash", 3072, KeyPurposeId.id_kp_serverAuth, now.minusSeconds(60))),
            "one for encrypting email",
            Files.readString(good.keyIn(folder, "key.pem")) + pem(good),
            "must be one PEM block",
            Files.readString(TestStack.shared().home().resolve("partner.pem")),
            "belongs to another email address");

    wrong.forEach(
        (certificate, message) ->
            assertThat(send(reference, other("ash@example.org", certificate), triage).body())
                .contains(message));
    assertThat(disclosures()).isZero();
  }

  @Test
  void thePastedCertificateIsComparedAndOnlyItsOwnerOpensTheMail() throws Exception {
    var recipient =
        MailIdentity.of(
            "Ash", 3072, KeyPurposeId.id_kp_emailProtection, Instant.now().minusSeconds(60));
    var order = confirmed(other("partner@team.softintel.example", pem(recipient)));

    var uncompared = send(reference, order, triage);
    var done = send(reference, with(order, "fingerprint-compared", "yes"), triage);

    assertThat(uncompared.statusCode()).isEqualTo(400);
    assertThat(uncompared.body()).contains("Confirm that you have compared the fingerprint");
    assertThat(Jsoup.parse(uncompared.body()).select(".app-id").text())
        .matches("([0-9A-F]{4} ){15}[0-9A-F]{4}");
    approve(reference, id(done), second);
    var mail = new Mailbox("partner").about(log, SOON);
    recipient.keyIn(TestStack.shared().home(), "ash-key.pem");
    assertThat(EncryptedMail.open(mail, "ash-key.pem")).contains(LOG_WORDS);
  }

  @Test
  void aMailToACertificateThatRanOutIsHeldAndNotSentOpen() throws Exception {
    var office = TestStack.shared().home().resolve("partner.pem");
    var kept = Files.readString(office);
    var last =
        MailIdentity.of(
            "Ash",
            3072,
            KeyPurposeId.id_kp_emailProtection,
            Instant.now().minus(Duration.ofDays(400)));
    try {
      Files.writeString(office, pem(last));
      var refused = send(reference, confirmed(to(log, "mail")), triage);
      assertThat(refused.statusCode()).isEqualTo(400);
      assertThat(refused.body()).contains("We cannot encrypt an email to this office");
    } finally {
      Files.writeString(office, kept);
    }
  }

  @Test
  void onlyWhoHasTheReportOrTheLeadPassesOnAndWithoutALogThereIsNothing() {
    var refused = send(reference, confirmed(to(log, "paper")), second);
    var other = PartnerApi.submit("reporter", SampleReports.minimal());
    triage.submit("/triage/" + other, "/triage/" + other + "/take", Map.of());

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("Terry Example took it on");
    assertThat(triage.get("/triage/" + other + "/disclosures/new").body())
        .contains("There is nothing to pass on yet");
    assertThat(send(other, confirmed(to(log, "paper")), triage).statusCode()).isEqualTo(409);
    var id = onPaper(reference, log, triage);
    var seen = second.get(page + "/disclosures/" + id).body();
    var copy = second.get(page + "/disclosures/" + id + "/paper");
    assertThat(seen).contains("An invented need").doesNotContain("Download the PDF");
    assertThat(copy.statusCode()).isEqualTo(409);
    assertThat(copy.body()).contains("Terry Example took it on");
    for (var unknown : List.of("", "/paper")) {
      var address = "/triage/" + other + "/disclosures/" + id + unknown;
      assertThat(triage.get(address).statusCode()).isEqualTo(404);
    }
  }

  private static Map<String, String> fieldsOf(String email, String certificate) {
    var fields = new HashMap<String, String>();
    fields.put("recipient", "somebody-else");
    fields.put("organisation", "Invented Police");
    fields.put("kind", "police");
    fields.put("email", email);
    fields.put("certificate", certificate);
    return fields;
  }

  private Map<String, String> other(String email, String certificate) {
    var fields = new HashMap<>(to(log, "mail"));
    fields.putAll(fieldsOf(email, certificate));
    return fields;
  }

  private static String pem(MailIdentity identity) throws Exception {
    return Files.readString(identity.certificateIn(folder, "certificate.pem"));
  }

  private static boolean sent(String disclosure) {
    return DatabaseRows.count("outbox where subject = ? and state = 'SENT'", disclosure) == 1;
  }

  private long disclosures() {
    return DatabaseRows.count(
        "disclosure where report_id = (select id from report where reference = ?)", reference);
  }
}
