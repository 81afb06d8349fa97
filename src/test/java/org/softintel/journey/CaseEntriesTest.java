package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.softintel.given.DatabaseRows;
import org.softintel.given.NoScriptUser;
import org.softintel.given.OwnAdditions;
import org.softintel.given.PartnerApi;
import org.softintel.given.SampleReports;
import org.softintel.given.SignedIn;

/** What the team adds to a report: kept with author and time, and nobody overwrites anybody. */
class CaseEntriesTest {
  @SignedIn("triage")
  private static NoScriptUser triage;

  @SignedIn("triage2")
  private static NoScriptUser second;

  @SignedIn("lead")
  private static NoScriptUser lead;

  private String reference = "";
  private String page = "";

  @BeforeEach
  void aReport() {
    reference = PartnerApi.submit("reporter", SampleReports.full());
    page = "/triage/" + reference;
  }

  @Test
  void everythingThatTheTeamAddsStandsOnTheTimelineNewestFirst() {
    take(triage);
    note(triage, "A made-up note");
    prioritise(triage, "medium");
    close(triage);

    var timeline = Jsoup.parse(triage.get(page).body()).select(".app-timeline");
    assertThat(timeline.select("h3").eachText())
        .containsExactly(
            "Closed: Back to the reporter by Terry Example",
            "Priority: Medium by Terry Example",
            "Note by Terry Example",
            "Taken by Terry Example",
            "What the report says",
            "Report received");
    assertThat(timeline.select(".app-words").eachText())
        .containsExactly("An invented outcome", "An invented reason", "A made-up note");
    assertThat(timeline.select("time[datetime]")).hasSize(6);
    assertThat(DatabaseRows.acts(reference))
        .contains("NOTE_ADDED", "PRIORITY_SET", "REPORT_TAKEN", "REPORT_CLOSED");
    assertThat(
            DatabaseRows.of(
                "select n.id::text from entry n, audit_entry e where n.kind = 'NOTE'"
                    + " and e.reference = ? and e.detail = 'note=' || n.id",
                reference))
        .as("the entry names the note")
        .isNotEmpty();
    assertThat(
            DatabaseRows.of(
                "select detail from audit_entry where act = 'PRIORITY_SET' and reference = ?",
                reference))
        .containsExactly("priority=medium");
  }

  @Test
  void byWhenItHappenedTheOldestEventStandsLast() {
    take(triage);

    var body = triage.get(page + "?by=happened").body();

    assertThat(Jsoup.parse(body).select(".app-timeline h3").last().text())
        .startsWith("What the report says");
    assertThat(Jsoup.parse(body).select("[aria-current=page]").text())
        .contains("By date it happened");
    assertThat(body).contains("Happened: From 5 January 2026 to 28 February 2026. Reported:");
  }

  @ParameterizedTest
  @CsvSource({"priority, reason", "evaluation, conditions", "close, reason"})
  void whoSavesOnAnOldPageIsShownTheirsBesideYoursAndBothAreKept(String task, String words) {
    // given
    take(triage);
    var fields = fields(task, "Mine, invented");
    var old = Jsoup.parse(triage.get(page + "/" + task).body()).select("[name=page-version]").val();
    note(second, "Theirs, invented");
    // when
    var answer = send(triage, task, old, fields);
    // then
    var shown = Jsoup.parse(answer.body());
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(shown.select("textarea[name=" + words + "]").text()).isEqualTo("Mine, invented");
    assertThat(shown.select(".app-timeline").text())
        .contains("Note by Toni Specimen", "Theirs, invented")
        .doesNotContain("Taken");
    assertThat(entries("content is not null")).isEqualTo(1);
    // when
    send(triage, task, shown.select("[name=page-version]").val(), fields);
    // then
    assertThat(triage.get(page).body()).contains("Mine, invented", "Theirs, invented");
  }

  @Test
  void aPageThatDoesNotSayWhatItShowedSavesNothing() {
    take(triage);

    assertThat(send(triage, "priority", "", fields("priority", "x")).statusCode()).isEqualTo(409);
    assertThat(entries("kind = 'PRIORITY'")).isZero();
  }

