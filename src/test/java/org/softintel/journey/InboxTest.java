package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.given.DatabaseRows;
import org.softintel.given.NoScriptUser;
import org.softintel.given.PartnerApi;
import org.softintel.given.SampleReports;
import org.softintel.given.SignedIn;

/** What is new and mine, most urgent first; and every way to narrow, sort and turn the page. */
class InboxTest {
  /** No other test sends reports about it, so a list of it holds ours alone. */
  private static final String AREA = "spen-valley";

  private static final String OURS = "who=anybody&area=" + AREA;
  private static final List<String> REPORTS = new ArrayList<>();

  @SignedIn("triage")
  private static NoScriptUser triage;

  @SignedIn("triage2")
  private static NoScriptUser second;

  @BeforeAll
  static void someReports() {
    DatabaseRows.change("update report set area = 'batley' where area = ?", AREA);
    for (int i = 0; i < 4; i++) {
      REPORTS.add(PartnerApi.submit("reporter", SampleReports.with(it -> it.put("area", AREA))));
    }
    decide(0, "priority", Map.of("priority", "low", "reason", "Invented"));
    decide(2, "priority", Map.of("priority", "high", "reason", "Invented"));
    second.submit(page(1), page(1) + "/take", Map.of());
  }

  @Test
  void theFirstViewIsWhatNobodyHasAndMineMostUrgentFirstThenOldest() {
    var shown = list("area=" + AREA);

    assertThat(references(shown)).containsExactly(REPORTS.get(2), REPORTS.get(3), REPORTS.get(0));
    assertThat(shown.select("h1").text()).isEqualTo("Reports (3)");
    assertThat(shown.title()).startsWith("Reports (3)");
    assertThat(list("").select("h1").text()).startsWith("New and mine (");
    assertThat(shown.select("caption").text())
        .isEqualTo("3 on this page, most urgent first, then oldest");
  }

  @ParameterizedTest
  @CsvSource({
    "priority=high, 2",
    "priority=not-set, '1 3'",
    "who=nobody, '2 3 0'",
    "who=mine, ''",
    "state=taken, 1",
    "state=new, '2 3 0'",
    "state=closed, ''",
    "state=closed-this-month, ''",
    "state=paused, ''",
    "kind=online, '2 1 3 0'",
    "kind=criminal, ''",
    "grade=none, '2 1 3 0'",
    "grade=2, ''",
    "grade=A, ''",
    "handling=C, ''",
    "overdue=yes, ''",
    "came=api, '2 1 3 0'",
    "came=form, ''",
    "came=typed-in, ''",
    "sort=newest, '3 2 1 0'",
    "sort=oldest, '0 1 2 3'",
    "kind=no-such, ''",
    "priority=no-such, '2 1 3 0'",
    "sort=no-such, '2 1 3 0'",
  })
  void eachFilterNarrowsAndEachOrderHolds(String query, String expected) {
    var all = query.contains("who=") ? query + "&area=" + AREA : OURS + "&" + query;
    var ours =
        List.of(expected.split(" ")).stream()
            .filter(it -> !it.isEmpty())
            .map(it -> REPORTS.get(Integer.parseInt(it)))
            .toList();

    var shown = list(all);

    assertThat(references(shown)).isEqualTo(ours);
    assertThat(shown.select(".app-tag"))
        .hasSize(query.startsWith("sort") ? 2 : all.contains("=anybody") ? 3 : 2);
    if (ours.isEmpty()) {
      assertThat(shown.select("main").text()).contains("No reports match. Remove a filter");
    }
  }

  @Test
  void aTagTakesAwayItsFilterAndNoOther() {
    var shown = list(OURS + "&priority=high&sort=due");

    var tags = shown.select(".app-tag");
    assertThat(tags.eachText())
        .containsExactly(
            "Remove the filter With: Anybody ×",
            "Remove the filter Priority: High ×",
            "Remove the filter Area: Spen Valley ×");
    assertThat(tags.get(1).attr("href")).isEqualTo("/triage?who=anybody&area=spen-valley&sort=due");
  }

  @Test
  void whatAColleagueHasIsFoundByTheirName() {
    var shown = list("who=anybody");
    var option = shown.select("#who option:containsOwn(Toni Specimen)");

    var theirs = list("area=" + AREA + "&who=" + option.val());

    assertThat(shown.select("#who option").eachText())
        .startsWith("Nobody, or me", "Me", "Nobody", "Anybody")
        .doesNotContain("Terry Example");
    assertThat(references(theirs)).containsExactly(REPORTS.get(1));
    assertThat(theirs.select(".app-tag").first().text()).contains("With: Toni Specimen");
    assertThat(references(list("area=" + AREA + "&who=no-such"))).isEmpty();
  }

