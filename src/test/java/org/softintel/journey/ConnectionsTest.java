package org.softintel.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.softintel.given.GivenDisclosure.lookedAt;
import static org.softintel.given.GivenDisclosure.with;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.given.DatabaseRows;
import org.softintel.given.JudgedRows;
import org.softintel.given.NoScriptUser;
import org.softintel.given.OfficerActions;
import org.softintel.given.PartnerApi;
import org.softintel.given.SignedIn;
import org.softintel.platform.page.LondonTime;

/** What is connected with a row is a list, a graph of the same, and files for a partner. */
class ConnectionsTest {
  private static final String CONDITION = "Invented: ask the school first";
  private static final Map<String, String> TO =
      Map.of("recipient", "partner", "name", "Ash Recipient", "why", "An invented need");

  @SignedIn("triage")
  private static NoScriptUser triage;

  @SignedIn("lead")
  private static NoScriptUser lead;

  @SignedIn("reporter")
  private static NoScriptUser reporter;

  @SignedIn("auditor")
  private static NoScriptUser auditor;

  /** To be somebody of the team whom a lead can name. */
  @SignedIn("triage2")
  private static NoScriptUser colleague;

  private final String plate =
      "QY%02d Z%c%c".formatted(below(100), 'A' + below(26), 'A' + below(26));
  private final JudgedRows one = sent("reporter", "Pat Invented", "Seen with a blue van");
  private final JudgedRows other = sent("reporter2", "Sam Invented", "Seen with a red van");

  @BeforeAll
  static void aColleague() {
    colleague.get("/triage");
  }

  private static int below(int bound) {
    return ThreadLocalRandom.current().nextInt(bound);
  }

  /** Whom the vehicle is used by, and a child who was seen with them. */
  private JudgedRows sent(String reporter, String person, String detail) {
    var report = JudgedRows.report();
    report
        .withArrayProperty("vehicles")
        .removeAll()
        .addObject()
        .put("id", "v1")
        .put("registration", plate);
    report.withArrayProperty("people").removeAll().addObject().put("id", "p1").put("name", person);
    report.putObject("provenance").put("source", "saw-or-heard");
    var links = report.putArray("links");
    links
        .addObject()
        .put("from", "p1")
        .put("relation", "uses")
        .put("to", "v1")
        .put("detail", detail);
    links.addObject().put("from", "c1").put("relation", "seen-with").put("to", "p1");
    return new JudgedRows("lead", PartnerApi.submit(reporter, report)).openedBy("lead");
  }

  private String address() {
    return "/triage/" + one.reference() + "/vehicles-1/connections";
  }

