package org.softintel.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Locale.UK;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
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
import org.softintel.platform.page.DayField;
import org.softintel.platform.page.LondonTime;

/** What reports say together of one child, person or thing. */
class EverywhereTest {
  @SignedIn("triage")
  private static NoScriptUser triage;

  @SignedIn("lead")
  private static NoScriptUser lead;

  @SignedIn("triage2")
  private static NoScriptUser colleague;

  /** To have signed in before a report by the API. */
  @SuppressWarnings("UnusedVariable")
  @SignedIn("reporter2")
  private static NoScriptUser reporter2;

  @BeforeAll
  static void aColleague() {
    colleague.get("/triage");
  }

  private static String plate() {
    var random = ThreadLocalRandom.current();
    return "QV%02d Z%c%c"
        .formatted(random.nextInt(100), 'A' + random.nextInt(26), 'A' + random.nextInt(26));
  }

  private static JudgedRows sent(String reporter, String plate, String colour) {
    var report = JudgedRows.report();
    vehicle(report).put("registration", plate).put("colour", colour);
    report
        .putArray("links")
        .addObject()
        .put("from", "p1")
        .put("relation", "uses")
        .put("to", "v1")
        .put("detail", "Twice, " + colour);
    report
        .putArray("events")
        .addObject()
        .put("what", "An invented event, " + colour)
        .put("date", colour.equals("red") ? "2025-03-02" : "2025-03-09");
    report.putObject("provenance").put("source", "saw-or-heard");
    return new JudgedRows("lead", PartnerApi.submit(reporter, report)).openedBy("lead");
  }

  private static ObjectNode vehicle(ObjectNode report) {
    return (ObjectNode) report.get("vehicles").get(0);
  }

  private static Document page(NoScriptUser officer, String reference) {
    var answer = officer.get("/triage/" + reference + "/vehicles-1/everywhere");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }

  private static String text(Document page) {
    return page.select("main").text();
  }

  @Test
  void whatIsJudgedTheSameIsShownTogetherWithWhoSaysSoAndWhatDiffers() {
    var plate = plate();
    var one = sent("reporter", plate, "blue");
    var other = sent("reporter2", plate.toLowerCase(Locale.UK), "red");

    var before = page(triage, one.reference());
    assertThat(text(before))
        .contains("No other entry that you can open is joined to this one. It comes from 1 source.")
        .contains("Same value: ", "Vehicle 1 of " + other.reference());
    assertThat(before.select("a[href$='/same/" + other.reference() + "/vehicles-1']")).hasSize(1);
    one.judge("v1", other, "v1", "same");

    var together = page(triage, one.reference());

    assertThat(text(together))
        .contains(
            "2 entries in 2 reports that you can open are judged to be the same. They come from"
                + " 2 sources.")
        .contains("Colour Reports differ blue " + one.reference() + " red " + other.reference())
        .doesNotContain("Registration Reports differ")
        .contains("Person of concern, Pat Invented: uses or drives. Reported in " + one.reference())
        .contains("(Twice, blue)")
        .doesNotContain("May be the same");
    assertThat(together.select(".app-timeline__item p.app-words").eachText())
        .containsExactly("An invented event, red", "An invented event, blue");
    assertThat(together.title() + together.select("h1").text()).doesNotContain(plate);
    assertThat(text(page(triage, other.reference())).replace(other.reference(), "SI"))
        .contains("2 entries in 2 reports");
  }

  /** It stands beside a child, and is one place in all reports that name it. */
  @Test
  void aSchoolHasAPageOfItsOwn() {
    var school = "Magenta %s School".formatted(plate().replaceAll("\\W", ""));
    var one = JudgedRows.of("lead", it -> child(it).put("school", school));
    var other = JudgedRows.of("lead", it -> child(it).put("school", school.toUpperCase(UK)));

    var before = place(one);
    assertThat(before.select("h1").text())
        .isEqualTo("What reports say about this school or college");
    assertThat(text(before))
        .contains(school, "Child or young person, Rowan Sample", "(Their school or college)")
        .contains("Likely: ", "Place 1 of " + other.reference());
    one.judge("c1/school", other, "c1/school", "same");

    assertThat(text(place(one)))
        .contains("2 entries in 2 reports that you can open are judged to be the same.");
  }