  @Test
  void headingsSayHowTheListIsSortedAndSortIt() {
    var shown = list(OURS + "&sort=due");

    assertThat(shown.select("th[aria-sort]").eachAttr("aria-sort"))
        .containsExactly("none", "ascending", "none");
    assertThat(shown.select("th[aria-sort] a").eachAttr("href"))
        .containsExactly(
            "/triage?" + OURS + "&sort=newest", "/triage?" + OURS + "&sort=due", "/triage?" + OURS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"urgent", "newest", "oldest", "due"})
  void nextPagesShowEveryReportOnceInEachOrder(String sort) {
    var seen = new ArrayList<String>();
    var address = "/triage?who=anybody&sort=" + sort;
    while (!address.isEmpty()) {
      var shown = Jsoup.parse(triage.get(address).body());
      seen.addAll(references(shown));
      var next = shown.select("main a:containsOwn(Next page)");
      address = next.isEmpty() ? "" : next.attr("href");
    }

    assertThat(seen).doesNotHaveDuplicates().containsAll(REPORTS);
    assertThat(seen).hasSize(DatabaseRows.openTo("Terry Example"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"urgent", "due"})
  void theNextPageFollowsTheOneThatWasShownWhereverItsLastReportWentMeanwhile(String sort) {
    for (int i = 0; i < 27; i++) {
      PartnerApi.submit("reporter", SampleReports.minimal());
    }
    var first = Jsoup.parse(triage.get("/triage?who=anybody&sort=" + sort).body());
    var next = first.select("main a:containsOwn(Next page)").attr("href");
    var last = references(first).get(references(first).size() - 1);
    var before = references(Jsoup.parse(triage.get(next).body()));
    DatabaseRows.change(
        "update report set priority = 4, due_at = due_at + interval '9 years' where reference = ?",
        last);
    try {
      var after = references(Jsoup.parse(triage.get(next).body()));

      assertThat(after.subList(0, 2)).isEqualTo(before.subList(0, 2));
    } finally {
      DatabaseRows.change(
          "update report set priority = 2, due_at = due_at - interval '9 years' where reference = ?",
          last);
    }
  }

  @ParameterizedTest
  @CsvSource({"yes no, Yes", "no, No", "no not-known, Not known", "'', Not known"})
  void theListSaysWhetherSocialCareKnowsAChildOfTheReport(String said, String shown) {
    var reference =
        PartnerApi.submit(
            "reporter", SampleReports.with(it -> it.put("area", AREA).set("children", of(said))));

    var row = list("who=anybody&sort=newest").selectFirst("tr:contains(" + reference + ")");

    assertThat(row.select("td[data-heading=Known to social care]").text()).isEqualTo(shown);
    DatabaseRows.change("update report set area = 'batley' where reference = ?", reference);
  }

  @Test
  void theListSaysHowManyOfEachAReportNames() {
    var two =
        PartnerApi.submit(
            "reporter",
            SampleReports.with(
                it -> {
                  it.set("children", of("yes no"));
                  it.putArray("vehicles").addObject().put("colour", "teal");
                }));
    var none = PartnerApi.submit("reporter", SampleReports.minimal());
    var before = PartnerApi.submit("reporter", SampleReports.minimal());
    DatabaseRows.change("update report set listed = null where reference = ?", before);

    var list = list("who=anybody&sort=newest");

    assertThat(named(list, two)).isEqualTo("Children 2, vehicles 1");
    assertThat(named(list, none)).isEqualTo("Nothing");
    assertThat(named(list, before)).isEqualTo("Not counted");
  }

  private static String named(Document list, String reference) {
    return list.selectFirst("tr:contains(" + reference + ")")
        .select("td[data-heading=Names]")
        .text();
  }

  private static ArrayNode of(String said) {
    var children = JsonNodeFactory.instance.arrayNode();
    Stream.of(said.split(" "))
        .filter(it -> !it.isEmpty())
        .forEach(
            it ->
                children
                    .addObject()
                    .put("id", "child-" + children.size())
                    .put("name", "Invented child " + children.size())
                    .put("ageBand", "13-15")
                    .put("openToSocialCare", it));
    return children;
  }

  @Test
  void whatWasClosedThisMonthIsAViewOfItsOwn() {
    var now = PartnerApi.submit("reporter", SampleReports.with(it -> it.put("area", AREA)));
    var before = PartnerApi.submit("reporter", SampleReports.with(it -> it.put("area", AREA)));
    for (var reference : List.of(now, before)) {
      DatabaseRows.change(
          "update report set state = 'CLOSED', closed_at = now() where reference = ?", reference);
    }
    DatabaseRows.change(
        "update report set closed_at = date_trunc('month', now() at time zone 'Europe/London')"
            + " at time zone 'Europe/London' - interval '1 second' where reference = ?",
        before);

    assertThat(references(list("area=" + AREA + "&state=closed-this-month"))).containsExactly(now);
    assertThat(references(list("area=" + AREA + "&state=closed")))
        .containsExactlyInAnyOrder(now, before);
    assertThat(list("").select("a:containsOwn(Closed this month)").attr("href"))
        .isEqualTo("/triage?who=anybody&state=closed-this-month");
    for (var reference : List.of(now, before)) {
      DatabaseRows.change("update report set area = 'batley' where reference = ?", reference);
    }
  }

  @Test
  void thePrioritySaysWhoSetItLast() {
    decide(0, "priority", Map.of("priority", "high", "reason", "Invented"));
    second.answer(page(0) + "/priority", Map.of("priority", "low", "reason", "Invented"));

    var shown = list(OURS + "&sort=oldest").select("td[data-heading=Priority]").eachText();

    assertThat(shown)
        .containsExactly(
            "Low, set by Toni Specimen", "Not set", "High, set by Terry Example", "Not set");
    assertThat(triage.get(page(0)).body()).contains("Low, set by Toni Specimen");
  }

  @Test
  void whatIsUnreadIsSoForEachPersonUntilTheyOpenIt() {
    var report = REPORTS.get(3);
    assertThat(unread(second)).contains(report);

    second.get("/triage/" + report);
    triage.get("/triage/" + report);
    assertThat(unread(second)).doesNotContain(report);
    assertThat(unread(triage)).doesNotContain(report);

    second.submit("/triage/" + report, "/triage/" + report + "/mark-unread", Map.of());
    assertThat(unread(second)).contains(report);
    assertThat(unread(triage)).doesNotContain(report);

    var reporter = NoScriptUser.signedIn("reporter", "/my-reports");
    reporter.answer("/my-reports/" + report + "/add", Map.of("addition", "More", "once", "1"));
    assertThat(unread(triage)).contains(report);
    assertThat(DatabaseRows.acts(report)).contains("MARKED_UNREAD");
  }

  @Test
  void whatIsOverdueSaysSoInWordsAndIsFound() {
    var report = REPORTS.get(2);
    var before = DatabaseRows.of("select due_at from report where reference = ?", report).get(0);
    DatabaseRows.change(
        "update report set due_at = now() - interval '80 days' where reference = ?", report);

    var shown = list(OURS + "&overdue=yes");

    assertThat(references(shown)).containsExactly(report);
    assertThat(shown.select("td[data-heading=Due]").text())
        .matches("Grade: Overdue \\d+ working days");
    assertThat(shown.select("td[data-heading=Due] time").attr("datetime")).isNotEmpty();
    DatabaseRows.change("update report set due_at = '" + before + "' where reference = ?", report);
  }

  @Test
  void eachLookIsRecordedWithTheReportsThatItShowed() {
    list(OURS);

    var details =
        DatabaseRows.of(
            "select detail from audit_entry where act = 'REPORTS_LISTED' order by id desc limit 1");
    assertThat(details.get(0)).startsWith("shown=4 ").contains(REPORTS);
  }

  private static Document list(String query) {
    var answer = triage.get("/triage?" + query);
    assertThat(answer.statusCode()).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }

  private static List<String> unread(NoScriptUser user) {
    var shown = Jsoup.parse(user.get("/triage?unread=yes&" + OURS).body());
    assertThat(shown.select("tbody tr")).allMatch(it -> it.text().contains("Unread"));
    return references(shown);
  }

  private static List<String> references(Document page) {
    return page.select("tbody th a").eachText();
  }

  private static void decide(int report, String task, Map<String, String> fields) {
    assertThat(triage.answer(page(report) + "/" + task, fields).statusCode()).isEqualTo(303);
  }

  private static String page(int report) {
    return "/triage/" + REPORTS.get(report);
  }
}
