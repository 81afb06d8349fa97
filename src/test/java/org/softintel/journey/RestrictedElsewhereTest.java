package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.softintel.given.Await.until;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.softintel.given.DatabaseRows;
import org.softintel.given.Mailbox;
import org.softintel.given.Mails;
import org.softintel.given.NoScriptUser;
import org.softintel.given.OfficerActions;
import org.softintel.given.PartnerApi;
import org.softintel.given.SampleReports;
import org.softintel.given.SanitisedLogs;
import org.softintel.given.SignedIn;
import org.softintel.given.TestStack;

/** A restricted report shows nowhere but to its readers: in no task, total, count, mail or act. */
class RestrictedElsewhereTest {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String OVERDUE =
      "report where state <> 'CLOSED' and told_due is distinct from due_at and due_at < now()"
          + " and not restricted";

  @SignedIn("triage")
  private static NoScriptUser reader;

  @SignedIn("lead")
  private static NoScriptUser lead;

  @SignedIn("triage2")
  private static NoScriptUser outsider;

  @SignedIn(newWithRole = "lead")
  private static NoScriptUser otherLead;

  @SignedIn("manager")
  private static NoScriptUser manager;

  private String reference = "";
  private String page = "";

  @BeforeEach
  void aReport() {
    send();
  }

  @Test
  void aTaskAboutItIsInNoListOfAnOutsider() {
    // A page holds 25, and other tests leave some.
    DatabaseRows.change("update assignment set progress = 'DONE'");
    new OfficerActions(outsider)
        .take(reference)
        .give(reference, "Terry Example", "An invented errand");
    new OfficerActions(outsider).give(reference, "Toni Specimen", "Another invented errand");
    assertThat(outsider.get("/triage/tasks").body()).contains(reference);

    restrict();

    assertThat(outsider.get("/triage/tasks").body()).doesNotContain(reference);
    assertThat(outsider.get("/triage/tasks/given").body()).doesNotContain(reference);
    assertThat(reader.get("/triage/tasks").body()).contains(reference);
    assertThat(shown("TASKS_LISTED", "Toni Specimen")).doesNotContain(reference);
  }

  @Test
  void whoHandsOverTheWorkOfALeaverNeitherSeesNorMovesIt(
      @SignedIn(newWithRole = "triage") NoScriptUser leaver) {
    var account =
        DatabaseRows.of(
                "select account from colleague where name = 'Nobody Newcomer'"
                    + " order by seen_at desc limit 1")
            .get(0);
    new OfficerActions(leaver).take(reference);
    restrictTo(account);
    var work = "/people/" + account;
    lead.submit(work, work + "/left", Map.of());

    for (var outsideOf : new NoScriptUser[] {otherLead, manager}) {
      assertThat(outsideOf.get(work).body()).doesNotContain(reference);
      assertThat(handOver(outsideOf, work, OfficerActions.account("Terry Example")).statusCode())
          .isEqualTo(404);
    }
    assertThat(lead.get(work).body()).contains(reference);
    assertThat(handOver(lead, work, OfficerActions.account("Toni Specimen")).statusCode())
        .isEqualTo(409);
    assertThat(DatabaseRows.of("select assignee from report where reference = ?", reference))
        .containsExactly(account);
  }

  @Test
  void aTaskOfALeaverGoesToNobodyWhoDoesNotReadItsReport(
      @SignedIn(newWithRole = "triage") NoScriptUser leaver) {
    var account =
        DatabaseRows.of(
                "select account from colleague where name = 'Nobody Newcomer'"
                    + " order by seen_at desc limit 1")
            .get(0);
    new OfficerActions(leaver).take(reference);
    var task = new OfficerActions(leaver).give(reference, "Terry Example", "An invented errand");
    DatabaseRows.change("update assignment set assignee = ? where id::text = ?", account, task);
    restrict();
    var work = "/people/" + account;
    lead.submit(work, work + "/left", Map.of());

    var fields =
        new HashMap<>(Map.of("tasks", task, "to", OfficerActions.account("Toni Specimen")));
    fields.put("csrf-token", lead.csrfToken("/people"));
    var refused = lead.post(work + "/hand-over", fields);
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("cannot read it");
    assertThat(assignee(task)).isEqualTo(account);

    fields.put("to", OfficerActions.account("Terry Example"));
    assertThat(lead.post(work + "/hand-over", fields).statusCode()).isEqualTo(303);
    assertThat(assignee(task)).isEqualTo(OfficerActions.account("Terry Example"));
  }

