package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.softintel.given.DatabaseRows;
import org.softintel.given.NoScriptUser;
import org.softintel.given.PartnerApi;
import org.softintel.given.SampleReports;
import org.softintel.given.SignedIn;

/** Nothing is decided unread: whoever writes about a report has opened it, as it is now. */
class UnreadTest {
  @SignedIn("triage")
  private static NoScriptUser triage;

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
            "/close", Map.of("outcome", "logged", "reason", "A saffron reason"),
            "/feedback", Map.of("feedback", "A saffron word"),
            "/question", Map.of("question", "A saffron question"));
    var before = entries();

    for (var write : new TreeMap<>(writes).entrySet()) {
      var refused = triage.post(page + write.getKey(), withToken(triage, write.getValue()));

      assertThat(refused.statusCode()).as(write.getKey()).isEqualTo(409);
      assertThat(refused.body()).contains("Open the report first", "A saffron");
    }
    assertThat(entries()).isEqualTo(before);
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

    reporter.answer("/my-reports/" + reference + "/add", Map.of("addition", "One more thing"));
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
    all.put(
        "page-version",
        DatabaseRows.of("select version::text from report where reference = ?", reference).get(0));
    return all;
  }

  private long entries() {
    return DatabaseRows.count(
        "entry e join report r on r.id = e.report_id where r.reference = ?", reference);
  }
}
