package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.softintel.given.DatabaseRows;
import org.softintel.given.NoScriptUser;
import org.softintel.given.OfficerActions;
import org.softintel.given.PartnerApi;
import org.softintel.given.SampleReports;
import org.softintel.given.SignedIn;

/** A colleague is given something to do by a day, finds it, and says what came of it. */
class TaskTest {
  private static final String WHAT = "Ring the invented kite club.";
  private static final ZoneId LONDON = ZoneId.of("Europe/London");

  @SignedIn("triage")
  private static NoScriptUser triage;

  @SignedIn("triage2")
  private static NoScriptUser second;

  @SignedIn("lead")
  private static NoScriptUser lead;

  private String reference = "";
  private String desk = "";

  /** Other tasks and cover end, or they would stand in the lists of this test. */
  @BeforeEach
  void aReportThatIsTaken() {
    DatabaseRows.change("update assignment set progress = 'DONE'");
    DatabaseRows.change("update absence set ended_at = now()");
    reference = PartnerApi.submit("reporter", SampleReports.minimal());
    desk = "/triage/" + reference;
    new OfficerActions(triage).take(reference);
  }

  @Test
  void aTaskStandsOnTheReportAndInTheListOfWhomItIsFor() {
    // when
    give();
    // then
    assertThat(second.get("/triage/tasks").body())
        .contains(reference, "Terry Example")
        .doesNotContain(WHAT);
    assertThat(triage.get("/triage/tasks").body()).doesNotContain(reference);
    assertThat(triage.get("/triage/tasks/given").body()).contains(reference, "Toni Specimen");
    var report = Jsoup.parse(triage.get(desk).body());
    assertThat(report.select(".app-timeline h3").first().text())
        .matches("Task for Toni Specimen, due .* by Terry Example");
    assertThat(report.select(".app-timeline").text()).contains(WHAT);
    assertThat(DatabaseRows.acts(reference)).contains("TASK_GIVEN");
    assertThat(
            DatabaseRows.of(
                "select a.id::text from assignment a join audit_entry e on e.reference ="
                    + " a.reference where a.reference = ? and e.detail = 'task=' || a.id",
                reference))
        .as("the entry names the task")
        .isNotEmpty();
    assertThat(
            DatabaseRows.of(
                "select detail from audit_entry where act = 'TASKS_LISTED' order by id desc limit"
                    + " 1"))
        .first()
        .asString()
        .contains(reference);
  }

  @Test
  void whoeverIsToDoItSaysThatItIsDoneOnceAndItLeavesTheList() {
    var task = give();

    var done = Map.of("progress", "done", "note", "Invented: nobody answered.");
    assertThat(second.answer(desk + "/tasks/" + task, done).statusCode()).isEqualTo(303);

    assertThat(second.get("/triage/tasks").body()).doesNotContain(reference);
    assertThat(Jsoup.parse(triage.get(desk).body()).select(".app-timeline").text())
        .contains("Task done by Toni Specimen", "Invented: nobody answered.");
    assertThat(settle(second, task, "done").statusCode()).isEqualTo(409);
    assertThat(settle(lead, task, "withdrawn").statusCode()).isEqualTo(409);
    assertThat(DatabaseRows.acts(reference)).containsOnlyOnce("TASK_DONE");
  }

  @Test
  void nobodyButWhoGaveItWhoIsToDoItAndTheLeadSettlesATask() {
    var forMyself = new OfficerActions(triage).give(reference, "Terry Example", WHAT);

    assertThat(settle(second, forMyself, "done").statusCode()).isEqualTo(409);
    lead.get(desk);
    assertThat(settle(lead, forMyself, "withdrawn").statusCode()).isEqualTo(303);
    var elsewhere = PartnerApi.submit("reporter", SampleReports.minimal());
    assertThat(triage.get("/triage/" + elsewhere + "/tasks/" + forMyself).statusCode())
        .isEqualTo(404);
    assertThat(second.get(desk + "/task").statusCode()).isEqualTo(409);
  }

