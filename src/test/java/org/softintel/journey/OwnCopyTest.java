package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.softintel.given.DatabaseRows;
import org.softintel.given.NoScriptUser;
import org.softintel.given.OfficerActions;
import org.softintel.given.OwnAdditions;
import org.softintel.given.PartnerApi;
import org.softintel.given.SampleReports;
import org.softintel.given.SignedIn;

/** Reporters read what they sent and what was said since, until the team closes that. */
class OwnCopyTest {
  private static final String WORDS = "A mauve barge at the made-up lock.";
  private static final String REASON = "They share their invented account.";

  @SignedIn("reporter")
  private static NoScriptUser reporter;

  @SignedIn("triage")
  private static NoScriptUser triage;

  private String reference = "";
  private String mine = "";
  private String desk = "";

  @BeforeEach
  void aReportThatIsTaken() {
    reference = PartnerApi.submit("reporter", SampleReports.saying(WORDS));
    mine = "/my-reports/" + reference;
    desk = "/triage/" + reference;
    new OfficerActions(triage).take(reference);
  }

  @Test
  void theCopyHasWhatWasSentAndTheConversationAndNothingOfTheTeams() {
    triage.answer(desk + "/note", Map.of("text", "An invented note."));
    OwnAdditions.add(reporter, reference, "An invented addition.");
    triage.get(desk);
    var question = new OfficerActions(triage).ask(reference, "Which invented barge?");
    OwnAdditions.answer(reporter, reference, question, "The invented long one.");
    triage.get(desk);
    tell("An invented update.");

    var copy = Jsoup.parse(reporter.get(mine + "/copy").body());

    assertThat(copy.select(".app-marking").text()).isEqualTo("OFFICIAL-SENSITIVE");
    assertThat(copy.select("main").text())
        .contains(WORDS, "Robin Sample")
        .containsSubsequence(
            "You added",
            "An invented addition.",
            "The team asked",
            "Which invented barge?",
            "You answered",
            "The invented long one.",
            "The team sent a message",
            "An invented update.")
        .doesNotContain("An invented note.", "Terry Example");
    assertThat(DatabaseRows.acts(reference)).containsOnlyOnce("COPY_OPENED");
    var file = reporter.get(mine + "/copy/file");
    assertThat(file.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"" + reference + ".html\"");
    assertThat(Jsoup.parse(file.body()).text())
        .contains("OFFICIAL-SENSITIVE", "Your copy of report " + reference, WORDS)
        .contains("The invented long one.", "An invented update.")
        .doesNotContain("An invented note.", "Terry Example");
    assertThat(DatabaseRows.acts(reference).stream().filter("COPY_OPENED"::equals)).hasSize(2);
    assertThat(reporter.get(mine).body()).doesNotContain(WORDS, "An invented addition.");
    var stranger = NoScriptUser.signedIn("reporter2", "/my-reports");
    assertThat(stranger.get(mine + "/copy").statusCode()).isEqualTo(404);
    assertThat(stranger.get(mine + "/copy/file").statusCode()).isEqualTo(404);
  }

  @Test
  void theTeamClosesACopyWithAReasonAndOpensItAgain() {
    tell("An invented early update.");
    assertThat(copy("closed", " ").statusCode()).isEqualTo(400);
    assertThat(copy("", REASON).statusCode()).isEqualTo(400);

    assertThat(copy("closed", REASON).statusCode()).isEqualTo(303);

    var refused = reporter.get(mine + "/copy");
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body())
        .contains("The team has closed your copy of this report", "01632 960")
        .doesNotContain(WORDS, REASON);
    tell("An invented late update.");
    assertThat(reporter.get(mine).body())
        .contains("The team has closed your copy", "An invented late update.")
        .doesNotContain("An invented early update.", mine + "/copy", REASON);
    assertThat(Jsoup.parse(triage.get(desk).body()).select("main").text())
        .contains("Reporter’s copy closed", REASON);

    copy("closed", "Invented: said again.");
    assertThat(reporter.get(mine).body()).contains("An invented late update.");

