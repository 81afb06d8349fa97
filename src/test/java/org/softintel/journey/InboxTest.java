package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.given.Await;
import org.softintel.given.DatabaseRows;
import org.softintel.given.Mails;
import org.softintel.given.NoScriptUser;
import org.softintel.given.OfficerActions;
import org.softintel.given.OwnAdditions;
import org.softintel.given.PageRules;
import org.softintel.given.PartnerApi;
import org.softintel.given.SampleReports;
import org.softintel.given.SignedIn;
import org.softintel.platform.page.LondonTime;

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
    nothingOf(AREA);
    REPORTS.clear();
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
    assertThat(shown.title()).contains("Reports (3)");
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
            "Remove the filter Assigned to: Anyone ×",
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
        .startsWith("Me, or not assigned", "Me", "Not assigned", "Anyone")
        .doesNotContain("Terry Example");
    assertThat(references(theirs)).containsExactly(REPORTS.get(1));
    assertThat(theirs.select(".app-tag").first().text()).contains("Assigned to: Toni Specimen");
    assertThat(references(list("area=" + AREA + "&who=no-such"))).isEmpty();
  }

  @Test
  void headingsSayHowTheListIsSortedAndSortIt() {
    var shown = list(OURS + "&sort=due");

    assertThat(shown.select("th[aria-sort]").eachAttr("aria-sort"))
        .containsExactly("none", "none", "ascending");
    assertThat(shown.select("th[aria-sort] a").eachAttr("href"))
        .containsExactly(
            "/triage?" + OURS + "&sort=newest", "/triage?" + OURS, "/triage?" + OURS + "&sort=due");
  }

  @ParameterizedTest
  @ValueSource(strings = {"urgent", "newest", "oldest", "due"})
  void nextPagesShowEveryReportOnceInEachOrder(String sort) {
    threePages();
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
          "update report set priority = 2, due_at = due_at - interval '9 years' where reference ="
              + " ?",
          last);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "yes no, 13 to 15 Known to social care",
    "no, 13 to 15 Not known to social care",
    "no not-known, 13 to 15",
    "'', ''"
  })
  void theListSaysWhetherSocialCareKnowsAChildOfTheReport(String said, String shown) {
    var reference =
        PartnerApi.submit(
            "reporter", SampleReports.with(it -> it.put("area", AREA).set("children", of(said))));

    var row = list("who=anybody&sort=newest").selectFirst("tr:contains(" + reference + ")");

    assertThat(row.select("td[data-heading=Child]").text()).isEqualTo(shown);
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
    assertThat(named(list, none)).isEqualTo("None listed");
    assertThat(named(list, before)).isEqualTo("Not counted");
  }

  private static String named(Document list, String reference) {
    return list.selectFirst("tr:contains(" + reference + ")")
        .select("td[data-heading=People and things]")
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
        .isEqualTo("/triage?who=anybody&state=closed-this-month&sort=newest");
    for (var reference : List.of(now, before)) {
      DatabaseRows.change("update report set area = 'batley' where reference = ?", reference);
    }
  }

  @Test
  void thePrioritySaysWhoSetItLast() {
    decide(0, "priority", Map.of("priority", "high", "reason", "Invented"));
    var lead = NoScriptUser.signedIn("lead", "/triage");
    lead.answer(page(0) + "/priority", Map.of("priority", "low", "reason", "Invented"));
    var name = DatabaseRows.of("select name from colleague where username = 'lead'").get(0);

    var shown = list(OURS + "&sort=oldest").select("td[data-heading=Priority]").eachText();

    assertThat(shown)
        .containsExactly("Low, set by " + name, "Not set", "High, set by Terry Example", "Not set");
    assertThat(triage.get(page(0)).body()).contains("Low, set by " + name);
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
    OwnAdditions.add(reporter, report, "More");
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
        .matches("Grade: overdue by \\d+ working days");
    assertThat(shown.select("td[data-heading=Due] time").attr("datetime")).isNotEmpty();
    DatabaseRows.change("update report set due_at = '" + before + "' where reference = ?", report);
  }

  @Test
  void eightReportsAreAboveTheFold(@SignedIn("lead") Page desk) {
    severalFullReports();
    for (var height : Map.of(1366, 768, 1280, 800).entrySet()) {
      desk.setViewportSize(height.getKey(), height.getValue());
      open(desk, "/triage?who=anybody&sort=newest");
      var seen = desk.locator("tbody tr").all().stream().map(Locator::boundingBox);

      assertThat(seen.filter(it -> it.y + it.height <= height.getValue())).hasSizeGreaterThan(7);
      var last = desk.locator("thead th").last().boundingBox();
      assertThat(last.x + last.width).isLessThanOrEqualTo(height.getKey());
    }
    desk.setViewportSize(1366, 768);
    open(desk, "/triage");
    assertThat(desk.locator("tbody tr").first().boundingBox().y).isLessThan(400);
    PageRules.picture(desk, "the list");
  }

  /** Also once they are found to be alike, which the list says with one word more. */
  @Test
  void eightDangerousReportsAreAboveTheFoldToo(@SignedIn("lead") Page desk) {
    var dangerous =
        IntStream.range(0, 8)
            .mapToObj(it -> PartnerApi.submit("reporter", SampleReports.everything()))
            .toList();
    try {
      dangerous.forEach(it -> danger("'NOTICED', danger_at = now()", it));
      var newest = "who=anybody&danger=noticed&sort=newest";
      Await.until(
          "eight reports whose details were seen elsewhere",
          Duration.ofSeconds(60),
          () -> list(newest).select("a[href$=/elsewhere]").size() > 7);
      for (var height : Map.of(1366, 768, 1280, 800).entrySet()) {
        desk.setViewportSize(height.getKey(), height.getValue());
        open(desk, "/triage?" + newest);
        var seen = desk.locator("tbody tr").all().stream().map(Locator::boundingBox);

        assertThat(seen.filter(it -> it.y + it.height <= height.getValue())).hasSizeGreaterThan(7);
      }
    } finally {
      // Other journeys have reports that come first.
      dangerous.forEach(it -> danger("null, danger_at = null", it));
    }
  }

  private static void danger(String value, String report) {
    DatabaseRows.change("update report set danger = " + value + " where reference = ?", report);
  }

  @Test
  void theFirstReportIsOnTheFirstScreenOfAPhone(@SignedIn("triage") Page desk) {
    desk.setViewportSize(360, 740);
    open(desk, "/triage?who=anybody&sort=newest");

    var first = desk.locator("tbody th a").first().boundingBox();
    assertThat(first.y + first.height).isLessThan(740);
    assertThat(desk.locator("tbody tr").first().boundingBox().width).isLessThan(360);
  }

  /** Without the notices and saved views that other tests leave. */
  private static void open(Page desk, String address) {
    desk.navigate(address);
    desk.evaluate(
        "document.querySelectorAll('.app-notice, .app-chips li:nth-child(n+9)').forEach(it =>"
            + " it.remove())");
  }

  private static void severalFullReports() {
    for (int i = 0; i < 9; i++) {
      PartnerApi.submit("reporter", i % 2 == 0 ? SampleReports.full() : SampleReports.minimal());
    }
  }

  /** On the code of before: "20 emails were not delivered", however many were. */
  @Test
  void theDeskSaysThatMoreMailsThanItListsWereNotDelivered() {
    var reports =
        Stream.generate(() -> PartnerApi.submit("reporter", SampleReports.minimal()))
            .limit(11)
            .toList();
    reports.forEach(Mails::untilDelivered);
    reports.forEach(
        it -> DatabaseRows.change("update outbox set state = 'FAILED' where reference = ?", it));
    try {
      var shown = list("who=anybody&sort=newest");

      assertThat(shown.select("details.app-notice summary").text())
          .isEqualTo("At least 20 emails were not delivered");
      assertThat(shown.select("details.app-notice li")).hasSize(20);
    } finally {
      reports.forEach(
          it -> DatabaseRows.change("update outbox set state = 'SENT' where reference = ?", it));
    }
  }

  @Test
  void backAndPreviousKeepFilterPageAndPlace() {
    // Of one area: who opens a report of another test may have to say why.
    nothingOf("mirfield");
    for (int i = 0; i < 30; i++) {
      PartnerApi.submit("reporter", SampleReports.with(it -> it.put("area", "mirfield")));
    }
    var filter = "/triage?who=anybody&state=new&area=mirfield&sort=oldest";
    var first = Jsoup.parse(triage.get(filter).body());
    var address = first.select("a[rel=next]").attr("href");
    var second = Jsoup.parse(triage.get(address).body());
    var chosen = references(second).get(references(second).size() - 1);

    var report = Jsoup.parse(triage.get("/triage/" + chosen).body());
    var back = report.select(".govuk-back-link").attr("href");
    assertThat(back).isEqualTo(address + "#" + chosen);
    var again = Jsoup.parse(triage.get(back.replaceAll("#.*", "")).body());
    assertThat(references(again)).isEqualTo(references(second));
    assertThat(again.getElementById(chosen)).isNotNull();
    assertThat(again.select("a:containsOwn(Refresh)").attr("href")).isEqualTo(address);

    var previous = Jsoup.parse(triage.get(again.select("a[rel=prev]").attr("href")).body());
    assertThat(references(previous)).isEqualTo(references(first));
    assertThat(previous.select("a[rel=prev]")).isEmpty();
    nothingOf("mirfield");
  }

  private static void nothingOf(String area) {
    DatabaseRows.change("update report set area = 'batley' where area = ?", area);
  }

  @Test
  void previousPagesShowWhatTheNextOnesDid() {
    threePages();
    for (var sort : List.of("urgent", "newest", "oldest", "due")) {
      var forward = new ArrayList<List<String>>();
      var shown = list("who=anybody&sort=" + sort);
      forward.add(references(shown));
      while (!shown.select("a[rel=next]").isEmpty()) {
        shown = Jsoup.parse(triage.get(shown.select("a[rel=next]").attr("href")).body());
        forward.add(0, references(shown));
      }
      var back = new ArrayList<>(List.of(references(shown)));
      while (!shown.select("a[rel=prev]").isEmpty()) {
        shown = Jsoup.parse(triage.get(shown.select("a[rel=prev]").attr("href")).body());
        back.add(references(shown));
      }
      // Counted from the end they may begin within the first page.
      assertThat(back).as(sort).isEqualTo(forward);
    }
  }

  /** However few reports other journeys have sent: a page has 25. */
  private static void threePages() {
    for (int i = DatabaseRows.openTo("Terry Example"); i <= 50; i++) {
      PartnerApi.submit("reporter", SampleReports.minimal());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://example.org/", "/triage?a=%0d", "/audit", "/triage?x=\"><b>"})
  void noOtherAddressIsTakenForTheListThatSomebodyCameFrom(String address) {
    var user = triage.copy();
    user.carry("__Host-list", address);

    var shown = Jsoup.parse(user.get("/triage/" + REPORTS.get(0)).body());

    assertThat(shown.select(".govuk-back-link").attr("href"))
        .isEqualTo("/triage#" + REPORTS.get(0));
  }

  @Test
  void whatWaitsForOthersOrForLaterHasViewsOfItsOwn() {
    var pending = taken();
    proposed(pending);
    var later = taken();
    triage.answer("/triage/" + later + "/close", closing("develop"));
    try {
      assertThat(references(list("sort=newest"))).doesNotContain(pending, later);
      assertThat(references(list("state=later&sort=newest"))).contains(later);
      assertThat(references(list("who=anybody&state=pending&sort=newest"))).contains(pending);
      assertThat(references(list("who=anybody&sort=newest"))).contains(pending, later);

      DatabaseRows.change("update report set due_at = now() where reference = ?", later);
      assertThat(references(list("sort=newest"))).contains(later);
      assertThat(references(list("state=later&sort=newest"))).doesNotContain(later);
    } finally {
      close(pending, later);
    }
  }

  @Test
  void eachViewSaysHowManyReportsItHas() {
    // The clock of some report may run out between two of the pages.
    Await.until(
        "numbers that are the same",
        Duration.ofSeconds(30),
        () -> {
          chipsSayWhatTheirViewsSay();
          return true;
        });
  }

  private static void chipsSayWhatTheirViewsSay() {
    var chips = list("sort=urgent").select("a.app-chip:has(.app-chip__count)");

    assertThat(chips).hasSizeGreaterThan(5);
    for (var chip : chips) {
      var title = Jsoup.parse(triage.get(chip.attr("href")).body()).select("h1").text();

      var words = chip.ownText().strip();
      var number = title.replaceAll(".*\\(|\\+?\\)$", "");
      assertThat(title).startsWith(words + " (");
      assertThat(chip.select(".app-chip__count").text())
          .as(title)
          .isEqualTo(Integer.parseInt(number) < 100 ? number : "99+");
    }
  }

  @Test
  void numbersAreTrueBeyondAHundred() {
    while (DatabaseRows.openTo("Terry Example") <= 100) {
      PartnerApi.submit("reporter", SampleReports.minimal());
    }

    var all = DatabaseRows.openTo("Terry Example");
    assertThat(list("who=anybody").select("h1").text())
        .endsWith(" (" + (all < 1_000 ? "" + all : "999+") + ")");
  }

  @Test
  void whatSeveralFiltersFindIsCountedToAHundred() {
    while (DatabaseRows.count(
            "report where state <> 'CLOSED' and channel = 'API' and not restricted"
                + " and source_grade is null")
        <= 100) {
      PartnerApi.submit("reporter", SampleReports.minimal());
    }

    var title = list("who=anybody&state=open&came=api&grade=none").select("h1").text();

    assertThat(title).endsWith(" (99+)");
  }

  @Test
  void theNextReportIsOneThatThisOfficerCanActOn() {
    // Of one area, since possible danger elsewhere would come first.
    nothingOf("mirfield");
    var view = "/triage?who=anybody&area=mirfield";
    var pending = taken("mirfield");
    proposed(pending);
    var done = taken("mirfield");
    var free = PartnerApi.submit("reporter", SampleReports.with(it -> it.put("area", "mirfield")));
    DatabaseRows.change(
        "update report set priority = 1, received_at = '1990-01-01' where reference = ?", pending);
    DatabaseRows.change(
        "update report set priority = 1, received_at = '1990-01-02' where reference = ?", free);
    var named = namesTerry();
    triage.get(view);
    triage.answer("/triage/" + done + "/close", closing("back-to-submitter"));
    try {
      var next = Jsoup.parse(triage.get("/triage/" + done + "/done").body());
      assertThat(next.select("a:containsOwn(Next report)").attr("href")).endsWith(free);
      close(named);
      var lead = NoScriptUser.signedIn("lead", "/triage");
      lead.get(view);
      next = Jsoup.parse(lead.get("/triage/" + done + "/done").body());
      assertThat(next.select("a:containsOwn(Next report)").attr("href")).endsWith(pending);
      assertThat(next.select("a:containsOwn(Back to the list)").attr("href")).isEqualTo(view);
    } finally {
      close(pending, done, free, named);
    }
  }

  /** The first of all, but nobody works on a report that names them. */
  private static String namesTerry() {
    var named = PartnerApi.submit("reporter", SampleReports.with(it -> it.put("area", "mirfield")));
    triage.get("/triage/" + named);
    DatabaseRows.change(
        "update reading set named = 'PERSON' where reader = ?"
            + " and report_id = (select id from report where reference = ?)",
        OfficerActions.account("Terry Example"),
        named);
    DatabaseRows.change(
        "update report set priority = 1, received_at = '1989-12-31' where reference = ?", named);
    return named;
  }

  @Test
  void theListSaysWhoseChildItIsAboutAsFarAsCodesDo() {
    var reference =
        PartnerApi.submit(
            "reporter",
            SampleReports.with(
                it -> {
                  var children = it.putArray("children");
                  children
                      .addObject()
                      .put("id", "a")
                      .put("name", "Invented")
                      .put("ageBand", "16-17");
                  var missing = children.addObject().put("id", "b").put("name", "Invented too");
                  missing.put("dateOfBirth", LocalDate.now(LondonTime.LONDON).minusYears(11) + "");
                  missing.putArray("concerns").add("missing");
                }));

    var row = row("who=anybody&sort=newest", reference);

    assertThat(row.select("td[data-heading=Child]").text()).isEqualTo("10 to 12, missing");
    assertThat(row.select("td[data-heading=From]").text()).isEqualTo("Oakfield School");
    assertThat(row.select("td[data-heading=Grade]").text()).isEqualTo("Not graded");
    assertThat(row.select("td[data-heading=Assigned to]").text()).isEqualTo("Not assigned");
    // In working hours less than four are left at once.
    assertThat(row.select("td[data-heading=Due]").text())
        .matches("Open within [34] working hours.*");
  }

  @Test
  void whatCameSinceTheReaderLookedIsMarkedAndWhatWasReturnedToo() {
    var reporter = NoScriptUser.signedIn("reporter", "/my-reports");
    var answered = taken();
    var question = new OfficerActions(triage).ask(answered, "Which invented kiosk?");
    OwnAdditions.answer(reporter, answered, question, "The teal one");
    var added = taken();
    OwnAdditions.add(reporter, added, "More");
    var returned = taken();
    proposed(returned);
    NoScriptUser.signedIn("lead", "/triage/" + returned)
        .answer("/triage/" + returned + "/send-back", Map.of("reason", "Invented"));

    assertThat(status(answered)).isEqualTo("Taken, answered");
    assertThat(status(added)).isEqualTo("Taken, added to");
    assertThat(
            Jsoup.parse(triage.get("/triage?sort=oldest").body()).select("tbody th a").eachText())
        .containsSubsequence(answered, added);
    assertThat(status(returned)).isEqualTo("Taken, returned");
    assertThat(references(list("who=mine&sort=newest")))
        .containsSubsequence(added, answered, returned);
    triage.get("/triage/" + answered);
    assertThat(status(answered)).isEqualTo("Taken");
    close(answered, added, returned);
  }

  private static String status(String reference) {
    return row("sort=newest", reference).select("td[data-heading=Status]").text();
  }

  private static Element row(String query, String reference) {
    return list(query).selectFirst("tr:contains(" + reference + ")");
  }

  private static String taken() {
    return taken("batley");
  }

  private static String taken(String area) {
    var reference = PartnerApi.submit("reporter", SampleReports.with(it -> it.put("area", area)));
    new OfficerActions(triage).take(reference);
    return reference;
  }

  private static void proposed(String report) {
    var high = Map.of("priority", "high", "reason", "Invented");
    triage.answer("/triage/" + report + "/priority", high);
    triage.answer("/triage/" + report + "/close", closing("no-further-action"));
  }

  private static Map<String, String> closing(String outcome) {
    return Map.of("outcome", outcome, "reason", "Invented", "feedback", "");
  }

  private static void close(String... references) {
    Stream.of(references)
        .forEach(
            it ->
                DatabaseRows.change("update report set state = 'CLOSED' where reference = ?", it));
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
