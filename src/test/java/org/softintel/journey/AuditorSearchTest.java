package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.given.DatabaseRows;
import org.softintel.given.LogCopies;
import org.softintel.given.NoScriptUser;
import org.softintel.given.PartnerApi;
import org.softintel.given.SampleReports;
import org.softintel.given.SignedIn;

/** What an auditor finds, and how. */
class AuditorSearchTest {
  private static final String ENTRIES = "/api/v1/audit/entries?";
  private static final String NDJSON = "application/x-ndjson";
  private static String reference = "";

  @SignedIn("auditor")
  private static NoScriptUser auditor;

  @BeforeAll
  static void aReportThatWasOpenedTwice() {
    reference = PartnerApi.submit("reporter", SampleReports.minimal());
    open("triage");
    open("triage");
    open("lead");
  }

  private static void open(String account) {
    PartnerApi.as(account).get(PartnerApi.REPORTS + "/" + reference).then().statusCode(200);
  }

  private static String account(String act, int newest) {
    return DatabaseRows.of(
            "select actor from audit_entry where reference = ? and act = ? order by id desc",
            reference,
            act)
        .get(newest);
  }

  @Test
  void filtersAreCombined() {
    var triage = account("REPORT_OPENED", 1);
    var mine = "reference=" + reference;

    assertThat(acts(mine)).filteredOn("REPORT_OPENED"::equals).hasSize(3);
    assertThat(acts(mine + "&person=" + triage)).contains("REPORT_OPENED");
    assertThat(acts(mine + "&act=REPORT_OPENED&person=" + triage))
        .containsExactly("REPORT_OPENED", "REPORT_OPENED");
    assertThat(acts(mine + "&operation=COLLECTION")).containsExactly("REPORT_SUBMITTED");
    assertThat(acts(mine + "&to=2020-01-01")).isEmpty();
    assertThat(acts(mine + "&from=2020-01-01&act=REPORT_SUBMITTED")).hasSize(1);
    assertThat(acts(mine + "&from=2020-01-01&to=2020-01-02")).isEmpty();
    assertThat(acts(mine + "&agency=nowhere")).isEmpty();
  }

  @Test
  void everyFilterAloneFindsWhatAScanFinds() {
    var agency =
        DatabaseRows.of(
                "select agency from audit_entry where act = 'REPORT_OPENED' and reference = ?",
                reference)
            .get(0);
    var triage = account("REPORT_OPENED", 1);
    var last = DatabaseRows.of("select max(id) from audit_entry").get(0);
    for (var pair :
        List.of(
            "agency=" + agency + "|agency = '" + agency + "'",
            "person=" + triage + "|actor = '" + triage + "'",
            "act=REPORT_SUBMITTED|act = 'REPORT_SUBMITTED'",
            "operation=COLLECTION|operation = 'COLLECTION'",
            "operation=COLLECTION&agency=school-a|operation = 'COLLECTION' and agency = 'school-a'",
            "operation=CONSULTATION&person="
                + triage
                + "|operation = 'CONSULTATION' and actor = '"
                + triage
                + "'")) {
      var parts = pair.split("\\|", 2);
      assertThat(rows(parts[0] + "&before-row=" + last))
          .as(parts[0])
          .isEqualTo(
              DatabaseRows.of(
                  "select id from audit_entry where "
                      + parts[1]
                      + " and id < "
                      + last
                      + " order by id desc limit 500"));
    }
  }

  @Test
  void whoLookedAtAReportIsToldWithFirstAndLastLook() {
    var page = auditor.get("/audit/reports/" + reference).body();

    assertThat(page)
        .contains(
            "Report " + reference,
            "Who opened this report",
            "2 people who opened it, most recent first");
    assertThat(page.indexOf(account("REPORT_OPENED", 0)))
        .isPositive()
        .isLessThan(page.indexOf(account("REPORT_OPENED", 1)));
    assertThat(page).doesNotContain(SampleReports.minimal().get("narrative").asText());
  }

  /** Their entries are about no report, and name each that was shown. */
  @Test
  void listsThatShowedAReportAreFoundByIt() {
    var newest = NoScriptUser.signedIn("triage", "/triage").get("/triage?sort=newest");
    assertThat(newest.body()).contains(reference);
    var mine = "reference=" + reference;

    assertThat(acts(mine)).contains("REPORTS_LISTED", "REPORT_OPENED");
    assertThat(found(mine + "&act=REPORTS_LISTED", "detail"))
        .isNotEmpty()
        .allMatch(it -> it.startsWith("shown=") && it.contains(reference));
    assertThat(auditor.get("/audit?act=REPORTS_LISTED&" + mine).body())
        .contains("looked at the list of reports")
        .doesNotContain("No entries match");
    var page = Jsoup.parse(auditor.get("/audit/reports/" + reference).body());
    var theirs = "a[href=/audit?person=%s&reference=%s&lists=only&act=REPORTS_LISTED]";
    var row =
        page.select("tr:has(" + theirs.formatted(account("REPORT_OPENED", 1), reference) + ")");
    assertThat(row.text()).contains("Terry Example", "looked at the list of reports");
    assertThat(page.select("main").text())
        .contains("Saw it in a list or a search")
        .doesNotContain("Lists and searches that showed the report are not counted");
    assertThat(page.select("main table").last().text())
        .contains("opened the report")
        .doesNotContain("looked at the list of reports");
  }

