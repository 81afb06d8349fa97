package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.softintel.given.Await.until;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.softintel.given.DatabaseRows;
import org.softintel.given.EncryptedMail;
import org.softintel.given.Mailbox;
import org.softintel.given.Mails;
import org.softintel.given.NoScriptUser;
import org.softintel.given.PartnerApi;
import org.softintel.given.Replica;
import org.softintel.given.SampleReports;
import org.softintel.given.SignedIn;
import org.softintel.given.TestAccounts;
import org.softintel.platform.page.LondonTime;

/** Opening a report in an unusual way: recorded, told to the auditors, and asked about first. */
class UnusualAccessTest {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String WORDS = "An invented teal kite was seen";
  private static final String REASON = "I cover for an invented colleague today.";

  private static String reader;
  private static NoScriptUser user;
  private static Replica outOfHours;

  @BeforeAll
  static void somebodyOfTheDesk() {
    reader = TestAccounts.with("triage");
    user = NoScriptUser.signedIn(reader, "/triage");
    var halfADayAway =
        DateTimeFormatter.ofPattern("HH").format(LocalTime.now(LondonTime.LONDON).plusHours(12));
    outOfHours =
        Replica.started(
            Map.of(
                "softintel.report.unusual-access.reports-in-an-hour", "3",
                "softintel.report.unusual-access.quiet", "10S",
                "softintel.report.unusual-access.margin", "0S",
                "softintel.report.deadline.opens", halfADayAway + ":00",
                "softintel.report.deadline.closes", halfADayAway + ":01"));
  }

  @AfterAll
  static void oneIsLeft() {
    outOfHours.close();
  }

  @Test
  void whoHasTheSurnameOfSomebodyInItIsAskedWhyBeforeAnythingIsShown() throws Exception {
    var reader = TestAccounts.with("triage");
    var user = NoScriptUser.signedIn(reader, "/triage");
    var reference = PartnerApi.submit("reporter", naming("Anna Newcomer"));
    var page = "/triage/" + reference;

    var first = user.get(page + "/print");

    assertThat(first.statusCode()).isEqualTo(303);
    var asks =
        first.headers().firstValue("Location").orElseThrow().replaceAll("^https?://[^/]+", "");
    assertThat(asks).startsWith(page + "/reason?to=");
    var asked = user.get(asks);
    assertThat(asked.body())
        .contains(
            "Why do you need to open this report?", "A report that has your own surname in it")
        .doesNotContain(WORDS, "their own surname");
    assertThat(DatabaseRows.acts(reference))
        .contains("REASON_ASKED")
        .doesNotContain("REPORT_OPENED", "REPORT_PRINTED");

    var short9 = user.submit(asks, page + "/reason", Map.of("reason", "too short"));
    assertThat(short9.statusCode()).isEqualTo(400);
    assertThat(Jsoup.parse(short9.body()).select("textarea").text()).isEqualTo("too short");
    assertThat(short9.body()).contains("10 characters or more").doesNotContain(WORDS);
    var noWords = user.submit(asks, page + "/reason", Map.of("reason", "a".repeat(30)));
    assertThat(noWords.body()).contains("Enter the reason in a few words").doesNotContain(WORDS);

    var opened = user.submit(asks, page + "/reason", Map.of("reason", REASON));
    assertThat(opened.headers().firstValue("Location").orElse("")).endsWith(page + "/print");
    assertThat(user.get(page + "/print").body()).contains(WORDS);
    assertThat(user.get(page).body()).contains(WORDS);
    assertThat(causes(reference)).hasSize(1).allMatch(it -> it.contains("own-name"));
    assertThat(
            DatabaseRows.of(
                "select encode(reason, 'escape') from audit_entry"
                    + " where reference = ? and reason is not null",
                reference))
        .hasSize(1)
        .noneMatch(it -> it.contains("invented colleague"));

    var mail = new Mailbox("auditors").about(reference, SOON);
    assertThat(mail.getSubject()).endsWith("Unusual access: information report " + reference);
    assertThat(EncryptedMail.open(mail))
        .contains("own surname", "/audit?reference=" + reference)
        .doesNotContain("Newcomer", WORDS, REASON, reader);
  }

  @Test
  void thePageThatAsksDoesNotTellWhetherOneMustSayWhy() {
    var named = PartnerApi.submit("reporter", naming("Anna Newcomer"));
    var other = PartnerApi.submit("reporter", naming("Anna Somebody"));

    assertThat(page(named)).isEqualTo(page(other)).contains("Why do you need to open this report?");
    assertThat(DatabaseRows.acts(named)).doesNotContain("REASON_ASKED", "REPORT_OPENED");
    var opened =
        user.submit(
            "/triage/" + other + "/reason",
            "/triage/" + other + "/reason",
            Map.of("reason", REASON));
    assertThat(opened.statusCode()).isEqualTo(303);
    assertThat(DatabaseRows.acts(other)).contains("REPORT_OPENED");
  }

