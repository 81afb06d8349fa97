package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.given.DatabaseRows;
import org.softintel.given.NoScriptUser;
import org.softintel.given.PartnerApi;
import org.softintel.given.SampleReports;
import org.softintel.given.SanitisedLogs;
import org.softintel.given.SignedIn;

/**
 * A second text, made by hand with the original beside it: graded, advised about, kept for ever.
 */
class SanitisedLogTest {
  @SignedIn("triage")
  private static NoScriptUser triage;

  @SignedIn("triage2")
  private static NoScriptUser second;

  @SignedIn("lead")
  private static NoScriptUser lead;

  private String reference = "";
  private String page = "";

  @BeforeEach
  void aReportThatTerryHas() {
    reference = PartnerApi.submit("reporter", SampleReports.full());
    page = "/triage/" + reference;
    assertThat(triage.submit(page, page + "/take", Map.of()).statusCode()).isEqualTo(303);
  }

  @Test
  void theOriginalStandsBesideTheFormAndNothingIsChosenYet() {
    var shown = Jsoup.parse(triage.get(page + "/logs/new").body());

    assertThat(shown.select("main").text()).contains("An invented worry.");
    assertThat(shown.select("[checked]")).isEmpty();
    assertThat(shown.select("textarea[name=text]").text()).isEmpty();
    assertThat(DatabaseRows.acts(reference)).contains("REPORT_OPENED");
  }

  @Test
  void aLogTakesOverTheGradeOfItsReport() {
    triage.answer(
        page + "/evaluation",
        Map.of("source", "1", "information", "B", "handling", "C", "conditions", "Made up"));

    var shown = Jsoup.parse(triage.get(page + "/logs/new").body());

    assertThat(shown.select("[checked]").eachAttr("value")).containsExactly("1", "B", "C");
    assertThat(shown.select("textarea[name=conditions]").text()).isEqualTo("Made up");
  }

  @Test
  void theOnlyLogIsChosenToBePassedOn() {
    var log = write(SanitisedLogs.saying("An invented van."));

    var link = Jsoup.parse(triage.get(page).body()).select("a:containsOwn(Pass on)").attr("href");

    var form = Jsoup.parse(triage.get(link).body());
    assertThat(form.select("[name=what][checked]").val()).isEqualTo(log);
  }

  @Test
  void aLogHasItsOwnReferenceGradeAndMarking() {
    var log = write(SanitisedLogs.saying("An invented van.", "Invented: ask us first"));

    assertThat(log).matches("LOG-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}");
    var shown = Jsoup.parse(triage.get(page + "/logs/" + log).body());
    assertThat(shown.select("main").text())
        .contains("An invented van.", "Invented: ask us first", "2CC", "Terry Example")
        .doesNotContain("An invented worry.");
    assertThat(shown.select(".app-marking").text())
        .isEqualTo("OFFICIAL-SENSITIVE Handling C: Lawful sharing permitted with conditions");
    var report = Jsoup.parse(triage.get(page).body());
    assertThat(report.select("a[href='" + page + "/logs/" + log + "']")).hasSize(1);
    assertThat(report.select(".app-timeline h3").eachText())
        .contains("Sanitised log: " + log + " version 1, 2CC by Terry Example");
    assertThat(report.text()).doesNotContain("An invented van.");
  }

  @Test
  void whateverIsMissingIsSaidAndWhatWasTypedComesBack() {
    var answer =
        triage.answer(
            page + "/logs/new", Map.of("text", "Typed\u001b", "handling", "C", "source", "9"));

    assertThat(answer.statusCode()).isEqualTo(400);
    var shown = Jsoup.parse(answer.body());
    assertThat(shown.select(".govuk-error-summary li").eachText())
        .containsExactly(
            "The text must not include hidden control characters",
            "Select how reliable the source is",
            "Select how the source knows",
            "Enter the conditions on sharing",
            "Confirm that you have compared the text with the original");
    assertThat(shown.select("textarea[name=text]").text()).startsWith("Typed");
    assertThat(triage.answer(page + "/logs/new", SanitisedLogs.saying("k".repeat(20_001))).body())
        .contains("The text must be 20,000 characters or fewer");
    assertThat(logs()).isZero();
  }