    copy("open", "Invented: it is their own again.");
    assertThat(reporter.get(mine + "/copy").body()).contains(WORDS, "An invented early update.");
    assertThat(DatabaseRows.acts(reference))
        .containsSubsequence("COPY_CLOSED", "ACCESS_REFUSED", "COPY_REOPENED", "COPY_OPENED");
  }

  /** On the code of before, whoever had the account could read it. */
  @Test
  void aClosedCopyHidesWhatWasBegunBefore() {
    var begun = "An invented beginning.";
    var addition = mine + "/add/" + UUID.randomUUID();
    var answer =
        mine + "/questions/" + new OfficerActions(triage).ask(reference, "Which invented barge?");
    reporter.answer(addition, Map.of("addition", begun));
    reporter.answer(answer, Map.of("answer", begun));
    assertThat(reporter.get(addition).body()).contains(begun);
    assertThat(reporter.get(answer).body()).contains(begun);

    assertThat(copy("closed", REASON).statusCode()).isEqualTo(303);

    for (var page : List.of(addition, addition + "/check", answer, answer + "/check")) {
      assertThat(reporter.get(page).body()).as(page).doesNotContain(begun);
    }
    assertThat(reporter.get(mine).body()).doesNotContain(addition);
    var later = mine + "/add/" + UUID.randomUUID();
    reporter.answer(later, Map.of("addition", "An invented later text."));
    assertThat(reporter.get(later).body()).contains("An invented later text.");
    assertThat(reporter.get(mine).body()).contains(later);

    copy("open", "Invented: it is their own again.");
    assertThat(reporter.get(mine).body()).contains(addition, later);
    assertThat(reporter.get(answer).body()).contains(begun);
  }

  /** On the code of before, ten more could be begun after each closing. */
  @Test
  void whatAClosedCopyHidesCountsAmongWhatIsBegun() {
    var text = Map.of("addition", "An invented beginning.");
    for (int i = 0; i < 10; i++) {
      assertThat(reporter.answer(mine + "/add/" + UUID.randomUUID(), text).statusCode())
          .isEqualTo(303);
    }
    copy("closed", REASON);

    var oneMore = reporter.answer(mine + "/add/" + UUID.randomUUID(), text);

    assertThat(oneMore.statusCode()).isEqualTo(400);
    var shown = Jsoup.parse(oneMore.body());
    assertThat(shown.select(".govuk-error-summary").text())
        .contains("You have not sent 10 additions. Call the team on 01632 960")
        .contains("they have closed your copy of this report");
    assertThat(shown.select("#addition").val()).isEqualTo("An invented beginning.");
    assertThat(
            DatabaseRows.count(
                "begun_addition b join report r on r.id = b.report_id" + " where r.reference = ?",
                reference))
        .isEqualTo(10);
  }

  @Test
  void aNewUpdateIsMarkedInTheListUntilItIsRead() {
    assertThat(line()).doesNotContain("New message");

    tell("An invented update.");
    assertThat(line()).contains("New message").doesNotContain("An invented update.");

    reporter.get(mine + "/add");
    assertThat(line()).contains("New message");
    reporter.get(mine);
    assertThat(line()).doesNotContain("New message");
    triage.answer(
        desk + "/close",
        Map.of("outcome", "back-to-submitter", "reason", "Invented", "feedback", "Thank you."));
    assertThat(line()).contains("New message");
    reporter.get(mine);
    assertThat(line()).doesNotContain("New message");
  }

  @Test
  void anOwnLabelIsForItsReporterAlone() {
    reporter.answer(mine + "/label", Map.of("label", "The invented lock"));

    assertThat(line()).contains("The invented lock");
    assertThat(reporter.get(mine).body()).contains("The invented lock");
    assertThat(triage.get(desk).body()).doesNotContain("The invented lock");
    reporter.answer(mine + "/label", Map.of("label", ""));
    assertThat(line()).doesNotContain("The invented lock");
  }

  @Test
  void theLabelOfADraftGoesWithTheReport() {
    var draft = reporter.draft();
    var label = "/my-reports/drafts/" + draft.replaceAll(".*/", "") + "/label";
    reporter.answer(label, Map.of("label", "The invented lock gate"));
    assertThat(reporter.get("/my-reports").body()).contains("The invented lock gate");
    reporter.answer(draft + "/what-happened", Map.of("narrative", WORDS));
    reporter.answer(draft + "/how-you-know", Map.of("provenance-source", "online"));
    reporter.answer(draft + "/when", Map.of("happened-kind", "not-known"));

    reporter.submit(draft + "/check", draft + "/send", Map.of());

    var sent = Jsoup.parse(reporter.get(draft + "/sent").body());
    reference = sent.select(".govuk-panel__body strong").text();
    assertThat(line()).contains("The invented lock gate");
  }

  private void tell(String words) {
    triage.get(desk);
    var told = triage.answer(desk + "/feedback", Map.of("feedback", words));
    assertThat(told.statusCode()).isEqualTo(303);
  }

  private java.net.http.HttpResponse<String> copy(String copy, String reason) {
    triage.get(desk);
    var fields = new HashMap<>(Map.of("reason", reason));
    fields.put("copy", copy);
    return triage.answer(desk + "/copy", fields);
  }

  private String line() {
    return Jsoup.parse(reporter.get("/my-reports").body()).select("tbody tr").stream()
        .map(it -> it.text())
        .filter(it -> it.contains(reference))
        .findFirst()
        .orElseThrow();
  }
}
