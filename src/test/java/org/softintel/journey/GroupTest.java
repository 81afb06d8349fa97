package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.given.DatabaseRows;
import org.softintel.given.GivenGroup;
import org.softintel.given.JudgedRows;
import org.softintel.given.NoScriptUser;
import org.softintel.given.OfficerActions;
import org.softintel.given.SignedIn;
import org.softintel.platform.page.DayField;
import org.softintel.platform.page.LondonTime;

/** Children, people and things that the team works on together for a time. */
class GroupTest {
  @SignedIn("triage")
  private static NoScriptUser triage;

  @SignedIn("triage2")
  private static NoScriptUser colleague;

  @SignedIn("lead")
  private static NoScriptUser lead;

  @SignedIn("auditor")
  private static NoScriptUser auditor;

  @BeforeAll
  static void theTeamIsKnown() {
    colleague.get("/triage");
    DatabaseRows.change("delete from peer_group");
  }

  @AfterAll
  static void noGroupIsLeft() {
    DatabaseRows.change("delete from peer_group");
  }

  private static String child() {
    return "Rowan" + UUID.randomUUID().toString().substring(0, 8);
  }

  private static String report(String child) {
    return JudgedRows.of(
            "triage", it -> ((ObjectNode) it.get("children").get(0)).put("name", child))
        .reference();
  }

  private static String name() {
    return "Magenta " + UUID.randomUUID();
  }

  private static Document page(NoScriptUser officer, String address) {
    var answer = officer.get(address);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Jsoup.parse(answer.body());
  }

  private static String text(NoScriptUser officer, String address) {
    return page(officer, address).select("main").text();
  }

  private static void restrict(String reference) {
    lead.get("/triage/" + reference);
    var fields =
        Map.of("readers", OfficerActions.account("Toni Specimen"), "reason", "Invented conflict");
    assertThat(lead.answer("/triage/" + reference + "/restrict", fields).statusCode())
        .isEqualTo(303);
  }

  @Test
  void anOfficerStartsOneFromAThingAndColleaguesAddToIt() {
    var child = child();
    var one = report(child);
    var other = report(child());
    var name = name();

    var group = GivenGroup.of(triage, one, "children-1", name);
    assertThat(group.add(colleague, other, "vehicles-1").statusCode()).isEqualTo(303);

    var page = page(colleague, group.address());
    assertThat(page.title()).doesNotContain("Magenta", child);
    assertThat(page.select("caption").eachText())
        .startsWith("Children and young people", "Vehicles");
    assertThat(page.select("main").text())
        .contains(name, "An invented purpose", "An invented aim", "Owner Terry Example")
        .contains(child, "Child or young person 1 of " + one)
        .contains("Seen with the group. Added by Terry Example on")
        .contains("Vehicle 1 of " + other, one + ": not graded", "2 reports are open")
        .doesNotContain("Overdue", "Review or change this group");
    assertThat(page.select("a[href='/triage/" + one + "/children-1/connections']")).hasSize(1);
    var everywhere =
        page.select("a[href^='/triage/" + one + "/children-1/everywhere']").attr("href");
    assertThat(page(colleague, everywhere).select(".govuk-back-link").attr("href"))
        .isEqualTo(group.address());
    for (var list : List.of("/triage/groups", "/triage/reviews")) {
      assertThat(page(colleague, list).select("tr:contains(" + name + ")").text())
          .contains("An invented purpose 2 Terry Example");
    }
    assertThat(text(colleague, "/triage/" + one + "/children-1/everywhere")).contains(name);
    assertThat(text(colleague, "/triage/" + one + "/children-2/everywhere"))
        .contains("This child is in no group that you can open.");
    assertThat(text(colleague, "/triage")).contains("Groups");
  }