  private static ObjectNode child(ObjectNode report) {
    return (ObjectNode) report.get("children").get(0);
  }

  private static Document place(JudgedRows report) {
    var answer = triage.get("/triage/" + report.reference() + "/places-1/everywhere");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }

  private static void restrict(JudgedRows report) {
    var fields =
        Map.of("readers", OfficerActions.account("Toni Specimen"), "reason", "Invented conflict");
    var restrict = "/triage/" + report.reference() + "/restrict";
    assertThat(lead.answer(restrict, fields).statusCode()).isEqualTo(303);
  }

  @Test
  void whatIsRestrictedChangesNothingForOthers() {
    var plate = plate();
    var one = sent("reporter", plate, "blue");
    var alone = text(page(triage, one.reference()));
    var other = sent("reporter2", plate, "red");
    one.judge("v1", other, "v1", "same");
    assertThat(text(page(triage, one.reference()))).contains(other.reference());
    restrict(other);

    assertThat(text(page(triage, one.reference()))).isEqualTo(alone);
    assertThat(text(page(lead, one.reference()))).contains("2 entries in 2 reports");
  }

  @Test
  void colleaguesReadANoteAndWhenToReviewItAndItsAuthorDeletesIt() {
    var plate = plate();
    var one = sent("reporter", plate, "blue");
    var other = sent("reporter2", plate, "red");
    one.judge("v1", other, "v1", "same");
    var notes = "/triage/" + one.reference() + "/vehicles-1/notes";
    triage.get("/triage/" + one.reference());
    var fields =
        new HashMap<>(DayField.values("review", LocalDate.now(LondonTime.LONDON).plusWeeks(2)));
    fields.put("text", "Ask the <b>council</b> for its owner");

    assertThat(triage.answer(notes, fields).statusCode()).isEqualTo(303);

    for (var each : List.of(one, other)) {
      assertThat(text(page(colleague, each.reference())))
          .contains("Ask the <b>council</b> for its owner Terry Example, ", "To review on ")
          .doesNotContain("Delete this note");
    }
    var reviews = Jsoup.parse(colleague.get("/triage/reviews").body());
    var row = reviews.select("tr:has(a[href='/triage/" + one.reference() + "'])");
    assertThat(row.text()).contains("Vehicle 1", "Ask the <b>council</b>").doesNotContain("Due");
    var there = Jsoup.parse(colleague.get(row.select("td a").attr("href")).body());
    assertThat(there.select(".govuk-back-link").attr("href")).isEqualTo("/triage/reviews");
    restrict(one);
    assertThat(triage.get("/triage/reviews").body()).doesNotContain(one.reference());
    assertThat(text(page(triage, other.reference()))).doesNotContain("council");

    var form = page(lead, one.reference()).select("form[action$='/delete']");
    assertThat(form).isEmpty();
    assertThat(DatabaseRows.of("select distinct length(content)::text from entity_note"))
        .containsExactly("2560");
  }

  @Test
  void anAuthorDeletesTheirNoteAndNobodyElseDoes() {
    var one = sent("reporter", plate(), "blue");
    var notes = "/triage/" + one.reference() + "/vehicles-1/notes";
    triage.get("/triage/" + one.reference());
    assertThat(banner(triage.answer(notes, Map.of("text", "An invented note"))))
        .isEqualTo("Note saved.");
    var delete = page(triage, one.reference()).select("form[action$='/delete']").attr("action");

    assertThat(lead.submit(notes, delete, Map.of()).statusCode()).isEqualTo(409);
    assertThat(banner(triage.submit(notes, delete, Map.of()))).isEqualTo("Note deleted.");

    assertThat(text(page(triage, one.reference()))).contains("There are no notes yet.");
    assertThat(triage.submit(notes, delete, Map.of()).statusCode()).isEqualTo(404);
    assertThat(DatabaseRows.acts(one.reference())).contains("ENTITY_NOTED", "ENTITY_NOTE_DELETED");
  }

