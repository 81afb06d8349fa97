package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.softintel.given.OfficerActions.account;
import static org.softintel.given.ReportShown.column;
import static org.softintel.given.ReportShown.taken;

import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.softintel.given.DatabaseRows;
import org.softintel.given.DeskList;
import org.softintel.given.NoScriptUser;
import org.softintel.given.OfficerActions;
import org.softintel.given.PartnerApi;
import org.softintel.given.SampleReports;
import org.softintel.given.SignedIn;
import org.softintel.given.TestAccounts;

/** Leads assign and look after the work; officers put back, raise and cover for each other. */
class TeamWorkTest {
  private static final int MOST_COUNTED = 999;
  private static final String THIS_MONTH =
      "date_trunc('month', now() at time zone 'Europe/London')";
  private static final String COVER_IN_THE_TRAIL =
      "audit_entry where act in ('ABSENCE_SET', 'ABSENCE_ENDED')";

  @SignedIn("triage")
  private static NoScriptUser terry;

  @SignedIn("triage2")
  private static NoScriptUser second;

  @SignedIn("lead")
  private static NoScriptUser lead;

  private static String secondName = "";

  private String reference = "";
  private String page = "";

  @BeforeAll
  static void everybodyIsAtTheDesk() {
    List.of(terry, second, lead).forEach(it -> it.get("/triage/tasks"));
    secondName = DatabaseRows.of("select name from colleague where username = 'triage2'").get(0);
  }

  @BeforeEach
  void aReportThatTerryHas() {
    reference = taken("reporter", SampleReports.minimal(), terry);
    page = "/triage/" + reference;
    List.of(terry, second, lead).forEach(it -> it.get(page));
  }

  @BeforeEach
  @AfterEach
  void nobodyIsAway() {
    DatabaseRows.change("update absence set ended_at = now()");
  }

  /** On the code of before, the list ended at 200 without a word. */
  @Test
  void allPlannedCoverIsListed() {
    DatabaseRows.change(
        "insert into absence select gen_random_uuid(), ?, ?, current_date + 30 + n,"
            + " current_date + 30 + n, 'test', now() from generate_series(1, 201) n",
        account("Terry Example"),
        account(secondName));

    assertThat(Jsoup.parse(lead.get("/triage/cover").body()).select("form[action$=/end]"))
        .hasSize(201);
  }

  @Test
  void aLeadAssignsAReportWhoeverHasItAndItsDueDateStays() {
    var due = column(reference, "due_at::text");

    var fields = Map.of("colleague", account(secondName), "reason", "An invented reason");
    assertThat(lead.answer(page + "/assign", fields).statusCode()).isEqualTo(303);

    assertThat(column(reference, "state || ' ' || assignee_name")).isEqualTo("TAKEN " + secondName);
    assertThat(column(reference, "due_at::text")).isEqualTo(due);
    assertThat(text(second.get(page)))
        .contains("Assigned to " + secondName + " by", "An invented reason");
    assertThat(DatabaseRows.acts(reference)).contains("REPORT_ASSIGNED");
    assertThat(terry.get(page + "/assign").statusCode()).isEqualTo(409);
    var nobody = lead.answer(page + "/assign", Map.of("colleague", "nobody"));
    assertThat(nobody.statusCode()).isEqualTo(400);
    assertThat(nobody.body()).contains("Select a colleague");
  }

  @Test
  void aReportThatNobodyHasIsAssignedToo() {
    var free = PartnerApi.submit("reporter", SampleReports.minimal());

    lead.answer("/triage/" + free + "/assign", Map.of("colleague", account(secondName)));

    assertThat(
            DatabaseRows.of(
                "select state || ' ' || assignee_name from report where reference = ?", free))
        .containsExactly("TAKEN " + secondName);
  }

  @Test
  void whomAReportNamesAndWhoMayNotReadItAreNotAssignedIt() {
    var toThem = Map.of("colleague", account(secondName));
    DatabaseRows.change(
        "update reading set named = 'PERSON' where reader = ?"
            + " and report_id = (select id from report where reference = ?)",
        account(secondName),
        reference);

    var named = lead.answer(page + "/assign", toThem);

    assertThat(named.statusCode()).isEqualTo(409);
    assertThat(named.body()).contains(secondName + " cannot work on report " + reference);
    var readers = Map.of("readers", account("Terry Example"), "reason", "Invented");
    assertThat(lead.answer(page + "/restrict", readers).statusCode()).isEqualTo(303);
    assertThat(lead.answer(page + "/assign", toThem).body())
        .contains("Select a colleague who can read this report");
    assertThat(column(reference, "assignee_name")).isEqualTo("Terry Example");
  }