  @Test
  void oneIsSeenWithItUntilSomebodySaysWhichReportSaysMore() {
    var child = child();
    var one = report(child);
    var group = GivenGroup.of(triage, one, "children-1", name());
    var member = group.member(triage, child);

    var none = triage.answer(member, Map.of("reason", "x"));
    assertThat(none.statusCode()).isEqualTo(400);
    assertThat(Jsoup.parse(none.body()).select(".govuk-error-summary a").eachText())
        .containsExactly("Select which report says so", "The reason must be 3 characters or more");
    var elsewhere = Map.of("says-so", report(child()), "reason", "Not about them");
    assertThat(triage.answer(member, elsewhere).statusCode()).isEqualTo(400);

    var said = Map.of("says-so", one, "reason", "They sign with its name");
    assertThat(triage.answer(member, said).statusCode()).isEqualTo(303);

    assertThat(text(colleague, group.address()))
        .contains(
            "Connected with this group since",
            "says report " + one + ". Terry Example: They sign with its name")
        .doesNotContain("Seen with the group.");
  }

  /** A child in a group may need protection: only others are called members. */
  @Test
  void aChildIsConnectedWithAGroupAndIsNoMember() {
    var child = child();
    var one = report(child);
    var group = GivenGroup.of(triage, one, "children-1", name());
    assertThat(text(triage, group.address()))
        .contains("Do not treat them as a suspect.", "Confirm the connection: " + child)
        .doesNotContain("Member", " member");
    var form = page(triage, group.member(triage, child));
    assertThat(form.title() + form.select("main").text())
        .contains("Confirm the connection", "the child is connected with the group")
        .doesNotContain("Member", " member");

    group.add(triage, one, "people-1");

    assertThat(text(triage, group.address()))
        .contains("Confirm as a member: Pat Invented")
        .doesNotContain("Confirm as a member: " + child);
  }

  @Test
  void whoIsTakenOutIsInItNoMore() {
    var child = child();
    var one = report(child);
    var name = name();
    var group = GivenGroup.of(triage, one, "children-1", name);
    assertThat(banner(group.add(triage, one, "children-2"))).isEqualTo("Added to " + name + ".");
    var member = group.member(triage, child);
    assertThat(colleague.submit(group.address(), member + "/take-out", Map.of()).statusCode())
        .as("who has not opened the report")
        .isEqualTo(409);

    var out = triage.submit(group.address(), member + "/take-out", Map.of());

    assertThat(banner(out)).isEqualTo("Taken out of " + name + ".");
    assertThat(text(triage, group.address())).doesNotContain(child).contains("Alex Sample");
    assertThat(triage.get(member).statusCode()).isEqualTo(404);
  }

  private static String banner(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(303);
    return Jsoup.parse(triage.follow(answer).body())
        .select(".govuk-notification-banner__heading")
        .text();
  }

  @Test
  void whatStaffMustKnowToStaySafeIsShownFirst() {
    var one =
        JudgedRows.of(
            "triage",
            it -> ((ObjectNode) it.get("people").get(0)).put("warnings", "An invented dog"));

    var group = GivenGroup.of(triage, one.reference(), "people-1", name());

    assertThat(page(triage, group.address()).select("main .govuk-inset-text").text())
        .isEqualTo("Staff safety: An invented dog");
  }

  @Test
  void whatIsJudgedToBeOneIsInItOnce() {
    var one = JudgedRows.of("triage");
    var other = JudgedRows.of("triage");
    one.judge("v1", other, "v1", "same");
    var group = GivenGroup.of(triage, one.reference(), "vehicles-1", name());

    var again = group.add(triage, other.reference(), "vehicles-1");

    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(Jsoup.parse(again.body()).text()).contains("It is in this group already");
    assertThat(text(triage, group.address())).contains(other.reference());
  }

  @Test
  void itsOwnerReviewsItAndHandsItOver() {
    var one = report(child());
    var group = GivenGroup.of(triage, one, "children-1", name());
    var review = group.address() + "/review";
    var fields = new HashMap<>(GivenGroup.review(12));
    fields.put("name", name());
    fields.put("purpose", "A changed purpose");
    fields.put("aim", "A changed aim");
    fields.put("strengths", "An invented aunt");
    fields.put("risks", "An invented judgement");
    fields.put("owner", OfficerActions.account("Toni Specimen"));
    fields.put("version", "0");
    assertThat(colleague.answer(review, fields).statusCode()).isEqualTo(403);

    assertThat(triage.answer(review, fields).statusCode()).isEqualTo(303);

    assertThat(text(triage, group.address()))
        .contains("A changed purpose", "A changed aim", "An invented aunt")
        .contains("An invented judgement", "Owner Toni Specimen")
        .doesNotContain("Review or change this group");
    var stale = lead.answer(review, fields);
    assertThat(stale.statusCode()).isEqualTo(409);
    assertThat(stale.body()).contains("Somebody else has changed this group");
    assertThat(colleague.get(review).body()).contains("name=\"version\" value=\"1\"");
  }

