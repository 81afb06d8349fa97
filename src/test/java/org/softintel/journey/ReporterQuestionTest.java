package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.softintel.given.Await.until;
import static org.softintel.given.ReportShown.listed;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.softintel.given.DatabaseRows;
import org.softintel.given.EncryptedMail;
import org.softintel.given.Mailbox;
import org.softintel.given.Mails;
import org.softintel.given.NoScriptUser;
import org.softintel.given.OfficerActions;
import org.softintel.given.OwnAdditions;
import org.softintel.given.PartnerApi;
import org.softintel.given.SampleReports;
import org.softintel.given.SignedIn;
import org.softintel.given.TestStack;
import org.softintel.report.store.Reporter;

/** The team asks, its reporter answers once, and what the team tells comes to nobody else. */
class ReporterQuestionTest {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String QUESTION = "Which invented kiosk was it?";
  private static final String ANSWER = "The teal one by the made-up canal.";

  @SignedIn("triage")
  private static NoScriptUser triage;

  @SignedIn("triage2")
  private static NoScriptUser second;

  @SignedIn("reporter")
  private static NoScriptUser reporter;

  private String reference = "";
  private String desk = "";
  private String mine = "";

  @BeforeEach
  void aReportThatIsTaken() {
    reference = PartnerApi.submit("reporter", SampleReports.minimal());
    desk = "/triage/" + reference;
    mine = "/my-reports/" + reference;
    new OfficerActions(triage).take(reference);
  }

  @Test
  void aQuestionIsAnsweredByItsReporterAndTheAnswerReachesTheTeamLikeAReport() throws Exception {
    // given: two mails that go at once arrive in any order
    Mails.untilDelivered(reference);
    second.get(desk);
    var question = ask();
    assertThat(reporter.get("/my-reports").body()).contains("The team has a question");
    assertThat(reporter.get(mine).body()).contains("The team is working on it", QUESTION);
    // when
    assertThat(answer(question, ANSWER).statusCode()).isEqualTo(303);
    // then
    assertThat(reporter.get(mine).body()).contains("Added to").doesNotContain(QUESTION, ANSWER);
    assertThat(unread(second)).isTrue();
    var shown = Jsoup.parse(triage.get(desk).body());
    assertThat(shown.select("main").text()).contains("The team had asked: " + QUESTION, ANSWER);
    assertThat(shown.select(".app-timeline h3").eachText())
        .startsWith(
            "The reporter answered a question", "Question to the reporter by Terry Example");
    var box = new Mailbox("cseteam");
    until("a mail with the answer", SOON, () -> box.allAbout(reference).size() == 2);
    assertThat(box.allAbout(reference).get(1).getSubject()).doesNotContain("kiosk", "canal");
    assertThat(EncryptedMail.open(box.allAbout(reference).get(1)))
        .contains("ANSWER TO A QUESTION ABOUT INFORMATION REPORT " + reference, QUESTION, ANSWER);
    assertThat(DatabaseRows.acts(reference)).contains("QUESTION_ASKED", "QUESTION_ANSWERED");
  }

  @Test
  void itsReporterGetsAMailThatAQuestionWaitsAndNotAWordOfIt() throws Exception {
    var question = ask();

    until("the mail to have gone", SOON, () -> mailed(question).equals("SENT"));
    var mails = new Mailbox("reporter").allAbout("The team has a question about your report");
    var mail = mails.get(mails.size() - 1);
    assertThat(mail.getSubject()).endsWith("The team has a question about your report");
    assertThat(Mails.text(mail))
        .contains("/my-reports", "The team has a question about a report you sent.", "<html")
        .doesNotContain(QUESTION, "kiosk", reference);
  }

