package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.softintel.given.ReportShown.column;
import static org.softintel.given.ReportShown.entries;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.given.Await;
import org.softintel.given.DatabaseRows;
import org.softintel.given.DeskList;
import org.softintel.given.EncryptedMail;
import org.softintel.given.Mailbox;
import org.softintel.given.Mails;
import org.softintel.given.NoScriptUser;
import org.softintel.given.OfficerActions;
import org.softintel.given.OwnAdditions;
import org.softintel.given.PartnerApi;
import org.softintel.given.SampleReports;
import org.softintel.given.SignedIn;
import org.softintel.given.TestAccounts;

/**
 * Nothing is decided unread, and nobody decides about themselves: whoever writes about a report has
 * opened it, as it is now, and is not named in it.
 */
class UnreadTest {
  private static final Duration SOON = Duration.ofSeconds(30);
  private static final String ALERT =
      "kind = 'LEADS_ALERT' and detail in (select event_id::text from audit_entry where reference ="
          + " ?)";
  private static final String REASON = "I cover for an invented colleague today.";

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
  void aReportThatIsTakenFromTheList() {
    reference = PartnerApi.submit("reporter", SampleReports.full());
    page = "/triage/" + reference;
    assertThat(send(triage, "/take", Map.of())).isEqualTo(303);
  }

  @Test
  void whatWouldBeSavedUnreadIsRefusedAndGivenBack() {
    var writes =
        Map.of(
            "/note", Map.of("text", "A saffron note"),
            "/priority", Map.of("priority", "low", "reason", "A saffron reason"),
            "/pause", Map.of("reason", "A saffron reason"),
            "/close", Map.of("outcome", "back-to-submitter", "reason", "A saffron reason"),
            "/feedback", Map.of("feedback", "A saffron word"),
            "/question", Map.of("question", "A saffron question"));
    var before = entries(reference);

    for (var write : new TreeMap<>(writes).entrySet()) {
      var refused = triage.post(page + write.getKey(), withToken(triage, write.getValue()));

      assertThat(refused.statusCode()).as(write.getKey()).isEqualTo(409);
      assertThat(refused.body()).contains("Open the report first", "A saffron");
    }
    assertThat(entries(reference)).isEqualTo(before);
    var mail = DatabaseRows.of("select id from outbox where reference = ?", reference).get(0);
    var again = "/letters/" + mail + "/send-again";
    assertThat(triage.post(page + again, withToken(triage, Map.of())).body())
        .contains("Open the report first");
    assertThat(lead.post(page + "/priority", withToken(lead, writes.get("/priority"))).body())
        .contains("Open the report first");
  }

  @Test
  void markingItAsReadIsNotOpeningItAndOpeningItIs() {
    var bulk = withToken(triage, Map.of("act", "read", "chosen", reference));
    triage.post("/triage/selected", bulk);
    assertThat(DatabaseRows.acts(reference)).contains("MARKED_READ");
    assertThat(note()).isEqualTo(409);

    triage.get(page);

    assertThat(note()).isEqualTo(303);
  }

  @Test
  void whatItsReporterAddsIsReadFirstToo() {
    triage.get(page);
    assertThat(note()).isEqualTo(303);

    OwnAdditions.add(reporter, reference, "One more thing");
    assertThat(note()).isEqualTo(409);

    triage.get(page);
    assertThat(note()).isEqualTo(303);
  }

  /** The row of an opening that began before an addition, and ended after it. */
  @Test
  void anOpeningThatDoesNotShowAnAdditionIsNotTakenForOne() {
    triage.get(page);
    var opened =
        DatabaseRows.of(
            "select to_jsonb(x) from reading x join report r on r.id = x.report_id and opened"
                + " where r.reference = ?",
            reference);
    OwnAdditions.add(reporter, reference, "One more thing");
    DatabaseRows.change(
        "insert into reading select * from jsonb_populate_record(null::reading, ?::jsonb)",
        opened.get(0));

    assertThat(note()).isEqualTo(409);

    triage.get(page);
    assertThat(note()).isEqualTo(303);
  }

  @Test
  void loweringThePriorityAvoidsNoSecondPerson() {
    for (var priority : List.of("high", "low")) {
      triage.answer(page + "/priority", Map.of("priority", priority, "reason", "Invented"));
    }

    triage.answer(
        page + "/close", Map.of("outcome", "no-further-action", "reason", "Invented reason"));

    assertThat(DatabaseRows.of("select state from report where reference = ?", reference))
        .containsExactly("PENDING");
  }

