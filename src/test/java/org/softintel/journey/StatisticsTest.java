package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.given.DatabaseRows;
import org.softintel.given.NoScriptUser;
import org.softintel.given.OwnAdditions;
import org.softintel.given.PartnerApi;
import org.softintel.given.SampleReports;
import org.softintel.given.SignedIn;

/** Statistics: counted as things happen, all of it for the team, no small number for others. */
class StatisticsTest {
  private static final List<String> REPORTS = new ArrayList<>();
  private static final int QUARTERS_OF_A_DAY = 24 * 4;

  /** After the service has folded their parts, or it would put back what was deleted meanwhile. */
  private static final String NOTHING_COUNTED =
      """
      do $$ begin
        lock table tally, sign_tally, tally_report;
        delete from tally;
        delete from tally_report;
        delete from sign_tally;
      end $$
      """;

  @SignedIn("triage")
  private static NoScriptUser triage;

  @BeforeAll
  static void someReports() {
    // What other tests sent is of no week that is looked at here.
    DatabaseRows.change(NOTHING_COUNTED);
    REPORTS.clear();
    for (int i = 0; i < 7; i++) {
      var signs = i < 6 ? List.of("missing", "cars") : List.of("secretive");
      REPORTS.add(
          PartnerApi.submit(
              i < 5 ? "reporter" : "reporter2",
              SampleReports.with(
                  it -> {
                    var all = it.putArray("signs");
                    signs.forEach(all::add);
                    it.putArray("exploitation").add("online");
                  })));
    }
    REPORTS.forEach(it -> triage.get("/triage/" + it));
  }

  @Test
  void theTeamSeesEachNumberInWordsAndInATable() {
    var page = page("triage", "");

    assertThat(page.select("h1").text()).isEqualTo("Statistics");
    assertThat(page.select("section h2").eachText())
        .hasSize(8)
        .startsWith("Reports by week", "Reports by type of organisation");
    assertThat(number(page, "Schools and colleges")).isEqualTo("5");
    assertThat(number(page, "Health")).isEqualTo("2");
    assertThat(number(page, "Exploitation online")).isEqualTo("7");
    assertThat(number(page, "Being missing often")).isEqualTo("6");
    assertThat(number(page, "Becoming secretive")).isEqualTo("1");
    assertThat(page.select("#first-look-finding").text()).contains("7 of 7 were opened so far");
    assertThat(page.select("svg")).hasSizeGreaterThan(8);
    assertThat(page.select("section details table")).hasSize(8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"auditor", "manager"})
  void othersSeeNoNumberUnderFiveAndNoneThatGivesOneAway(String account) {
    var page = page(account, "");

    assertThat(page.select("td").eachText()).noneMatch(it -> it.matches("[0-4]"));
    assertThat(number(page, "Schools and colleges")).isEqualTo("Not shown");
    assertThat(number(page, "Health")).isEqualTo("Not shown");
    assertThat(page.select("#weeks-finding").text()).contains("7 reports came");
    assertThat(page.select("select option").eachAttr("value"))
        .noneMatch(it -> it.contains("weeks"));
    assertThat(page(account, "?period=4-weeks").select("option[selected]").attr("value"))
        .matches("\\d{4}-q\\d");
  }

  /** The trail is each act, so an auditor can count what the page leaves out; no kind, no sign. */
  @Test
  void whatAnAuditorCanCountBesidesIsSaidAndIsTrue() {
    assertThat(page("auditor", "").select("main").text())
        .contains("The audit log lets you count more than this page shows");
    assertThat(page("manager", "").select("main").text()).doesNotContain("audit log");

    var entries =
        PartnerApi.as("auditor")
            .get("/api/v1/audit/entries?reference=" + REPORTS.get(0))
            .body()
            .asString();
    assertThat(entries)
        .contains("REPORT_SUBMITTED", "\"agency\":\"school-oakfield\"", "REPORT_OPENED")
        .doesNotContain("missing", "cars", "online");
    assertThat(PartnerApi.as("manager").get("/api/v1/audit/entries").statusCode()).isEqualTo(403);
  }

  @Test
  void onlyLeadsSeeAreasAndOfficersAndEverybodySeesHoursAsPeopleLivedThem() {
    assertThat(page("lead", "").select("section h2").eachText())
        .hasSize(10)
        .endsWith("Reports by area", "Closed reports by officer");
    for (var other : List.of("triage", "auditor", "manager")) {
      assertThat(page(other, "").select("#officers")).isEmpty();
      assertThat(csv(other)).doesNotContain("by officer");
    }
    assertThat(page("triage", "").select("#first-look-finding").text())
        .contains("Counting nights and weekends, that was");
    assertThat(number(page("triage", ""), "Not given")).isEqualTo("0");
  }

  @Test
  void theFileLeavesOutWhatThePageDoes() {
    var before = details("FIGURES_EXPORTED").size();
    assertThat(csv("triage")).contains("Health,Reports,2,", "Becoming secretive,Reports,1,");
    assertThat(csv("auditor"))
        .contains("Health,Reports,not shown,", "Being missing often,Reports,6,")
        .doesNotContainPattern(",Reports,[0-4],");
    assertThat(details("FIGURES_EXPORTED"))
        .allMatch(it -> it.startsWith("period="))
        .hasSize(before + 2);
  }

