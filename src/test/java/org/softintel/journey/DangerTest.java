package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.microsoft.playwright.Page;
import jakarta.mail.Message;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.given.Await;
import org.softintel.given.DatabaseRows;
import org.softintel.given.DeskList;
import org.softintel.given.EncryptedMail;
import org.softintel.given.Mailbox;
import org.softintel.given.Mails;
import org.softintel.given.NoScriptUser;
import org.softintel.given.OfficerActions;
import org.softintel.given.OutcomeFields;
import org.softintel.given.OwnAdditions;
import org.softintel.given.PartnerApi;
import org.softintel.given.ReportShown;
import org.softintel.given.SampleReports;
import org.softintel.given.SignedIn;
import org.softintel.given.TidyDesk;

/** A report that may tell of immediate danger stands first, and asks, until an officer answers. */
class DangerTest {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String NOW = "The invented man is meeting her tonight.";
  private static final String STRONG =
      "He is outside her house with a knife and says he will kill her tonight.";
  private static final String TAG = "Possible immediate danger";
  private static final String IN_DANGER = "/triage?who=anybody&danger=noticed";

  /** More than a page has. */
  private static final List<String> OTHERS = new ArrayList<>();

  @SignedIn("triage")
  private static NoScriptUser triage;

  @SignedIn("triage2")
  private static NoScriptUser second;

  private final String older = PartnerApi.submit("reporter", SampleReports.minimal());
  private final String dangerous = submitted(NOW);
  private final String newer = PartnerApi.submit("reporter", SampleReports.minimal());

  /** Or it would stand first in the lists of the next test. */
  @AfterEach
  void nothingWaits() {
    TidyDesk.nothingStandsFirst();
  }

  @ParameterizedTest
  @ValueSource(strings = {"urgent", "newest", "oldest", "due"})
  void itStandsFirstInEveryOrderOverAllPages(String sort) {
    othersWait();
    DatabaseRows.change(
        "update report set priority = 4, due_at = now() + interval '90 days' where reference = ?",
        dangerous);

    var seen = DeskList.rows("/triage?who=anybody&sort=" + sort, triage);

    var references = seen.stream().map(DeskList::reference).toList();
    var tagged = seen.stream().map(it -> it.text().contains(TAG)).toList();
    assertThat(references).doesNotHaveDuplicates().contains(older, dangerous, newer);
    assertThat(references).hasSize(DatabaseRows.openTo("Terry Example"));
    assertThat(tagged.lastIndexOf(true)).isEqualTo(tagged.indexOf(false) - 1);
    assertThat(references.indexOf(dangerous)).isLessThan(tagged.indexOf(false));
  }

