package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.softintel.given.Await.until;
import static org.softintel.given.ReportShown.column;
import static org.softintel.given.ReportShown.taken;
import static org.softintel.given.ReportShown.toItsReporter;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.given.DatabaseRows;
import org.softintel.given.GivenDisclosure;
import org.softintel.given.NoScriptUser;
import org.softintel.given.OfficerActions;
import org.softintel.given.OutcomeFields;
import org.softintel.given.OwnAdditions;
import org.softintel.given.PartnerApi;
import org.softintel.given.SampleReports;
import org.softintel.given.SanitisedLogs;
import org.softintel.given.SignedIn;

/** No outcome without the act that it tells of, and no duplicate of what another source says. */
class OutcomeActsTest {
  private static final String REASON = "A cobalt reason";

  @SignedIn("triage")
  private static NoScriptUser triage;

  @SignedIn("triage2")
  private static NoScriptUser colleague;

  @SignedIn("lead")
  private static NoScriptUser lead;

  @SignedIn("reporter")
  private static NoScriptUser reporter;

  private String reference = "";
  private String page = "";

  @BeforeEach
  void aReportThatIsTaken() {
    reference = taken("reporter", SampleReports.minimal(), triage);
    page = "/triage/" + reference;
  }

  /** On the code of before, each was closed and its reporter was told "Passed on". */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "safeguarding",
        "investigation",
        "already-open",
        "strategy",
        "mace-child",
        "mace-person",
        "mace-location",
        "disruption",
        "cross-border"
      })
  void nothingIsPassedOnUntilSomebodyWasTold(String outcome) {
    var answer = triage.answer(page + "/close", Map.of("outcome", outcome, "reason", REASON));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains(REASON);
    assertThat(errors(answer)).isNotEmpty();
    assertThat(column(reference, "state")).isEqualTo("TAKEN");
    assertThat(toItsReporter(reference, reporter)).isEqualTo("The team is working on it");
    var inApi = PartnerApi.as("reporter").get(PartnerApi.REPORTS + "/" + reference);
    assertThat(inApi.jsonPath().getString("status")).isEqualTo("Being looked at");
  }

  @ParameterizedTest
  @CsvSource({
    "passed-to, '', Enter the name of the person you told",
    "passed-to, ., Enter the name of the person you told",
    "passed-time, soon, 'Enter the time you told them, such as 2:30pm or 14:30'",
    "passed-time, 0:00pm, 'Enter the time you told them, such as 2:30pm or 14:30'",
    "passed-reference, -, Enter their reference number",
    "passed-year, 1004, The day you told them must be no more than a year before the report was"
        + " received",
    "passed-how, pigeon, Select how you told them",
    "passed-reference, ' ', Enter their reference number",
    "passed-year, 2192, The day you told them must be today or in the past",
  })
  void eachPartOfAHandoverIsAskedFor(String field, String value, String problem) {
    var fields = new HashMap<>(OutcomeFields.of("safeguarding", REASON, ""));
    fields.put(field, value);

    var answer = triage.answer(page + "/close", fields);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(errors(answer)).containsExactly(problem);
    assertThat(column(reference, "state")).isEqualTo("TAKEN");
  }

  @Test
  void whoWasToldStandsInTheHistory() {
    assertThat(
            triage
                .answer(page + "/close", OutcomeFields.of("safeguarding", REASON, ""))
                .statusCode())
        .isEqualTo(303);

    assertThat(toItsReporter(reference, reporter)).isEqualTo("Passed to people who can act");
    assertThat(Jsoup.parse(triage.get(page).body()).select(".app-timeline .app-words").text())
        .contains(REASON, "Told: Pat Invented, duty team", "How: By phone", "MASH-0042");
  }

  @Test
  void aCrimeHasItsNumber() {
    var fields = new HashMap<>(OutcomeFields.of("investigation", REASON, ""));
    fields.put("crime-number", "to follow");
    assertThat(errors(triage.answer(page + "/close", fields)))
        .containsExactly("Enter the crime number as it was recorded");

    fields.put("crime-number", "13/2600/26");
    assertThat(triage.answer(page + "/close", fields).statusCode()).isEqualTo(303);
    assertThat(triage.get(page).body()).contains("Crime number: 13/2600/26");
  }

  /** What was typed comes back to the same officer on the report, and is sealed until then. */
  @Test
  void whatWasTypedWaitsSealedUntilTheLogIsWritten() {
    var fields = Map.of("outcome", "logged", "reason", REASON, "feedback", "A cobalt word");

    var answer = triage.answer(page + "/close", fields);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(errors(answer))
        .containsExactly(
            "Before you choose “Logged as intelligence”, grade this report and write a sanitised"
                + " log");
    var shown = Jsoup.parse(answer.body());
    assertThat(shown.select("main a").eachAttr("href"))
        .contains(page + "/evaluation", page + "/logs/new");
    assertThat(answer.uri().getQuery()).isNull();
    assertThat(
            DatabaseRows.count(
                "begun_outcome where position('cobalt' in encode(content, 'escape')) > 0"))
        .isZero();

    OutcomeFields.grade(reference, triage);
    var written = triage.answer(page + "/logs/new", SanitisedLogs.saying("An invented car."));

    assertThat(written.headers().firstValue("Location").orElseThrow()).endsWith(page);
    var back = Jsoup.parse(triage.get(page).body());
    assertThat(back.select(".app-decide").hasAttr("open")).isTrue();
    assertThat(back.select("#reason").text()).isEqualTo(REASON);
    assertThat(back.select("#feedback").text()).isEqualTo("A cobalt word");
    assertThat(back.select("[name=outcome][checked]").val()).isEqualTo("logged");
    assertThat(lead.get(page).body()).doesNotContain("cobalt");
    assertThat(triage.answer(page + "/close", fields).statusCode()).isEqualTo(303);
    assertThat(
            DatabaseRows.count(
                "begun_outcome b join report r on r.id = b.report_id where r.reference = ?",
                reference))
        .isZero();
  }

  @Test
  void anotherAreaHasItOnceSomethingWasPassedOn() {
    var fields = Map.of("outcome", "cross-border", "reason", REASON);
    var log = SanitisedLogs.of(reference, triage);
    var answer = triage.answer(page + "/close", fields);
    assertThat(errors(answer).get(0)).contains("pass it on");

    var paper = GivenDisclosure.onPaper(reference, log, triage);
    // On the code of before, it was closed here and its reporter was told "Passed on".
    assertThat(errors(triage.answer(page + "/close", fields)).get(0)).contains("pass it on");
    assertThat(toItsReporter(reference, reporter)).isEqualTo("The team is working on it");
    triage.download(page + "/disclosures/" + paper + "/paper");

    assertThat(triage.answer(page + "/close", fields).statusCode()).isEqualTo(303);
    assertThat(toItsReporter(reference, reporter)).isEqualTo("Passed to people who can act");
  }

  /**
   * On the code of before, an old disclosure closed it again, and its reporter read "Passed on".
   */
  @Test
  void whatLeftBeforeAReportWasOpenedAgainIsNotPassedOnAgain() {
    var log = SanitisedLogs.of(reference, triage);
    GivenDisclosure.handOver(reference, log, triage);
    var fields = new HashMap<>(Map.of("outcome", "cross-border", "reason", REASON));
    triage.answer(page + "/close", fields);
    triage.answer(page + "/reopen", Map.of("reason", "Invented"));
    fields.put("outcome", "already-open");

    assertThat(errors(triage.answer(page + "/close", fields)).get(0)).contains("pass it on");
    assertThat(column(reference, "state")).isEqualTo("TAKEN");

    GivenDisclosure.handOver(reference, log, triage);
    assertThat(triage.answer(page + "/close", fields).statusCode()).isEqualTo(303);
  }

  @Test
  void aMailHasLeftOnceTheMailServerHasIt() throws Exception {
    theRecipientIsNoLongerNew();
    var fields = Map.of("outcome", "cross-border", "reason", REASON);
    var order = GivenDisclosure.to(SanitisedLogs.of(reference, triage), "mail");
    GivenDisclosure.send(reference, GivenDisclosure.confirmed(order), triage);

    until(
        "the mail",
        Duration.ofSeconds(30),
        () -> triage.answer(page + "/close", fields).statusCode() == 303);

    assertThat(
            DatabaseRows.count(
                "outbox where reference = ? and kind = 'DISCLOSURE' and state = 'SENT'", reference))
        .isEqualTo(1);
  }

  @Test
  void whatWaitsForASecondOfficerOrWasRefusedWasNotPassedOn() {
    var log = SanitisedLogs.of(reference, triage);
    var order = new HashMap<>(GivenDisclosure.confirmed(GivenDisclosure.to(log, "paper")));
    order.putAll(
        Map.of("recipient", "somebody-else", "organisation", "Invented Police", "kind", "police"));
    var id = GivenDisclosure.id(GivenDisclosure.send(reference, order, triage));
    var fields = Map.of("outcome", "cross-border", "reason", REASON);

    assertThat(errors(triage.answer(page + "/close", fields)).get(0)).contains("pass it on");

    colleague.get(page);
    var address = page + "/disclosures/" + id;
    colleague.submit(address, address + "/refuse", Map.of("reason", "An invented doubt"));
    assertThat(errors(triage.answer(page + "/close", fields)).get(0)).contains("pass it on");
    assertThat(toItsReporter(reference, reporter)).isEqualTo("The team is working on it");
  }

  @Test
  void outcomesStandInThreeGroupsAndTheReportBesideTheirForm() {
    var groups = List.of("outcomes-1", "outcomes-2", "outcomes-3");

    for (var address : List.of(page, page + "/close")) {
      var shown = Jsoup.parse(triage.get(address).body());
      assertThat(groups.stream().map(shown::getElementById).map(it -> it == null ? "" : it.text()))
          .as(address)
          .containsExactly(
              "Passed on or acted on", "Kept as intelligence", "Nothing more for this team to do");
      assertThat(shown.select("[aria-labelledby=outcomes-2] [name=outcome]").eachAttr("value"))
          .containsExactly("logged", "develop", "corroborates");
    }
    for (var form : List.of("/close", "/evaluation", "/logs/new")) {
      assertThat(text(triage, page + form)).as(form).contains("An invented worry about");
    }
  }

  @Test
  void oneButtonLeadsFromAnOutcomeToWhatItNeedsFirst() {
    OutcomeFields.grade(reference, triage);
    var fields = new HashMap<>(Map.of("outcome", "cross-border", "reason", REASON, "then", "act"));
    var offered = Jsoup.parse(triage.get(page).body()).select("[name=then][value=act]");
    assertThat(offered.eachText())
        .containsExactly(
            "Write a sanitised log for this outcome", "Write a sanitised log for this outcome");

    var answer = triage.answer(page + "/close", fields);

    assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith(page + "/logs/new");
    triage.answer(page + "/logs/new", SanitisedLogs.saying("An invented car."));
    var back = Jsoup.parse(triage.get(page).body());
    assertThat(back.select("#reason").text()).isEqualTo(REASON);
    assertThat(back.select("[data-for=disclosure] button").text()).startsWith("Pass it on");
    assertThat(back.select("[data-for=log] button")).isEmpty();
  }

  @Test
  void whatWasTypedForACorrectionWaitsToo() {
    triage.answer(page + "/close", Map.of("outcome", "back-to-submitter", "reason", "Invented"));
    var correction = Map.of("outcome", "cross-border", "reason", REASON, "then", "act");

    var answer = triage.answer(page + "/correct", correction);

    assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith(page + "/logs/new");
    var back = Jsoup.parse(triage.get(page + "/correct").body());
    assertThat(back.select("#reason").text()).isEqualTo(REASON);
    assertThat(back.select("[name=outcome][checked]").val()).isEqualTo("cross-border");
  }

  /** On the code of before, it led to the page of a grade, which refuses what is closed. */
  @Test
  void aCorrectionThatNeedsAGradeLeadsThroughReopeningAndLosesNothing() {
    triage.answer(page + "/close", Map.of("outcome", "back-to-submitter", "reason", "Invented"));
    var offered = Jsoup.parse(triage.get(page + "/correct").body());
    assertThat(offered.select("[data-for=log] button").text())
        .startsWith("Reopen this report to grade it");
    var correction = new HashMap<>(Map.of("outcome", "logged", "reason", REASON));

    var asked = triage.answer(page + "/correct", correction);

    assertThat(errors(asked))
        .containsExactly(
            "Before you choose “Logged as intelligence”, reopen this report to grade it and write a"
                + " sanitised log");
    assertThat(Jsoup.parse(asked.body()).select("main a").eachAttr("href"))
        .contains(page + "/reopen");
    correction.put("then", "act");
    var led = triage.answer(page + "/correct", correction);
    assertThat(led.headers().firstValue("Location").orElseThrow()).endsWith(page + "/reopen");
    triage.answer(page + "/reopen", Map.of("reason", "Invented: to log it"));
    OutcomeFields.grade(reference, triage);
    triage.answer(page + "/logs/new", SanitisedLogs.saying("An invented car."));
    var back = Jsoup.parse(triage.get(page).body());
    assertThat(back.select("#reason").text()).isEqualTo(REASON);
    assertThat(back.select("[name=outcome][checked]").val()).isEqualTo("logged");
    correction.remove("then");
    assertThat(triage.answer(page + "/close", correction).statusCode()).isEqualTo(303);
    assertThat(column(reference, "outcome")).isEqualTo("LOGGED");
  }

  @Test
  void whoWritesALogForACorrectionIsLedBackToIt() {
    OutcomeFields.grade(reference, triage);
    triage.answer(page + "/close", Map.of("outcome", "back-to-submitter", "reason", "Invented"));
    var correction = Map.of("outcome", "logged", "reason", REASON);
    triage.answer(page + "/correct", correction);

    var written = triage.answer(page + "/logs/new", SanitisedLogs.saying("An invented car."));

    assertThat(written.headers().firstValue("Location").orElseThrow()).endsWith(page + "/correct");
    var back = Jsoup.parse(triage.get(page + "/correct").body());
    assertThat(back.select("#reason").text()).isEqualTo(REASON);
    assertThat(triage.answer(page + "/correct", correction).statusCode()).isEqualTo(303);
    assertThat(column(reference, "outcome")).isEqualTo("LOGGED");
  }

  /** A PDF has to be fetched first, and a recipient who is new to be approved. */
  @Test
  void whoSendsWhatAnOutcomeNeedsIsLedBackToIt() {
    theRecipientIsNoLongerNew();
    var log = SanitisedLogs.of(reference, triage);
    triage.answer(page + "/close", Map.of("outcome", "cross-border", "reason", REASON));
    var form = Jsoup.parse(triage.get(page + "/disclosures/new").body());
    assertThat(form.select("[name=what][checked]").val()).isEqualTo(log);
    assertThat(form.select("[name=way][checked]").val()).isEqualTo("mail");

    var order = GivenDisclosure.confirmed(GivenDisclosure.to(log, "mail"));
    var sent = GivenDisclosure.send(reference, order, triage);

    assertThat(sent.headers().firstValue("Location").orElseThrow()).endsWith(page);
    var back = Jsoup.parse(triage.get(page).body());
    assertThat(back.select("[name=outcome][checked]").val()).isEqualTo("cross-border");
  }

  private static void theRecipientIsNoLongerNew() {
    var other = taken("reporter2", SampleReports.minimal(), triage);
    var order =
        GivenDisclosure.confirmed(GivenDisclosure.to(SanitisedLogs.of(other, triage), "mail"));
    GivenDisclosure.approve(
        other, GivenDisclosure.id(GivenDisclosure.send(other, order, triage)), colleague);
  }

  @Test
  void oneButtonClosesAndOpensTheNextReport() {
    var other = taken("reporter2", SampleReports.minimal(), triage);
    DatabaseRows.change("update report set area = 'acts-test' where reference = ?", other);
    triage.get("/triage?area=acts-test");
    var fields = new HashMap<>(Map.of("outcome", "no-further-action", "reason", REASON));
    fields.put("then", "next");

    var shown = triage.follow(triage.answer(page + "/close", fields));

    var next = shown.uri().getPath();
    assertThat(next).isEqualTo("/triage/" + other);
    assertThat(Jsoup.parse(shown.body()).select(".app-saved").text())
        .isEqualTo("Saved: report " + reference + ". Open it again");
    assertThat(triage.get(next + "?after=nonsense").body()).doesNotContain("Saved: report");
  }

  @Test
  void whatAnotherOrganisationSaysCorroboratesAndIsNoDuplicate() {
    var kept = taken("reporter2", SampleReports.minimal(), triage);
    OutcomeFields.grade(kept, triage);
    var duplicate = other("duplicate", kept);

    var answer = triage.answer(page + "/close", duplicate);

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(errors(answer).get(0)).contains("Corroborates another report");
    assertThat(column(reference, "state")).isEqualTo("TAKEN");
    assertThat(triage.answer(page + "/close", other("corroborates", kept)).statusCode())
        .isEqualTo(303);

    assertThat(triage.get(page).body()).contains("Closed: Corroborates " + kept);
    var shown = Jsoup.parse(triage.get("/triage/" + kept).body()).select("main").text();
    assertThat(shown).contains(reference + ", linked on", "suggested grade is now 2BP");
    assertThat(column(kept, "information_grade")).isEqualTo("C");
    assertThat(toItsReporter(reference, reporter)).isEqualTo("Closed");
  }

  @Test
  void anOfficerCanSayThatBothComeFromOneSource() {
    var fields =
        new HashMap<>(other("duplicate", taken("reporter2", SampleReports.minimal(), triage)));
    fields.put("same-source", "yes");

    assertThat(triage.answer(page + "/close", fields).statusCode()).isEqualTo(303);

    assertThat(triage.get(page).body()).contains("both reports come from the same source");
  }

  @Test
  void onePersonDoesNotCorroborateThemselves() {
    var answer =
        triage.answer(
            page + "/close",
            other("corroborates", taken("reporter", SampleReports.minimal(), triage)));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(errors(answer).get(0)).contains("who counts as one source", "Duplicate of another");
  }

  /** On the code of before, each closed the other, and nobody worked on either. */
  @ParameterizedTest
  @ValueSource(strings = {"duplicate", "corroborates"})
  void reportsDoNotCloseEachOther(String outcome) {
    var second = taken("reporter2", SampleReports.minimal(), triage);
    var third = taken("reporter", SampleReports.minimal(), triage);
    close(reference, outcome, second);
    close(second, outcome, third);

    for (var other : List.of(reference, second)) {
      var answer = triage.answer("/triage/" + third + "/close", sameAs(outcome, other));
      assertThat(errors(answer))
          .containsExactly(
              "That report was closed as the same as this one. Reopen it first, or name another");
    }
    assertThat(column(third, "state")).isEqualTo("TAKEN");

    triage.answer("/triage/" + second + "/reopen", Map.of("reason", "Invented"));
    close(third, outcome, second);
  }

  /** The reports that others were closed as the same as are passed on the way, and not opened. */
  @Test
  void whereReportsLeadIsNotUpToAnEntryThatTheServiceDidNotWrite() {
    var second = taken("reporter2", SampleReports.minimal(), triage);
    var third = taken("reporter", SampleReports.minimal(), triage);
    var last = taken("reporter2", SampleReports.minimal(), triage);
    close(third, "duplicate", last);
    close(second, "duplicate", third);
    DatabaseRows.changePastTheService(
        "insert into entry (id, report_id, kind, code, author, written_at, version, stamp)"
            + " select gen_random_uuid(), id, 'CORRECTED', 'duplicate:' || ?, 'a made-up hand',"
            + " now(), version, '' from report where reference = ?",
        reference,
        third);
    try {
      close(reference, "duplicate", second);
    } finally {
      DatabaseRows.change("delete from entry where author = 'a made-up hand'");
    }
  }

  /** On the code of before, both were closed. */
  @Test
  void ofTwoWhoCloseEachReportAsADuplicateOfTheOtherOneIsRefused() {
    var second = taken("reporter2", SampleReports.minimal(), colleague);
    var closing = Map.of(triage, List.of(reference, second), colleague, List.of(second, reference));

    // Both have been checked, and neither is saved, when the first can begin to save.
    var answers =
        DatabaseRows.whileLocked(
            List.of(reference, second),
            () -> {
              var sent =
                  closing.entrySet().stream()
                      .map(it -> CompletableFuture.supplyAsync(() -> closed(it)))
                      .toList();
              until("both to wait", Duration.ofSeconds(30), () -> DatabaseRows.waiting() >= 2);
              return sent;
            });

    assertThat(answers.stream().map(CompletableFuture::join).map(HttpResponse::statusCode))
        .containsOnlyOnce(303);
    assertThat(List.of(column(reference, "state"), column(second, "state")))
        .containsExactlyInAnyOrder("CLOSED", "TAKEN");
  }

  private HttpResponse<String> closed(Map.Entry<NoScriptUser, List<String>> by) {
    return by.getKey()
        .answer(
            "/triage/" + by.getValue().get(0) + "/close",
            sameAs("duplicate", by.getValue().get(1)));
  }

  @Test
  void aReportThatNobodyActsOnIsAskedAboutBeforeItStandsForAnother() {
    var kept = taken("reporter2", SampleReports.minimal(), triage);
    triage.answer("/triage/" + kept + "/priority", Map.of("priority", "low", "reason", REASON));
    triage.answer(
        "/triage/" + kept + "/close", Map.of("outcome", "no-further-action", "reason", REASON));
    var fields = new HashMap<>(other("corroborates", kept));

    assertThat(errors(triage.answer(page + "/close", fields)))
        .containsExactly(
            "That report was closed as “No further action”. Reopen it, or confirm that nobody has"
                + " to act on either report");

    fields.put("nobody-acts", "yes");
    assertThat(triage.answer(page + "/close", fields).statusCode()).isEqualTo(303);
    assertThat(triage.get(page).body()).contains("nobody has to act on either report");
  }

  /** On the code of before, an officer ended each alone, and nobody read it again. */
  @ParameterizedTest
  @CsvSource({
    "reporter, high, duplicate, CLOSED",
    "reporter, low, duplicate, PENDING",
    "reporter2, high, duplicate, PENDING",
    "reporter2, high, corroborates, PENDING",
  })
  void possibleDangerIsEndedAloneOnlyWhereTheCaseGoesOn(
      String account, String priority, String outcome, String state) {
    var other = taken(account, SampleReports.minimal(), triage);
    prioritise(other, priority);
    dangerThatWasAnswered();

    close(reference, outcome, other);

    assertThat(column(reference, "state")).isEqualTo(state);
  }

  /** As above, by way of a report that the same officer had ended alone, or that a lead ended. */
  @ParameterizedTest
  @CsvSource({
    "low, no-further-action",
    "low, back-to-submitter",
    "high, no-further-action",
    "high, duplicate",
  })
  void possibleDangerDoesNotEndWithAReportThatNobodyActsOn(String priority, String ended) {
    var other = taken("reporter", SampleReports.minimal(), triage);
    prioritise(other, priority);
    if (ended.equals("duplicate")) {
      var last = taken("reporter", SampleReports.minimal(), triage);
      prioritise(last, priority);
      close(other, "duplicate", last);
      end(last, "no-further-action");
    } else {
      end(other, ended);
    }
    dangerThatWasAnswered();

    close(reference, "duplicate", other);

    assertThat(column(reference, "state")).isEqualTo("PENDING");
    assertThat(toItsReporter(reference, reporter)).isEqualTo("The team is working on it");
    assertThat(lead.answer(page + "/confirm", Map.of()).statusCode()).isEqualTo(303);
    assertThat(triage.get(page).body())
        .contains("Approved and closed: Duplicate of another report, " + other);
  }

  private void dangerThatWasAnswered() {
    DatabaseRows.change("update report set danger = 'NOTICED' where reference = ?", reference);
    var answer = Map.of("answer", "not-immediate", "reason", "Invented");
    assertThat(triage.answer(page + "/danger", answer).statusCode()).isEqualTo(303);
  }

  private static void prioritise(String report, String priority) {
    var fields = Map.of("priority", priority, "reason", REASON);
    assertThat(triage.answer("/triage/" + report + "/priority", fields).statusCode())
        .isEqualTo(303);
  }

  private static void end(String report, String outcome) {
    triage.answer("/triage/" + report + "/close", Map.of("outcome", outcome, "reason", REASON));
    if (column(report, "state").equals("PENDING")) {
      lead.answer("/triage/" + report + "/confirm", Map.of());
    }
    assertThat(column(report, "state")).isEqualTo("CLOSED");
  }

  /** On the code of before, a caller who was typed in was always another source. */
  @Test
  void whoMayBeTheSamePersonIsAskedAbout() {
    var other = taken("reporter", SampleReports.minimal(), triage);
    DatabaseRows.change("update report set reporter = '' where reference = ?", other);
    var fields = new HashMap<>(other("corroborates", other));

    var answer = triage.answer(page + "/close", fields);

    assertThat(errors(answer))
        .containsExactly(
            "Both reports may be from the same person. Select “Duplicate of another report”, or"
                + " confirm that they come from different people");
    assertThat(Jsoup.parse(answer.body()).select("[name=different-source]")).isNotEmpty();
    fields.put("different-source", "yes");
    assertThat(triage.answer(page + "/close", fields).statusCode()).isEqualTo(303);
    assertThat(triage.get(page).body()).contains("the reports come from different people");
  }

  private static Map<String, String> sameAs(String outcome, String other) {
    var fields = new HashMap<>(other(outcome, other));
    fields.putAll(Map.of("same-source", "yes", "different-source", "yes", "nobody-acts", "yes"));
    return fields;
  }

  private static void close(String report, String outcome, String other) {
    var answer = triage.answer("/triage/" + report + "/close", sameAs(outcome, other));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
  }

  @Test
  void whoMayNotReadTheOtherReportIsToldNothingOfIt() {
    var kept = taken("reporter2", SampleReports.minimal(), triage);
    triage.answer(page + "/close", other("corroborates", kept));
    restrict(reference);
    assertThat(triage.get("/triage/" + kept).body()).contains(reference);
    assertThat(colleague.get("/triage/" + kept).body()).doesNotContain(reference);
    assertThat(colleague.get("/triage/" + kept + "/print").body()).doesNotContain(reference);

    var second = taken("reporter", SampleReports.minimal(), triage);
    triage.answer("/triage/" + second + "/close", other("corroborates", kept));
    restrict(kept);

    assertThat(triage.get("/triage/" + second).body()).contains("Corroborates " + kept);
    assertThat(colleague.get("/triage/" + second).body()).doesNotContain(kept);
  }

  @Test
  void aCorroborationThatIsReopenedIsNoneAnyMore() {
    var kept = taken("reporter2", SampleReports.minimal(), triage);
    triage.answer(page + "/close", other("corroborates", kept));

    triage.answer(page + "/reopen", Map.of("reason", "Invented"));

    assertThat(text(triage, "/triage/" + kept))
        .doesNotContain(reference + ", linked on", "Corroborated by " + reference);
  }

  /** On the code of before, the reference had to be known by heart. */
  @Test
  void theOtherReportIsOfferedToWhoMayReadIt() {
    var kept = taken("reporter2", SampleReports.minimal(), triage);
    triage.get("/triage/" + kept);

    var before = DatabaseRows.of("select coalesce(max(id), 0) from audit_entry").get(0);
    assertThat(offered(triage, page)).contains(kept).endsWith("another").doesNotContain(reference);
    assertThat(
            DatabaseRows.of(
                "select detail from audit_entry where act = 'REPORTS_LISTED' and id > ?::bigint",
                before))
        .anyMatch(it -> it.contains(kept));
    var both = new HashMap<>(other("corroborates", "SI-0000-0000"));
    both.put("known-other", kept);
    assertThat(errors(triage.answer(page + "/close", both)))
        .containsExactly("Delete this reference, or select “Another report”");
    both.put("other", "");
    assertThat(triage.answer(page + "/close", both).statusCode()).isEqualTo(303);
    assertThat(triage.get(page).body()).contains("Closed: Corroborates " + kept);
    var linked = Jsoup.parse(triage.get(page + "/correct").body());
    assertThat(linked.select("label:containsOwn(" + kept + ") + .govuk-hint").text())
        .isEqualTo("Linked with this report");

    var mine = taken("reporter", SampleReports.minimal(), colleague);
    colleague.get("/triage/" + kept);
    assertThat(offered(colleague, "/triage/" + mine)).contains(kept);
    restrict(kept);
    assertThat(colleague.get("/triage/" + mine).body()).doesNotContain(kept);
  }

  private static List<String> offered(NoScriptUser officer, String address) {
    return Jsoup.parse(officer.get(address).body()).select("[name=known-other]").eachAttr("value");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "SI-0000-0000", "nonsense", "SI-"})
  void aReferenceThatDoesNotExistClosesNothing(String wrong) {
    for (var outcome : List.of("duplicate", "corroborates")) {
      assertThat(errors(triage.answer(page + "/close", other(outcome, wrong))))
          .containsExactly("Enter the reference of another report on this desk");
    }
    assertThat(column(reference, "state")).isEqualTo("TAKEN");
  }

  @Test
  void whyASecondOfficerIsNeededAndWhoItCanBeStandsBesideTheOutcomes() {
    for (var priority : List.of("high", "low")) {
      triage.answer(page + "/priority", Map.of("priority", priority, "reason", "Invented"));
    }

    for (var shown : List.of(page, page + "/close", page + "/priority")) {
      assertThat(text(triage, shown))
          .as(shown)
          .contains(
              "will wait for a second officer",
              "Lowering the priority does not change that",
              "can approve it");
    }
    triage.answer(page + "/close", Map.of("outcome", "not-for-us", "reason", REASON));
    assertThat(text(triage, page))
        .contains("nobody can approve their own proposal", "can approve it or return it");
  }

  /** Terry Example is the name of the account {@code triage}. */
  @Test
  void whomAReportNamesReadsWhyTheyCannotDecideAndWhoCan() {
    OwnAdditions.add(reporter, reference, "It was Terry Example.");

    var shown = text(triage, page);
    assertThat(shown)
        .contains("Your name is in the text of this report", "assign it to somebody else")
        .doesNotContain("Decide the outcome");
    var form = triage.get(page + "/note");
    assertThat(form.body()).contains("Your name is in the text").doesNotContain("Save note");
    assertThat(text(triage, page + "/note")).doesNotContain("ring the team");
  }

  private static Map<String, String> other(String outcome, String reference) {
    return Map.of("outcome", outcome, "other", reference, "reason", REASON);
  }

  private static void restrict(String report) {
    var readers = OfficerActions.account("Terry Example");
    var fields = Map.of("readers", readers, "reason", "Invented");
    assertThat(lead.answer("/triage/" + report + "/restrict", fields).statusCode()).isEqualTo(303);
  }

  private static List<String> errors(HttpResponse<String> answer) {
    return Jsoup.parse(answer.body()).select(".govuk-error-summary li").eachText();
  }

  private static String text(NoScriptUser officer, String address) {
    Document shown = Jsoup.parse(officer.get(address).body());
    return shown.select("main").text();
  }
}