  private static String banner(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(303);
    return Jsoup.parse(triage.follow(answer).body())
        .select(".govuk-notification-banner__heading")
        .text();
  }

  /** A note is added, one is refused, one is deleted: the way back stays. */
  @Test
  void whoeverNotesSomethingStillComesBackToTheList() {
    var one = sent("reporter", plate(), "blue");
    triage.get("/triage/" + one.reference());
    var list = "/triage/joined?page=2&kind=vehicles";
    var from = "?from=" + URLEncoder.encode(list, UTF_8);
    var everywhere = "/triage/" + one.reference() + "/vehicles-1/everywhere" + from;
    var add = linked(everywhere, "a[href*=/notes]", "href");
    assertThat(linked(add, ".govuk-back-link", "href")).isEqualTo(everywhere);
    var came = linked(add, "input[name=from]", "value");
    assertThat(came).isEqualTo(list);

    var refused = Jsoup.parse(triage.answer(add, Map.of("text", " ", "from", came)).body());
    assertThat(refused.select("input[name=from]").val()).isEqualTo(list);
    var added = triage.answer(add, Map.of("text", "An invented note", "from", came));

    assertThat(added.headers().firstValue("Location").orElseThrow())
        .endsWith(everywhere + "&saved=note");
    assertThat(linked(everywhere, ".govuk-back-link", "href")).isEqualTo(list);
    var delete = linked(everywhere, "form[action$=/delete]", "action");
    var deleted = triage.submit(everywhere, delete, Map.of("from", list));
    assertThat(deleted.headers().firstValue("Location").orElseThrow())
        .endsWith(everywhere + "&saved=note-deleted");
  }

  private static String linked(String address, String what, String attribute) {
    return Jsoup.parse(triage.get(address).body()).select(what).attr(attribute);
  }

  @Test
  void whatIsWrongWithANoteIsSaidAndWhatWasTypedStays() {
    var one = sent("reporter", plate(), "blue");
    var notes = "/triage/" + one.reference() + "/vehicles-1/notes";
    var today = LocalDate.now(LondonTime.LONDON);
    for (var wrong : List.of(today, today.plusWeeks(52).plusDays(1))) {
      var fields = new HashMap<>(DayField.values("review", wrong));
      fields.put("text", "x".repeat(501));
      var answer = triage.answer(notes, fields);
      assertThat(answer.statusCode()).isEqualTo(400);
      var page = Jsoup.parse(answer.body());
      assertThat(page.select(".govuk-error-summary a").eachText())
          .containsExactly(
              "The note must be 500 characters or fewer",
              wrong.equals(today)
                  ? "The day must be tomorrow or later"
                  : "The day must be within 52 weeks");
      assertThat(page.select("textarea").text()).isEqualTo("x".repeat(501));
    }
    var none = Jsoup.parse(triage.answer(notes, Map.of("text", " ")).body());
    assertThat(none.select(".govuk-error-summary a").eachText()).containsExactly("Enter a note");
  }

  private static void cameDaysAgo(int days, JudgedRows... reports) {
    for (var each : reports) {
      DatabaseRows.change(
          "update report set received_at = received_at - interval '"
              + days
              + " days' where reference = ?",
          each.reference());
    }
  }

  private static String asOf(LocalDate day) {
    return "?on-day=%d&on-month=%d&on-year=%d"
        .formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
  }