  @Test
  void whoSaysWhyComesBackToTheTwoReportsThatTheyCompared() {
    var own = PartnerApi.submit("reporter", naming("Anna Somebody"));
    var named = PartnerApi.submit("reporter", naming("Anna Newcomer"));
    var beside = "/triage/" + own + "/children-1/same/" + named + "/children-1";
    var asks = "/triage/" + named + "/reason";

    assertThat(user.get(asks + "?to=" + beside).body())
        .contains("href=\"/triage/" + own + "/elsewhere\"");
    for (var to : List.of(beside, "https://elsewhere.example" + beside, "/audit" + beside)) {
      var opened = user.submit(asks, asks, Map.of("reason", REASON, "to", to));
      assertThat(opened.headers().firstValue("Location").orElse(""))
          .endsWith(to.equals(beside) ? beside : "/triage/" + named)
          .doesNotContain("elsewhere.example", "audit");
    }
  }

  @Test
  void whoIsAskedAndDoesNotSayWhyIsToldOfAllTheSame() throws Exception {
    var curious = TestAccounts.with("triage");
    var reference = PartnerApi.submit("reporter", naming("Anna Newcomer"));
    for (int i = 0; i < 3; i++) {
      assertThat(PartnerApi.as(curious).get(PartnerApi.REPORTS + "/" + reference).statusCode())
          .isEqualTo(428);
    }

    var asked = "select detail from audit_entry where act = 'REASON_ASKED' and reference = ?";
    assertThat(DatabaseRows.of(asked + " order by id", reference))
        .hasSize(3)
        .allMatch(it -> it.contains("own-name"))
        .satisfies(it -> assertThat(it.get(0)).endsWith(" mail=auditors"))
        .satisfies(it -> assertThat(it.get(1)).doesNotContain("mail"));
    assertThat(causes(reference)).isEmpty();
    assertThat(EncryptedMail.open(new Mailbox("auditors").about(reference, SOON)))
        .contains("They were asked to write why first", "own surname")
        .doesNotContain("Newcomer", WORDS, curious);
    assertThat(alerts(reference)).isEqualTo(1);
  }

  @Test
  void aProgramSendsItsReasonAsAHeader() {
    var reference = PartnerApi.submit("reporter", naming("newcomer"));
    var address = PartnerApi.REPORTS + "/" + reference;

    var refused = PartnerApi.as(reader).get(address);

    assertThat(refused.statusCode()).isEqualTo(428);
    assertThat(refused.jsonPath().getString("type"))
        .isEqualTo("urn:softintel:problem:reason-required");
    assertThat(refused.body().asString()).doesNotContain(WORDS);
    assertThat(List.of("/matches", "/judgements"))
        .allSatisfy(
            it -> assertThat(PartnerApi.as(reader).get(address + it).statusCode()).isEqualTo(428));
    assertThat(PartnerApi.as(reader).header("Reason", "too short").get(address).statusCode())
        .isEqualTo(400);
    assertThat(PartnerApi.as(reader).header("Reason", REASON).get(address).body().asString())
        .contains(WORDS);
    assertThat(PartnerApi.as(reader).get(address).statusCode()).isEqualTo(200);
  }

  @Test
  void whatAColleagueHasAndWhatIsRestrictedIsRecordedAndNotAskedAbout() {
    var reference = PartnerApi.submit("reporter", SampleReports.saying(WORDS));
    DatabaseRows.change(
        "update report set state = 'TAKEN', assignee = 'somebody', taken_at = now(),"
            + " restricted = true where reference = ?",
        reference);
    DatabaseRows.change(
        "insert into named_reader select id, ? from report where reference = ?",
        account(),
        reference);

    assertThat(user.get("/triage/" + reference).body()).contains(WORDS);

    assertThat(causes(reference)).hasSize(1);
    assertThat(causes(reference).get(0)).contains("not-assigned", "restricted");
    assertThat(user.get("/triage/" + reference).statusCode()).isEqualTo(200);
    assertThat(causes(reference)).hasSize(1);
  }

  @Test
  void whoWasRefusedOftenIsNoticedAtTheNextOpening() {
    var other = TestAccounts.with("triage");
    var closed = PartnerApi.submit("reporter", SampleReports.minimal());
    DatabaseRows.change("update report set restricted = true where reference = ?", closed);
    for (int i = 0; i < 10; i++) {
      assertThat(PartnerApi.as(other).get(PartnerApi.REPORTS + "/" + closed).statusCode())
          .isEqualTo(404);
    }
    var reference = PartnerApi.submit("reporter", SampleReports.minimal());

    assertThat(PartnerApi.as(other).get(PartnerApi.REPORTS + "/" + reference).statusCode())
        .isEqualTo(200);

    assertThat(causes(reference)).hasSize(1).allMatch(it -> it.contains("denied"));
  }