  /** Terry Example is the name of the account {@code triage}. */
  @Test
  void whomAReportNamesTakesNothingAndALeadIsTold() throws Exception {
    report(SampleReports.with(it -> person(it, "Example, Terry James")));

    var refused = triage.post(page + "/take", withToken(triage, Map.of()));

    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body())
        .contains("You cannot work on this report", "We have told the leads")
        .doesNotContain("name stands", "full name");
    var bulk = withToken(triage, Map.of("act", "take", "chosen", reference));
    assertThat(triage.post("/triage/selected", bulk).body())
        .contains("You cannot work on this report");
    assertThat(column(reference, "state")).isEqualTo("NEW");
    assertThat(DatabaseRows.acts(reference)).contains("WORK_REFUSED");
    var mail =
        new Mailbox(Mails.SEALED).about("another officer: information report " + reference, SOON);
    assertThat(EncryptedMail.open(mail))
        .contains("Terry Example tried to work on report " + reference)
        .doesNotContain("invented", "James");
    assertThat(lead.get("/triage").body()).contains("stopped from opening or working on reports");
    assertThat(toBeTaken()).contains(reference + ": not for Terry Example");

    assertThat(send(colleague, "/take", Map.of())).isEqualTo(303);

    assertThat(toBeTaken()).doesNotContain(reference);
    assertThat(DatabaseRows.count("outbox where " + ALERT, reference)).isEqualTo(1);
  }

  /** On the code of before, the mark went with the opening. */
  @ParameterizedTest
  @ValueSource(strings = {"unread", "added"})
  void whomAReportNamesIsNotAssignedItOnceItIsNewToThemAgain(String how) {
    report(SampleReports.with(it -> person(it, "Terry Example")));
    triage.submit(page + "/reason", page + "/reason", Map.of("reason", REASON));
    triage.get(page);
    assertThat(unread()).doesNotContain(reference);

    if (how.equals("unread")) {
      assertThat(send(triage, "/mark-unread", Map.of())).isEqualTo(303);
    } else {
      OwnAdditions.add(reporter, reference, "One more thing");
    }

    assertThat(unread()).contains(reference);
    assertThat(note()).isEqualTo(409);
    lead.get(page);
    var toTerry = Map.of("colleague", OfficerActions.account("Terry Example"));
    assertThat(send(lead, "/assign", toTerry)).isEqualTo(409);
    assertThat(column(reference, "state")).isEqualTo("NEW");
    triage.post("/triage/selected", withToken(triage, Map.of("act", "read", "chosen", reference)));
    assertThat(unread()).doesNotContain(reference);
    assertThat(send(lead, "/assign", toTerry)).isEqualTo(409);
  }

  private static List<String> unread() {
    return DeskList.references("/triage?who=anybody&unread=yes&sort=newest", triage);
  }

  @Test
  void whomATextNamesMayReadItAndDecidesNothing() {
    report(SampleReports.with(it -> it.put("narrative", "Seen with TERRY  EXAMPLÉ, invented.")));

    assertThat(triage.get(page).body()).contains("invented");

    assertThat(send(triage, "/priority", Map.of("priority", "low", "reason", "Invented")))
        .isEqualTo(403);
    assertThat(send(triage, "/note", Map.of("text", "Noted"))).isEqualTo(403);
    assertThat(send(triage, "/take", Map.of())).isEqualTo(403);
    assertThat(entries(reference)).isZero();
    assertThat(DatabaseRows.acts(reference)).doesNotContain("PRIORITY_SET", "REPORT_TAKEN");
  }

  @Test
  void anAdditionThatNamesWhoHasTheReportTakesItOutOfTheirHands() {
    triage.get(page);
    assertThat(note()).isEqualTo(303);
    OwnAdditions.add(reporter, reference, "It was Terry Example.");
    triage.get(page);

    assertThat(note()).isEqualTo(403);
    assertThat(send(triage, "/close", Map.of("outcome", "back-to-submitter", "reason", "Invented")))
        .isEqualTo(403);

    lead.get(page);
    assertThat(send(lead, "/priority", Map.of("priority", "high", "reason", "Invented")))
        .isEqualTo(303);
  }

  @Test
  void aMentionInWordsIsReleasedByALeadWithAReasonAndAPersonIsNot() {
    report(SampleReports.with(it -> it.put("narrative", "Seen with Terry Example, invented.")));
    assertThat(send(triage, "/take", Map.of())).isEqualTo(403);
    assertThat(release(triage)).isEqualTo(403);
    assertThat(release(lead)).isEqualTo(409);

    lead.get(page);
    assertThat(release(lead)).isEqualTo(303);

    assertThat(toBeTaken()).doesNotContain(reference);
    assertThat(send(triage, "/take", Map.of())).isEqualTo(303);
    assertThat(lead.get(page).body()).contains("Released to work on this report: Terry Example");
    assertThat(DatabaseRows.acts(reference)).contains("MENTION_REFUSED", "MENTION_RELEASED");

    report(SampleReports.with(it -> person(it, "Terry Example")));
    lead.get(page);
    release(lead);
    assertThat(send(triage, "/take", Map.of())).isEqualTo(403);
  }

  @Test
  void aLeadWhoIsMentionedTooReleasesOnlyWithAnother() {
    report(
        SampleReports.with(it -> it.put("narrative", "Terry Example knows Lesley Template well.")));
    lead.get(page);
    var other = NoScriptUser.signedIn(TestAccounts.with("lead"), "/triage");
    other.get(page);

    assertThat(release(lead)).isEqualTo(303);
    assertThat(send(triage, "/take", Map.of())).isEqualTo(403);

    assertThat(release(other)).isEqualTo(303);
    assertThat(send(triage, "/take", Map.of())).isEqualTo(303);
  }

  /** Of Terry Example. */
  private int release(NoScriptUser by) {
    var form = "/people/" + OfficerActions.account("Terry Example") + "/mentions/" + reference;
    var fields = Map.of("reason", REASON, "csrf-token", by.csrfToken("/triage"));
    return by.post(form, fields).statusCode();
  }

  @Test
  void aNamedLeadDecidesNothingEither() {
    report(SampleReports.with(it -> person(it, "lesley template")));
    lead.submit(page + "/reason", page + "/reason", Map.of("reason", REASON));

    assertThat(send(lead, "/priority", Map.of("priority", "low", "reason", "Invented")))
        .isEqualTo(403);
    var readers = OfficerActions.account("Terry Example");
    assertThat(send(lead, "/restrict", Map.of("readers", readers, "reason", "Invented")))
        .isEqualTo(403);
    assertThat(release(lead)).isEqualTo(409);
  }

  @Test
  void whoSharesASurnameSaysWhyBeforeTheyTakeItUnread() {
    report(SampleReports.with(it -> person(it, "Anna Example")));

    var asked = triage.post(page + "/take", withToken(triage, Map.of()));

    assertThat(asked.headers().firstValue("Location").orElse(""))
        .endsWith(page + "/reason?to=" + page.replace("/", "%2F"));
    assertThat(column(reference, "state")).isEqualTo("NEW");
    triage.submit(page + "/reason", page + "/reason", Map.of("reason", REASON));
    assertThat(send(triage, "/take", Map.of())).isEqualTo(303);
  }

  @Test
  void ofARestrictedReportOnlyItsReadersAreTold() {
    report(SampleReports.with(it -> person(it, "Terry Example")));
    lead.get(page);
    var readers = OfficerActions.account("Terry Example");
    lead.answer(page + "/restrict", Map.of("readers", readers, "reason", "Invented"));

    assertThat(send(triage, "/take", Map.of())).isEqualTo(403);

    Await.until(
        "no mail",
        SOON,
        () -> DatabaseRows.count("outbox where state = 'DROPPED' and " + ALERT, reference) == 1);
    assertThat(toBeTaken()).contains(reference);
    var outsider = NoScriptUser.signedIn(TestAccounts.with("lead"), "/triage");
    assertThat(outsider.get("/people").body()).doesNotContain(reference);
  }

  @Test
  void whatIsUnusualAboutATakingIsNoticedToo() {
    report(SampleReports.minimal());
    DatabaseRows.change("update report set agency = ? where reference = ?", agency(), reference);

    assertThat(send(triage, "/take", Map.of())).isEqualTo(303);

    assertThat(
            DatabaseRows.of(
                "select detail from audit_entry where act = 'UNUSUAL_ACCESS' and reference = ?",
                reference))
        .hasSize(1)
        .allMatch(it -> it.contains("own-agency"));
  }

  private void report(JsonNode content) {
    reference = PartnerApi.submit("reporter", content);
    page = "/triage/" + reference;
  }

  private static void person(ObjectNode report, String name) {
    report.putArray("people").addObject().put("id", "people-1").put("name", name);
  }

  private static String toBeTaken() {
    return Jsoup.parse(lead.get("/people").body()).select("ul[aria-labelledby=named]").text();
  }

  private static String agency() {
    return DatabaseRows.of(
            "select agency from audit_entry where act = 'REPORTS_LISTED' and actor_name ="
                + " 'Terry Example' order by id desc limit 1")
        .get(0);
  }

  private int note() {
    return triage.post(page + "/note", withToken(triage, Map.of("text", "Noted"))).statusCode();
  }

  private int send(NoScriptUser officer, String act, Map<String, String> fields) {
    return officer.post(page + act, withToken(officer, fields)).statusCode();
  }

  /** With the token of the list, which opens no report, and the version of now. */
  private Map<String, String> withToken(NoScriptUser officer, Map<String, String> fields) {
    var all = new TreeMap<>(fields);
    all.put("csrf-token", officer.csrfToken("/triage"));
    all.put("page-version", column(reference, "version"));
    return all;
  }
}
