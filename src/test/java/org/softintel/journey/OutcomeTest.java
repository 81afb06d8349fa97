package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.softintel.given.ReportShown.column;
import static org.softintel.given.ReportShown.listed;
import static org.softintel.given.ReportShown.timeline;
import static org.softintel.given.ReportShown.toItsReporter;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.given.Await;
import org.softintel.given.DatabaseLogin;
import org.softintel.given.DatabaseRows;
import org.softintel.given.NoScriptUser;
import org.softintel.given.OutcomeFields;
import org.softintel.given.OwnAdditions;
import org.softintel.given.PageRules;
import org.softintel.given.PartnerApi;
import org.softintel.given.ReportForm;
import org.softintel.given.SampleReports;
import org.softintel.given.SignedIn;

/** What becomes of a report, who must agree to it, and what comes after. */
class OutcomeTest {
  @SignedIn("triage")
  private static NoScriptUser triage;

  @SignedIn("triage2")
  private static NoScriptUser second;

  @SignedIn("lead")
  private static NoScriptUser lead;

  @SignedIn(newWithRole = "lead")
  private static NoScriptUser otherLead;

  @SignedIn("reporter")
  private static NoScriptUser reporter;

  private String reference = "";
  private String page = "";

  @BeforeEach
  void aReportThatIsTaken() {
    reference = PartnerApi.submit("reporter", SampleReports.full());
    page = "/triage/" + reference;
    triage.submit(page, page + "/take", Map.of());
  }

  @ParameterizedTest
  @CsvSource({
    "no-further-action, No further action, Closed",
    "logged, Logged as intelligence, Closed",
    "investigation, Crime: passed to an investigation, Passed to people who can act",
    "safeguarding, Passed to safeguarding (MASH), Passed to people who can act",
    "already-open, Already open: passed to the allocated worker, Passed to people who can act",
    "strategy, Strategy discussion, Passed to people who can act",
    "mace-child, To MACE: a child, Passed to people who can act",
    "mace-person, To MACE: a person of concern, Passed to people who can act",
    "mace-location, To MACE: a location, Passed to people who can act",
    "disruption, Disruption, Passed to people who can act",
    "cross-border, Cross-border: passed to another area, Passed to people who can act",
    "back-to-submitter, Back to the reporter, Closed",
    "not-for-us, Not for this team, Closed",
  })
  void eachOutcomeClosesAReportOfLowPriority(String outcome, String words, String told) {
    priority("low");

    var answer = close(triage, outcome, "");

    assertThat(answer.headers().firstValue("Location").orElse("")).endsWith(page + "/done");
    assertThat(column(reference, "state")).isEqualTo("CLOSED");
    assertThat(timeline(reference, triage)).startsWith("Closed: " + words + " by Terry Example");
    assertThat(toItsReporter(reference, reporter)).isEqualTo(told);
    assertThat(DatabaseRows.acts(reference)).contains("REPORT_CLOSED");
  }

  @Test
  void whatIsToBeDevelopedStaysOpenAndIsDueForReview() {
    close(triage, "develop", "");

    assertThat(column(reference, "state")).isEqualTo("TAKEN");
    assertThat(column(reference, "clock")).isEqualTo("REVIEW");
    assertThat(timeline(reference, triage))
        .startsWith("Decided: Develop: research and monitor by Terry Example");
    assertThat(toItsReporter(reference, reporter)).isEqualTo("The team is working on it");
    assertThat(DatabaseRows.acts(reference))
        .contains("REPORT_DECIDED")
        .doesNotContain("REPORT_CLOSED");
    assertThat(triage.follow(triage.get(page + "/done")).uri().getPath()).isEqualTo(page);
  }

  @ParameterizedTest
  @ValueSource(strings = {"no-further-action", "back-to-submitter", "not-for-us"})
  void whereNobodyWillLookAgainASecondPersonMustAgree(String outcome) {
    priority("high");
    close(triage, outcome, "Invented thanks");

    assertThat(column(reference, "state")).isEqualTo("PENDING");
    assertThat(toItsReporter(reference, reporter)).isEqualTo("The team is working on it");
    assertThat(reportersPage()).doesNotContain("Invented thanks");
    assertThat(PartnerApi.as("reporter").get(PartnerApi.REPORTS + "/" + reference).asString())
        .doesNotContain(outcome);
    var waiting = listed(reference, "/triage?who=anybody&state=pending&sort=newest", lead);
    assertThat(waiting.select("[data-heading=Status]").text())
        .isEqualTo("Waiting for a second officer");
    var refused = triage.get(page + "/confirm");
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("nobody can approve their own");
    var othersRefusal = second.get(page + "/confirm");
    assertThat(othersRefusal.body()).contains("Terry Example proposed this outcome.");
    for (var answer : List.of(refused, othersRefusal)) {
      assertThat(answer.body()).contains("can approve it or return it");
      assertThat(DatabaseRows.of("select name from colleague where lead and left_at is null"))
          .anyMatch(answer.body()::contains);
    }
    assertThat(triage.get(page + "/priority").body()).contains("nobody can approve their own");

    var asked = Jsoup.parse(lead.get(page + "/confirm").body()).select("main").text();
    assertThat(asked)
        .contains("Proposed, waiting for a second officer", "Invented reason", "Invented thanks");
    var answer = lead.answer(page + "/confirm", Map.of("remark", "Agreed, invented"));

    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(column(reference, "state")).isEqualTo("CLOSED");
    assertThat(column(reference, "outcome")).isNotEqualTo("");
    assertThat(timeline(reference, triage))
        .startsWith("Approved and closed: ")
        .contains("Proposed, waiting");
    assertThat(toItsReporter(reference, reporter)).isEqualTo("Closed");
    assertThat(reportersPage()).contains("Invented thanks");
    assertThat(DatabaseRows.acts(reference))
        .containsSubsequence("OUTCOME_PROPOSED", "REPORT_CLOSED");
  }