  @Test
  void manyReportsInAnHourAreAskedAboutAndTheHourIsNoticed() {
    var other = TestAccounts.with("triage");
    var references =
        Stream.generate(() -> PartnerApi.submit("reporter", SampleReports.minimal()))
            .limit(4)
            .toList();

    assertThat(references.stream().map(it -> opened(other, outOfHours, it)))
        .containsExactly(200, 200, 200, 428);

    // What was opened already is not asked about again.
    assertThat(opened(other, outOfHours, references.get(2))).isEqualTo(200);
    assertThat(causes(references.get(0))).hasSize(1).allMatch(it -> it.contains("out-of-hours"));
    assertThat(
            DatabaseRows.of(
                "select detail from audit_entry where act = 'REASON_ASKED' and reference = ?",
                references.get(3)))
        .hasSize(1)
        .allMatch(it -> it.contains("bulk"));
  }

  @Test
  void whoOpensTooManyIsStoppedUntilALeadReleasesThem(@SignedIn("lead") NoScriptUser lead)
      throws Exception {
    var settings =
        Map.of(
            "softintel.report.unusual-access.reports-in-an-hour", "2",
            "softintel.report.unusual-access.stop-at", "2",
            "softintel.report.deadline.opens", "00:00",
            "softintel.report.deadline.closes", "23:59");
    var greedy = TestAccounts.with("triage");
    var page = NoScriptUser.signedIn(greedy, "/triage");
    var references =
        Stream.generate(() -> PartnerApi.submit("reporter", SampleReports.saying(WORDS)))
            .limit(4)
            .toList();
    try (var replica = Replica.started(settings)) {
      assertThat(opened(greedy, replica, references.get(0))).isEqualTo(200);
      assertThat(opened(greedy, replica, references.get(1))).isEqualTo(200);

      var stopped = PartnerApi.as(greedy).get(api(replica, references.get(2)));

      assertThat(stopped.statusCode()).isEqualTo(403);
      assertThat(stopped.contentType()).startsWith("application/problem+json");
      assertThat(stopped.body().asString()).contains("any more reports").doesNotContain(WORDS);
      // In every process, whatever its own count, and what was open before too.
      assertThat(opened(greedy, replica, references.get(0))).isEqualTo(403);
      var refused = page.get("/triage/" + references.get(0));
      assertThat(refused.statusCode()).isEqualTo(403);
      assertThat(refused.body()).contains("We have told the leads").doesNotContain(WORDS);

      var search = Map.of("field", "plate", "typed", "AB12 CDE");
      assertThat(page.follow(page.answer("/triage/search", search)).statusCode()).isEqualTo(403);

      var account =
          DatabaseRows.of(
                  "select actor from audit_entry where act = 'OPENINGS_STOPPED' and reference = ?",
                  references.get(2))
              .get(0);
      assertThat(stops(references.get(2))).isEqualTo(1);
      assertThat(stops(references.get(0))).isZero();
      assertThat(EncryptedMail.open(new Mailbox(Mails.SEALED).about("stopped from opening", SOON)))
          .contains("/people")
          .doesNotContain(WORDS);
      var release = "/people/" + account + "/release";
      assertThat(lead.get("/people").body()).contains("Stopped from opening reports", release);
      assertThat(page.submit("/triage", release, Map.of()).statusCode()).isEqualTo(403);
      assertThat(lead.submit("/people", release, Map.of()).statusCode()).isEqualTo(303);

      assertThat(page.get("/triage/" + references.get(0)).body()).contains(WORDS);
      // Counted anew from then on.
      assertThat(opened(greedy, replica, references.get(2))).isEqualTo(200);
      assertThat(opened(greedy, replica, references.get(3))).isEqualTo(403);
      assertThat(
              DatabaseRows.count(
                  "audit_entry e join outbox o on o.subject = e.event_id::text where o.kind ="
                      + " 'ALERT' and e.act = 'OPENINGS_RELEASED' and e.detail = ?",
                  "account=" + account))
          .isEqualTo(1);
    }
  }

  @Test
  void noLeadReleasesThemselves(@SignedIn("lead") NoScriptUser lead) {
    lead.get("/triage");
    var own =
        DatabaseRows.of("select account from colleague where name = 'Lesley Template'").get(0);

    assertThat(lead.submit("/people", "/people/" + own + "/release", Map.of()).body())
        .contains("You cannot release yourself");
  }

  private static int opened(String who, Replica replica, String reference) {
    return PartnerApi.as(who).get(api(replica, reference)).statusCode();
  }

  private static String api(Replica replica, String reference) {
    return replica.at(PartnerApi.REPORTS + "/" + reference);
  }

