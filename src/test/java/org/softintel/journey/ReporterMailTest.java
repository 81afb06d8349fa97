package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.softintel.given.Await.until;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.softintel.given.DatabaseRows;
import org.softintel.given.Mailbox;
import org.softintel.given.Mails;
import org.softintel.given.NoScriptUser;
import org.softintel.given.OfficerActions;
import org.softintel.given.SignedIn;
import org.softintel.given.TestStack;

/** Reporters hear by mail how far their report is and what waits, and nothing of what it says. */
class ReporterMailTest {
  private static final String UPDATE = "The team has sent you a message about your report";

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String WORDS = "A cerise dinghy at the invented weir.";

  @SignedIn("reporter")
  private static NoScriptUser reporter;

  @SignedIn("triage")
  private static NoScriptUser triage;

  @Test
  void aReportIsReceivedAndThenOpenedOnce() throws Exception {
    var reference = sent();

    var received = new Mailbox("reporter").about("We have received your report " + reference, SOON);
    assertThat(Mails.text(received))
        .contains("We received your report " + reference, "/my-reports", "<html")
        .contains("call 999", "01632 960102", "You cannot reply to this email.")
        .containsPattern(
            "call [^.]+ on \\d[\\d ]+ in office hours, or the duty team on 01632 960102"
                + " \\([^)]+\\)\\.")
        .containsPattern("The team (reads reports until|starts reading reports again at) ")
        .doesNotContain("dinghy", "weir");
    assertThat(received.getHeader("Message-ID")[0]).doesNotContain(reference);

    triage.get("/triage/" + reference);
    triage.get("/triage/" + reference);

    var opened =
        new Mailbox("reporter").about("The team has opened your report " + reference, SOON);
    assertThat(Mails.text(opened))
        .contains("The team has opened your report")
        .doesNotContain("dinghy");
    until("both to be recorded", SOON, () -> mailed(reference).equals(List.of("SENT", "SENT")));
    assertThat(DatabaseRows.acts(reference)).filteredOn("REPORTER_MAILED"::equals).hasSize(2);
  }

  @Test
  void anUpdateIsMailedUnlessTheyHaveReadIt() throws Exception {
    var reference = sent();
    new OfficerActions(triage).take(reference);
    until("the first mails", SOON, () -> mailed(reference).equals(List.of("SENT", "SENT")));
    var told = Map.of("feedback", "An invented sketch helped.");
    triage.answer("/triage/" + reference + "/feedback", told);

    until("a mail", SOON, () -> mailed(reference).equals(List.of("SENT", "SENT", "SENT")));
    var mails = new Mailbox("reporter").allAbout(UPDATE);
    assertThat(Mails.text(mails.get(mails.size() - 1)))
        .contains("The team has sent you a message about a report you sent.")
        .doesNotContain("sketch", "dinghy", reference);

    var server = TestStack.shared().parts().mail();
    server.stop();
    try {
      triage.answer("/triage/" + reference + "/feedback", told);
      reporter.get("/my-reports/" + reference);
    } finally {
      server.start();
    }
    until("nothing to be left to tell", SOON, () -> mailed(reference).contains("DROPPED"));
    assertThat(DatabaseRows.acts(reference)).contains("REPORTER_NOT_MAILED");
  }

  @Test
  void savedAnswersThatWillSoonBeDeletedAreMailedAboutOnceForEachTimeTheyAreSaved()
      throws Exception {
    var draft = reporter.draft();
    reporter.answer(draft + "/what-happened", Map.of("narrative", WORDS));
    var id = draft.replaceAll(".*/", "");
    expireSoon(id);

    until("a mail", SOON, () -> states(id).equals(List.of("SENT")));
    var mails = new Mailbox("reporter").allAbout("Your saved answers will be deleted soon");
    assertThat(Mails.text(mails.get(mails.size() - 1)))
        .contains("we will delete answers that you saved and have not sent", "/my-reports")
        .doesNotContain("dinghy", id);

    reporter.answer(draft + "/what-happened", Map.of("narrative", WORDS + " Twice."));
    expireSoon(id);
    until("another", SOON, () -> states(id).equals(List.of("SENT", "SENT")));
  }

  private static void expireSoon(String draft) {
    DatabaseRows.change(
        "update draft set expires_at = now() + interval '2 hours' where id = ?::uuid", draft);
  }

  private static List<String> states(String draft) {
    return DatabaseRows.of(
        "select state from outbox where kind = 'DRAFT' and detail = ? order by id", draft);
  }

  /** States of the mails to its reporter. */
  private static List<String> mailed(String reference) {
    return DatabaseRows.of(
        "select state from outbox where inbox = 'reporter' and reference = ? order by id",
        reference);
  }

  private static String sent() {
    var draft = reporter.draft();
    reporter.answer(draft + "/what-happened", Map.of("narrative", WORDS));
    reporter.answer(draft + "/how-you-know", Map.of("provenance-source", "online"));
    reporter.answer(draft + "/when", Map.of("happened-kind", "not-known"));
    reporter.submit(draft + "/check", draft + "/send", Map.of());
    return Jsoup.parse(reporter.get(draft + "/sent").body())
        .select(".govuk-panel__body strong")
        .text();
  }
}