  @Test
  void nobodyConfirmsTheirOwnProposal() {
    priority("high");
    close(lead, "no-further-action", "");

    var refused = lead.get(page + "/confirm");
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("nobody can approve their own proposal");
    assertThat(lead.submit(page, page + "/confirm", version()).statusCode()).isEqualTo(409);
    assertThat(column(reference, "state")).isEqualTo("PENDING");
    assertThat(otherLead.answer(page + "/confirm", Map.of()).statusCode()).isEqualTo(303);
    assertThat(column(reference, "state")).isEqualTo("CLOSED");
  }

  /** On the code of before, each waited for a second officer. */
  @ParameterizedTest
  @ValueSource(strings = {"no-further-action", "back-to-submitter", "not-for-us"})
  void aPriorityThatNobodySetNeedsNoSecondPerson(String outcome) {
    assertThat(triage.get(page).body()).doesNotContain("will wait for a second officer");

    close(triage, outcome, "");

    assertThat(column(reference, "state")).isEqualTo("CLOSED");
  }

  @Test
  void whereDangerWasNoticedASecondPersonMustAgreeAndThePageSaysWhy() {
    DatabaseRows.change("update report set danger = 'ANSWERED' where reference = ?", reference);
    priority("low");

    for (var shown : List.of(page, page + "/close", page + "/priority")) {
      assertThat(triage.get(shown).body())
          .as(shown)
          .contains(
              "“Back to the reporter”, “Duplicate of another report” and “Not for this team” will"
                  + " wait for a second officer, because possible immediate danger was noticed",
              "A duplicate will not wait if");
    }
    close(triage, "back-to-submitter", "");

    assertThat(column(reference, "state")).isEqualTo("PENDING");
  }

  @Test
  void aProposalThatTheServiceDidNotMakeIsNotConfirmed() throws Exception {
    priority("high");
    close(triage, "no-further-action", "");
    try (var application = DatabaseLogin.as(DatabaseLogin.APPLICATION);
        var entry =
            application.prepareStatement(
                "insert into entry (id, report_id, kind, code, author, written_at, version, stamp)"
                    + " select 'ffffffff-ffff-7fff-bfff-ffffffffffff', id, 'PROPOSED', 'logged',"
                    + " 'an invented hand', now(), version, '' from report where reference = ?")) {
      entry.setString(1, reference);
      entry.executeUpdate();
    }
    try {
      var confirmed = version();
      confirmed.put("csrf-token", lead.csrfToken("/triage/search"));
      for (var answer :
          List.of(lead.get(page + "/confirm"), lead.post(page + "/confirm", confirmed))) {
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("This report cannot be shown");
      }
      assertThat(column(reference, "state")).isEqualTo("PENDING");
    } finally {
      DatabaseRows.change("delete from entry where author = 'an invented hand'");
    }
  }

  @Test
  void anEarlierProposalIsNotConfirmedInThePlaceOfOneThatSomebodyDeleted() {
    priority("high");
    close(triage, "no-further-action", "");
    lead.answer(page + "/send-back", Map.of("reason", "Invented"));
    close(triage, "not-for-us", "");
    DatabaseRows.changePastTheService(
        "delete from entry where kind = 'PROPOSED' and code = 'not-for-us'"
            + " and report_id = (select id from report where reference = ?)",
        reference);

    var answer = lead.answer(page + "/confirm", Map.of());

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("Another outcome was proposed");
    assertThat(column(reference, "state")).isEqualTo("PENDING");
  }