  @Test
  void tracesOfTheSourceAndWordsThatBlameAreShownOnceAndNeverBlock() {
    // given
    var fields = SanitisedLogs.saying("Robin Sample (01632 960101) says that she is promiscuous.");
    // when
    var first = triage.answer(page + "/logs/new", fields);
    // then
    var shown = Jsoup.parse(first.body());
    assertThat(first.statusCode()).isEqualTo(200);
    assertThat(shown.select(".govuk-inset-text h3").eachText())
        .containsExactly(
            "The reporter’s name is still in it",
            "The reporter’s phone number is still in it",
            "“promiscuous”");
    assertThat(shown.select("mark").eachText())
        .containsExactly("Robin Sample", "01632 960101", "promiscuous");
    assertThat(shown.select("[name=confirmed]").hasAttr("checked")).isFalse();
    assertThat(logs()).isZero();
    // when
    var seen = String.join("\n", shown.select("[name=seen]").eachAttr("value"));
    var again = new HashMap<>(fields);
    again.put("seen", seen);
    again.put("text", fields.get("text") + " And Oakfield.");
    var other = triage.answer(page + "/logs/new", again);
    // then
    assertThat(other.statusCode()).isEqualTo(200);
    assertThat(other.body()).contains("The reporter’s organisation is still in it");
    // when
    again.put("text", "" + fields.get("text"));
    var log = SanitisedLogs.reference(triage.answer(page + "/logs/new", again));
    // then
    assertThat(triage.get(page + "/logs/" + log).body()).contains("promiscuous");
  }

  @Test
  void aNameThatIsStillInItAfterOneWasTakenOutIsShownAgain() {
    var fields =
        new HashMap<>(SanitisedLogs.saying("Robin saw it, and Sample rang.", "Ask Robin first."));
    var first = Jsoup.parse(triage.answer(page + "/logs/new", fields).body());
    assertThat(first.select(".govuk-inset-text h3").eachText())
        .containsExactly(
            "The reporter’s name is still in it", "The reporter’s name is still in the conditions");
    fields.put("seen", String.join("\n", first.select("[name=seen]").eachAttr("value")));

    fields.put("text", "Somebody saw it, and Sample rang.");
    var second = triage.answer(page + "/logs/new", fields);

    assertThat(second.statusCode()).isEqualTo(200);
    assertThat(Jsoup.parse(second.body()).select("mark").eachText())
        .containsExactly("Sample", "Robin");
    assertThat(logs()).isZero();
  }

  @Test
  void aCorrectionIsANewVersionAndTheOldOneStaysReadable() {
    var log = write(SanitisedLogs.saying("An invented van.", "Invented: ask us first"));
    var address = page + "/logs/" + log;
    var begun = Jsoup.parse(triage.get(address + "/correct").body());
    assertThat(begun.select("textarea[name=text]").text()).isEqualTo("An invented van.");
    assertThat(begun.select("[checked]").eachAttr("value")).containsExactly("2", "C", "C");

    assertThat(
            lead.answer(address + "/correct", SanitisedLogs.saying("An invented lorry."))
                .statusCode())
        .isEqualTo(303);

    assertThat(triage.get(address).body())
        .contains("An invented lorry.", "Handling P:")
        .doesNotContain("An invented van.");
    assertThat(triage.get(address + "?version=1").body())
        .contains("An invented van.", "Handling C:", "This is an earlier version");
    for (var unknown : List.of("3", "0", "-1", "x")) {
      assertThat(triage.get(address + "?version=" + unknown).statusCode()).isEqualTo(404);
    }
    assertThat(details("LOG_WRITTEN", "LOG_CORRECTED"))
        .containsExactly("log=" + log + " version=1", "log=" + log + " version=2");
  }

  @Test
  void ofTwoWhoCorrectAtOnceTheSecondIsShownTheFirstAndNothingIsLost() {
    var address = page + "/logs/" + write(SanitisedLogs.saying("An invented van.")) + "/correct";
    assertThat(lead.answer(address, SanitisedLogs.saying("Theirs, invented.")).statusCode())
        .isEqualTo(303);

    var old = new HashMap<>(SanitisedLogs.saying("Mine, invented."));
    old.put("last-version", "1");
    var answer = triage.submit(address, address, old);

    var shown = Jsoup.parse(answer.body());
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(shown.select("textarea[name=text]").text()).isEqualTo("Mine, invented.");
    assertThat(shown.select(".app-words").eachText()).contains("Theirs, invented.");
    assertThat(shown.select("[name=last-version]").val()).isEqualTo("2");
    assertThat(DatabaseRows.count("intelligence_version where report_id = " + id())).isEqualTo(2);
  }