  /** The last of a page may be answered while the page is made. */
  @Test
  void nothingComesAfterTheRestWhereOnlyDangerIsAskedFor() {
    var place = "0.1.1." + new UUID(0, 0);

    var page = triage.get("/triage?who=anybody&danger=noticed&after=" + place);

    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).doesNotContain(dangerous);
  }

  private static void othersWait() {
    if (OTHERS.isEmpty()) {
      for (int i = 0; i < 30; i++) {
        OTHERS.add(submitted("A woman " + i + " is being held. " + NOW));
      }
    }
    OTHERS.forEach(
        it ->
            DatabaseRows.change(
                "update report set danger = 'NOTICED', danger_strength = 2 where reference = ?",
                it));
  }

  /** On the code of before, the order of the view decided among them, too. */
  @ParameterizedTest
  @ValueSource(strings = {"urgent", "newest", "oldest", "due"})
  void ofAllThatWaitTheStrongestStandsFirstOverTwoPages(String sort) {
    othersWait();
    var said = said();
    lastInItsView(said);
    firstInItsViewButWeakest(dangerous);

    var first = page("/triage?who=anybody&sort=" + sort);
    var later = page(link(first, "Next page"));
    var references =
        Stream.of(first, later).flatMap(it -> it.select("tbody th a").eachText().stream()).toList();

    assertThat(references.get(0)).isEqualTo(said);
    assertThat(references.subList(1, 31)).containsExactlyInAnyOrderElementsOf(OTHERS);
    assertThat(references.get(31)).isEqualTo(dangerous);
    assertThat(page(link(later, "Previous page")).select("tbody th a").eachText())
        .isEqualTo(references.subList(0, 25));

    answer(said);

    var left = page("/triage?who=anybody&sort=" + sort).select("tbody th a").eachText();
    assertThat(left).doesNotContain(said);
    assertThat(left.get(0)).isIn(OTHERS);
    OwnAdditions.add(NoScriptUser.signedIn("reporter", "/my-reports"), dangerous, STRONG);
    assertThat(page("/triage?who=anybody&sort=" + sort).select("tbody th a").first().text())
        .isEqualTo(dangerous);
    answer(dangerous);
    assertThat(ReportShown.column(dangerous, "danger_strength::text")).isEqualTo("1");
  }

  @Test
  void theNextReportIsTheStrongest() {
    var said = said();
    lastInItsView(said);
    firstInItsViewButWeakest(dangerous);
    new OfficerActions(triage).take(older);
    var done = Map.of("outcome", "back-to-submitter", "reason", "Invented");
    triage.answer("/triage/" + older + "/close", done);
    page("/triage?sort=urgent");

    assertThat(link(page("/triage/" + older + "/done"), "Next report"))
        .isEqualTo("/triage/" + said);
  }

  @Test
  void theApiListsTheStrongestFirst() {
    var said = said();
    var another = submitted(NOW);
    firstInItsViewButWeakest(dangerous);
    DatabaseRows.change("update report set danger_strength = 2 where reference = ?", another);

    var seen = new ArrayList<String>();
    var next = "";
    while (seen.size() < 3) {
      next = listed(next, seen);
      // It is answered before the next page is asked for.
      DatabaseRows.change(
          "update report set danger = 'ANSWERED', danger_strength = 1 where reference = ?",
          seen.get(seen.size() - 1));
    }

    assertThat(seen).containsExactly(said, another, dangerous);
  }

  /** Adds the next report that the API lists to {@code seen}. Returns where the list goes on. */
  private static String listed(String next, List<String> seen) {
    var page =
        PartnerApi.as("triage")
            .get(PartnerApi.REPORTS + "?view=open&limit=1" + next)
            .then()
            .statusCode(200)
            .extract();
    seen.addAll(page.path("reports.reference"));
    return "&after=" + page.path("next");
  }

  @Test
  void itStaysInNewAndMineWhoeverHasIt() {
    new OfficerActions(second).take(dangerous);

    assertThat(DeskList.references("/triage?sort=urgent", triage)).startsWith(dangerous);
    answer(Map.of("answer", "not-immediate", "reason", "It was a rehearsal."));
    assertThat(DeskList.references("/triage?sort=urgent", triage))
        .doesNotContain(dangerous)
        .contains(older, newer);
  }

  @Test
  void theListHasATagAFilterAndACountInMenuAndTitle() {
    var list = page("/triage?sort=newest");

    assertThat(list.selectFirst("tr:contains(" + dangerous + ")").text()).contains(TAG);
    // In one line: the heading of its column says of what.
    var tag = list.selectFirst("#" + dangerous + " [data-heading=Danger] strong.app-unbroken");
    assertThat(tag.ownText()).isEqualTo("Possible");
    assertThat(list.selectFirst("tr:contains(" + newer + ")").text()).doesNotContain(TAG);
    assertThat(page("/triage?sort=urgent").title()).startsWith("1 urgent: New and mine (");
    var menu = list.select("#navigation a:contains(1 urgent)");
    var filtered = page(menu.attr("href"));
    assertThat(filtered.select("tbody th a").eachText()).containsExactly(dangerous);
    answer(Map.of("answer", "not-immediate", "reason", "It was a rehearsal."));
    assertThat(page(IN_DANGER).select("tbody th a").eachText()).isEmpty();
    assertThat(DeskList.references("/triage?who=anybody&danger=answered", triage))
        .contains(dangerous);
    assertThat(page("/triage?sort=urgent").title()).startsWith("New and mine (");
    assertThat(page("/triage?sort=newest").select("#navigation").text()).doesNotContain("urgent");
  }

  /** On the code of before, a report that nobody had opened was due to be opened, and no more. */
  @Test
  void theListSaysThatTheAnswerIsDueBeforeAnybodyOpensIt() {
    assertThat(ReportShown.column(dangerous, "clock")).isEqualTo("FIRST_LOOK");
    assertThat(page(IN_DANGER).select("#" + dangerous + " [data-heading=Due]").text())
        .startsWith("Answer possible danger now");
  }

  @Test
  void reportAndPrintHaveABannerUntilItIsAnswered() {
    assertThat(page(address()).select(".app-alarm")).hasSize(1);
    var banner = page(address()).selectFirst(".app-alarm");
    assertThat(banner.text()).contains(TAG, "Nobody has answered this yet");
    assertThat(page(address()).select("a[href='" + address() + "/danger']")).isEmpty();
    assertThat(page(address() + "/print").select(".app-alarm").text()).contains(TAG);

    answer(Map.of("answer", "not-immediate", "reason", "It was a rehearsal."));

    assertThat(page(address()).select(".app-alarm")).isEmpty();
    assertThat(page(address() + "/print").select(".app-alarm")).isEmpty();
  }

  /** On the code of before, its button repeated the form that stands beside it. */
  @Test
  void theBannerLeadsToTheFormWhereThatStandsBelow(
      @SignedIn(value = "triage", scripts = false) Page desk) {
    desk.navigate(address());
    var below = desk.locator(".app-alarm a[href='#answer-danger']");

    desk.setViewportSize(1366, 768);
    assertThat(below.isVisible()).isFalse();
    assertThat(desk.locator("#answer-danger").isVisible()).isTrue();
    desk.setViewportSize(360, 740);
    assertThat(below.isVisible()).isTrue();
    below.click();
    assertThat(desk.url()).endsWith("#answer-danger");
    assertThat(desk.locator("#done").boundingBox().y).isBetween(0.0, 740.0);
  }

  @Test
  void theSentenceThatSaysItIsMarked() {
    assertThat(page(address()).select("mark").eachText())
        .containsExactly("Possible immediate danger: " + NOW);
  }

  /** Text from a PDF has soft hyphens, a web page breaks without a width. */
  @Test
  void whatNobodySeesInsideAWordHidesNoDanger() {
    var pasted = submitted("The invented man is meet\u00ading her to\u200bnight.");

    assertThat(ReportShown.column(pasted, "danger")).isEqualTo("NOTICED");
    assertThat(page("/triage/" + pasted).select("mark").eachText())
        .containsExactly("Possible immediate danger: " + NOW);
  }

  @Test
  void mailToTheTeamSaysThatItIsUrgent() throws Exception {
    for (var box : List.of(Mails.SEALED, Mails.NOTICES)) {
      var mail = toTheTeam(box, dangerous);
      assertThat(mail.getSubject())
          .endsWith("New information report " + dangerous + " - urgent")
          .doesNotContain("meeting");
      assertThat(mail.getHeader("Importance")).containsExactly("high");
      assertThat(mail.getHeader("X-Priority")).containsExactly("1");
      var calm = toTheTeam(box, newer);
      assertThat(calm.getSubject()).endsWith("New information report " + newer);
      assertThat(calm.getHeader("Importance")).isNull();
    }
    assertThat(EncryptedMail.open(toTheTeam(Mails.SEALED, dangerous)))
        .contains("POSSIBLE IMMEDIATE DANGER");
  }

  @Test
  void anOfficerSaysWhatWasDone() {
    var acted = acted();

    assertThat(answer(acted).statusCode()).isEqualTo(303);

    assertThat(page(address()).select(".app-timeline").text())
        .contains("Possible immediate danger: Acted on", "Rang the invented police", "PC Sample")
        .contains("Their reference: LOG-0042");
    assertThat(DatabaseRows.of("select danger from report where reference = ?", dangerous))
        .containsExactly("ANSWERED");
    assertThat(DatabaseRows.acts(dangerous)).containsOnlyOnce("DANGER_ANSWERED");
    assertThat(
            DatabaseRows.of(
                "select detail from audit_entry where act = 'DANGER_ANSWERED' and reference = ?",
                dangerous))
        .containsExactly("answer=acted-on");
    // Once is enough.
    assertThat(second.get(address()).statusCode()).isEqualTo(200);
    assertThat(second.get(address() + "/danger").statusCode()).isEqualTo(409);
  }

  @Test
  void onePressOnTheReportAnswersTakesAndGradesIt() {
    var button = page(address()).selectFirst("#answer-danger button[name=take]");
    assertThat(button.text())
        .matches("Save answer and take report \\(grade \\d[A-E][PC]\\): what was done");
    assertThat(button.nextElementSibling().text())
        .isEqualTo("Save answer without taking the report: what was done");
    var fields = acted();
    fields.put("take", "yes");

    var saved = triage.submit(address(), address() + "/danger", hidden(button, fields));

    assertThat(saved.statusCode()).isEqualTo(303);
    assertThat(DatabaseRows.acts(dangerous))
        .containsSubsequence("DANGER_ANSWERED", "REPORT_TAKEN", "REPORT_GRADED");
    // Who was told stands in the outcome too, which waits to be chosen.
    var decide = page(address()).selectFirst(".app-decide[open]");
    assertThat(decide.select("#passed-to").val()).isEqualTo("PC Sample");
    assertThat(decide.select("#passed-time").val()).isEqualTo("9:30pm");
    assertThat(decide.select("#passed-reference").val()).isEqualTo("LOG-0042");
    assertThat(decide.select("[name=outcome][checked]")).isEmpty();
  }

  @Test
  void aWrongAnswerTakesNothingAndIsAskedForAgainWithTheSameButton() {
    var button = page(address()).selectFirst("button[name=take]:contains(nobody is in immediate)");

    var fields = new HashMap<>(Map.of("take", "yes", "reason", ""));
    var refused = triage.submit(address(), address() + "/danger", hidden(button, fields));

    assertThat(refused.statusCode()).isEqualTo(400);
    var again = Jsoup.parse(refused.body());
    assertThat(again.select(".govuk-error-summary").text())
        .contains("Enter why nobody is in immediate danger");
    assertThat(again.select("main button").text()).contains("Save answer and take report (grade ");
    assertThat(DatabaseRows.of("select state from report where reference = ?", dangerous))
        .containsExactly("NEW");
    var form = again.selectFirst("form[action=" + address() + "/danger]");
    var typed = Map.of("answer", "not-immediate", "reason", "It was a rehearsal.");
    triage.post(address() + "/danger", hidden(form.selectFirst("button"), new HashMap<>(typed)));
    assertThat(DatabaseRows.acts(dangerous)).contains("REPORT_TAKEN", "REPORT_GRADED");
  }

  /** What the form of {@code button} holds hidden, and {@code typed}. */
  private static Map<String, String> hidden(Element button, Map<String, String> typed) {
    var all = new HashMap<String, String>();
    button
        .closest("form")
        .select("input[type=hidden]")
        .forEach(it -> all.put(it.attr("name"), it.attr("value")));
    all.putAll(typed);
    return all;
  }

  @Test
  void whatIsMissingIsAskedForAndNothingIsLost() {
    var wrong = acted();
    wrong.put("told", "");
    wrong.put("toldAt", "at night");
    var later = LocalDate.now(ZoneId.of("Europe/London")).plusYears(1);
    wrong.put("toldOn-day", "" + later.getDayOfMonth());
    wrong.put("toldOn-month", "" + later.getMonthValue());
    wrong.put("toldOn-year", "" + later.getYear());

    var refused = answer(wrong);

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(Jsoup.parse(refused.body()).select(".govuk-error-summary").text())
        .contains("Enter who was told", "Enter the time they were told");
    assertThat(Jsoup.parse(refused.body()).select("#done").val()).contains("Rang the invented");
    wrong.putAll(Map.of("told", "PC Sample", "toldAt", "9:30pm"));
    assertThat(answer(wrong).body())
        .contains("The day they were told must be today or in the past");
    assertThat(answer(Map.of()).body()).contains("Select your answer");
    assertThat(answer(Map.of("answer", "not-immediate")).body())
        .contains("Enter why nobody is in immediate danger");
  }

  @Test
  void nobodyAnswersWhatTheyHaveNotOpened() {
    var token = triage.csrfToken("/triage/search");
    var unread =
        Map.of(
            "csrf-token", token,
            "page-version", "0",
            "answer", "not-immediate",
            "reason", "A guess");

    assertThat(triage.post(address() + "/danger", unread).body()).contains("Open the report first");
    assertThat(triage.post(address() + "/dealing", unread).body())
        .contains("Open the report first");
  }

  @Test
  void openingAloneDoesNotRelaxItsClock() {
    var due = "select due_at::text from report where reference = ?";
    var before = DatabaseRows.of(due, dangerous);

    triage.get(address());

    assertThat(DatabaseRows.of(due, dangerous)).isEqualTo(before);
    assertThat(page(address()).text()).contains("Next Answer possible danger now");
    var list = page("/triage?who=anybody&danger=noticed&sort=newest");
    assertThat(list.select("#" + dangerous + " [data-heading=Due]").text())
        .startsWith("Answer possible danger now");
    assertThat(DatabaseRows.acts(dangerous)).containsOnlyOnce("DANGER_SEEN");
    answer(Map.of("answer", "not-immediate", "reason", "It was a rehearsal."));
    assertThat(DatabaseRows.of("select clock from report where reference = ?", dangerous))
        .containsExactly("GRADING");
    assertThat(DatabaseRows.of(due, dangerous)).isNotEqualTo(before);
  }

  /** On the code of before, a paused clock stayed paused, and a review was due in ten days. */
  @ParameterizedTest
  @CsvSource({"paused, DECISION", "developed, REVIEW"})
  void dangerThatComesLaterStartsItsClock(String how, String next) {
    var page = "/triage/" + older;
    var question = new OfficerActions(triage).take(older).ask(older, "An invented question?");
    OutcomeFields.grade(older, triage);
    var why = Map.of("outcome", "develop", "reason", "Invented");
    var stop = page + (how.equals("paused") ? "/pause" : "/close");
    assertThat(triage.answer(stop, why).statusCode()).isEqualTo(303);
    assertThat(ReportShown.column(older, "clock")).isEqualTo("REVIEW");

    var reporter = NoScriptUser.signedIn("reporter", "/my-reports");
    if (how.equals("paused")) {
      OwnAdditions.add(reporter, older, NOW);
    } else {
      OwnAdditions.answer(reporter, older, question, NOW);
    }

    assertThat(ReportShown.column(older, "clock")).isEqualTo("DANGER");
    // Four hours of work, over whatever days off: a review would be due after these days.
    assertThat(ReportShown.column(older, "(due_at < now() + interval '6 days')::text"))
        .isEqualTo("true");
    assertThat(page(IN_DANGER).select("#" + older + " [data-heading=Due]").text())
        .startsWith("Answer possible danger now")
        .doesNotContain("paused");
    var calm = Map.of("answer", "not-immediate", "reason", "It was a rehearsal.");
    assertThat(triage.answer(page + "/danger", calm).statusCode()).isEqualTo(303);
    assertThat(ReportShown.column(older, "clock")).isEqualTo(next);
    assertThat(page(page).select(".app-acts").text()).doesNotContain("Clock paused");
  }

  @Test
  void itIsNeitherPausedNorClosedBeforeItIsAnswered() {
    new OfficerActions(triage).take(dangerous);

    for (var task : List.of("close", "pause")) {
      var refused = triage.answer(address() + "/" + task, Map.of("reason", "Invented"));
      assertThat(refused.statusCode()).isEqualTo(409);
      assertThat(refused.body()).contains("Answer the possible immediate danger first");
    }
    answer(Map.of("answer", "not-immediate", "reason", "It was a rehearsal."));
    assertThat(triage.get(address() + "/close").statusCode()).isEqualTo(200);
    assertThat(triage.get(address() + "/pause").statusCode()).isEqualTo(200);
  }

  @Test
  void colleaguesSeeWhoDealsWithIt() {
    assertThat(triage.submit(address(), address() + "/dealing", Map.of()).statusCode())
        .isEqualTo(303);

    assertThat(Jsoup.parse(second.get(address()).body()).select(".app-alarm").text())
        .contains("Terry Example is dealing with this")
        .doesNotContain("Nobody has answered this yet");
    assertThat(DatabaseRows.acts(dangerous)).contains("DANGER_TAKEN_ON");
  }

  /** Terry Example is the name of the account {@code triage}. */
  @Test
  void whomItNamesStopsNoCallOutAndIsOfferedNothingThatTheyCannotDo() {
    var reference = submitted(NOW + " He is called Terry Example.");
    var named = "/triage/" + reference;

    var shown = page(named);

    assertThat(shown.select(".app-alarm").text()).contains(TAG);
    assertThat(DatabaseRows.acts(reference))
        .contains("REPORT_OPENED")
        .doesNotContain("DANGER_SEEN");
    assertThat(ReportShown.column(reference, "coalesce(danger_seen_at::text, 'nobody')"))
        .isEqualTo("nobody");
    assertThat(shown.select("main form").eachAttr("action"))
        .containsExactly(named + "/mark-unread");
    assertThat(shown.select("main a[href^=" + named + "/]").eachAttr("href"))
        .containsExactlyInAnyOrder(named + "/viewers", named + "/print");

    second.get(named);

    assertThat(DatabaseRows.acts(reference)).containsOnlyOnce("DANGER_SEEN");
  }

  /** On the code of before, each press was an entry. */
  @Test
  void saidTwiceItIsKeptOnce() {
    for (int i = 0; i < 3; i++) {
      triage.submit(address(), address() + "/dealing", Map.of());
    }
    second.submit(address(), address() + "/dealing", Map.of());

    assertThat(DatabaseRows.acts(dangerous).stream().filter("DANGER_TAKEN_ON"::equals)).hasSize(2);
  }

  /** On the code of before: "The possible danger was answered", which nobody ever did. */
  @Test
  void anOfficerSaysThatSomebodyIsInDanger() {
    var calm = "/triage/" + newer;
    triage.get(calm);
    assertThat(triage.get(calm + "/danger").body()).contains("No possible danger is waiting");
    assertThat(triage.answer(calm + "/raise-danger", Map.of("reason", " ")).body())
        .contains("Enter why somebody may be in danger now");

    var said = triage.answer(calm + "/raise-danger", Map.of("reason", "An invented call."));

    assertThat(said.statusCode()).isEqualTo(303);
    assertThat(page(IN_DANGER).select("tbody th a").eachText()).contains(newer);
    assertThat(ReportShown.column(newer, "danger_strength::text")).isEqualTo("3");
    assertThat(page(calm).select(".app-alarm")).hasSize(1);
    assertThat(page(calm).select(".app-timeline").text())
        .contains("Marked as possible danger", "An invented call.");
    assertThat(page(calm).text()).contains("Next Answer possible danger now");
    Await.until(
        "the leads",
        SOON,
        () -> DatabaseRows.acts(newer).containsAll(List.of("DANGER_RAISED", "DANGER_TOLD")));
    assertThat(triage.get(calm + "/raise-danger").body())
        .contains("Answer the possible immediate danger first");
    assertThat(
            triage
                .answer(calm + "/danger", Map.of("answer", "not-immediate", "reason", "Invented"))
                .statusCode())
        .isEqualTo(303);
  }

  @Test
  void aWrongAnswerIsTakenBack() {
    answer(Map.of("answer", "not-immediate", "reason", "The wrong report, invented."));
    assertThat(triage.get(address() + "/danger").body())
        .contains("The possible danger was answered", "If the answer was wrong");

    second.get(address());
    second.answer(address() + "/raise-danger", Map.of("reason", "Answered by mistake."));

    assertThat(page(IN_DANGER).select("tbody th a").eachText()).contains(dangerous);
    assertThat(DatabaseRows.acts(dangerous))
        .containsSubsequence("DANGER_ANSWERED", "DANGER_RAISED");
  }

  /** On the code of before: "What you wrote: copy it", although the answer was saved. */
  @Test
  void whoseReportWasTakenMeanwhileIsToldThatTheirAnswerIsSaved() {
    var form = page(address()).selectFirst("#answer-danger button[name=take]");
    var fields = acted();
    fields.put("take", "yes");
    var sent = hidden(form, fields);
    new OfficerActions(second).take(dangerous);
    sent.put(
        "page-version",
        DatabaseRows.of("select version::text from report where reference = ?", dangerous).get(0));

    var answered = triage.submit(address(), address() + "/danger", sent);

    assertThat(answered.statusCode()).isEqualTo(303);
    assertThat(Jsoup.parse(triage.follow(answered).body()).select("[role=status]").text())
        .contains("Saved: your answer about the danger. You did not take this report.");
    assertThat(DatabaseRows.of("select danger from report where reference = ?", dangerous))
        .containsExactly("ANSWERED");
  }

  @Test
  void anAdditionBringsItBack() throws Exception {
    answer(acted());
    var reporter = NoScriptUser.signedIn("reporter", "/my-reports");

    OwnAdditions.add(reporter, dangerous, "An invented calm detail.");
    assertThat(page(IN_DANGER).select("tbody th a").eachText()).isEmpty();
    OwnAdditions.add(reporter, dangerous, NOW);

    assertThat(page(IN_DANGER).select("tbody th a").eachText()).containsExactly(dangerous);
    assertThat(page(address()).select(".app-alarm").text()).doesNotContain("is dealing");
    var mails = new ArrayList<Message>();
    Await.until(
        "three mails",
        SOON,
        () -> {
          mails.clear();
          mails.addAll(new Mailbox(Mails.SEALED).allAbout(dangerous));
          return mails.stream().filter(DangerTest::isToTheTeam).count() == 3;
        });
    assertThat(mails.stream().filter(DangerTest::isToTheTeam).map(DangerTest::subject))
        .anyMatch(it -> it.endsWith("Addition to information report " + dangerous))
        .anyMatch(it -> it.endsWith("Addition to information report " + dangerous + " - urgent"));
  }

  @Test
  void theReporterCanSayItInTheFormAndOverTheApi() {
    var said = PartnerApi.submit("reporter", SampleReports.with(it -> it.put("hurtSoon", "yes")));
    var denied = PartnerApi.submit("reporter", SampleReports.with(it -> it.put("hurtSoon", "no")));

    assertThat(page(IN_DANGER).select("tbody th a").eachText())
        .contains(said)
        .doesNotContain(denied);
    assertThat(page("/triage/" + said).select("dl").text()).contains("In danger now or soon");
    var reporter = NoScriptUser.signedIn("reporter", "/my-reports");
    var draft = reporter.draft();
    assertThat(reporter.get("/reports/new").body())
        .contains("Is anybody in danger now or in the next few hours?");
    reporter.answer(draft + "/what-happened", Map.of("narrative", "Calm.", "hurtSoon", "yes"));
    reporter.answer(draft + "/how-you-know", Map.of("provenance-source", "online"));
    reporter.answer(draft + "/when", Map.of("happened-kind", "not-known"));
    assertThat(
            Jsoup.parse(reporter.get(draft + "/check").body()).select(".govuk-warning-text").text())
        .contains("call 999 first");
  }

  @Test
  void theApiSaysSoAndListsItFirst() {
    assertThat(danger(dangerous)).isEqualTo("noticed");
    assertThat(danger(newer)).isNull();
    PartnerApi.as("triage").get(PartnerApi.REPORTS + "/" + dangerous).then().statusCode(200);
    var another = submitted(NOW);

    var seen = new ArrayList<String>();
    var next = "";
    do {
      next = listed(next, seen);
      if (seen.size() == 1) {
        // It is answered before the next page is asked for.
        DatabaseRows.change(
            "update report set danger = 'ANSWERED' where reference = ?", seen.get(0));
      }
    } while (seen.size() < 4);

    assertThat(seen.subList(0, 2)).containsExactly(another, dangerous);
    assertThat(seen.subList(2, 4)).contains(another, newer);
    answer(Map.of("answer", "not-immediate", "reason", "It was a rehearsal."));
    assertThat(danger(dangerous)).isEqualTo("answered");
    PartnerApi.as("reporter")
        .get(PartnerApi.REPORTS + "/" + dangerous)
        .then()
        .body("danger", equalTo(null));
  }

  /** Its reporter said so, which is the strongest there is. */
  private static String said() {
    return PartnerApi.submit("reporter", SampleReports.with(it -> it.put("hurtSoon", "yes")));
  }

  private static void lastInItsView(String reference) {
    DatabaseRows.change(
        "update report set priority = 4, due_at = now() + interval '90 days' where reference = ?",
        reference);
  }

  private static void firstInItsViewButWeakest(String reference) {
    DatabaseRows.change(
        "update report set danger_strength = 1, priority = 1, due_at = now() - interval '90 days'"
            + " where reference = ?",
        reference);
  }

  private static String link(Document page, String words) {
    return page.select("main a:contains(" + words + ")").attr("href");
  }

  private static void answer(String reference) {
    triage.get("/triage/" + reference);
    var calm = Map.of("answer", "not-immediate", "reason", "It was a rehearsal.");
    assertThat(triage.answer("/triage/" + reference + "/danger", calm).statusCode()).isEqualTo(303);
  }

  private static Message toTheTeam(String box, String reference) {
    var found = new ArrayList<Message>();
    Await.until(
        "a mail to the team",
        SOON,
        () -> {
          new Mailbox(box)
              .allAbout(reference).stream().filter(DangerTest::isToTheTeam).forEach(found::add);
          return !found.isEmpty();
        });
    return found.get(0);
  }

  private static String danger(String reference) {
    return PartnerApi.as("triage")
        .get(PartnerApi.REPORTS + "?view=open&limit=100")
        .path("reports.find { it.reference == '" + reference + "' }.danger");
  }

  private static Map<String, String> acted() {
    var yesterday = LocalDate.now(ZoneId.of("Europe/London")).minusDays(1);
    var acted = new HashMap<String, String>();
    acted.putAll(
        Map.of(
            "answer", "acted-on",
            "done", "Rang the invented police.",
            "told", "PC Sample",
            "toldAt", "9:30pm",
            "toldOn-day", "" + yesterday.getDayOfMonth(),
            "toldOn-month", "" + yesterday.getMonthValue(),
            "toldOn-year", "" + yesterday.getYear(),
            "number", "LOG-0042"));
    return acted;
  }

  private HttpResponse<String> answer(Map<String, String> fields) {
    triage.get(address());
    return triage.answer(address() + "/danger", fields);
  }

  private String address() {
    return "/triage/" + dangerous;
  }

  private static String submitted(String narrative) {
    return PartnerApi.submit("reporter", SampleReports.saying(narrative));
  }

  private static Document page(String address) {
    return Jsoup.parse(triage.get(address).body());
  }

  private static String subject(Message mail) {
    try {
      return mail.getSubject();
    } catch (jakarta.mail.MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isToTheTeam(Message mail) {
    return !subject(mail).contains("Open now");
  }
}