  @Test
  void aSecondPersonSendsItBackWithAReason() {
    priority("high");
    close(triage, "no-further-action", "Invented thanks");

    assertThat(lead.answer(page + "/send-back", Map.of("reason", " ")).body())
        .contains("Enter what needs to be done before it can be closed");
    lead.answer(page + "/send-back", Map.of("reason", "Invented: ring the school"));

    assertThat(column(reference, "state")).isEqualTo("TAKEN");
    assertThat(timeline(reference, triage)).startsWith("Returned: not approved by");
    assertThat(triage.get(page).body()).contains("Invented: ring the school");
    assertThat(reportersPage()).doesNotContain("Invented thanks");
    assertThat(DatabaseRows.acts(reference)).contains("OUTCOME_SENT_BACK");
    assertThat(triage.get(page + "/close").statusCode()).isEqualTo(200);
    assertThat(lead.get(page + "/confirm").body()).contains("Nothing is waiting for approval");
  }

  /** On the code of before, a lone lead could do nothing about their own proposal. */
  @Test
  void whoProposedItWithdrawsIt() {
    priority("high");
    close(lead, "no-further-action", "Invented thanks");

    assertThat(lead.get(page + "/confirm").body()).contains("You can withdraw it");
    assertThat(otherLead.get(page + "/withdraw").statusCode()).isEqualTo(409);
    assertThat(lead.answer(page + "/withdraw", Map.of("reason", " ")).body())
        .contains("Enter why you are withdrawing it");
    lead.answer(page + "/withdraw", Map.of("reason", "Invented: too early"));

    assertThat(column(reference, "state")).isEqualTo("TAKEN");
    assertThat(timeline(reference, triage)).startsWith("Proposal withdrawn by");
    assertThat(reportersPage()).doesNotContain("Invented thanks");
    assertThat(DatabaseRows.acts(reference)).contains("OUTCOME_WITHDRAWN");
    assertThat(triage.get(page + "/close").statusCode()).isEqualTo(200);
  }

  @Test
  void whatTheReporterAddsMeanwhileIsReadBeforeItIsConfirmed() {
    priority("high");
    close(triage, "no-further-action", "");
    var old = version();
    OwnAdditions.add(reporter, reference, "Made up later");

    var answer = lead.submit(page, page + "/confirm", old);

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("Made up later");
    assertThat(column(reference, "state")).isEqualTo("PENDING");
  }

  @Test
  void aDuplicateNamesAnotherReportThatThereIs() {
    var other = PartnerApi.submit("reporter", SampleReports.minimal());

    for (var wrong : new String[] {"", "SI-0000-0000", "nonsense", reference}) {
      var answer = triage.answer(page + "/close", duplicate(wrong));
      assertThat(answer.statusCode()).as(wrong).isEqualTo(400);
      var shown = Jsoup.parse(answer.body());
      assertThat(shown.select(".govuk-error-summary li").text())
          .isEqualTo("Enter the reference of another report on this desk");
      assertThat(shown.select("#other").val()).isEqualTo(wrong);
    }
    triage.answer(page + "/close", duplicate(other.toLowerCase(java.util.Locale.ROOT)));

    assertThat(timeline(reference, triage))
        .startsWith("Closed: Duplicate of another report, " + other + " by");
  }

  @Test
  void afterAnOutcomeTheNextReportIsOnePressAway(
      @SignedIn(value = "triage", scripts = false) Page desk) {
    var next = PartnerApi.submit("reporter", SampleReports.minimal());
    DatabaseRows.change(
        "update report set area = case when reference = ? then 'outcome-test' end"
            + " where reference = ? or area = 'outcome-test'",
        next,
        next);
    desk.navigate("/triage?area=outcome-test");
    desk.navigate(page + "/close");
    new ReportForm(desk).choose("Outcome", "Back to the reporter").write("Reason", "Invented");
    ReportForm.press(desk, "Save outcome");

    assertThat(desk.locator("h1").innerText()).isEqualTo("Report " + reference + " closed");
    // The browser moves the focus after the page is there.
    Await.until(
        "the heading has the focus",
        Duration.ofSeconds(5),
        () -> desk.evaluate("document.activeElement.tagName").equals("H1"));
    PageRules.picture(desk, "after an outcome");

    desk.locator("text=Next report").click();

    assertThat(desk.locator("h1").innerText()).isEqualTo("Report " + next);
  }

  private void priority(String code) {
    triage.answer(page + "/priority", Map.of("priority", code, "reason", "Invented"));
  }

  private HttpResponse<String> close(NoScriptUser who, String outcome, String feedback) {
    OutcomeFields.prepare(reference, outcome, who);
    var fields = OutcomeFields.of(outcome, "Invented reason", feedback);
    var answer = who.answer(page + "/close", fields);
    assertThat(answer.statusCode()).isEqualTo(303);
    return answer;
  }

  private static Map<String, String> duplicate(String other) {
    return Map.of("outcome", "duplicate", "other", other, "reason", "Invented");
  }

  private Map<String, String> version() {
    return new HashMap<>(Map.of("page-version", column(reference, "version")));
  }

  private String reportersPage() {
    return reporter.get("/my-reports/" + reference).body();
  }
}