  @Test
  void eachReadingIsInTheTrailBeforeTheFirstWordIsShown() {
    var log = write(SanitisedLogs.saying("An invented van."));
    triage.get(page + "/logs/" + log);
    var sheet = Jsoup.parse(triage.get(page + "/logs/" + log + "/print").body());

    assertThat(details("LOG_OPENED", "LOG_PRINTED"))
        .containsExactly("log=" + log + " version=1", "log=" + log + " version=1");
    assertThat(sheet.select(".app-marking").text())
        .isEqualTo("OFFICIAL-SENSITIVE Handling P: Lawful sharing permitted");
    assertThat(sheet.select(".app-printed").text())
        .startsWith("Sanitised log " + log + ". Printed by Terry Example, ");
    // given
    DatabaseRows.change("alter table audit_entry rename to audit_entry_away");
    // when
    var answers = new ArrayList<String>();
    try {
      for (var address : List.of("", "/print")) {
        var answer = triage.get(page + "/logs/" + log + address);
        answers.add(answer.statusCode() + (answer.body().contains("invented van") ? " shown" : ""));
      }
    } finally {
      DatabaseRows.change("alter table audit_entry_away rename to audit_entry");
    }
    // then
    assertThat(answers).containsExactly("500", "500");
  }

  @ParameterizedTest
  @ValueSource(strings = {"LOG-0000-0000", "LOG-X", "SI-0000-0000", "nothing"})
  void anUnknownLogIsNotFound(String log) {
    assertThat(triage.get(page + "/logs/" + log).statusCode()).isEqualTo(404);
  }

  @Test
  void aLogIsFoundOnlyBelowItsOwnReport() {
    var log = write(SanitisedLogs.saying("An invented van."));
    var other = PartnerApi.submit("reporter", SampleReports.minimal());

    assertThat(lead.get("/triage/" + other + "/logs/" + log).statusCode()).isEqualTo(404);
    assertThat(lead.get("/triage/" + other + "/logs/" + log + "/correct").statusCode())
        .isEqualTo(404);
  }

  @Test
  void onlyWhoHasTheReportOrTheLeadWritesAndAnybodyOfTheTeamReads() {
    var log = write(SanitisedLogs.saying("An invented van."));

    assertThat(second.get(page + "/logs/" + log).statusCode()).isEqualTo(200);
    for (var address : List.of("/logs/new", "/logs/" + log + "/correct")) {
      var refused = second.answer(page + address, SanitisedLogs.saying("Invented."));
      assertThat(refused.statusCode()).isEqualTo(409);
      assertThat(refused.body()).contains("Terry Example took it on");
    }
    assertThat(DatabaseRows.count("intelligence_version where report_id = " + id())).isEqualTo(1);
  }

  @Test
  void whoIsRungAboutALogFindsItsReport() {
    var log = write(SanitisedLogs.saying("An invented van."));

    var found =
        second.answer("/triage/search", Map.of("typed", log.toLowerCase(java.util.Locale.ROOT)));

    assertThat(found.headers().firstValue("Location").orElse("")).endsWith(page);
  }

  @Test
  void aVersionCannotStandInThePlaceOfAnother() {
    var log = write(SanitisedLogs.saying("First, invented."));
    triage.answer(page + "/logs/" + log + "/correct", SanitisedLogs.saying("Other, invented."));
    DatabaseRows.change(
        "update intelligence_version set text = (select o.text from intelligence_version o where"
            + " o.report_id = "
            + id()
            + " and o.number = 1) where number = 2 and report_id = "
            + id());

    assertThat(triage.get(page + "/logs/" + log).statusCode()).isEqualTo(500);
    assertThat(triage.get(page + "/logs/" + log + "?version=1").statusCode()).isEqualTo(200);
  }

  private String write(Map<String, String> fields) {
    return SanitisedLogs.reference(triage.answer(page + "/logs/new", fields));
  }

  private long logs() {
    return DatabaseRows.count("intelligence_log where report_id = " + id());
  }

  private String id() {
    return "(select id from report where reference = '" + reference + "')";
  }

  private List<String> details(String... acts) {
    return DatabaseRows.of(
        "select detail from audit_entry where reference = ? and act in ('"
            + String.join("', '", acts)
            + "') order by id",
        reference);
  }
}