  private static String ok(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private static Document page(NoScriptUser officer, String address) {
    return Jsoup.parse(ok(officer.get(address)));
  }

  private static List<String> listed(Document page) {
    return page.select("tbody th").eachText();
  }

  private static List<String> drawn(Document page) {
    return page.select("a.app-graph__node title").eachText();
  }

  @Test
  void twoReportsThatAreJudgedJoinedAreOneNetwork() {
    one.judge("v1", other, "v1", "same");

    var near = page(triage, address());

    assertThat(listed(near))
        .startsWith("Vehicle: " + plate)
        .containsExactlyInAnyOrder(
            "Vehicle: " + plate,
            "Person of concern: Pat Invented",
            "Person of concern: Sam Invented");
    assertThat(drawn(near))
        .isEqualTo(listed(near).stream().map(it -> it.replace(":", "")).toList());
    assertThat(near.select("tbody tr").get(0).text()).contains("2 sources", "Open");
    assertThat(near.select("tbody").text())
        .contains("Pat Invented uses or drives: " + plate + ", says " + one.reference())
        .contains("the reporter saw or heard it", "“Seen with a red van”", "Not graded yet")
        .contains("1 more connected with it");
    assertThat(near.select("line.app-graph__line title").eachText())
        .contains("Sam Invented uses or drives: " + plate + " (1 source)");
    assertThat(near.select(".app-graph-frame line.app-graph__line--suggested")).isEmpty();
    assertThat(near.title() + near.select("h1").text()).doesNotContain(plate);

    var more = near.select("a:contains(One step more)");
    assertThat(more.text()).isEqualTo("One step more (up to 2 more)");
    var far = page(triage, more.attr("href"));
    assertThat(listed(far)).hasSize(5).endsWith("Child or young person: Rowan Sample");
    assertThat(drawn(far)).hasSize(5);
    var child = far.select("a.app-graph__node").last().attr("href");
    assertThat(listed(page(triage, child))).startsWith("Child or young person: Rowan Sample");
  }

  @Test
  void whatMayBeTheSameIsDashedUntilItIsJudgedAndCanBeLeftOut() {
    var page = page(triage, address());

    assertThat(page.select(".app-graph-frame line.app-graph__line--suggested title").eachText())
        .contains(plate + " may be the same as " + plate);
    assertThat(page.select("tbody").text()).contains("May be the same as " + plate);
    assertThat(page.select("tbody a[href$='/same/" + other.reference() + "/vehicles-1']"))
        .hasSize(1);
    var without = page(triage, page.select("a:contains(Hide suggestions)").attr("href"));
    assertThat(without.select("tbody").text())
        .doesNotContain(other.reference())
        .doesNotContain("May be the same");
    assertThat(without.select(".app-graph-frame line.app-graph__line--suggested")).isEmpty();
    assertThat(without.select("main").text()).doesNotContain("Hide suggestions");
    var again = page(triage, without.select("a:contains(Show suggestions)").attr("href"));
    assertThat(again.select("tbody").text()).contains("May be the same as " + plate);
  }

  @Test
  void onlyReportsSinceADayAreLeft() {
    one.judge("v1", other, "v1", "same");
    var tomorrow = "?since-day=1&since-month=1&since-year=2199";

    assertThat(listed(page(triage, address() + tomorrow)))
        .containsExactly("Vehicle: " + plate, "Person of concern: Pat Invented");
    assertThat(listed(page(triage, address() + "?since-day=1&since-month=1&since-year=2001")))
        .hasSize(3);
    var wrong = triage.get(address() + "?since-day=31&since-month=2&since-year=2026");
    assertThat(wrong.statusCode()).isEqualTo(400);
    assertThat(Jsoup.parse(wrong.body()).select(".govuk-error-summary a").text())
        .isEqualTo("The first day received must be a real date");
  }

  @Test
  void asItWasOnADayNothingIsJoinedLaterAndNothingIsPassedOn() {
    for (var each : List.of(one, other)) {
      DatabaseRows.change(
          "update report set received_at = received_at - interval '9 days' where reference = ?",
          each.reference());
    }
    one.judge("v1", other, "v1", "same");
    var day = LocalDate.now(LondonTime.LONDON).minusDays(1);
    var query =
        "?on-day=%d&on-month=%d&on-year=%d"
            .formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());

    var past = page(lead, address() + query);

    assertThat(listed(past))
        .containsExactly("Vehicle: " + plate, "Person of concern: Pat Invented");
    assertThat(past.select("main").text())
        .contains("As it was at the end of " + LondonTime.words(day));
    assertThat(past.select("a:contains(Pass this on), a[href*=/same/]")).isEmpty();
    assertThat(past.select("tbody th a, a.app-graph__node").eachAttr("href"))
        .hasSize(3)
        .allSatisfy(it -> assertThat(it).endsWith("/connections" + query));
    var future = lead.get(address() + "?on-day=1&on-month=1&on-year=2199");
    assertThat(future.statusCode()).isEqualTo(400);
    assertThat(Jsoup.parse(future.body()).select(".govuk-error-summary a").text())
        .isEqualTo("The day to show must be before today");
  }

  @Test
  void beforeMoreThanTwentyAreShownTheirReaderIsAsked() {
    var report = JudgedRows.report();
    var name = "Pat " + plate;
    report.withArrayProperty("people").removeAll().addObject().put("id", "p1").put("name", name);
    var places = report.putArray("places");
    var links = report.putArray("links");
    for (int i = 0; i < 20; i++) {
      places.addObject().put("id", "at" + i).put("name", "Place %d of %s".formatted(i, plate));
      links.addObject().put("from", "p1").put("relation", "seen-at").put("to", "at" + i);
    }
    report
        .putArray("accounts")
        .addObject()
        .put("handle", "handle-of-" + plate.replace(" ", ""))
        .put("user", name);
    var many = new JudgedRows("lead", PartnerApi.submit("reporter", report)).openedBy("lead");
    var address = "/triage/" + many.reference() + "/people-1/connections?without=yes";

    var asked = page(triage, address);

    assertThat(asked.select("main").text())
        .contains("21 children, people and things are connected with this")
        .contains("Show suggestions")
        .doesNotContain("Hide suggestions");
    assertThat(asked.select("tbody, .app-graph-frame")).isEmpty();
    var all = page(triage, asked.select("a:contains(Show all 21)").attr("href"));
    assertThat(listed(all)).hasSize(22);
    assertThat(drawn(all)).hasSize(22);
    assertThat(all.select("form input[name=all]").attr("value")).isEqualTo("yes");
  }

