package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.softintel.given.ReportShown.column;
import static org.softintel.given.ReportShown.listed;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.softintel.given.DatabaseRows;
import org.softintel.given.EncryptedMail;
import org.softintel.given.Mailbox;
import org.softintel.given.NoScriptUser;
import org.softintel.given.OfficerActions;
import org.softintel.given.PartnerApi;
import org.softintel.given.SignedIn;
import org.softintel.given.TestAccounts;

/**
 * What somebody told the team by phone, letter or email is a report like any other, and says so.
 */
class OnBehalfTest {
  private static final ZoneId LONDON = ZoneId.of("Europe/London");
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String WHO = "Quentin Invented";
  private static final String AGENCY = "The made-up harbour office";

  @SignedIn("triage")
  private static NoScriptUser triage;

  @SignedIn("reporter")
  private static NoScriptUser reporter;

  @Test
  void itGoesThroughTheSameFormAndSaysHowItCameAndWhoTypedItIn() throws Exception {
    // when
    var reference = typedIn();
    // then
    var desk = Jsoup.parse(triage.get("/triage/" + reference).body());
    assertThat(desk.select("main").text())
        .contains("By phone, recorded by the team", WHO, AGENCY, "01632 960777")
        .contains("Recorded by Terry Example", "An invented call about a teal lantern.");
    assertThat(listed(reference, "/triage?who=anybody&came=typed-in", triage).text())
        .contains("By phone");
    // Its time for a first look has passed: the leads are mailed about it too.
    var mail = new Mailbox("cseteam").about("New information report " + reference, SOON);
    assertThat(EncryptedMail.open(mail))
        .contains("Organisation: " + AGENCY, "It came by phone. The team recorded it.", WHO);
    assertThat(mail.getSubject()).doesNotContain(WHO, "phone");
    assertThat(
            DatabaseRows.of(
                "select act || ' ' || coalesce(actor_name, '') || ' ' || detail from audit_entry"
                    + " where reference = ? order by id limit 1",
                reference))
        .singleElement()
        .asString()
        .matches("REPORT_TYPED_IN Terry Example by=phone wording=1:[0-9a-f]{64}");
  }

  @Test
  void itsClockRunsSinceItReachedTheTeamAndItIsNobodysOwn() {
    var reference = typedIn();

    assertThat(
            DatabaseRows.of(
                "select count(*) from report where reference = ? and reporter = '' and agency ="
                    + " 'none' and clock_from = received_at and received_at < now() - interval '20"
                    + " hours'",
                reference))
        .containsExactly("1");
    assertThat(reporter.get("/my-reports/" + reference).statusCode()).isEqualTo(404);
    new OfficerActions(triage).take(reference);
    for (var task : new String[] {"question", "feedback"}) {
      var answer = triage.get("/triage/" + reference + "/" + task);
      assertThat(answer.statusCode()).isEqualTo(409);
      assertThat(answer.body()).contains("has no account here");
    }
    assertThat(triage.get("/triage/" + reference).body())
        .doesNotContain("Send the reporter a question");
  }

