package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.softintel.given.Await;
import org.softintel.given.DatabaseRows;
import org.softintel.given.JudgedRows;
import org.softintel.given.NoScriptUser;
import org.softintel.given.PartnerApi;
import org.softintel.given.SignedIn;

/** A report that is joined with others is destroyed: row, key and terms are gone. */
class DestroyedReportTest {
  private static final List<String> TABLES = List.of("report", "sealed_key", "report_terms");

  @SignedIn("triage")
  private static NoScriptUser triage;

  private final String plate =
      "QU%02d Y%c%c".formatted(below(100), 'A' + below(26), 'A' + below(26));
  private final JudgedRows one = sent("reporter");
  private final JudgedRows destroyed = sent("reporter2");
  private final JudgedRows other = sent("reporter");

  private static int below(int bound) {
    return ThreadLocalRandom.current().nextInt(bound);
  }

  private JudgedRows sent(String reporter) {
    var report = JudgedRows.report();
    report.putArray("vehicles").addObject().put("id", "v1").put("registration", plate);
    return new JudgedRows("triage", PartnerApi.submit(reporter, report)).openedBy("triage");
  }

  @BeforeEach
  void isJoinedWithBoth() {
    one.judge("v1", destroyed, "v1", "same");
    destroyed.judge("v1", other, "v1", "same");
    Await.until(
        "all are compared",
        Duration.ofSeconds(20),
        () -> triage.get("/triage/links").body().contains(destroyed.reference()));
  }

  /** Other journeys meet the self-check, to which a report without an act of the trail is gone. */
  @AfterEach
  void isThereAgain() {
    for (var table : TABLES) {
      DatabaseRows.changePastTheService("insert into " + table + " select * from gone_" + table);
      DatabaseRows.change("drop table gone_" + table);
    }
  }

  private void destroy() {
    var id = DatabaseRows.of("select id from report where reference = ?", destroyed.reference());
    for (var table : TABLES) {
      var of =
          switch (table) {
            case "report" -> "id";
            case "sealed_key" -> "owner";
            default -> "report_id";
          };
      var rows = " from %s where %s = '%s'".formatted(table, of, id.get(0));
      DatabaseRows.change("create table gone_" + table + " as select *" + rows);
      DatabaseRows.changePastTheService("delete" + rows);
    }
  }

  @Test
  void noPageOfWhatIsJoinedNamesItAndWhatItAloneJoinedIsApart() {
    destroy();

    var report = "/triage/" + one.reference();
    for (var page :
        List.of(
            report,
            report + "/elsewhere",
            report + "/vehicles-1/everywhere",
            report + "/vehicles-1/connections",
            "/triage/joined",
            "/triage/links",
            "/triage/places",
            "/triage/groups",
            "/triage/watch")) {
      var shown = triage.get(page);
      assertThat(shown.statusCode()).as(page).isEqualTo(200);
      assertThat(shown.body()).as(page).doesNotContain(destroyed.reference());
    }
    assertThat(triage.get(report + "/vehicles-1/everywhere").body())
        .contains("No other entry that you can open is joined to this one.");
    var found = triage.answer("/triage/search", Map.of("field", "plate", "typed", plate));
    assertThat(body(found)).contains(one.reference()).doesNotContain(destroyed.reference());
    var matches =
        PartnerApi.as("triage").get(PartnerApi.REPORTS + "/" + one.reference() + "/matches");
    assertThat(matches.statusCode()).isEqualTo(200);
    assertThat(matches.asString())
        .contains(other.reference())
        .doesNotContain(destroyed.reference());
  }

  @Test
  void whoWasJudgingItIsToldAndNothingIsKept() {
    var page = "/triage/" + one.reference() + "/children-1/same/" + destroyed.reference();
    assertThat(triage.get(page + "/children-1").statusCode()).isEqualTo(200);
    var kept = DatabaseRows.count("judgement");

    destroy();

    var fields = Map.of("verdict", "same", "reason", "An invented reason.");
    assertThat(triage.answer(page + "/children-1", fields).statusCode()).isEqualTo(404);
    assertThat(one.call("c1", destroyed, "c1", "same").statusCode()).isEqualTo(404);
    assertThat(destroyed.call("c1", one, "c1", "same").statusCode()).isEqualTo(404);
    assertThat(DatabaseRows.count("judgement")).isEqualTo(kept);
  }

  private static String body(HttpResponse<String> answer) {
    return answer.statusCode() == 303 ? triage.follow(answer).body() : answer.body();
  }
}