  @Test
  void eachLookIsRecorded(@SignedIn("lead") NoScriptUser lead) {
    var before = details("FIGURES_READ").size();

    lead.get("/insight?period=52-weeks");

    assertThat(details("FIGURES_READ")).hasSize(before + 1).contains("period=52-weeks");
  }

  @Test
  void aDuplicateIsTakenOutAndComesBackWithWhatIsAdded() {
    var reference = PartnerApi.submit("reporter", SampleReports.minimal());
    var before = total("RECEIVED");
    close(reference, "duplicate");
    assertThat(total("RECEIVED")).isEqualTo(before - 1);
    assertThat(total("OUTCOME")).isZero();

    var reporter = NoScriptUser.signedIn("reporter", "/my-reports");
    OwnAdditions.add(reporter, reference, "More");
    assertThat(total("RECEIVED")).isEqualTo(before);

    close(reference, "duplicate");
    assertThat(total("RECEIVED")).isEqualTo(before - 1);
  }

  @Test
  void aDecisionIsCountedWithItsTimeAndItsOutcome() {
    close(REPORTS.get(0), "back-to-submitter");

    assertThat(total("OUTCOME")).isEqualTo(1);
    assertThat(total("DECISION")).isEqualTo(1);
    assertThat(number(page("triage", ""), "Back to the reporter")).isEqualTo("1");
    assertThat(number(page("lead", ""), "Terry Example")).isEqualTo("1");
    DatabaseRows.change(
        "delete from tally where measure in ('OUTCOME', 'OFFICER', 'DECISION', 'DECISION_LIVED')");
    DatabaseRows.change(
        "update tally_report set outcome = null, officer = null, decision = null,"
            + " decision_lived = null");
  }

  /** As if it had come ten days ago, and its reporter had answered no more than they must. */
  @Test
  void whatIsDevelopedStandsApartAndHoursAreCountedAsPeopleLivedThem() {
    var reference = PartnerApi.submit("reporter", SampleReports.minimal());
    DatabaseRows.change(
        "update report set clock_from = now() - interval '10 days' where reference = ?", reference);

    triage.get("/triage/" + reference);
    close(reference, "develop");

    assertThat(longest("FIRST_LOOK_LIVED")).isGreaterThanOrEqualTo(10 * QUARTERS_OF_A_DAY);
    assertThat(longest("FIRST_LOOK")).isLessThan(5 * QUARTERS_OF_A_DAY);
    var page = page("lead", "");
    assertThat(number(page, "Develop: research and monitor (still open)")).isEqualTo("1");
    assertThat(page.select("tr:has(th:containsOwn(Not given)) td").eachText())
        .containsExactly("1", "1");
    // Taken out, so that the others count what they sent.
    close(reference, "duplicate");
  }

  /** On the code of before it stayed among those that are developed. */
  @Test
  void whatIsPutBackIsNotDevelopedAnyMore() {
    var reference = PartnerApi.submit("reporter", SampleReports.minimal());
    var before = total("OUTCOME");
    close(reference, "develop");
    assertThat(total("OUTCOME")).isEqualTo(before + 1);

    var back = triage.answer("/triage/" + reference + "/put-back", Map.of("reason", "Invented"));

    assertThat(back.statusCode()).isEqualTo(303);
    assertThat(total("OUTCOME")).isEqualTo(before);
    // Taken out, so that the others count what they sent.
    close(reference, "duplicate");
  }

  private static int longest(String measure) {
    return Integer.parseInt(
        DatabaseRows.of(
                "select max(code::int)::text from tally where measure = ? and total > 0", measure)
            .get(0));
  }

  @Test
  void noTableTellsWhichSignsAReportNames() {
    assertThat(
            DatabaseRows.of(
                "select column_name from information_schema.columns where table_name = 'sign_tally'"))
        .containsExactlyInAnyOrder("month", "sign", "part", "total");
  }

  private static void close(String reference, String outcome) {
    var page = "/triage/" + reference;
    triage.submit(page, page + "/take", Map.of());
    var closing = new HashMap<>(Map.of("outcome", outcome, "reason", "Invented"));
    if (outcome.equals("duplicate")) {
      closing.put("other", REPORTS.get(1));
    }
    assertThat(triage.answer(page + "/close", closing).statusCode()).isEqualTo(303);
  }

  private static long total(String measure) {
    return Long.parseLong(
        DatabaseRows.of("select coalesce(sum(total), 0) from tally where measure = ?", measure)
            .get(0));
  }

  private static Document page(String account, String query) {
    var answer = NoScriptUser.signedIn(account, "/insight").get("/insight" + query);
    assertThat(answer.statusCode()).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }

  private static String csv(String account) {
    var answer = NoScriptUser.signedIn(account, "/insight").get("/insight/figures.csv");
    assertThat(answer.headers().firstValue("Content-Type"))
        .hasValueSatisfying(it -> assertThat(it).startsWith("text/csv"));
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .hasValueSatisfying(it -> assertThat(it).startsWith("attachment; filename=\"figures-"));
    return answer.body();
  }

  private static List<String> details(String act) {
    return DatabaseRows.of("select detail from audit_entry where act = ?", act);
  }

  private static String number(Document page, String name) {
    return page.select("tr:has(th:containsOwn(" + name + ")) td").first().text();
  }
}