  @Test
  void noMailGoesToARetiredDomainOrAboutAQuestionThatWasWithdrawn() {
    var question = withdrawnWhileNoMailGoes();

    until("nothing to be left to tell", SOON, () -> !isWaiting(question));
    assertThat(mailed(question)).isEqualTo("DROPPED");
    assertThat(new Reporter("", "", "", "", "kim@force.pnn.police.uk").mailAddress()).isEmpty();
    assertThat(new Reporter("", "", "", "", "").mailAddress()).isEmpty();
  }

  private String withdrawnWhileNoMailGoes() {
    var server = TestStack.shared().parts().mail();
    server.stop();
    try {
      var question = ask();
      withdraw(triage, question);
      return question;
    } finally {
      server.start();
    }
  }

  private static boolean isWaiting(String question) {
    return mailed(question).equals("WAITING");
  }

  @Test
  void whatTheReporterSendsIsNewsUntilTheOfficerWhoHasItOpensIt() {
    var question = ask();
    answer(question, ANSWER);
    assertThat(news()).isEqualTo("ANSWERED");
    second.get(desk);
    assertThat(news()).isEqualTo("ANSWERED");
    triage.get(desk);
    assertThat(news()).isEqualTo("none");

    OwnAdditions.add(reporter, reference, "More that was invented");
    assertThat(news()).isEqualTo("ADDED");
  }

  private String news() {
    return DatabaseRows.of(
            "select coalesce(news, 'none') from report where reference = ?", reference)
        .get(0);
  }

  private static String mailed(String question) {
    return DatabaseRows.of("select state from outbox where subject = ?", question).get(0);
  }

  @Test
  void theSameAnswerTwiceIsOneAndAnotherOneComesBackToBeAdded() {
    var question = ask();

    answer(question, ANSWER);
    assertThat(send(question, ANSWER).statusCode()).isEqualTo(303);
    var other = send(question, "Another invented answer");

    assertThat(other.statusCode()).isEqualTo(409);
    assertThat(Jsoup.parse(other.body()).select("[name=addition]").text())
        .isEqualTo("Another invented answer");
    assertThat(additions()).isEqualTo(1);
  }

  @Test
  void aQuestionIsWithdrawnOnlyWhileItWaits() {
    // given
    var first = ask();
    // when
    assertThat(withdraw(triage, first).statusCode()).isEqualTo(303);
    // then
    assertThat(reporter.get(mine).body()).doesNotContain("The team has a question", QUESTION);
    assertThat(send(first, ANSWER).statusCode()).isEqualTo(409);
    assertThat(additions()).isZero();
    assertThat(reporter.get(mine + "/questions/" + first).statusCode()).isEqualTo(303);
    // when
    var later = ask();
    answer(later, ANSWER);
    // then
    assertThat(withdraw(triage, later).statusCode()).isEqualTo(409);
    assertThat(DatabaseRows.acts(reference)).containsOnlyOnce("QUESTION_WITHDRAWN");
  }

  /** On the code of before, no page led to it. */
  @Test
  void anAnswerThatWasBegunBeforeItsQuestionWasWithdrawnCanBeAdded() {
    var question = ask();
    var begun = reporter.answer(mine + "/questions/" + question, Map.of("answer", ANSWER));
    assertThat(begun.statusCode()).isEqualTo(303);
    var add = mine + "/add/" + question;
    assertThat(reporter.get(mine).body()).doesNotContain(add);

    withdraw(triage, question);

    assertThat(send(question, ANSWER).statusCode()).isEqualTo(409);
    assertThat(reporter.get(mine).body()).contains("Carry on with the addition", add);
    assertThat(Jsoup.parse(reporter.get(add).body()).select("textarea").val()).isEqualTo(ANSWER);
    OwnAdditions.add(reporter, reference, UUID.fromString(question), ANSWER);
    assertThat(additions()).isEqualTo(1);
    assertThat(reporter.get(mine).body()).doesNotContain(add);
  }

