package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.given.DatabaseRows;
import org.softintel.given.NoScriptUser;
import org.softintel.given.PartnerApi;
import org.softintel.given.SampleReports;
import org.softintel.given.SignedIn;

/** Which clock of a report runs, from its arrival to its end. */
class CaseClockTest {
  private static final Map<String, String> GRADE =
      Map.of("source", "2", "information", "C", "handling", "P");

  @SignedIn("triage")
  private NoScriptUser triage;

  private String reference = "";
  private String page = "";

  @BeforeEach
  void aReport() {
    reference = PartnerApi.submit("reporter", SampleReports.minimal());
    page = "/triage/" + reference;
  }

  @Test
  void aReportIsToBeLookedAtThenGradedThenDecided() {
    assertThat(clock()).isEqualTo("FIRST_LOOK");
    triage.get(page);
    assertThat(clock()).isEqualTo("GRADING");
    take();
    triage.answer(page + "/evaluation", GRADE);
    assertThat(clock()).isEqualTo("DECISION");
    assertThat(
            DatabaseRows.of(
                "select (due_at > received_at + interval '2 days')::text from report where reference = ?",
                reference))
        .containsExactly("true");
    triage.answer(page + "/close", Map.of("outcome", "back-to-submitter", "reason", "Invented"));
    assertThat(Jsoup.parse(triage.get(page).body()).select(".app-clock")).isEmpty();
  }

  @Test
  void aClockThatIsPausedWithAReasonGoesOnWhereItStopped() {
    take();
    var due = column("due_at");

    assertThat(triage.answer(page + "/pause", Map.of("reason", " ")).body())
        .contains("Enter the reason for pausing the clock");
    assertThat(triage.answer(page + "/pause", Map.of("reason", "Waiting, invented")).statusCode())
        .isEqualTo(303);

    assertThat(clock()).isEqualTo("REVIEW");
    assertThat(column("paused_clock")).isEqualTo("GRADING");
    assertThat(triage.get(page).body()).contains("Clock paused", "Waiting, invented");
    assertThat(triage.get(page + "/pause").statusCode()).isEqualTo(409);

    assertThat(triage.answer(page + "/resume", Map.of("reason", "")).statusCode()).isEqualTo(303);
    assertThat(clock()).isEqualTo("GRADING");
    assertThat(
            DatabaseRows.of(
                "select (abs(extract(epoch from due_at - '"
                    + due
                    + "')) < 60)::text from report where reference = ?",
                reference))
        .containsExactly("true");
    assertThat(triage.get(page + "/resume").statusCode()).isEqualTo(409);
    assertThat(DatabaseRows.acts(reference)).contains("CLOCK_PAUSED", "CLOCK_RESUMED");
  }

  @Test
  void aReportThatIsAddedToAfterItsEndIsToBeLookedAtAgain() {
    take();
    triage.answer(page + "/evaluation", GRADE);
    triage.answer(page + "/close", Map.of("outcome", "back-to-submitter", "reason", "Invented"));
    var reporter = NoScriptUser.signedIn("reporter", "/my-reports");

    reporter.answer("/my-reports/" + reference + "/add", Map.of("addition", "More", "once", "1"));

    assertThat(clock()).isEqualTo("FIRST_LOOK");
    triage.get(page);
    assertThat(clock()).isEqualTo("DECISION");
  }

  /** On the code of before it was nobody's, and stood in nobody's list of new reports. */
  @ParameterizedTest
  @ValueSource(strings = {"pause", "close"})
  void whatIsPutBackIsToBeGradedByWhoeverTakesIt(String stop) {
    take();
    var why = Map.of("outcome", "develop", "reason", "Invented");
    assertThat(triage.answer(page + "/" + stop, why).statusCode()).isEqualTo(303);
    assertThat(clock()).isEqualTo("REVIEW");

    assertThat(triage.answer(page + "/put-back", why).statusCode()).isEqualTo(303);

    assertThat(clock()).isEqualTo("GRADING");
    assertThat(column("coalesce(paused_clock, 'none')")).isEqualTo("none");
    if (stop.equals("pause")) {
      assertThat(DatabaseRows.acts(reference))
          .endsWith("REPORT_PUT_BACK")
          .contains("CLOCK_RESUMED");
      assertThat(triage.get(page).body()).contains("Clock started again");
    }
  }

  private void take() {
    triage.submit(page, page + "/take", Map.of());
  }

  private String clock() {
    return column("clock");
  }

  private String column(String name) {
    return DatabaseRows.of("select " + name + " from report where reference = ?", reference).get(0);
  }
}