  /** A name leads to as many rows as the page counts, of what it counts. */
  @Test
  void aNameLeadsToWhatItsTableCounts() {
    var sent = PartnerApi.submit("reporter", SampleReports.minimal());
    var reporter = NoScriptUser.signedIn("reporter", "/my-reports");
    reporter.get("/my-reports");
    for (var account : List.of("reporter", "reporter", "triage")) {
      PartnerApi.as(account).get(PartnerApi.REPORTS + "/" + sent).then().statusCode(200);
    }
    NoScriptUser.signedIn("triage", "/triage").get("/triage?sort=newest");
    var page = Jsoup.parse(auditor.get("/audit/reports/" + sent).body());
    var names = page.select("main th a[href^=/audit?person=]");
    assertThat(names).hasSizeGreaterThanOrEqualTo(4);

    for (var name : names) {
      var address = name.attr("href");
      var counted = name.parents().select("tr").first().select("td").last().text();
      var behind = Jsoup.parse(auditor.get(address).body()).select("main");
      boolean isList = address.contains("lists=only");
      var rows =
          behind.select("tbody tr").stream()
              .filter(it -> isList || it.text().contains("Read: "))
              .toList();
      assertThat(rows).as(address).hasSize(Integer.parseInt(counted));
      assertThat(behind.select("td[data-heading=Report]").eachText())
          .as(address)
          .containsOnly(isList ? "None" : sent);
      assertThat(behind.text())
          .contains(isList ? "Only lists and searches that showed" : "Without lists and searches.");
      var all = behind.select("p a:contains(Include)").attr("href");
      assertThat(all).as(address).isEqualTo(address.replaceAll("&lists=[a-z]+", ""));
      assertThat(auditor.get(all).body()).doesNotContain("Without lists");
    }
  }

  @Test
  void aReportThatNoListShowedSaysSo() {
    var unseen = PartnerApi.submit("reporter", SampleReports.minimal());

    assertThat(Jsoup.parse(auditor.get("/audit/reports/" + unseen).body()).select("main").text())
        .contains("No list or search showed this report to anybody.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"SI-7Q7Q-Q7Q7", "nonsense", "SI-1"})
  void aReportThatNeverWasIsUnknown(String typed) {
    assertThat(auditor.get("/audit/reports/" + typed).statusCode()).isEqualTo(404);
  }

  @Test
  void lookingIsRecordedWithWhatWasLookedFor() {
    auditor.get("/audit?reference=" + reference + "&act=REPORT_OPENED");

    assertThat(
            DatabaseRows.of(
                "select detail from audit_entry where act = 'AUDIT_READ' and detail like ?"
                    + " order by id desc limit 1",
                "%reference=" + reference + " act=%"))
        .containsExactly("shown=3 reference=" + reference + " act=REPORT_OPENED");
  }

  @Test
  void aNameBecomesAnAccountInTheAddressOfTheView() {
    var page = auditor.csrfToken("/audit");
    var answer = auditor.post("/audit", Map.of("person", "terry example", "csrf-token", page));

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("location").orElseThrow())
        .contains("/audit?person=")
        .doesNotContainIgnoringCase("terry");
  }

  /** As the pages have it: a program need not know our codes. */
  @Test
  void whyIsInWordsForProgramsToo() {
    var mine = "reference=" + reference + "&act=REPORT_OPENED";

    assertThat(found(mine, "purpose")).containsOnly("triage");
    assertThat(found(mine, "why"))
        .hasSize(3)
        .allMatch(it -> it.startsWith("To assess reports and act on them. The report was "));
  }

  @Test
  void theNextPageIsBeforeTheLastNumberShown() {
    LogCopies.await(reference);
    var mine = "reference=" + reference + "&act=REPORT_OPENED";
    var numbers = found(mine, "number");

    assertThat(numbers).hasSize(3).allMatch(it -> it.matches("[0-9]+"));
    assertThat(found(mine, "log")).containsOnly("held");
    assertThat(found(mine + "&before=" + numbers.get(0), "number"))
        .isEqualTo(numbers.subList(1, 3));
  }

  @Test
  void aProgramThatAcceptsNdjsonGetsItWithItsTokenAndNotWithout() {
    var asked = ENTRIES + "reference=" + reference;

    var answer = PartnerApi.as("auditor").accept(NDJSON).get(asked);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.contentType()).startsWith(NDJSON);
    assertThat(answer.asString()).endsWith("}\n");
    assertThat(answer.asString().lines()).isNotEmpty().allMatch(it -> it.matches("\\{.*}"));
    assertThat(PartnerApi.anonymous().accept(NDJSON).get(asked).statusCode()).isEqualTo(401);
  }

  private static List<String> acts(String query) {
    return found(query, "act");
  }

  private static List<String> rows(String query) {
    return found(query, "row");
  }

  private static List<String> found(String query, String member) {
    var lines =
        PartnerApi.as("auditor").get(ENTRIES + query).then().statusCode(200).extract().asString();
    return lines.lines().map(it -> SampleReports.parsed(it).path(member).asText()).toList();
  }
}