  @Test
  void itEndsWithItsPurposeAndNothingIsLeft() {
    var one = report(child());
    var name = name();
    var group = GivenGroup.of(triage, one, "children-1", name);
    var rows = DatabaseRows.count("peer_group");
    var end = group.address() + "/end";
    assertThat(colleague.answer(end, Map.of("reason", "Invented")).statusCode()).isEqualTo(403);
    assertThat(triage.answer(end, Map.of()).statusCode()).isEqualTo(400);

    var ended = triage.answer(end, Map.of("reason", "It has achieved what it should"));

    assertThat(Jsoup.parse(triage.follow(ended).body()).select("main").text())
        .contains("You have ended the group. We have deleted it.")
        .doesNotContain(name);
    assertThat(DatabaseRows.count("peer_group")).isEqualTo(rows - 1);
    assertThat(triage.get(group.address()).statusCode()).isEqualTo(404);
    assertThat(text(triage, "/triage/" + one + "/children-1/everywhere")).doesNotContain(name);
    assertThat(sealed("GROUP_ENDED")).contains(name, "It has achieved what it should");
  }

  @Test
  void aLeadEndsOneOfSomebodyElse() {
    var group = GivenGroup.of(triage, report(child()), "children-1", name());

    assertThat(lead.answer(group.address() + "/end", Map.of("reason", "Invented")).statusCode())
        .isEqualTo(303);
  }

  /** Two worlds: a member whose report is restricted changes nothing for others. */
  @Test
  void whoMayNotReadAReportSeesNothingOfWhoIsInItFromThere() {
    var child = child();
    var one = report(child());
    var hidden = report(child);
    var name = name();
    var group = GivenGroup.of(triage, one, "children-1", name);
    var before = main(triage.get(group.address()));
    restrict(hidden);
    assertThat(group.add(lead, hidden, "children-1").statusCode()).isEqualTo(303);
    assertThat(text(lead, group.address())).contains(child);

    assertThat(main(triage.get(group.address()))).isEqualTo(before);
    assertThat(page(triage, "/triage/groups").select("tr:contains(" + name + ")").text())
        .contains("An invented purpose 1 Terry Example");
    var member = group.member(lead, child);
    assertThat(triage.get(member).statusCode()).isEqualTo(404);
    assertThat(triage.submit(group.address(), member + "/take-out", Map.of()).statusCode())
        .isEqualTo(404);
    var confirmed = Map.of("says-so", hidden, "reason", "Invented");
    assertThat(lead.answer(member, confirmed).statusCode()).isEqualTo(303);
    assertThat(main(triage.get(group.address()))).isEqualTo(before);
  }

  @Test
  void whoMayReadNoReportOfItDoesNotKnowTheGroup() {
    var one = report(child());
    var name = name();
    var group = GivenGroup.of(colleague, one, "children-1", name);
    assertThat(triage.get(group.address()).statusCode()).isEqualTo(200);
    restrict(one);

    assertThat(triage.get(group.address()).statusCode()).isEqualTo(404);
    assertThat(triage.get("/triage/groups").body()).doesNotContain(name);
    assertThat(triage.get("/triage/" + report(child()) + "/children-1/groups").body())
        .doesNotContain(name);
    assertThat(text(colleague, group.address())).contains(name);
  }

