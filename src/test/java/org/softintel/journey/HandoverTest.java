package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.softintel.given.Await.until;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.softintel.given.Await;
import org.softintel.given.DatabaseRows;
import org.softintel.given.EncryptedMail;
import org.softintel.given.Mailbox;
import org.softintel.given.NoScriptUser;
import org.softintel.given.OfficerActions;
import org.softintel.given.PartnerApi;
import org.softintel.given.ReportShown;
import org.softintel.given.SampleReports;
import org.softintel.given.SignedIn;
import org.softintel.given.TestAccounts;

/** Somebody leaves: they are offered nowhere, their session opens nothing, their work goes on. */
class HandoverTest {
  private static final Duration SOON = Duration.ofSeconds(30);

  @SignedIn("lead")
  private static NoScriptUser lead;

  @SignedIn("manager")
  private static NoScriptUser manager;

  @SignedIn("triage")
  private static NoScriptUser triage;

  private String login = "";
  private NoScriptUser leaver = NoScriptUser.anonymous();
  private String account = "";
  private String page = "";

  @BeforeEach
  void somebodyAtTheDesk() {
    login = TestAccounts.with("triage");
    leaver = NoScriptUser.signedIn(login, "/triage");
    account = TestAccounts.id(login);
    page = "/people/" + account;
  }

  @Test
  void aLeaverIsOfferedNowhereAndTheirSavedSessionAndTokenOpenNothing() {
    // given
    var reference = taken(triage);
    assertThat(leaver.get("/triage/" + reference).statusCode()).isEqualTo(200);
    assertThat(PartnerApi.as(login).get(PartnerApi.REPORTS).statusCode()).isEqualTo(200);
    assertThat(choices(reference)).contains(account);
    // when
    assertThat(left(lead).statusCode()).isEqualTo(303);
    // then
    assertThat(leaver.get("/triage/" + reference).statusCode()).isEqualTo(302);
    until(
        "their token to be refused",
        SOON,
        () -> PartnerApi.as(login).get(PartnerApi.REPORTS).statusCode() == 401);
    until(
        "a new sign-in to open nothing",
        SOON,
        () -> NoScriptUser.signedIn(login, "/triage").get("/triage").statusCode() == 403);
    assertThat(choices(reference))
        .doesNotContain(account)
        .contains(OfficerActions.account("Terry Example"));
    var chosen = new HashMap<>(OfficerActions.task("Terry Example", "Invented"));
    chosen.put("colleague", account);
    assertThat(triage.answer("/triage/" + reference + "/task", chosen).statusCode()).isEqualTo(400);
    assertThat(
            DatabaseRows.of(
                "select actor_name from audit_entry where act = 'COLLEAGUE_LEFT' and detail = ?",
                "account=" + account))
        .hasSize(1);
  }

  /** On the code of before, lists ended with the two hundredth name and did not say so. */
  @Test
  void nobodyIsLeftOutOfALargeTeam() {
    DatabaseRows.change(
        "insert into colleague (account, name, username, seen_at)"
            + " select 'many-' || i, 'Aaa Invented ' || i, 'many-' || i, now()"
            + " from generate_series(1, 205) i");
    try {
      assertThat(choices(taken(triage))).contains("many-205", account);
      assertThat(Jsoup.parse(lead.get("/people").body()).select("tbody th a").eachAttr("href"))
          .contains("/people/many-205", page);
    } finally {
      DatabaseRows.change("delete from colleague where account like 'many-%'");
    }
  }

  @Test
  void whatALeaverHasOpenIsToldNothingMore() {
    try (var theirs = leaver.listen("/triage/live?since=" + Instant.now().toEpochMilli());
        var mine = triage.listen("/triage/live?since=" + Instant.now().toEpochMilli())) {
      theirs.awaitLine("\"reports\":0");

      left(lead);

      theirs.awaitEnd(SOON);
      assertThat(mine.hasEnded()).isFalse();
      assertThat(leaver.get("/triage/live").statusCode()).isEqualTo(302);
    }
  }

  @Test
  void theirWorkGoesToAColleagueAllAtOnce() {
    // given
    var first = taken(leaver);
    var second = taken(leaver);
    var other = taken(triage);
    var task = new OfficerActions(triage).give(other, "Terry Example", "An invented errand");
    DatabaseRows.change("update assignment set assignee = ? where id::text = ?", account, task);
    left(manager);
    // when
    var shown = Jsoup.parse(manager.get(page).body());
    assertThat(shown.select("label").text()).contains(first, second, "Report " + other);
    assertThat(shown.select("main").text()).doesNotContain("An invented errand");
    var all =
        Map.of(
            "reports",
            first + "\n" + second,
            "tasks",
            task,
            "to",
            OfficerActions.account("Terry Example"));
    assertThat(sendEach(manager, all).statusCode()).isEqualTo(303);
    // then
    assertThat(holder(first)).isEqualTo("TAKEN Terry Example");
    assertThat(holder(second)).isEqualTo("TAKEN Terry Example");
    assertThat(triage.get("/triage/tasks").body()).contains(other);
    assertThat(manager.get(page).body()).contains("They have no open reports or tasks.");
    assertThat(timeline(first)).contains("Handed over to Terry Example");
    assertThat(timeline(other)).contains("Task handed over to Terry Example");
    assertThat(DatabaseRows.acts(first)).contains("REPORT_HANDED_OVER");
    assertThat(DatabaseRows.acts(other)).contains("TASK_HANDED_OVER");
  }