  @Test
  void asItWasOnADayWithoutWhatCameLaterAndNothingCanBeDoneThere() {
    var plate = plate();
    var one = sent("reporter", plate, "blue");
    var other = sent("reporter2", plate, "red");
    cameDaysAgo(9, one, other);
    one.judge("v1", other, "v1", "same");
    triage.answer(
        "/triage/" + one.reference() + "/vehicles-1/notes", Map.of("text", "An invented note"));
    var yesterday = LocalDate.now(LondonTime.LONDON).minusDays(1);
    var address = "/triage/" + one.reference() + "/vehicles-1/everywhere";

    var answer = triage.get(address + asOf(yesterday));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    var past = Jsoup.parse(answer.body()).select("main").first();
    assertThat(past.text())
        .contains("As it was at the end of " + LondonTime.words(yesterday))
        .contains("No other entry that you can open is joined to this one.", "An invented event")
        .doesNotContain(other.reference(), "An invented note", "May be the same");
    assertThat(past.select("form[method=post]")).isEmpty();
    assertThat(past.select("a[href$=/notes], a[href$=/groups], a[href*=/same/]")).isEmpty();
    assertThat(past.select("a[href$=/elsewhere]")).isEmpty();
    assertThat(past.select("a[href^=/triage/" + one.reference() + "/people-1/]").attr("href"))
        .endsWith("/everywhere" + asOf(yesterday));
    assertThat(past.select("a:contains(Show this page as it is now)").attr("href"))
        .isEqualTo(address);
    assertThat(text(page(triage, one.reference())))
        .contains("2 entries in 2 reports", "An invented note")
        .doesNotContain("As it was at the end of");
  }

  @Test
  void noDayIsShownThatIsNotOverOrBeforeTheReport() {
    var one = sent("reporter", plate(), "blue");
    cameDaysAgo(2, one);
    var today = LocalDate.now(LondonTime.LONDON);
    var wrong =
        Map.of(
            asOf(today),
            "The day to show must be before today",
            asOf(today.minusDays(3)),
            "The day to show must be "
                + LondonTime.words(today.minusDays(2))
                + " or later, because we received this report then",
            "?on-day=31&on-month=2&on-year=2026",
            "The day to show must be a real date");
    wrong.forEach(
        (query, message) -> {
          var answer = triage.get("/triage/" + one.reference() + "/vehicles-1/everywhere" + query);
          assertThat(answer.statusCode()).isEqualTo(400);
          var page = Jsoup.parse(answer.body());
          assertThat(page.select(".govuk-error-summary a").eachText()).containsExactly(message);
          assertThat(page.select(page.select(".govuk-error-summary a").attr("href"))).hasSize(1);
          assertThat(text(page)).doesNotContain("As it was at the end of");
        });
  }

  @Test
  void sightingsStandByTheirDayAndWhatHasNoneStandsApart() {
    var report = JudgedRows.report();
    vehicle(report).put("registration", plate()).put("seen", "By the school on 4 March 2025");
    report
        .putArray("links")
        .addObject()
        .put("from", "c1")
        .put("relation", "seen-at")
        .put("to", "v1");
    report
        .putArray("events")
        .addObject()
        .put("what", "An invented event")
        .put("date", "2025-03-05");
    var one = new JudgedRows("lead", PartnerApi.submit("reporter", report));

    var page = page(triage, one.reference());

    var dated = page.select(".app-timeline").first();
    assertThat(dated.select("p.app-words").eachText()).hasSize(2);
    assertThat(dated.text())
        .contains("By the school on 4 March 2025", "Happened: 4 March 2025", "An invented event");
    assertThat(page.select("section[aria-labelledby=undated]").text())
        .contains("Date not known", "Rowan Sample was seen at or in: ");
  }

  @Test
  void theTrailNamesTheReportAndTellsNoThiefOfTheOthers() {
    var plate = plate();
    var one = sent("reporter", plate, "blue");
    var other = sent("reporter2", plate, "red");
    page(triage, one.reference());

    assertThat(
            DatabaseRows.of(
                "select reference || ' ' || detail from audit_entry where act = 'ENTITY_SHOWN'"
                    + " order by id desc limit 1"))
        .containsExactly(one.reference() + " shown=sealed");
    assertThat(
            DatabaseRows.of(
                "select count(*)::text from audit_entry where act = 'ENTITY_SHOWN'"
                    + " and to_jsonb(audit_entry)::text like ?",
                "%" + other.reference() + "%"))
        .containsExactly("0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"vehicles-2", "links-1", "shared-1", "vehicles", "v1", "vehicles-0"})
  void noSuchRowIsNotFound(String row) {
    var one = sent("reporter", plate(), "blue");
    assertThat(triage.get("/triage/" + one.reference() + "/" + row + "/everywhere").statusCode())
        .isEqualTo(404);
  }
}