  @Test
  void theStatisticsOfTheDeskLeaveItOutForWhoeverMayNotReadIt() {
    reader.get(page);
    DatabaseRows.change(
        "update report set due_at = now() - interval '1 hour', told_due = now() - interval '1 hour'"
            + " where reference = ?",
        reference);
    var hers = figures(reader);
    var whole = figures(outsider);

    restrict();

    assertThat(figures(reader)).isEqualTo(hers);
    var without = figures(outsider);
    assertThat(sum(without, "weeks")).isEqualTo(sum(whole, "weeks") - 1);
    assertThat(sum(without, "agencies")).isEqualTo(sum(whole, "agencies") - 1);
    assertThat(sum(without, "overdue")).isEqualTo(sum(whole, "overdue") - 1);
    assertThat(sum(without, "kinds")).isEqualTo(sum(whole, "kinds") - 1);
  }

  @Test
  void noOpenPageOfAnOutsiderCountsIt() {
    var since = Instant.now().toEpochMilli();
    send();
    restrict();
    var open = send();

    try (var theirs = outsider.listen("/triage/live?since=" + since);
        var hers = reader.listen("/triage/live?since=" + since)) {
      theirs.awaitLine("\"reports\":1,");
      hers.awaitLine("\"reports\":2,");
    }
    assertThat(open).isNotEmpty();
  }

  @Test
  void aMailToTheLeadsThatWaitsDoesNotNameItAnyMore() throws Exception {
    // A mail that tells of others too is not dropped.
    until("no other that is to be told of", SOON, () -> DatabaseRows.count(OVERDUE) == 0);
    var server = TestStack.shared().parts().mail();
    server.stop();
    try {
      DatabaseRows.change(
          "update report set due_at = now() - interval '1 minute' where reference = ?", reference);
      until("the first try", SOON, () -> letter("attempts > 0") == 1);
      restrict();
    } finally {
      server.start();
    }

    until("its end", Duration.ofSeconds(90), () -> letter("state = 'DROPPED'") == 1);
    assertThat(DatabaseRows.acts(reference)).contains("CLOCK_RAN_OUT").doesNotContain("LEADS_TOLD");
    assertThat(new Mailbox(Mails.SEALED).allAbout("Overdue: information report " + reference))
        .isEmpty();
  }

  @Test
  void leadsHearOfAClockThatRanOutMeanwhileOnceItIsLifted() {
    restrict();
    runsOut(reference, 2);
    var open = PartnerApi.submit("reporter", SampleReports.minimal());
    runsOut(open, 1);
    until("a later one", SOON, () -> DatabaseRows.acts(open).contains("CLOCK_RAN_OUT"));
    assertThat(DatabaseRows.acts(reference)).doesNotContain("CLOCK_RAN_OUT");

    var lifted = lead.answer(page + "/lift", Map.of("reason", "Invented end"));

    assertThat(lifted.statusCode()).isEqualTo(303);
    until("its own", SOON, () -> letter("state is not null") == 1);
    assertThat(DatabaseRows.acts(reference)).contains("CLOCK_RAN_OUT");
  }

  private static void runsOut(String reference, int minutesAgo) {
    DatabaseRows.change(
        "update report set due_at = now() - interval '"
            + minutesAgo
            + " minutes' where reference = ?",
        reference);
  }

  @Test
  void amongSeveralThatAreMarkedItIsAsUnknownAsAnyOther() {
    restrict();

    assertThat(marked(reference)).isEqualTo(marked("SI-0000-0000"));
    assertThat(marked(reference)).contains("Report not found. Refresh the list and try again.");
  }