  @Test
  void anOfficerPutsAReportBackWithAReason() {
    var silent = terry.answer(page + "/put-back", Map.of("reason", " "));
    assertThat(silent.statusCode()).isEqualTo(400);
    assertThat(silent.body()).contains("Enter why you are putting it back");
    assertThat(second.get(page + "/put-back").statusCode()).isEqualTo(409);

    assertThat(terry.answer(page + "/put-back", Map.of("reason", "Invented")).statusCode())
        .isEqualTo(303);

    assertThat(column(reference, "state || ' ' || coalesce(assignee, 'nobody')"))
        .isEqualTo("NEW nobody");
    assertThat(text(second.get(page))).contains("Put back, not assigned by", "Invented");
    new OfficerActions(second).take(reference);
  }

  @Test
  void anybodyRaisesAPriorityAndOnlyItsOfficerOrALeadLowersIt() {
    assertThat(terry.answer(page + "/priority", Map.of("priority", "high", "reason", " ")).body())
        .contains("Enter the reason for this priority");
    assertThat(priority(second, "high").statusCode()).isEqualTo(303);

    assertThat(
            Jsoup.parse(second.get(page + "/priority").body())
                .select("[name=priority]")
                .eachAttr("value"))
        .containsExactly("high");
    var refused = priority(second, "low");
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body())
        .contains("Only the officer who has this report can lower its priority");
    assertThat(column(reference, "priority")).isEqualTo("1");
    assertThat(priority(terry, "medium").statusCode()).isEqualTo(303);
    assertThat(priority(lead, "low").statusCode()).isEqualTo(303);
  }

  @Test
  void whoCoversSeesTheWorkAndDoesItAndDueDatesStay() {
    assertThat(second.get(page + "/pause").statusCode()).isEqualTo(409);
    // My tasks shows the fifty that are due first, and other tests leave many.
    nothingElseComesFirst();
    DatabaseRows.change(
        "update report set due_at = now() - interval '9 days' where reference = ?", reference);
    var due = column(reference, "due_at::text");
    var recorded = DatabaseRows.count(COVER_IN_THE_TRAIL);

    assertThat(terry.answer("/triage/cover", cover("Terry Example", secondName)).statusCode())
        .isEqualTo(303);

    assertThat(text(second.get("/triage/tasks")))
        .contains("You are covering for Terry Example", reference);
    new OfficerActions(second).ask(reference, "An invented question?");
    assertThat(column(reference, "assignee_name")).isEqualTo("Terry Example");
    assertThat(column(reference, "due_at::text")).isEqualTo(due);
    var end =
        Jsoup.parse(lead.get("/triage/cover").body()).select("form[action$=/end]").attr("action");
    assertThat(lead.submit("/triage/cover", end, Map.of()).statusCode()).isEqualTo(303);
    assertThat(second.get(page + "/pause").statusCode()).isEqualTo(409);
    assertThat(DatabaseRows.count(COVER_IN_THE_TRAIL)).isEqualTo(recorded + 2);
  }

  @Test
  void whoCoversForManyReportsIsToldWhereTheRestAre() {
    var rest = "These 50 are due first. All reports that you have or cover";
    var account = column(reference, "assignee");
    DatabaseRows.change(
        "update report set assignee = 'set-aside' where assignee = ? and reference <> ?",
        account,
        reference);
    terry.answer("/triage/cover", cover("Terry Example", secondName));

    assertThat(text(second.get("/triage/tasks"))).contains(reference).doesNotContain(rest);
    for (int i = 1; i < 50; i++) {
      DatabaseRows.change(
          "update report set state = 'TAKEN', assignee = ?, assignee_name = 'One of fifty',"
              + " taken_at = now() where reference = ?",
          account,
          PartnerApi.submit("reporter", SampleReports.minimal()));
    }
    assertThat(text(second.get("/triage/tasks"))).contains(rest);

    DatabaseRows.change(
        "update report set state = 'NEW', assignee = null, assignee_name = null, taken_at = null"
            + " where assignee_name = 'One of fifty'");
    DatabaseRows.change("update report set assignee = ? where assignee = 'set-aside'", account);
  }

  @Test
  void whoCoversSeesWhatMayBeInDangerFirstAndTagged() {
    nothingElseComesFirst();
    var calm = taken("reporter", SampleReports.minimal(), terry);
    DatabaseRows.change(
        "update report set due_at = now() - interval '9 years' where reference = ?", calm);
    danger("NOTICED", reference);
    var strongest = taken("reporter", SampleReports.minimal(), terry);
    danger("NOTICED", strongest);
    DatabaseRows.change(
        "update report set danger_strength = 3, due_at = now() + interval '9 years'"
            + " where reference = ?",
        strongest);

    terry.answer("/triage/cover", cover("Terry Example", secondName));

    var covered = Jsoup.parse(second.get("/triage/tasks").body()).select("main li:has(time)");
    assertThat(covered.get(0).text()).startsWith(strongest + " Possible immediate danger");
    assertThat(covered.get(1).text()).startsWith(reference + " Possible immediate danger");
    assertThat(covered.get(2).text()).startsWith(calm + ", ");
    var work = Jsoup.parse(lead.get("/people/" + account("Terry Example")).body());
    assertThat(work.select("main li:contains(SI-)").first().text())
        .contains(strongest + " Possible immediate danger, received ");
    danger("ANSWERED", reference);
    danger("ANSWERED", strongest);
  }

  @Test
  void whoCoversFindsReportsAndTasksWhereTheirOwnAre() {
    nothingElseComesFirst();
    var task = new OfficerActions(terry).give(reference, "Terry Example", "An invented call");
    var done = PartnerApi.submit("reporter", SampleReports.minimal());
    new OfficerActions(second).take(done);
    second.answer(
        "/triage/" + done + "/close", Map.of("outcome", "back-to-submitter", "reason", "Invented"));
    var mine = "/triage?who=mine&sort=newest";
    assertThat(second.get(mine).body()).doesNotContain(reference);
    assertThat(second.get("/triage?sort=newest").body()).doesNotContain(reference);
    assertThat(second.get("/triage/tasks").body()).doesNotContain(task);
    var before = newAndMine();

    terry.answer("/triage/cover", cover("Terry Example", secondName));

    // Nobody counts beyond that.
    assertThat(newAndMine()).isGreaterThan(Math.min(before, MOST_COUNTED - 1));
    for (var view : List.of("/triage?sort=newest", mine)) {
      assertThat(Jsoup.parse(second.get(view).body()).select("#" + reference).text())
          .as(view)
          .contains("Covering for Terry Example");
    }
    var next =
        Jsoup.parse(second.get("/triage/" + done + "/done").body())
            .select("a:contains(Next report)")
            .attr("href");
    // Other tests' reports wait for the same officer.
    assertThat(column(next.replace("/triage/", ""), "assignee_name")).isEqualTo("Terry Example");
    assertThat(
            Jsoup.parse(second.get("/triage/tasks").body())
                .select("tr:contains(" + reference + ")"))
        .first()
        .extracting(it -> it.text())
        .asString()
        .contains("Covering for Terry Example");
    var ended = Map.of("progress", "done", "note", "");
    assertThat(second.answer(page + "/tasks/" + task, ended).statusCode()).isEqualTo(303);
  }

  /** Whatever other tests left. */
  private static void nothingElseComesFirst() {
    DatabaseRows.change("update report set danger = 'ANSWERED' where danger = 'NOTICED'");
    DatabaseRows.change("update report set news = null where news is not null");
    DatabaseRows.change("update assignment set progress = 'DONE'");
  }

  private static int newAndMine() {
    var count = Jsoup.parse(second.get("/triage?sort=urgent").body());
    return Integer.parseInt(
        count.select(".app-chip:contains(New and mine) .app-chip__count").text().replace("+", ""));
  }

  @Test
  void coverIsSetForOneselfOrByALeadAndItsDaysAreChecked() {
    assertThat(second.answer("/triage/cover", cover("Terry Example", secondName)).statusCode())
        .isEqualTo(409);
    var backwards = cover("Terry Example", "Terry Example");
    backwards.putAll(day("until", today().minusDays(1)));
    assertThat(
            Jsoup.parse(terry.answer("/triage/cover", backwards).body())
                .select(".govuk-error-summary li")
                .eachText())
        .containsExactly(
            "The last day away must be today or in the future",
            "Select a different person to cover");
    assertThat(lead.answer("/triage/cover", cover("Terry Example", secondName)).statusCode())
        .isEqualTo(303);
  }

  @Test
  void whoCoversAlreadyIsNotSetTwiceForADay() {
    assertThat(terry.answer("/triage/cover", cover("Terry Example", secondName)).statusCode())
        .isEqualTo(303);

    for (var somebody : List.of(terry, lead)) {
      var twice = somebody.answer("/triage/cover", cover("Terry Example", secondName));
      assertThat(twice.statusCode()).isEqualTo(409);
      assertThat(twice.body()).contains(secondName + " already covers on some of these days");
    }
    assertThat(DatabaseRows.count("absence where ended_at is null")).isEqualTo(1);
  }

  /** On the code of before, each of these pages answered 500 for everybody. */
  @Test
  void whoCoversTwiceForADayStopsNoPage() {
    for (int i = 0; i < 2; i++) {
      DatabaseRows.change(
          "insert into absence (id, account, cover, from_day, until_day, said_by, said_at)"
              + " values (gen_random_uuid(), ?, ?, current_date - 1, current_date + 1, 'x', now())",
          account("Terry Example"),
          account(secondName));
    }
    new OfficerActions(terry).give(reference, "Terry Example", "An invented errand");

    for (var somebody : List.of(terry, second, lead)) {
      assertThat(somebody.get(page).statusCode()).isEqualTo(200);
      assertThat(somebody.get("/triage/tasks").statusCode()).isEqualTo(200);
    }
    assertThat(lead.get("/people/" + account("Terry Example")).statusCode()).isEqualTo(200);
    assertThat(PartnerApi.as("triage").get(PartnerApi.REPORTS + "?view=open").statusCode())
        .isEqualTo(200);
    assertThat(NoScriptUser.signedIn("reporter", "/my-reports").get("/my-reports").statusCode())
        .isEqualTo(200);
    assertThat(second.get(page + "/pause").statusCode()).isEqualTo(200);
  }

  @Test
  void aLeadSeesHowMuchEachOfficerHas() {
    DatabaseRows.change(
        "update report set due_at = now() - interval '1 hour' where reference = ?", reference);
    var row = workload("Terry Example");
    var dangerous = PartnerApi.submit("reporter", SampleReports.minimal());
    new OfficerActions(terry).take(dangerous);
    danger("NOTICED", dangerous);

    assertThat(row.get(0)).isPositive();
    assertThat(row.get(1)).isPositive();
    assertThat(workload("Terry Example"))
        .containsExactly(row.get(0) + 1, row.get(1), row.get(2) + 1, row.get(3));
    var waiting = workloadRow("Terry Example").select("a:contains(possible danger, not answered)");
    assertThat(DeskList.references(waiting.attr("href"), lead))
        .hasSize(Math.toIntExact(row.get(2) + 1))
        .contains(dangerous);
    danger("ANSWERED", dangerous);
    assertThat(terry.get("/people/workload").statusCode()).isEqualTo(403);
  }

  private static void danger(String state, String report) {
    DatabaseRows.change(
        "update report set danger = ?, danger_at = now() where reference = ?", state, report);
  }

  @Test
  void theSampleOfAMonthIsTheSameEachTimeAndACheckIsSealedAndRecorded() {
    // Ten are drawn of all.
    DatabaseRows.change(
        "update report set closed_at = closed_at - interval '1 year' where closed_at < "
            + THIS_MONTH
            + " and closed_at >= "
            + THIS_MONTH
            + " - interval '1 month'");
    closedLastMonth(reference);
    for (int i = 0; i < 4; i++) {
      var other = PartnerApi.submit("reporter", SampleReports.minimal());
      new OfficerActions(terry).take(other);
      closedLastMonth(other);
    }

    var first = text(lead.get("/people/sample"));
    assertThat(first).contains(reference + " Terry Example", "Not checked yet");
    assertThat(text(lead.get("/people/sample"))).isEqualTo(first);
    var checked = Map.of("text", "An invented finding about a teal ledger");
    assertThat(lead.answer(page + "/supervise", checked).statusCode()).isEqualTo(303);

    assertThat(
            Jsoup.parse(lead.get("/people/sample").body())
                .select("tr:contains(" + reference + ")")
                .text())
        .doesNotContain("Not checked yet");
    assertThat(DatabaseRows.acts(reference)).contains("REPORT_SUPERVISED");
    assertThat(terry.get(page + "/supervise").statusCode()).isEqualTo(409);
    assertThat(
            DatabaseRows.count(
                "entry where kind = 'SUPERVISED' and encode(content, 'escape') like '%teal"
                    + " ledger%'"))
        .isZero();
  }

  private static void closedLastMonth(String report) {
    var closing = Map.of("outcome", "back-to-submitter", "reason", "Invented");
    terry.answer("/triage/" + report + "/close", closing);
    DatabaseRows.change(
        "update report set closed_at = " + THIS_MONTH + " - interval '20 days' where reference = ?",
        report);
  }

  @Test
  void whoeverComesToTheDeskIsATeamMemberWhicheverPageTheyCameToAndNoTwoLookAlike() {
    for (int i = 0; i < 2; i++) {
      NoScriptUser.signedIn(TestAccounts.with("triage"), "/triage/search").get("/triage/search");
    }

    var names =
        Jsoup.parse(lead.get("/people").body()).select("tbody th").eachText().stream()
            .filter(it -> it.startsWith("Nobody Newcomer"))
            .toList();
    assertThat(names).hasSizeGreaterThanOrEqualTo(2).doesNotHaveDuplicates();
    assertThat(Jsoup.parse(lead.get(page + "/assign").body()).select("option").eachText())
        .filteredOn(it -> it.startsWith("Nobody Newcomer"))
        .allMatch(it -> it.endsWith(")"))
        .doesNotHaveDuplicates();
  }

  /** Two people say that a lead has left: who is one must be known at once. */
  @Test
  void whoIsALeadIsKnownFromEachVisit() {
    var name = TestAccounts.with("triage", "lead");
    assertThat(isLeadAfterAVisit(name)).isEqualTo("t");
    TestAccounts.withdraw("lead", name);
    assertThat(isLeadAfterAVisit(name)).isEqualTo("f");

    TestAccounts.grant("lead", name);

    assertThat(isLeadAfterAVisit(name)).isEqualTo("t");
  }

  private static String isLeadAfterAVisit(String name) {
    NoScriptUser.signedIn(name, "/triage/search").get("/triage/search");
    return DatabaseRows.of("select lead from colleague where username = ?", name).get(0);
  }

  @Test
  void anAgencyIsShownByItsName() {
    // Its mail domain has the code as well.
    assertThat(text(terry.get(page)))
        .contains("Oakfield School")
        .doesNotContainPattern("school-oakfield(?![.])");
  }

  private HttpResponse<String> priority(NoScriptUser who, String priority) {
    who.get(page);
    var token = who.csrfToken("/triage/search");
    return who.post(
        page + "/priority",
        Map.of(
            "priority",
            priority,
            "reason",
            "Invented",
            "page-version",
            column(reference, "version"),
            "csrf-token",
            token));
  }

  private static LocalDate today() {
    return LocalDate.now(ZoneId.of("Europe/London"));
  }

  private static Map<String, String> cover(String away, String cover) {
    var fields = new HashMap<>(day("from", today()));
    fields.putAll(day("until", today().plusDays(2)));
    fields.put("away", account(away));
    fields.put("cover", account(cover));
    return fields;
  }

  private static Map<String, String> day(String name, LocalDate day) {
    return Map.of(
        name + "-day", "" + day.getDayOfMonth(),
        name + "-month", "" + day.getMonthValue(),
        name + "-year", "" + day.getYear());
  }

  private static List<Long> workload(String name) {
    return workloadRow(name).select("td").stream()
        .map(it -> Long.valueOf(it.text().replaceAll(" .*", "")))
        .toList();
  }

  private static Elements workloadRow(String name) {
    return Jsoup.parse(lead.get("/people/workload").body())
        .select("tr:has(th:contains(" + name + "))");
  }

  private static String text(HttpResponse<String> answer) {
    return Jsoup.parse(answer.body()).select("main").text();
  }
}