  /** On the code of before, the second replaced the first, and nobody was told. */
  @Test
  void twoWindowsAtOneAnswerAreShownBoth() {
    var page = mine + "/questions/" + ask();
    var shown = Jsoup.parse(reporter.get(page).body()).select("[name=shown]").val();
    reporter.copy().answer(page, Map.of("answer", ANSWER));

    var other = reporter.answer(page, Map.of("answer", "Another answer", "shown", shown));

    assertThat(other.statusCode()).isEqualTo(400);
    var both = Jsoup.parse(other.body());
    assertThat(both.select("#answer").val()).isEqualTo("Another answer");
    assertThat(both.select(".govuk-inset-text dd").text()).isEqualTo(ANSWER);
    assertThat(reporter.get(page + "/check").body()).contains(ANSWER);
  }

  @Test
  void nobodyElseSeesAQuestionOrAnswersIt() {
    var question = ask();
    var stranger = NoScriptUser.signedIn("reporter2", "/my-reports");
    var address = mine + "/questions/" + question;

    assertThat(stranger.get(address).statusCode()).isEqualTo(404);
    var fields = Map.of("answer", ANSWER, "csrf-token", stranger.csrfToken("/reports/new"));
    assertThat(stranger.post(address, fields).statusCode()).isEqualTo(404);
    var elsewhere = PartnerApi.submit("reporter", SampleReports.minimal());
    assertThat(reporter.get("/my-reports/" + elsewhere + "/questions/" + question).statusCode())
        .isEqualTo(404);
    assertThat(second.get(desk + "/question").statusCode()).isEqualTo(409);
    assertThat(withdraw(second, question).statusCode()).isEqualTo(409);
    assertThat(additions()).isZero();
  }

  @Test
  void anAnswerHasBoundsAndWhatWasTypedComesBack() {
    var question = ask();

    assertThat(answer(question, " ").body()).contains("Enter your answer");
    var long4001 = "w".repeat(4001);
    var refused = answer(question, long4001);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body())
        .contains("Your answer must be 4,000 characters or fewer", QUESTION, long4001);
    assertThat(answer(question, "w".repeat(4000)).statusCode()).isEqualTo(303);
  }

  @Test
  void aReadyTextAndOwnWordsAreToldWhileTheReportStaysOpen() {
    var nothing = triage.answer(desk + "/feedback", Map.of("feedback", " "));
    assertThat(nothing.statusCode()).isEqualTo(400);
    assertThat(nothing.body()).contains("Select a standard message or write your own");

    var told = Map.of("ready", "thanks", "feedback", "The invented sketch helped.");
    assertThat(triage.answer(desk + "/feedback", told).statusCode()).isEqualTo(303);

    assertThat(reporter.get(mine).body())
        .contains("The team is working on it", "Thank you. The team has read what you shared.")
        .contains("The invented sketch helped.");
    assertThat(DatabaseRows.acts(reference)).contains("REPORTER_TOLD");
    var closing = Map.of("outcome", "back-to-submitter", "reason", "Invented", "ready", "more");
    assertThat(triage.answer(desk + "/close", closing).statusCode()).isEqualTo(303);
    assertThat(reporter.get(mine).body()).contains("If you find out more, add it");
  }

  private String ask() {
    return new OfficerActions(triage).ask(reference, QUESTION);
  }

  private HttpResponse<String> answer(String question, String text) {
    return OwnAdditions.answer(reporter, reference, question, text);
  }

  /** From a page that was open before. */
  private HttpResponse<String> send(String question, String text) {
    var token = reporter.csrfToken("/reports/new");
    return reporter.post(
        mine + "/questions/" + question + "/send", Map.of("answer", text, "csrf-token", token));
  }

  private HttpResponse<String> withdraw(NoScriptUser who, String question) {
    return who.submit(desk, desk + "/questions/" + question + "/withdraw", Map.of());
  }

  private boolean unread(NoScriptUser who) {
    return !listed(reference, "/triage?who=anybody&unread=yes&sort=newest", who).isEmpty();
  }

  private long additions() {
    return DatabaseRows.count(
        "addendum where report_id = (select id from report where reference = ?)", reference);
  }
}