  /** Also if somebody makes it a reporter's own: it never gets one, so nobody waits for it. */
  @Test
  void itHasNoReceiptAndThePageSaysSo() {
    var reference = typedIn();
    DatabaseRows.change(
        "update report set reporter = ? where reference = ?",
        TestAccounts.id("reporter"),
        reference);

    for (var end : List.of("", "/file")) {
      var page = reporter.get("/my-reports/" + reference + "/receipt" + end);
      assertThat(page.statusCode()).isEqualTo(409);
      assertThat(page.body())
          .contains("This report has no receipt", "Our team may have recorded it")
          .doesNotContain("We are making the proof");
    }
    var answer = PartnerApi.as("reporter").get(PartnerApi.REPORTS + "/" + reference + "/receipt");
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.<String>path("title")).isEqualTo("This report has no receipt");
    assertThat(DatabaseRows.acts(reference)).doesNotContain("RECEIPT_TAKEN");
  }

  @Test
  void aCallIsRecordedOnOnePageAndOpensAtOnce() {
    assertThat(Jsoup.parse(triage.get("/triage/enter").body()).select("#time").val())
        .matches("1?[0-9]:[0-9]{2}[ap]m");
    var sent = triage.answer("/triage/enter", told(LocalDate.now(LONDON).minusDays(1)));

    assertThat(sent.statusCode()).isEqualTo(303);
    var report = sent.headers().firstValue("Location").orElseThrow();
    assertThat(report).matches(".*/triage/SI-.{9}");
    assertThat(Jsoup.parse(triage.get(report).body()).select("main").text())
        .contains("An invented call about a teal lantern.", WHO, AGENCY);
  }

  @Test
  void dangerIsAnsweredOnThePageBeforeAnythingIsKept() {
    var fields = told(LocalDate.now(LONDON).minusDays(1));
    fields.put("narrative", "The invented man is meeting her tonight.");
    var before = DatabaseRows.count("report");
    for (var go : List.of("send", "add")) {
      fields.put("go", go);

      var asked = triage.answer("/triage/enter", fields);

      assertThat(asked.statusCode()).as(go).isEqualTo(400);
      var page = Jsoup.parse(asked.body());
      assertThat(page.select(".govuk-error-summary a").eachAttr("href"))
          .containsExactly("#hurtSoon");
      assertThat(page.select(".govuk-warning-text a").eachAttr("href")).containsExactly("tel:999");
      assertThat(page.select("#narrative").text()).isEqualTo(fields.get("narrative"));
      assertThat(page.select("#name").val()).isEqualTo(WHO);
    }
    assertThat(DatabaseRows.count("report")).isEqualTo(before);

    fields.put("go", "send");
    fields.put("hurtSoon", "yes");
    var kept = triage.answer("/triage/enter", fields);
    assertThat(kept.statusCode()).isEqualTo(303);
    var reference = kept.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
    assertThat(DatabaseRows.of("select danger from report where reference = ?", reference))
        .containsExactly("NOTICED");
    // Or it would stand first in the lists of other tests.
    DatabaseRows.change("update report set danger = 'ANSWERED' where reference = ?", reference);
  }

  @Test
  void whoCalledMayBeUnknownOrAMemberOfThePublic() {
    for (var caller : List.of("unknown", "public")) {
      var fields = told(LocalDate.now(LONDON).minusDays(1));
      fields.put("caller", caller);
      fields.keySet().removeAll(List.of("name", "agency", "role", "phone", "email"));

      var sent = triage.answer("/triage/enter", fields);

      assertThat(sent.statusCode()).isEqualTo(303);
      var report = triage.get(sent.headers().firstValue("Location").orElseThrow());
      assertThat(Jsoup.parse(report.body()).select("main").text())
          .contains("No organisation given")
          .satisfies(
              it ->
                  assertThat(it.contains("Member of the public"))
                      .isEqualTo(caller.equals("public")));
    }
  }

  @Test
  void nothingOnThePageSpeaksToTheReporter() {
    var form = Jsoup.parse(triage.get("/triage/enter").body()).select("form[action=/triage/enter]");

    assertThat(form.select("label, legend, .govuk-hint").eachText())
        .noneMatch(
            it ->
                it.matches("(?i).*\\b(you|your|I|me|myself)\\b.*") && !it.contains("enter up to"));
    assertThat(form.select("[data-advice]")).isEmpty();
    var wrong = triage.answer("/triage/enter", Map.of("provenance-source", "other"));
    assertThat(Jsoup.parse(wrong.body()).select(".govuk-error-summary").text())
        .contains("Tell us more about how the reporter knows")
        .doesNotContain("you know");
  }

  @Test
  void thePageSentTwiceIsOneReportAndAnotherTextIsAnother() {
    var fields = told(LocalDate.now(LONDON).minusDays(1));
    fields.put("once", "" + UUID.randomUUID());

    var first = triage.answer("/triage/enter", fields).headers().firstValue("Location");
    var again = triage.answer("/triage/enter", fields).headers().firstValue("Location");
    fields.put("narrative", "Another invented call.");
    var other = triage.answer("/triage/enter", fields).headers().firstValue("Location");

    assertThat(again).isEqualTo(first);
    assertThat(other).isNotEqualTo(first);
  }

  @Test
  void whatIsWrongIsNamedAndWhatWasTypedComesBack() {
    var typed = Map.of("name", "n".repeat(201), "narrative", "w".repeat(20_001));

    var nothing = triage.answer("/triage/enter", typed);

    assertThat(nothing.statusCode()).isEqualTo(400);
    assertThat(Jsoup.parse(nothing.body()).select(".govuk-error-summary li").eachText())
        .containsExactly(
            "Select how they told the team",
            "Enter the day it reached the team",
            "Enter the time, such as 9:30am. A rough time is enough",
            "Select who told the team",
            "Name must be 200 characters or fewer",
            "What happened must be 20,000 characters or fewer",
            "Select how the reporter knows",
            "Select when it happened");
    assertThat(nothing.body()).contains("n".repeat(201), "w".repeat(20_001));
  }

  @Test
  void whatIsNoAddressIsNamed() {
    var fields = behalf(LocalDate.now(LONDON));
    fields.put("email", "nobody at example");

    assertThat(triage.answer("/triage/enter", fields).body())
        .contains("Enter an email address in the correct format", "nobody at example");

    fields.put("email", "nobody@example.pnn.police.uk");
    assertThat(triage.answer("/triage/enter", fields).body())
        .contains("This email domain was switched off");
  }

  @ParameterizedTest
  @CsvSource({
    "1, The day it reached the team must be in the past",
    "-367, The day it reached the team must be within the last year"
  })
  void itReachedTheTeamNeitherTomorrowNorLongAgo(int days, String message) {
    var fields = behalf(LocalDate.now(LONDON).plusDays(days));

    assertThat(triage.answer("/triage/enter", fields).body()).contains(message, WHO);
  }

  @Test
  void theSameChecksHoldAndWhoToldItCanBeChangedBeforeItIsSent() {
    var draft = begun();
    assertThat(page(draft, "what-happened", Map.of("narrative", " ")).headers().map().toString())
        .contains("wrong=yes");
    page(draft, "what-happened", Map.of("narrative", "An invented call."));
    assertThat(Jsoup.parse(triage.get(draft + "/how-you-know").body()).select("legend").text())
        .contains("How the reporter knows");
    var change = draft.replace("/reports/", "/triage/enter/");

    assertThat(Jsoup.parse(triage.get(change).body()).select("#name").val()).isEqualTo(WHO);
    var changed = behalf(LocalDate.now(LONDON).minusDays(2));
    changed.put("channel", "letter");
    assertThat(triage.answer(change, changed).statusCode()).isEqualTo(303);

    assertThat(triage.get(send(draft)).body()).contains("By letter, recorded by the team");
  }

  @Test
  void nobodyElseSeesTheDraftAndAReporterCannotSayThatSomebodyToldThem() {
    var draft = begun();
    assertThat(reporter.get(draft + "/check").statusCode()).isEqualTo(404);
    assertThat(NoScriptUser.signedIn("lead", "/triage").get(draft + "/check").statusCode())
        .isEqualTo(404);

    var own = reporter.draft();
    var crafted =
        Map.of("narrative", "An invented story", "behalf/channel", "phone", "behalf/name", WHO);
    reporter.answer(own + "/what-happened", crafted);
    fill(reporter, own);
    reporter.submit(own + "/check", own + "/send", Map.of());

    var sent = Jsoup.parse(reporter.get(own + "/sent").body()).select(".govuk-panel__body strong");
    assertThat(column(sent.text(), "channel")).isEqualTo("SERVICE");
  }

  @Test
  void whatWasBegunIsDeletedByWhoBeganItAndByNobodyElse() {
    var draft = begun();
    var delete = draft.replace("/reports/", "/triage/enter/") + "/delete";
    var lead = NoScriptUser.signedIn("lead", "/triage");
    assertThat(triage.get("/triage/enter").body()).contains(delete);
    assertThat(lead.get(delete).statusCode()).isEqualTo(404);
    assertThat(lead.submit("/triage/enter", delete, Map.of()).statusCode()).isEqualTo(404);
    assertThat(triage.get(draft + "/what-happened").statusCode()).isEqualTo(200);
    var before = DatabaseRows.count("audit_entry where act = 'DRAFT_DELETED'");

    assertThat(triage.submit(delete, delete, Map.of()).statusCode()).isEqualTo(303);

    assertThat(triage.get(draft + "/what-happened").statusCode()).isEqualTo(404);
    assertThat(triage.get("/triage/enter").body()).doesNotContain(delete);
    assertThat(DatabaseRows.count("audit_entry where act = 'DRAFT_DELETED'")).isEqualTo(before + 1);
  }

  @Test
  void whatSomebodySharesThemselvesIsNotDeletedAsTypedIn() {
    var own = reporter.draft();

    assertThat(triage.get(own.replace("/reports/", "/triage/enter/") + "/delete").statusCode())
        .isEqualTo(404);
  }

  /**
   * Whoever reports themselves, too, has all that they saved in one list, and can label it there.
   */
  @Test
  void aLabelledDraftIsSent() {
    var both = NoScriptUser.signedIn(TestAccounts.with("reporter", "triage"), "/triage");
    var draft = begun(both);
    var label = "/my-reports/drafts/" + draft.replaceAll(".*/", "") + "/label";
    assertThat(both.answer(label, Map.of("label", "The teal lantern")).statusCode()).isEqualTo(303);

    var sent = both.submit(draft + "/check", draft + "/send", Map.of());

    assertThat(sent.statusCode()).isEqualTo(303);
    assertThat(sent.headers().firstValue("Location").orElseThrow()).endsWith("/sent");
    assertThat(
            DatabaseRows.of(
                "select r.channel || r.reporter from report r join draft d"
                    + " on d.sent_reference = r.reference where d.id = ?",
                UUID.fromString(draft.replaceAll(".*/", ""))))
        .containsExactly("PHONE");
  }

  private static String typedIn() {
    var sent = triage.answer("/triage/enter", told(LocalDate.now(LONDON).minusDays(1)));
    return sent.headers().firstValue("Location").orElseThrow().replaceAll(".*/", "");
  }

  private static String begun() {
    return begun(triage);
  }

  private static String begun(NoScriptUser officer) {
    var fields = told(LocalDate.now(LONDON).minusDays(1));
    fields.put("go", "add");
    var begun = officer.answer("/triage/enter", fields);
    assertThat(begun.statusCode()).isEqualTo(303);
    return begun
        .headers()
        .firstValue("Location")
        .orElseThrow()
        .replaceAll(".*(/reports/[^/]+)/.*", "$1");
  }

  private static void fill(NoScriptUser who, String draft) {
    var story = Map.of("narrative", "An invented call about a teal lantern.");
    who.answer(draft + "/what-happened", story);
    who.answer(draft + "/how-you-know", Map.of("provenance-source", "online"));
    who.answer(draft + "/when", Map.of("happened-kind", "not-known"));
  }

  /** Gives the address of the report. */
  private static String send(String draft) {
    assertThat(triage.submit(draft + "/check", draft + "/send", Map.of()).statusCode())
        .isEqualTo(303);
    return triage.get(draft + "/sent").headers().firstValue("Location").orElseThrow();
  }

  private static HttpResponse<String> page(String draft, String sheet, Map<String, String> fields) {
    return triage.answer(draft + "/" + sheet, fields);
  }

  private static Map<String, String> told(LocalDate day) {
    var fields = behalf(day);
    fields.put("narrative", "An invented call about a teal lantern.");
    fields.put("provenance-source", "online");
    fields.put("happened-kind", "not-known");
    return fields;
  }

  /** At a minute past midnight, so that today is always in the past. */
  private static Map<String, String> behalf(LocalDate day) {
    var fields =
        new HashMap<>(
            Map.of(
                "channel", "phone",
                "caller", "professional",
                "name", WHO,
                "agency", AGENCY,
                "role", "Harbour master",
                "phone", "01632 960777",
                "time", "0:01"));
    fields.put("received-day", "" + day.getDayOfMonth());
    fields.put("received-month", "" + day.getMonthValue());
    fields.put("received-year", "" + day.getYear());
    return fields;
  }
}