  @Test
  void itIsNotOfferedAsTheNextReport() {
    DatabaseRows.change(
        "update report set priority = 1, danger = 'NOTICED', danger_at = now() where reference = ?",
        reference);
    DatabaseRows.change(
        "update report set received_at = received_at - interval '10 years' where reference = ?",
        reference);
    restrict();
    var done = "/triage/" + PartnerApi.submit("reporter", SampleReports.minimal());
    new OfficerActions(outsider).take(done.substring("/triage/".length()));
    outsider.answer(done + "/close", Map.of("outcome", "back-to-submitter", "reason", "Invented"));

    assertThat(outsider.get(done + "/done").body()).doesNotContain(reference);
    assertThat(reader.get(done + "/done").body()).contains(reference);
    DatabaseRows.change("update report set state = 'CLOSED' where reference = ?", reference);
  }

  @Test
  void aLogOfItLeadsNobodyToItWhoMayNotReadIt() {
    var log = SanitisedLogs.of(reference, lead);
    var search = "/triage/search";
    assertThat(outsider.answer(search, Map.of("typed", log)).statusCode()).isEqualTo(303);

    restrict();

    for (var field : List.of("", "name")) {
      var hidden = outsider.answer(search, Map.of("typed", log, "field", field));
      var unknown = outsider.answer(search, Map.of("typed", "LOG-0000-0000", "field", field));
      assertThat(hidden.statusCode()).isEqualTo(unknown.statusCode());
      assertThat(hidden.headers().firstValue("Location").orElse("")).doesNotContain(reference);
      assertThat(Jsoup.parse(outsider.follow(hidden).body()).select("main").text())
          .isEqualTo(Jsoup.parse(outsider.follow(unknown).body()).select("main").text());
    }
    assertThat(reader.answer(search, Map.of("typed", log)).statusCode()).isEqualTo(303);
    assertThat(DatabaseRows.acts(reference)).contains("ACCESS_REFUSED");
  }

  private static String assignee(String task) {
    return DatabaseRows.of("select assignee from assignment where id::text = ?", task).get(0);
  }

  private String send() {
    reference =
        PartnerApi.submit(
            "reporter", SampleReports.with(it -> it.putArray("exploitation").add("online")));
    page = "/triage/" + reference;
    return reference;
  }

  private void restrict() {
    restrictTo(OfficerActions.account("Terry Example"));
  }

  private void restrictTo(String account) {
    var fields = Map.of("readers", account, "reason", "Invented conflict");
    assertThat(lead.answer(page + "/restrict", fields).statusCode()).isEqualTo(303);
  }

  private HttpResponse<String> handOver(NoScriptUser by, String work, String to) {
    var fields = new HashMap<>(Map.of("reports", reference, "to", to));
    fields.put("csrf-token", by.csrfToken("/people"));
    return by.post(work + "/hand-over", fields);
  }

  private long letter(String condition) {
    return DatabaseRows.count(
        "outbox l join escalation e on e.mail::text = l.subject join report r on r.id = e.report_id"
            + " where r.reference = ? and l."
            + condition,
        reference);
  }

  private static String figures(NoScriptUser who) {
    return Jsoup.parse(who.get("/insight?period=4-weeks").body()).select(".app-figures").html();
  }

  private static long sum(String figures, String id) {
    return Jsoup.parse(figures)
        .select("section[aria-labelledby^=" + id + "] td")
        .eachText()
        .stream()
        .mapToLong(it -> Long.parseLong(it.replace(",", "")))
        .sum();
  }

  private static String marked(String chosen) {
    var fields = Map.of("chosen", chosen, "act", "read");
    var answer = outsider.submit("/triage/search", "/triage/selected", fields);
    return answer.statusCode()
        + Jsoup.parse(answer.body()).select("main").text().replace(chosen, "SI-");
  }

  private static String shown(String act, String name) {
    return String.join(
        " ",
        DatabaseRows.of(
            "select detail from audit_entry where act = ? and actor_name = ?"
                + " order by id desc limit 1",
            act,
            name));
  }
}