  @Test
  void wordsThatBlameInANoteAreShownOnceBeforeItIsSaved() {
    var blaming = "The girl is promiscuous. He called her a \"slag\".";

    var shown = note(triage, blaming);

    assertThat(shown.statusCode()).isEqualTo(200);
    var again = Jsoup.parse(shown.body());
    assertThat(again.select("main mark").eachText()).containsOnly("promiscuous");
    assertThat(again.select("[name=text]").val()).isEqualTo(blaming);
    assertThat(entries("kind = 'NOTE'")).isZero();
    var kept = Map.of("text", blaming, "advice-kept", again.select("[name=advice-kept]").val());
    assertThat(triage.answer(page + "/note", kept).statusCode()).isEqualTo(303);
    assertThat(entries("kind = 'NOTE'")).isEqualTo(1);
  }

  @Test
  void twoNotesAtOnceAreBothKept() {
    var old = Jsoup.parse(triage.get(page + "/note").body()).select("[name=page-version]").val();
    second.get(page);

    assertThat(send(second, "note", old, fields("note", "Theirs, made up")).statusCode())
        .isEqualTo(303);
    assertThat(send(triage, "note", old, fields("note", "Mine, made up")).statusCode())
        .isEqualTo(303);

    assertThat(triage.get(page).body()).contains("Theirs, made up", "Mine, made up");
  }

  @Test
  void aSuggestedGradeIsAcceptedWithOnePressAndItsConditionsAreKept() {
    var report =
        SampleReports.with(
            it -> {
              it.put("naming", "ask-first").put("handlingConditions", "Made up: not to the family");
              it.putObject("sourceRisk").put("level", "serious");
            });
    page = "/triage/" + PartnerApi.submit("reporter", report);
    take(triage);

    assertThat(triage.submit(page, page + "/evaluation", Map.of()).statusCode()).isEqualTo(303);

    var shown = Jsoup.parse(triage.get(page).body()).select("main").text();
    assertThat(shown)
        .contains("2DC: Untested, not known, lawful sharing permitted with conditions")
        .contains("Conditions of the grade Made up: not to the family")
        .contains("Ask us before you name the child or the source");
  }

  @Test
  void aNewReportIsTakenAndGradedWithOnePress() {
    triage.get(page);

    var answer = triage.submit(page, page + "/take-and-grade", Map.of());

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(Jsoup.parse(triage.get(page).body()).select(".app-timeline h3").eachText())
        .startsWith("Grade: 2DP by Terry Example", "Taken by Terry Example");
  }

  @Test
  void whoeverIsTooLateStaysAtTheDeskAndIsToldWhoHasIt() {
    take(triage);

    for (var late :
        List.of(
            send(second, "take", version(), Map.of()),
            send(second, "close", version(), fields("close", "Typed, made up")),
            second.get(page + "/close"))) {
      var shown = Jsoup.parse(late.body());
      assertThat(late.statusCode()).isEqualTo(409);
      assertThat(shown.select("main").text())
          .contains("Terry Example took it on")
          .doesNotContain("ring the team", "call the team");
      assertThat(shown.select("main a").eachAttr("href")).containsExactly(page, "/triage");
      assertThat(shown.select(".app-marking")).hasSize(1);
    }
    assertThat(send(second, "close", version(), fields("close", "Typed, made up")).body())
        .contains("Typed, made up");
    assertThat(
            Jsoup.parse(second.get("/triage/SI-0000-0000").body())
                .select("main a")
                .eachAttr("href"))
        .containsExactly("/triage");
  }

  @Test
  void whatTheReporterAddsMeanwhileIsShownToo() {
    take(triage);
    var old = Jsoup.parse(triage.get(page + "/close").body()).select("[name=page-version]").val();
    var reporter = NoScriptUser.signedIn("reporter", "/my-reports");
    OwnAdditions.add(reporter, reference, "Made up later");

    var answer = send(triage, "close", old, fields("close", "x"));

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("Made up later");
  }

  @Test
  void onlyWhoHasAReportOrTheLeadDecidesAboutIt() {
    assertThat(triage.get(page + "/close").statusCode()).isEqualTo(409);
    take(triage);

    for (var task : List.of("evaluation", "close")) {
      assertThat(second.get(page + "/" + task).statusCode()).isEqualTo(409);
      var refused = send(second, task, version(), fields(task, "x"));
      assertThat(refused.body()).contains("Terry Example took it on");
      assertThat(refused.statusCode()).isEqualTo(409);
    }
    assertThat(note(second, "Anybody may add one").statusCode()).isEqualTo(303);
    assertThat(lead.answer(page + "/close", fields("close", "x")).statusCode()).isEqualTo(303);
    assertThat(send(triage, "priority", version(), fields("priority", "x")).body())
        .contains("This report is closed");
    assertThat(note(second, "Also when it is closed").statusCode()).isEqualTo(303);
  }