  @Test
  void itsOwnerSeesItsPurposeWhoeverIsInIt() {
    var child = child();
    var one = report(child);
    var group = GivenGroup.of(triage, one, "children-1", name());
    restrict(one);

    assertThat(text(triage, group.address()))
        .contains("An invented purpose", "There is no entry that you can open.")
        .doesNotContain(child, one);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name|''|Enter a name",
        "name|101|The name must be 100 characters or fewer",
        "purpose|''|Enter the purpose",
        "purpose|501|The purpose must be 500 characters or fewer",
        "aim|''|Enter what the group should achieve",
        "aim|501|This must be 500 characters or fewer"
      })
  void aMistakeIsSaidAndWhatWasTypedStays(String field, String value, String message) {
    var typed = value.isEmpty() ? "" : "x".repeat(Integer.parseInt(value));
    var one = report(child());

    var answer = GivenGroup.start(triage, one, "children-1", Map.of(field, typed));

    assertThat(answer.statusCode()).isEqualTo(400);
    var page = Jsoup.parse(answer.body());
    assertThat(page.select(".govuk-error-summary a").eachText()).containsExactly(message);
    assertThat(page.select("[name=" + field + "]").first().val()).isEqualTo(typed);
  }

  @Test
  void itIsReviewedWithinTwelveWeeks() {
    var one = report(child());
    var today = LocalDate.now(LondonTime.LONDON);
    var messages =
        Map.of(
            today,
            "The day must be tomorrow or later",
            today.plusWeeks(12).plusDays(1),
            "The day must be within 12 weeks");

    messages.forEach(
        (day, message) -> {
          var fields = DayField.values("review", day);
          var answer = GivenGroup.start(triage, one, "children-1", fields);
          assertThat(answer.statusCode()).isEqualTo(400);
          assertThat(Jsoup.parse(answer.body()).select(".govuk-error-summary a").eachText())
              .containsExactly(message);
        });
  }

  @Test
  void aGroupIsChosenOfThoseThatThereAre() {
    var one = report(child());
    triage.get("/triage/" + one);
    var groups = "/triage/" + one + "/children-1/groups";

    var none = triage.answer(groups, Map.of("group", ""));
    assertThat(none.statusCode()).isEqualTo(400);
    assertThat(none.body()).contains("Select a group");
    var unknown = Map.of("group", UUID.randomUUID().toString());
    assertThat(triage.answer(groups, unknown).statusCode()).isEqualTo(404);
  }

  /** Else a copy of the database would tell who is in which group. */
  @Test
  void theTrailNamesNeitherGroupNorReportButToAuditors() {
    var child = child();
    var one = report(child);
    var name = name();
    var last = DatabaseRows.of("select max(id)::text from audit_entry").get(0);
    var group = GivenGroup.of(triage, one, "children-1", name);
    group.add(triage, one, "vehicles-1");
    var member = group.member(triage, child);
    triage.answer(member, Map.of("says-so", one, "reason", "An invented reason"));
    triage.submit(group.address(), member + "/take-out", Map.of());

    var of = "from audit_entry where act like 'GROUP\\__%' and id > ?::bigint";
    assertThat(DatabaseRows.of("select distinct act " + of, last))
        .containsExactlyInAnyOrder(
            "GROUP_STARTED",
            "GROUP_SHOWN",
            "GROUP_MEMBER_ADDED",
            "GROUP_MEMBER_CONFIRMED",
            "GROUP_MEMBER_REMOVED");
    assertThat(DatabaseRows.of("select distinct concat(reference, detail) " + of, last))
        .containsExactly("group=sealed");
    assertThat(DatabaseRows.of("select distinct operation " + of, last))
        .containsExactly("COMBINATION");
    assertThat(sealed("GROUP_STARTED"))
        .contains(name, group.id(), "An invented purpose", "Child or young person 1 of " + one);
    assertThat(sealed("GROUP_MEMBER_CONFIRMED")).contains(name, one, "An invented reason");
    assertThat(sealed("GROUP_MEMBER_REMOVED")).contains(name, one);
    assertThat(sealed("GROUP_SHOWN")).contains(name, one);
    assertThat(DatabaseRows.of("select distinct length(content)::text from peer_group"))
        .containsExactly("98304");
  }

  @ParameterizedTest
  @ValueSource(strings = {"reporter", "auditor", "manager"})
  void nobodyElseMay(String account) {
    var user = NoScriptUser.signedIn(account, "/my-reports");
    assertThat(user.get("/triage/groups").statusCode()).isEqualTo(403);
  }

  /** What an auditor reads beside the latest entry of this act. */
  private static String sealed(String act) {
    var entry =
        DatabaseRows.of(
                "select id::text from audit_entry where act = ? order by id::bigint desc", act)
            .get(0);
    return Jsoup.parse(auditor.get("/audit/entries/" + entry).body()).select("main").text();
  }

  private static String main(HttpResponse<String> answer) {
    return Jsoup.parse(answer.body()).select("main").text();
  }
}