  @Test
  void withdrawingNeedsAReasonAndWhatWasTypedComesBack() {
    var task = give();

    var refused =
        triage.answer(desk + "/tasks/" + task, Map.of("progress", "withdrawn", "note", " "));
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("Enter why it is no longer needed", WHAT);
    var tooLong = "w".repeat(4001);
    assertThat(
            triage
                .answer(desk + "/tasks/" + task, Map.of("progress", "done", "note", tooLong))
                .body())
        .contains("The note must be 4,000 characters or fewer", tooLong);
  }

  @ParameterizedTest
  @CsvSource({
    "-1, The day it is due must be today or in the future",
    "366, The day it is due must be within a year"
  })
  void aTaskIsDueNeitherInThePastNorLaterThanAYearFromNow(int days, String message) {
    var fields = new HashMap<>(OfficerActions.task("Toni Specimen", WHAT));
    fields.putAll(OfficerActions.due(today().plusDays(days)));

    var refused = triage.answer(desk + "/task", fields);

    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains(message, WHAT);
    assertThat(tasks()).isZero();
  }

  @Test
  void whatIsMissingIsNamedAndOnlyAKnownColleagueCanBeChosen() {
    var nothing = triage.answer(desk + "/task", Map.of("due-month", "2"));
    assertThat(Jsoup.parse(nothing.body()).select(".govuk-error-summary li").eachText())
        .containsExactly(
            "Select a colleague",
            "The day it is due must include a day and year",
            "Enter what needs to be done");
    var nobody = new HashMap<>(OfficerActions.task("Toni Specimen", WHAT));
    nobody.put("colleague", "somebody-made-up");

    assertThat(triage.answer(desk + "/task", nobody).body()).contains("Select a colleague");
    assertThat(tasks()).isZero();
  }

  @Test
  void aTaskForADayOffSaysSoAndOneThatIsLateIsOverdueInWords() {
    var task = give();
    var saturday =
        today().with(java.time.temporal.TemporalAdjusters.next(java.time.DayOfWeek.SATURDAY));
    DatabaseRows.change("update assignment set due_on = ? where id::text = ?", saturday, task);
    assertThat(listed()).contains("(not a working day)").doesNotContain("Overdue");
    DatabaseRows.change(
        "update assignment set due_on = ? where id::text = ?", today().minusDays(1), task);

    assertThat(listed()).contains("Overdue");
    assertThat(triage.get(desk).body()).contains("Overdue");
  }

  @Test
  void aLongListGoesOnWhereItsPageEnded() {
    for (int i = 0; i < 27; i++) {
      new OfficerActions(triage).give(reference, "Toni Specimen", WHAT + i);
    }
    var first = Jsoup.parse(second.get("/triage/tasks").body());
    var next = first.select("a:contains(Next page)").attr("href");
    var rest = Jsoup.parse(second.get(next).body());

    var links = new java.util.ArrayList<>(first.select("td a").eachAttr("href"));
    assertThat(links).hasSize(25);
    links.addAll(rest.select("td a").eachAttr("href"));
    assertThat(links).doesNotHaveDuplicates();
    assertThat(links.stream().filter(it -> it.startsWith(desk)).count()).isEqualTo(27);
  }

  @Test
  void aTaskOnAPageThatIsOldIsNotGiven() {
    var fields = new HashMap<>(OfficerActions.task("Toni Specimen", WHAT));
    fields.put("page-version", "0");

    var answer = triage.answer(desk + "/task", fields);

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(Jsoup.parse(answer.body()).select("textarea").eachText()).isEqualTo(List.of(WHAT));
    assertThat(tasks()).isZero();
  }

  /** The task in the list of whom it is for, who may cover for others. */
  private String listed() {
    return Jsoup.parse(second.get("/triage/tasks").body())
        .select("tr:contains(" + reference + ")")
        .text();
  }

  private String give() {
    return new OfficerActions(triage).give(reference, "Toni Specimen", WHAT);
  }

  /** From a page that was open before. */
  private HttpResponse<String> settle(NoScriptUser who, String task, String progress) {
    var token = who.csrfToken("/triage/search");
    return who.post(
        desk + "/tasks/" + task,
        Map.of("progress", progress, "note", "Invented", "csrf-token", token));
  }

  private long tasks() {
    return DatabaseRows.count("assignment where reference = ?", reference);
  }

  private static LocalDate today() {
    return LocalDate.now(LONDON);
  }
}
