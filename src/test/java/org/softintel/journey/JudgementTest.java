package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.softintel.given.DatabaseRows;
import org.softintel.given.JudgedRows;
import org.softintel.given.NoScriptUser;
import org.softintel.given.PartnerApi;
import org.softintel.given.SignedIn;

/** Officers judge whether rows of two reports are the same; a program of the team does it here. */
class JudgementTest {
  private static final String OF_TRAIL =
      "select reference || ' ' || detail from audit_entry where act = 'MENTIONS_JUDGED'"
          + " and reference = any (string_to_array(?, ' ')) order by id";

  @SignedIn("lead")
  private static NoScriptUser lead;

  @SignedIn("auditor")
  private static NoScriptUser auditor;

  private final JudgedRows one = JudgedRows.of("triage");
  private final JudgedRows other = JudgedRows.of("triage");

  @Test
  void rowsThatAreTheSameAreOneUntilSomebodyTakesItBack() {
    var judged = one.judge("v1", other, "v1", "same");

    for (var each : List.of(one, other)) {
      var list = each.list("triage2");
      assertThat(same(list, "v1")).containsExactlyInAnyOrder(place(one, "v1"), place(other, "v1"));
      assertThat(same(list, "c1")).containsExactly(place(each, "c1"));
      assertThat(list.<List<String>>path("judgements.id")).containsExactly(judged);
      assertThat(list.<List<String>>path("judgements.by")).containsExactly("Terry Example");
      assertThat(list.<List<String>>path("judgements.reason"))
          .containsExactly("An invented reason.");
    }

    assertThat(JudgedRows.answer("triage", judged, "take-back").statusCode()).isEqualTo(200);

    assertThat(same(one.list("triage"), "v1")).containsExactly(place(one, "v1"));
    assertThat(one.list("triage").<List<String>>path("judgements")).isEmpty();
    var again = JudgedRows.answer("triage", judged, "take-back");
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.<String>path("detail")).isEqualTo("It was taken back or refused already.");
  }

  @Test
  void aSecondOfficerIsToldThatThereIsAJudgementAlready() {
    one.judge("v1", other, "v1", "unsure");

    var second = other.openedBy("lead").call("v1", one.openedBy("lead"), "v1", "same");

    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(second.<String>path("title")).isEqualTo("These two were judged already");
    assertThat(second.<String>path("detail"))
        .startsWith("Terry Example judged them “Not sure” on ");
  }

  @Test
  void ofTwoWhoJudgeAtOnceOneIsKept() {
    one.openedBy("lead");
    other.openedBy("lead");
    var asLead = new JudgedRows("lead", other.reference());

    var first = CompletableFuture.supplyAsync(() -> one.call("v1", other, "v1", "same"));
    var second = asLead.call("v1", one, "v1", "not-same");

    assertThat(List.of(first.join().statusCode(), second.statusCode()))
        .containsExactlyInAnyOrder(201, 409);
    assertThat(one.list("triage").<List<String>>path("judgements")).hasSize(1);
  }

  @Test
  void whatContradictsAChainPartsAllOfIt() {
    var third = JudgedRows.of("triage");
    one.judge("p1", other, "p1", "same");
    other.judge("p1", third, "p1", "same");

    third.judge("p1", one, "p1", "not-same");

    for (var each : List.of(one, other, third)) {
      var list = each.list("triage");
      assertThat(same(list, "p1")).containsExactly(place(each, "p1"));
      assertThat(list.<Boolean>path("rows.find { it.id == 'p1' }.contradicted")).isTrue();
    }
  }

  @Test
  void aChildAndAnAdultAreJoinedByASecondPersonOnly() {
    var waiting = one.call("c1", other, "p1", "same");
    assertThat(waiting.statusCode()).isEqualTo(201);
    assertThat(waiting.<Boolean>path("waits")).isTrue();
    assertThat(same(one.list("triage"), "c1")).containsExactly(place(one, "c1"));
    assertThat(one.list("triage").<List<Boolean>>path("judgements.waits")).containsExactly(true);
    String id = waiting.path("id");

    var own = JudgedRows.answer("triage", id, "approve");
    assertThat(own.statusCode()).isEqualTo(409);
    assertThat(own.<String>path("title")).isEqualTo("Somebody else must decide this");
    assertThat(JudgedRows.answer("lead", id, "approve").<String>path("title"))
        .isEqualTo("Open the report first");
    one.openedBy("lead");
    other.openedBy("lead");
    assertThat(JudgedRows.answer("lead", id, "approve").statusCode()).isEqualTo(200);

    assertThat(same(one.list("triage"), "c1"))
        .containsExactlyInAnyOrder(place(one, "c1"), place(other, "p1"));
    assertThat(JudgedRows.answer("lead", id, "refuse").<String>path("title"))
        .isEqualTo("This judgement does not wait for anybody");
  }

  @Test
  void whatASecondPersonRefusesCanBeJudgedAgain() {
    var waiting = one.judge("c1", other, "p1", "same");
    one.openedBy("lead");
    other.openedBy("lead");

    assertThat(JudgedRows.answer("lead", waiting, "refuse").statusCode()).isEqualTo(200);

    assertThat(one.list("triage").<List<String>>path("judgements")).isEmpty();
    one.judge("c1", other, "p1", "not-same");
  }

  @Test
  void whoMayNotReadBothReportsKnowsOfNothing() {
    var judged = one.judge("v1", other, "v1", "same");
    var readers = DatabaseRows.of("select account from colleague where name = 'Terry Example'");
    var page = "/triage/" + other.reference();
    lead.get(page);
    var named = Map.of("readers", readers.get(0), "reason", "Invented conflict");
    assertThat(lead.answer(page + "/restrict", named).statusCode()).isEqualTo(303);

    assertThat(same(one.list("triage"), "v1")).hasSize(2);
    var outside = one.list("triage2");
    assertThat(same(outside, "v1")).containsExactly(place(one, "v1"));
    assertThat(outside.asString()).doesNotContain(other.reference(), judged);
    one.openedBy("triage2");
    assertThat(JudgedRows.answer("triage2", judged, "take-back").statusCode()).isEqualTo(404);
    var asked = new JudgedRows("triage2", one.reference());
    assertThat(asked.call("v1", other, "v1", "not-same").statusCode()).isEqualTo(404);
  }

  @Test
  void nobodyJudgesWhatTheyHaveNotOpenedOrWhatNamesThem() {
    var unread = new JudgedRows("lead", one.reference());
    assertThat(unread.call("c1", "c2", "same", "Invented").<String>path("title"))
        .isEqualTo("Open the report first");
    var own = JudgedRows.report();
    own.withArrayProperty("people").addObject().put("id", "p2").put("name", "Terry Example");
    var naming = PartnerApi.submit("reporter", own);
    PartnerApi.as("triage")
        .header("Reason", "I was asked to look at it")
        .get(PartnerApi.REPORTS + "/" + naming)
        .then()
        .statusCode(200);

    var named = one.call("v1", new JudgedRows("triage", naming), "v1", "same");

    assertThat(named.statusCode()).isEqualTo(403);
    assertThat(named.<String>path("title")).isEqualTo("You cannot work on this report");
  }

  @ParameterizedTest
  @CsvSource({
    "v1, v1, 400, One entry only",
    "v1, c1, 400, Two kinds of entry",
    "v2, c1, 400, No such entry"
  })
  void whatCannotBeJudgedIsRefusedInWords(String row, String otherRow, int status, String title) {
    var answer = one.call(row, otherRow, "same", "Invented");

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.<String>path("title")).isEqualTo(title);
    assertThat(one.post("{}").<List<String>>path("errors.pointer"))
        .contains("/row", "/other", "/verdict", "/reason");
    var unknown = new JudgedRows("triage", "SI-0000-0000");
    assertThat(one.call("v1", unknown, "v1", "same").statusCode()).isEqualTo(404);
  }

  /** In the trail, in the table, and in the hidden columns of the rows of both reports. */
  @Test
  void theDatabaseTellsNobodyWhichTwoAreTheSame() {
    var reports =
        "select concat(xmin, ' ', xmax, ' ', r) from report r where reference in ('%s', '%s')"
            .formatted(one.reference(), other.reference());
    var before = DatabaseRows.of(reports);
    var judged = one.judge("v1", other, "v1", "same");
    other.list("triage");
    JudgedRows.answer("triage", judged, "take-back");

    assertThat(DatabaseRows.of(reports)).isEqualTo(before);
    assertThat(DatabaseRows.of(OF_TRAIL, one.reference() + " " + other.reference()))
        .containsExactly(
            one.reference() + " verdict=same kinds=vehicles",
            one.reference() + " verdict=taken-back kinds=vehicles");
    assertThat(
            DatabaseRows.of(
                "select distinct octet_length(reason)::text from audit_entry"
                    + " where act in ('MENTIONS_JUDGED', 'JUDGEMENTS_READ')"
                    + " and reference is not null"))
        .hasSize(1);
    assertThat(DatabaseRows.of("select distinct length(content)::text from judgement"))
        .containsExactly("2720");
  }

  @Test
  void auditorsOpenWhichOtherReportItWas() {
    one.judge("v1", other, "v1", "same");
    other.list("triage");

    assertThat(openedEntry("MENTIONS_JUDGED", one)).contains("Other reports " + other.reference());
    assertThat(openedEntry("JUDGEMENTS_READ", other)).contains("Other reports " + one.reference());
  }

  @Test
  void auditorsOpenWhatWasListedAsWaitingAndNobodyElse() {
    one.judge("c1", other, "p1", "same");

    lead.get("/triage/links");

    var entry =
        DatabaseRows.of(
                "select id::text as number from audit_entry where act = 'JUDGEMENTS_READ'"
                    + " and reference is null order by id desc")
            .get(0);
    assertThat(
            DatabaseRows.of(
                "select detail from audit_entry where id = ?::bigint"
                    + " and to_jsonb(audit_entry)::text !~ ?",
                entry,
                one.reference() + "|" + other.reference()))
        .containsExactly("shown=sealed");
    assertThat(opened(entry)).contains(one.reference(), other.reference());
    assertThat(opened(entry)).contains("Shown: encrypted, for auditors to open");
  }

  private static String openedEntry(String act, JudgedRows on) {
    return opened(
        DatabaseRows.of(
                "select id::text as number from audit_entry where act = ? and reference = ?"
                    + " order by id desc",
                act,
                on.reference())
            .get(0));
  }

  private static String opened(String number) {
    return Jsoup.parse(auditor.get("/audit/entries/" + number).body()).select("main").text();
  }

  private static String place(JudgedRows report, String row) {
    return report.reference() + " " + row;
  }

  private static Stream<String> same(Response list, String row) {
    var at = "rows.find { it.id == '" + row + "' }.same";
    return list.<List<Map<String, String>>>path(at).stream()
        .map(it -> it.get("reference") + " " + it.get("row"));
  }
}
