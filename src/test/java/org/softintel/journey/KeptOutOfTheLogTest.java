package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.softintel.given.Await;
import org.softintel.given.LogCopies;
import org.softintel.given.NoScriptUser;
import org.softintel.given.PartnerApi;
import org.softintel.given.SampleReports;
import org.softintel.given.SignedIn;
import org.softintel.given.TestStack;

/**
 * A superuser keeps all that is done out of the log: nothing is shown until it is in. Only all of
 * it, since what came in behind later entries of its writer would spoil the log of other journeys.
 */
class KeptOutOfTheLogTest {
  private static final String WORDS = "An invented umber kite was seen";
  private static final String HELD_BACK = "You cannot open this at the moment";
  private static final Path LOG = TestStack.shared().home().resolve("logs/app.log");
  private static final Duration SOON = Duration.ofSeconds(90);

  @SignedIn("triage")
  private static NoScriptUser triage;

  @SignedIn("auditor")
  private static NoScriptUser auditor;

  /**
   * At once: it waits for whoever writes or gives places, and keeps others waiting. An entry that
   * got its place meanwhile would wait for a second one, and nothing could follow it.
   */
  @AfterEach
  void allComesIntoTheLog() {
    TestStack.shared()
        .execute(
            "begin; alter table audit_entry enable trigger audit_entry_awaits_sequencing;"
                + " lock table audit_pending in exclusive mode;"
                + " insert into audit_pending select id from audit_entry e where not exists"
                + " (select from audit_leaf l where l.entry_id = e.id) on conflict do nothing;"
                + " commit");
  }

  @Test
  void nothingIsShownWhileTheLogLacksWhatWasDoneAndAllOnceItHoldsIt() throws Exception {
    var reference = PartnerApi.submit("reporter", SampleReports.saying(WORDS));
    var page = "/triage/" + reference;
    var before = Files.readString(LOG).length();
    assertThat(triage.get(page).body()).contains(WORDS);

    TestStack.shared()
        .execute("alter table audit_entry disable trigger audit_entry_awaits_sequencing");

    assertThat(triage.get(page).body()).contains(WORDS);
    Await.until("nothing is shown", SOON, () -> isHeldBack(page));
    assertThat(Files.readString(LOG).substring(before)).contains("[log-late]");
    PartnerApi.submit("reporter", SampleReports.minimal());
    assertThat(triage.get("/triage").statusCode()).isEqualTo(200);
    assertThat(Jsoup.parse(auditor.get("/audit").body()).select("main").text())
        .contains("Action needed: The log does not have");
    var about = "/audit/reports/" + reference;
    // Each look above was an entry: the last of them may come into the log for ten seconds.
    Await.until("auditors see it", SOON, () -> marks(about).contains("Not in the log"));
    assertThat(
            PartnerApi.as("auditor").get("/api/v1/audit/entries?reference=" + reference).asString())
        .contains("\"log\":\"absent\"");
    var answer = PartnerApi.as("triage").get(PartnerApi.REPORTS + "/" + reference);
    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.contentType()).startsWith("application/problem+json");
    assertThat(answer.jsonPath().<Map<String, Object>>get()).containsEntry("title", HELD_BACK);
    assertThat(answer.asString()).doesNotContain(WORDS);

    allComesIntoTheLog();

    Await.until("all is shown", SOON, () -> triage.get(page).body().contains(WORDS));
    LogCopies.await(reference);
    assertThat(auditor.get(about).body()).doesNotContain("Not in the log");
  }

  private static List<String> marks(String page) {
    return Jsoup.parse(auditor.get(page).body()).select(".govuk-tag--red").eachText();
  }

  private static boolean isHeldBack(String page) {
    var answer = triage.get(page);
    assertThat(answer.body().contains(WORDS)).isEqualTo(answer.statusCode() == 200);
    return answer.statusCode() == 503 && answer.body().contains(HELD_BACK);
  }
}