  /** Lesley Template is the name of the account {@code lead}. */
  @Test
  void aLeadWhomAReportNamesDoesNotSayWhoHasIt() {
    var reference =
        PartnerApi.submit("reporter", SampleReports.saying("Seen with Lesley Template."));
    new OfficerActions(leaver).take(reference);
    left(manager);
    var all = Map.of("reports", reference, "to", OfficerActions.account("Terry Example"));

    assertThat(sendEach(lead, all).statusCode()).isEqualTo(403);
    assertThat(holder(reference)).startsWith("TAKEN Nobody Newcomer");
    assertThat(DatabaseRows.acts(reference)).contains("MENTION_REFUSED");

    assertThat(sendEach(manager, all).statusCode()).isEqualTo(303);
    assertThat(holder(reference)).isEqualTo("TAKEN Terry Example");
  }

  /** On the code of before, only assigning it was refused. */
  @Test
  void whomAReportNamesIsNotHandedIt() {
    var reference = taken(leaver);
    var terry = OfficerActions.account("Terry Example");
    triage.get("/triage/" + reference);
    DatabaseRows.change(
        "update reading set named = 'PERSON' where reader = ?"
            + " and report_id = (select id from report where reference = ?)",
        terry,
        reference);
    left(lead);

    var refused = handOver(lead, Map.of("reports", reference, "to", terry));

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("Terry Example cannot work on report " + reference);
    assertThat(holder(reference)).startsWith("TAKEN Nobody Newcomer");
  }

  @Test
  void oneByOneToNobodyAReportIsFreeAgainAndATaskGoesBackToWhoGaveIt() {
    var reference = taken(leaver);
    leaver.answer("/triage/" + reference + "/pause", Map.of("reason", "Invented"));
    var kept = taken(leaver);
    var other = taken(triage);
    var task = new OfficerActions(triage).give(other, "Terry Example", "An invented errand");
    DatabaseRows.change("update assignment set assignee = ? where id::text = ?", account, task);
    left(lead);

    handOver(lead, Map.of("reports", reference, "to", "nobody"));
    handOver(lead, Map.of("tasks", task, "to", "nobody"));

    assertThat(holder(reference)).isEqualTo("NEW nobody");
    assertThat(ReportShown.column(reference, "clock")).isEqualTo("GRADING");
    assertThat(holder(kept)).startsWith("TAKEN Nobody Newcomer");
    assertThat(DatabaseRows.of("select assignee_name from assignment where id::text = ?", task))
        .containsExactly("Terry Example");
    new OfficerActions(triage).take(reference);
  }

  @Test
  void nothingIsHandedOverOfSomebodyWhoIsHereNorToSomebodyWhoLeft() {
    var reference = taken(leaver);
    var fields = Map.of("reports", reference, "to", OfficerActions.account("Terry Example"));
    assertThat(handOver(lead, fields).statusCode()).isEqualTo(409);
    left(lead);

    var toThemselves = Map.of("reports", reference, "to", account);
    var refused = handOver(lead, toThemselves);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains("Select a colleague or “Nobody”");
    assertThat(handOver(lead, Map.of("to", "nobody")).body())
        .contains("Select at least one report or task");
    var elsewhere = taken(triage);
    handOver(lead, Map.of("reports", elsewhere, "to", "nobody"));

    assertThat(holder(elsewhere)).isEqualTo("TAKEN Terry Example");
    assertThat(holder(reference)).startsWith("TAKEN Nobody Newcomer");
  }

  @Test
  void whoIsBackIsOfferedAndLetInAgain() {
    left(lead);
    assertThat(leaver.get("/triage").statusCode()).isEqualTo(302);

    assertThat(lead.submit(page, page + "/back", Map.of()).statusCode()).isEqualTo(303);

    until(
        "a new session to work",
        SOON,
        () -> NoScriptUser.signedIn(login, "/triage").get("/triage").statusCode() == 200);
    assertThat(choices(taken(triage))).contains(account);
  }

  @Test
  void aLeadHasLeftWhenASecondPersonSaysSoToo() {
    // given
    aLeadAtTheDesk();
    // when
    assertThat(left(manager).statusCode()).isEqualTo(303);
    // then
    assertThat(manager.get("/people").body()).contains("Leads who may have left");
    assertThat(manager.get(page).body())
        .contains("a second person must confirm it")
        .doesNotContain("Confirm that they have left");
    assertThat(left(manager).statusCode()).isEqualTo(409);
    assertThat(leaver.get("/triage").statusCode()).isEqualTo(200);
    assertThat(hasLeft()).isFalse();
    // when
    assertThat(lead.get(page).body()).contains("Confirm that they have left");
    assertThat(left(lead).statusCode()).isEqualTo(303);
    // then
    assertThat(hasLeft()).isTrue();
    assertThat(leaver.get("/triage").statusCode()).isEqualTo(302);
    assertThat(mailed()).containsExactly("COLLEAGUE_LEAVING", "COLLEAGUE_LEFT");
  }