  @Test
  void aGradeIsSuggestedConfirmedByAPersonAndItsHistoryKept() {
    take(triage);
    var suggested = Jsoup.parse(triage.get(page + "/evaluation").body());
    assertThat(suggested.select(".govuk-inset-text strong").text()).isEqualTo("2DP");
    assertThat(suggested.select("[checked]")).isEmpty();
    assertThat(suggested.select("main").text())
        .contains("A note that was left at an invented desk");
    assertThat(triage.get(page).body()).contains("OFFICIAL-SENSITIVE Handling: not graded yet");

    triage.answer(page + "/evaluation", fields("evaluation", "Made up: ask first"));
    var first = triage.get(page).body();
    assertThat(first)
        .contains("OFFICIAL-SENSITIVE Handling C: Lawful sharing permitted with conditions");
    var begun = Jsoup.parse(triage.get(page + "/evaluation").body());
    assertThat(begun.select("[checked]").eachAttr("value")).containsExactly("2", "C", "C");
    triage.answer(
        page + "/evaluation",
        Map.of("source", "1", "information", "B", "handling", "P", "no-conditions", "yes"));

    assertThat(Jsoup.parse(triage.get(page).body()).select(".app-timeline h3").eachText())
        .containsSubsequence("Grade: 1BP by Terry Example", "Grade: 2CC by Terry Example");
    assertThat(triage.get(page).body()).contains("Handling P:");
    assertThat(Jsoup.parse(triage.get(page).body()).select(".app-before").text())
        .doesNotContain("Conditions on");
    var columns =
        "select source_grade || information_grade || handling from report where reference = ?";
    assertThat(DatabaseRows.of(columns, reference)).containsExactly("1BP");
    assertThat(DatabaseRows.acts(reference)).filteredOn("REPORT_GRADED"::equals).hasSize(2);
  }

  @Test
  void sharingWithConditionsNeedsThemInWords() {
    take(triage);

    var answer =
        triage.answer(
            page + "/evaluation",
            Map.of("source", "2", "information", "C", "handling", "C", "conditions", " "));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("Enter the conditions on sharing");
    assertThat(entries("kind = 'EVALUATION'")).isZero();
  }

  @Test
  void anEntryCannotStandInThePlaceOfAnother() {
    take(triage);
    note(triage, "First");
    note(triage, "Other");
    DatabaseRows.change(
        "update entry e set content = (select o.content from entry o where o.report_id ="
            + " e.report_id and o.kind = 'NOTE' and o.id <> e.id) where kind = 'NOTE' and"
            + " report_id = (select id from report where reference = ?)",
        reference);

    assertThat(triage.get(page).statusCode()).isEqualTo(500);
  }

  private void take(NoScriptUser who) {
    assertThat(who.submit(page, page + "/take", Map.of()).statusCode()).isEqualTo(303);
  }

  private HttpResponse<String> note(NoScriptUser who, String text) {
    return who.answer(page + "/note", Map.of("text", text));
  }

  private void prioritise(NoScriptUser who, String priority) {
    var fields = Map.of("priority", priority, "reason", "An invented reason");
    assertThat(who.answer(page + "/priority", fields).statusCode()).isEqualTo(303);
  }

  private void close(NoScriptUser who) {
    var fields = fields("close", "An invented outcome");
    assertThat(who.answer(page + "/close", fields).statusCode()).isEqualTo(303);
  }

  private HttpResponse<String> send(
      NoScriptUser who, String task, String version, Map<String, String> fields) {
    var all = Stream.of(fields, Map.of("page-version", version));
    var together = new java.util.HashMap<String, String>();
    all.forEach(together::putAll);
    return who.submit(page, page + "/" + task, together);
  }

  private String version() {
    return DatabaseRows.of("select version from report where reference = ?", reference).get(0);
  }

  private long entries(String condition) {
    return DatabaseRows.count(
        "entry where report_id = (select id from report where reference = ?) and " + condition,
        reference);
  }

  private static Map<String, String> fields(String task, String words) {
    return switch (task) {
      case "note" -> Map.of("text", words);
      case "priority" -> Map.of("priority", "low", "reason", words);
      case "evaluation" ->
          Map.of("source", "2", "information", "C", "handling", "C", "conditions", words);
      default -> Map.of("outcome", "back-to-submitter", "reason", words);
    };
  }
}