  @Test
  void theSameNetworkIsTheSamePictureEachTime() {
    one.judge("v1", other, "v1", "same");
    var first = page(triage, address() + "?steps=2").select(".app-graph-frame").html();

    assertThat(page(lead, address() + "?steps=2").select(".app-graph-frame").html())
        .isEqualTo(first);
  }

  @Test
  void whatIsRestrictedChangesNoByteForOthers() {
    var alone = ok(triage.get(address() + "?steps=2&without=yes"));
    one.judge("v1", other, "v1", "same");
    assertThat(ok(triage.get(address() + "?steps=2&without=yes"))).contains(other.reference());
    var readers = Map.of("readers", OfficerActions.account("Toni Specimen"), "reason", "Invented");
    var restrict = "/triage/" + other.reference() + "/restrict";
    assertThat(lead.answer(restrict, readers).statusCode()).isEqualTo(303);

    for (var query : List.of("?steps=2&without=yes", "?steps=2")) {
      assertThat(bare(ok(triage.get(address() + query)))).isEqualTo(bare(alone));
    }
  }

  /** Without what each answer has anew, and without what the filter itself shows. */
  private static String bare(String page) {
    var main = Jsoup.parse(page).select("main");
    main.select("form, p:contains(step), .app-views").remove();
    return main.html();
  }

  @Test
  void nothingIsConnectedWithItYet() {
    // Other tests name the same invented children.
    var address = "/triage/" + one.reference() + "/children-2/connections?without=yes";
    var page = page(triage, address);
    assertThat(page.select("main").text()).contains("These reports show no connections.");
    assertThat(page.select(".app-graph-frame")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"vehicles-2", "links-1", "vehicles", "v1"})
  void noSuchRowIsNotFound(String row) {
    var address = "/triage/" + one.reference() + "/" + row + "/connections";
    assertThat(triage.get(address).statusCode()).isEqualTo(404);
    assertThat(lead.get(address + "/export").statusCode()).isEqualTo(404);
  }

  @Test
  void onlyTheTeamLooksAndOnlyALeadPassesOn() {
    assertThat(reporter.get(address()).statusCode()).isEqualTo(403);
    assertThat(auditor.get(address()).statusCode()).isEqualTo(403);
    assertThat(NoScriptUser.anonymous().get(address()).statusCode()).isEqualTo(302);
    assertThat(NoScriptUser.anonymous().post(address() + "/export", TO).statusCode())
        .isEqualTo(401);
    assertThat(triage.get(address() + "/export").statusCode()).isEqualTo(403);
    assertThat(page(triage, address()).select("a:contains(Pass this on)")).isEmpty();
    assertThat(page(lead, address()).select("a:contains(Pass this on)")).hasSize(1);
  }

  private void grade(JudgedRows report, String handling, String conditions) {
    var fields =
        Map.of("source", "2", "information", "C", "handling", handling, "conditions", conditions);
    var saved = lead.answer("/triage/" + report.reference() + "/evaluation", fields);
    assertThat(saved.statusCode()).as(saved.body()).isEqualTo(303);
  }