  @Test
  void aLeadWhoHasNotLeftObjectsAndSomebodyElseWithdrawsIt() {
    aLeadAtTheDesk();
    left(lead);

    assertThat(leaver.submit(page, page + "/left", Map.of()).statusCode()).isEqualTo(409);
    assertThat(leaver.submit(page, page + "/stays", Map.of()).statusCode()).isEqualTo(303);

    assertThat(manager.get(page).body()).contains("that they have not left", "To be confirmed");
    assertThat(manager.submit(page, page + "/stays", Map.of()).statusCode()).isEqualTo(303);
    assertThat(manager.submit(page, page + "/stays", Map.of()).statusCode()).isEqualTo(409);
    assertThat(hasLeft()).isFalse();
    assertThat(left(lead).statusCode()).isEqualTo(303);
    assertThat(hasLeft()).isFalse();
    assertThat(mailed())
        .containsExactly(
            "COLLEAGUE_LEAVING", "COLLEAGUE_OBJECTS", "COLLEAGUE_STAYS", "COLLEAGUE_LEAVING");
  }

  @Test
  void auditorsHearOfEachLeaverAndOfEachWhoIsBack() throws Exception {
    left(lead);
    lead.submit(page, page + "/back", Map.of());

    assertThat(mailed()).containsExactly("COLLEAGUE_LEFT", "COLLEAGUE_BACK");
    // Other tests' mails lie there as well.
    Await.until(
        "a mail about a leaver",
        Duration.ofSeconds(90),
        () -> {
          var mails = auditorsMails();
          return mails.contains("/audit?act=COLLEAGUE_BACK")
              && mails.contains("/audit?act=COLLEAGUE_LEFT");
        });
    assertThat(auditorsMails()).doesNotContain(account);
  }

  private static String auditorsMails() throws Exception {
    var texts = new StringBuilder();
    for (var mail : new Mailbox("auditors").allAbout("Changes to accounts of the team")) {
      texts.append(EncryptedMail.open(mail));
    }
    return texts.toString();
  }

  private void aLeadAtTheDesk() {
    login = TestAccounts.with("lead");
    leaver = NoScriptUser.signedIn(login, "/triage");
    account = TestAccounts.id(login);
    page = "/people/" + account;
  }

  private boolean hasLeft() {
    return DatabaseRows.count("colleague where left_at is not null and account = ?", account) == 1;
  }

  /** The acts about this person that auditors have a mail of. */
  private List<String> mailed() {
    return DatabaseRows.of(
        "select e.act from audit_entry e join outbox o on o.subject = e.event_id::text"
            + " where o.kind = 'ALERT' and e.detail = ? order by e.id",
        "account=" + account);
  }

  @Test
  void nobodyLeavesByTheirOwnHandAndOfficersDoNotDecideIt() {
    var me = DatabaseRows.of("select account from colleague where name = 'Lesley Template'");
    assertThat(triage.get("/people").statusCode()).isEqualTo(403);
    for (var lead2 : me) {
      var own = "/people/" + lead2;
      assertThat(lead.submit(own, own + "/left", Map.of()).statusCode()).isEqualTo(409);
    }
  }

  @Test
  void whatIsNoAccountIsNobodys() {
    assertThat(lead.get("/people/x%00").statusCode()).isEqualTo(404);
    var report = "/triage/" + taken(triage);
    var task = new HashMap<>(OfficerActions.due(LocalDate.now(ZoneId.of("Europe/London"))));
    task.putAll(Map.of("colleague", "x\0", "text", "An invented errand"));
    assertThat(triage.answer(report + "/task", task).body()).contains("Select a colleague");
  }

  private static String taken(NoScriptUser who) {
    var reference = PartnerApi.submit("reporter", SampleReports.minimal());
    new OfficerActions(who).take(reference);
    return reference;
  }

  private HttpResponse<String> left(NoScriptUser by) {
    return by.submit(page, page + "/left", Map.of());
  }

  private HttpResponse<String> handOver(NoScriptUser by, Map<String, String> fields) {
    var all = new HashMap<>(fields);
    all.put("csrf-token", by.csrfToken("/people"));
    return by.post(page + "/hand-over", all);
  }

  /** Ticked boxes come one by one; on lines of their own they mean the same. */
  private HttpResponse<String> sendEach(NoScriptUser by, Map<String, String> fields) {
    return handOver(by, fields);
  }

  private static List<String> choices(String reference) {
    return Jsoup.parse(triage.get("/triage/" + reference + "/task").body())
        .select("#colleague option")
        .eachAttr("value");
  }

  private static String holder(String reference) {
    return DatabaseRows.of(
            "select state || ' ' || coalesce(assignee_name, 'nobody') from report where reference ="
                + " ?",
            reference)
        .get(0);
  }

  private static String timeline(String reference) {
    return Jsoup.parse(triage.get("/triage/" + reference).body()).select(".app-timeline").text();
  }
}