  /** Forty at once would take every connection twice over, if each held one and wanted another. */
  @Test
  void refusalsAreAllRecordedHoweverManyAtOnceAndNoticedWithoutAnyOpening() {
    var other = TestAccounts.with("triage");
    var closed = PartnerApi.submit("reporter", SampleReports.minimal());
    DatabaseRows.change("update report set restricted = true where reference = ?", closed);
    var token = PartnerApi.token(other);

    var statuses =
        atOnce(
            40,
            () ->
                PartnerApi.anonymous()
                    .header("Authorization", "Bearer " + token)
                    .get(PartnerApi.REPORTS + "/" + closed)
                    .statusCode());

    assertThat(statuses).hasSize(40).containsOnly(404);
    assertThat(
            DatabaseRows.count(
                "audit_entry where act = 'ACCESS_REFUSED' and reference = ?", closed))
        .isEqualTo(40);
    var noticed =
        " from audit_entry where act = 'UNUSUAL_ACCESS' and reference is null and actor = (select"
            + " max(actor) from audit_entry where act = 'ACCESS_REFUSED' and reference = ?)";
    assertThat(DatabaseRows.of("select detail" + noticed, closed))
        .containsExactly("causes=denied mail=auditors");
    assertThat(DatabaseRows.of("select address" + noticed, closed)).doesNotContainNull();
    var entry = DatabaseRows.of("select event_id" + noticed, closed).get(0);
    until(
        "a mail",
        SOON,
        () -> DatabaseRows.count("outbox where state = 'SENT' and subject = ?", entry) == 1);
  }

  @Test
  void whoGoesOnIsToldOfAgain() throws Exception {
    var late = TestAccounts.with("triage");
    var mailed = new ArrayList<Long>();
    for (var pause : List.of(0, 3_000, 9_000)) {
      Thread.sleep(pause);
      var reference = PartnerApi.submit("reporter", SampleReports.minimal());
      assertThat(opened(late, outOfHours, reference)).isEqualTo(200);
      mailed.add(alerts(reference));
    }
    // Twelve seconds after the mail, but nine after an entry without one.
    assertThat(mailed).containsExactly(1L, 0L, 1L);
  }

  @Test
  void whoOpensTheSameAgainAndAgainIsNoticed() {
    var again = TestAccounts.with("triage");
    var token = PartnerApi.token(again);
    var first = PartnerApi.submit("reporter", SampleReports.minimal());
    var read = api(outOfHours, first);
    atOnce(
        8,
        () -> {
          for (int i = 0; i < 125; i++) {
            PartnerApi.anonymous().header("Authorization", "Bearer " + token).get(read);
          }
          return 0;
        });
    assertThat(
            DatabaseRows.count("audit_entry where act = 'REPORT_OPENED' and reference = ?", first))
        .isEqualTo(1_000);
    var next = PartnerApi.submit("reporter", SampleReports.minimal());
    assertThat(opened(again, outOfHours, next)).isEqualTo(428);
  }

  private static <T> List<T> atOnce(int many, Callable<T> call) {
    var threads = Executors.newFixedThreadPool(many);
    try {
      var results = new ArrayList<T>();
      for (var each : threads.invokeAll(Collections.nCopies(many, call))) {
        results.add(each.get());
      }
      return results;
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    } finally {
      threads.shutdown();
    }
  }

  private static long alerts(String reference) {
    return DatabaseRows.count("outbox where kind = 'ALERT' and reference = ?", reference);
  }

  /** Mails to the auditors that openings were stopped; outside the team's hours there are more. */
  private static long stops(String reference) {
    return DatabaseRows.count(
        "audit_entry e join outbox o on o.subject = e.event_id::text where o.kind = 'ALERT'"
            + " and e.act = 'OPENINGS_STOPPED' and e.reference = ?",
        reference);
  }

  /** Without what is new in each answer. */
  private static String page(String reference) {
    var answer = user.get("/triage/" + reference + "/reason");
    assertThat(answer.statusCode()).isEqualTo(200);
    var page = Jsoup.parse(answer.body());
    page.select("input[name=csrf-token]").remove();
    return page.body().html().replace(reference, "");
  }

  private static JsonNode naming(String name) {
    return SampleReports.with(
        it -> {
          it.put("narrative", WORDS);
          it.putArray("people").addObject().put("id", "people-1").put("name", name);
        });
  }

  private static String account() {
    user.get("/triage");
    return DatabaseRows.of(
            "select actor from audit_entry where act = 'REPORTS_LISTED' order by id desc limit 1")
        .get(0);
  }

  private static List<String> causes(String reference) {
    return DatabaseRows.of(
        "select detail from audit_entry where act = 'UNUSUAL_ACCESS' and reference = ? order by id",
        reference);
  }
}