  private Map<String, byte[]> files(Map<String, String> fields) throws IOException {
    var export = address() + "/export";
    var check = lead.answer(export, fields);
    assertThat(check.statusCode()).as(check.body()).isEqualTo(200);
    var confirmed = with(with(fields, "checked", "yes"), "looked-at", lookedAt(check));
    var answer = lead.answerWithFile(export, with(confirmed, "conditions-allow", "yes"));
    assertThat(answer.statusCode()).as(new String(answer.body(), UTF_8)).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename=\"connections.zip\"");
    var files = new LinkedHashMap<String, byte[]>();
    try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
      for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), zip.readAllBytes());
      }
    }
    return files;
  }

  private static String all(Map<String, byte[]> files) {
    var text = new StringBuilder();
    files.values().forEach(it -> text.append(new String(it, UTF_8)));
    return text.toString();
  }

  @Test
  void whatHasConditionsLeavesOnlyIfItIsConfirmedByItself() throws IOException {
    one.judge("v1", other, "v1", "same");
    grade(one, "P", "");
    grade(other, "C", CONDITION);
    assertThat(page(lead, address() + "/export").select("input[name=confirmed]").eachAttr("value"))
        .containsExactly(other.reference());

    var without = all(files(TO));
    var confirmed = files(with(TO, "confirmed", other.reference()));

    assertThat(without)
        .contains(plate, "Pat Invented", "R1 2CP")
        .doesNotContain("Sam Invented", "2CC");
    assertThat(confirmed.keySet())
        .containsExactly("nodes.csv", "edges.csv", "connections.graphml", "handling.txt");
    assertThat(all(confirmed))
        .contains("Sam Invented", "R1 2CP, R2 2CC", "R2: " + CONDITION)
        .doesNotContain(
            one.reference(), other.reference(), "oakfield", "reporter", "Seen with a red")
        .doesNotContain("An invented worry");
  }

  @Test
  void anExportIsAnEntryAndItsWordsAreSealed() throws IOException {
    one.judge("v1", other, "v1", "same");
    grade(one, "P", "");
    grade(other, "P", "");
    assertThat(DatabaseRows.acts(one.reference())).doesNotContain("NETWORK_EXPORTED");

    files(TO);

    assertThat(
            DatabaseRows.of(
                "select operation || ' ' || purpose || ' ' || detail from audit_entry"
                    + " where act = 'NETWORK_EXPORTED' and reference = ?",
                one.reference()))
        .containsExactly("DISCLOSURE passing-on recipient=childrens-services shown=sealed");
    var entry =
        DatabaseRows.of(
                "select id::text from audit_entry where act = 'NETWORK_EXPORTED' and reference = ?",
                one.reference())
            .get(0);
    assertThat(
            DatabaseRows.of(
                "select 1::text from audit_entry where id = ?::bigint"
                    + " and to_jsonb(audit_entry)::text ~ ?",
                entry,
                other.reference() + "|Recipient|invented"))
        .isEmpty();
    assertThat(auditor.get("/audit/entries/" + entry).body())
        .contains("Ash Recipient", "An invented need", one.reference() + " " + other.reference());
    assertThat(Jsoup.parse(lead.get("/triage/" + one.reference()).body()).select("main").text())
        .contains("Passed on: connections, as files", "Ash Recipient", "An invented need");
  }

  @Test
  void nothingLeavesThatWasNotLookedAt() {
    one.judge("v1", other, "v1", "same");
    grade(one, "P", "");
    var export = address() + "/export";
    var check = lead.answer(export, TO);
    var seen = with(with(TO, "checked", "yes"), "looked-at", lookedAt(check));
    grade(other, "P", "");

    assertThat(lead.answer(export, with(TO, "checked", "yes")).statusCode()).isEqualTo(409);
    var stale = lead.answer(export, seen);

    assertThat(stale.statusCode()).isEqualTo(409);
    assertThat(Jsoup.parse(stale.body()).select("main").text())
        .contains("This changed after you looked at it", "Sam Invented");
    assertThat(DatabaseRows.acts(one.reference())).doesNotContain("NETWORK_EXPORTED");
  }

  @Test
  void whatIsMissingIsAskedForAndWhatIsNotGradedStays() {
    var refused = lead.answer(address() + "/export", Map.of());

    assertThat(refused.statusCode()).isEqualTo(400);
    var page = Jsoup.parse(refused.body());
    assertThat(page.select(".govuk-error-summary a").eachText())
        .containsExactly(
            "Select which organisation it is for",
            "Enter the name of the person who receives it",
            "Enter what the recipient needs it for",
            "Grade a report about what you started from and include it: without one, nothing is"
                + " left");
    assertThat(page.select(".govuk-error-summary a").eachAttr("href"))
        .allSatisfy(it -> assertThat(page.select(it)).hasSize(1));
    assertThat(page.select("main").text()).contains("1 report is not graded, and is left out.");
  }
}
