package org.softintel.journey;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.softintel.given.Await.until;

import com.microsoft.playwright.assertions.PlaywrightAssertions;
import jakarta.mail.Message;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.given.Browser;
import org.softintel.given.BrowserSettings;
import org.softintel.given.DatabaseRows;
import org.softintel.given.EncryptedMail;
import org.softintel.given.Mailbox;
import org.softintel.given.Mails;
import org.softintel.given.NoScriptUser;
import org.softintel.given.OutcomeFields;
import org.softintel.given.OwnAdditions;
import org.softintel.given.PartnerApi;
import org.softintel.given.ReportForm;
import org.softintel.given.SampleReports;
import org.softintel.given.SignedIn;

/** What a reporter adds later reaches the team like a report, and what the team says comes back. */
class AdditionTest {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final String WORDS = "A pewter tandem came by the invented kiosk again.";

  @RegisterExtension final Browser browser = new Browser();

  @SignedIn("reporter")
  private NoScriptUser reporter;

  @SignedIn("triage")
  private NoScriptUser triage;

  private final String reference = PartnerApi.submit("reporter", SampleReports.minimal());

  @Test
  void anAdditionIsMailedSealedAndFollowsItsReport() throws Exception {
    Mails.untilDelivered(reference);

    assertThat(add(WORDS, UUID.randomUUID()).statusCode()).isEqualTo(303);

    var sealed = second("cseteam");
    assertThat(sealed.getSubject()).endsWith(": Addition to information report " + reference);
    assertThat(EncryptedMail.open(sealed))
        .contains("ADDED TO INFORMATION REPORT " + reference, WORDS);
    var first = new Mailbox("cseteam").allAbout(reference).get(0);
    assertThat(sealed.getHeader("In-Reply-To")).isEqualTo(first.getHeader("Message-ID"));
    assertThat(sealed.getHeader("Thread-Index")).isEqualTo(first.getHeader("Thread-Index"));
    var notice = new String(second("cseteam-notice").getInputStream().readAllBytes(), UTF_8);
    assertThat(notice)
        .contains("New information was added to report")
        .doesNotContain("pewter", "could not encrypt", "is being held");
    assertThat(triage.get("/triage/" + reference).body()).contains(WORDS);
    assertThat(DatabaseRows.acts(reference)).contains("REPORT_ADDED_TO");
  }

  @Test
  void theSamePageSentTwiceAddsOnceAndAnotherTextIsNeverDropped() {
    var once = UUID.randomUUID();

    add(WORDS, once);
    add(WORDS, once);
    assertThat(additions()).isEqualTo(1);

    add("Another text from the same page.", once);
    add("Another text from the same page.", once);
    add(WORDS, once);
    assertThat(additions()).isEqualTo(2);
    add(WORDS, UUID.randomUUID());
    assertThat(additions()).isEqualTo(3);
  }

  /** On the code of before, a press opened all that was sent with its id. */
  @Test
  void aPressOpensNothingThatWasSentBefore() throws Exception {
    var once = UUID.randomUUID();
    add(WORDS, once);
    second("cseteam");
    second("cseteam-notice");
    var first =
        DatabaseRows.of(
                "select a.id::text from addendum a join report r on r.id = a.report_id"
                    + " where r.reference = ?",
                reference)
            .get(0);
    alter(first);
    try {
      assertThat(add("Another text from the same page.", once).statusCode()).isEqualTo(303);
      assertThat(add(WORDS, once).statusCode()).isEqualTo(303);
    } finally {
      alter(first);
    }

    assertThat(additions()).isEqualTo(2);
  }

  /** A second time, it is as it was. */
  private static void alter(String addition) {
    DatabaseRows.change(
        "update addendum set content = set_byte(content, 40, get_byte(content, 40) # 1)"
            + " where id = ?::uuid",
        addition);
  }

  /** On the code of before, it was deleted. */
  @Test
  void whatAnotherWindowSavedStaysUntilItIsSent() {
    var other = "What the other window says.";
    var id = begin(UUID.randomUUID(), WORDS);
    begin(id, other);

    add(WORDS, id);

    assertThat(mine()).contains(addPage(id));
    var form = Jsoup.parse(reporter.get(addPage(id)).body());
    assertThat(form.select("textarea").val()).isEqualTo(other);
    add(other, id);
    assertThat(additions()).isEqualTo(2);
    assertThat(mine()).doesNotContain(addPage(id));
  }

  /** On the code of before, the second replaced the first, and nobody was told. */
  @Test
  void whatAnotherWindowSavedIsReplacedOnlyByWhoeverHasSeenIt() {
    var page = addPage(UUID.randomUUID());
    var first = shown(page);
    var second = shown(page);
    assertThat(write(page, first, "First", "continue").statusCode()).isEqualTo(303);

    var refused = write(page, second, "Second", "continue");

    assertThat(refused.statusCode()).isEqualTo(400);
    var both = Jsoup.parse(refused.body());
    assertThat(both.select(".govuk-error-summary").text())
        .contains("This was changed in another window: choose which answer to keep");
    assertThat(both.select("#addition").val()).isEqualTo("Second");
    assertThat(both.select(".govuk-inset-text dd").text()).isEqualTo("First");
    assertThat(written(page)).isEqualTo("First");
    // What is kept is seen before it is sent.
    var kept = write(page, second, "Second", "saved");
    assertThat(reporter.follow(kept).body()).contains("First").doesNotContain("Second");
    var seen = both.select("[name=shown]").val();
    assertThat(write(page, seen, "Second", "continue").statusCode()).isEqualTo(303);
    assertThat(written(page)).isEqualTo("Second");
    // Back, to the page that saved last, and on.
    assertThat(write(page, seen, "Third", "continue").statusCode()).isEqualTo(303);
    assertThat(written(page)).isEqualTo("Third");
  }

  private String shown(String page) {
    return Jsoup.parse(reporter.get(page).body()).select("[name=shown]").val();
  }

  private String written(String page) {
    return Jsoup.parse(reporter.get(page).body()).select("#addition").val();
  }

  private HttpResponse<String> write(String page, String shown, String words, String go) {
    return reporter.answer(page, Map.of("addition", words, "shown", shown, "go", go));
  }

  @Test
  void onlySoManyAdditionsWaitToBeSentAndNoWordIsLost() {
    var first = begin(UUID.randomUUID(), WORDS);
    for (int i = 2; i <= 10; i++) {
      begin(UUID.randomUUID(), WORDS);
    }
    var page = addPage(UUID.randomUUID());

    var oneMore = reporter.answer(page, Map.of("addition", "An eleventh text."));

    assertThat(oneMore.statusCode()).isEqualTo(400);
    var shown = Jsoup.parse(oneMore.body());
    assertThat(shown.select(".govuk-error-summary").text())
        .contains("You have not sent 10 additions. Go back to your report and send one first");
    assertThat(shown.select("textarea").val()).isEqualTo("An eleventh text.");
    assertThat(mine()).doesNotContain(page);
    // What waits already can be changed, and once one is sent there is room.
    begin(first, "The first, changed.");
    add("The first, changed.", first);
    begin(UUID.fromString(page.replaceAll(".*/", "")), "An eleventh text.");
    assertThat(mine()).contains(page);
  }

  /** On the code of before, there was no end: each opening of the report opens them all. */
  @Test
  void whoeverHasAddedTwoHundredTimesIsAskedToCall() {
    add(WORDS, UUID.randomUUID());
    var copies =
        DatabaseRows.of(
            """
            insert into addendum (id, report_id, added_at, content)
            select gen_random_uuid(), a.report_id, a.added_at, a.content
            from addendum a join report r on r.id = a.report_id, generate_series(1, 198)
            where r.reference = ? returning id::text
            """,
            reference);
    try {
      var last = UUID.randomUUID();
      assertThat(add("The last.", last).statusCode()).isEqualTo(303);
      assertThat(add("The last.", last).statusCode()).isEqualTo(303);

      var page = addPage(UUID.randomUUID());
      var written = reporter.answer(page, Map.of("addition", "One more."));
      var sent = add("One more.", UUID.randomUUID());

      for (var refused : List.of(written, sent)) {
        assertThat(refused.statusCode()).isEqualTo(400);
        var shown = Jsoup.parse(refused.body());
        assertThat(shown.select(".govuk-error-summary").text())
            .contains("You have added to this report 200 times. Call the team on 01632 960");
        assertThat(shown.select("#addition").val()).isEqualTo("One more.");
      }
      assertThat(additions()).isEqualTo(200);
    } finally {
      copies.forEach(it -> DatabaseRows.change("delete from addendum where id = ?::uuid", it));
    }
  }

  @Test
  void anAdditionIsCheckedWithAdviceAndAboutDangerBeforeItIsSentOnce() {
    var form = reporter.follow(reporter.get("/my-reports/" + reference + "/add")).uri().getPath();
    var words = "The invented man is meeting her tonight.\nShe is promiscuous, they say.";
    assertThat(reporter.answer(form, Map.of("addition", " ")).statusCode()).isEqualTo(303);
    assertThat(reporter.get(form + "?wrong=yes").statusCode()).isEqualTo(400);

    var written = reporter.answer(form, Map.of("addition", words));

    var check = Jsoup.parse(reporter.follow(written).body());
    assertThat(check.select("h1").text()).isEqualTo("Check your addition before you send it");
    assertThat(check.select("main").text())
        .contains("call 999", "01632 960102", "Words to think about");
    assertThat(check.select("main mark").eachText()).containsExactly("promiscuous");
    assertThat(check.select("button").eachText()).contains("Send your addition");
    assertThat(additions()).isZero();
    // Back shows the words again, and so does the report.
    assertThat(Jsoup.parse(reporter.get(form).body()).select("textarea").val()).isEqualTo(words);
    assertThat(mine()).contains("Carry on with the addition you saved on", form);

    var sent = reporter.submit(form + "/check", form + "/send", Map.of());
    var thanks = reporter.follow(sent).body();
    assertThat(Jsoup.parse(thanks).select(".app-urgent:contains(call 999) + .govuk-panel"))
        .hasSize(1);
    assertThat(thanks)
        .contains("Thank you. We have your addition", reference)
        .containsPattern("The team (reads reports until|starts reading reports again at) ");
    assertThat(triage.get("/triage/" + reference).body()).contains("She is promiscuous, they say.");

    var again = reporter.get(form + "/check");
    assertThat(again.statusCode()).isEqualTo(303);
    assertThat(again.headers().firstValue("Location").orElseThrow()).endsWith("/sent");
    add(words, UUID.fromString(form.replaceAll(".*/", "")));
    assertThat(additions()).isEqualTo(1);
    assertThat(mine()).doesNotContain("Carry on with the addition");
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aDoublePressAndBackMakeOneAddition(boolean scripts) {
    var page = browser.as("reporter", BrowserSettings.scripts(scripts));
    page.navigate("/my-reports/" + reference + "/add");
    new ReportForm(page).write("What do you want to add?", WORDS).press("Continue");
    page.goBack();
    PlaywrightAssertions.assertThat(page.locator("#addition")).hasValue(WORDS);
    ReportForm.press(page, "Continue");

    page.locator("form[action$='/send'] button").dblclick();

    PlaywrightAssertions.assertThat(page.locator("h1")).hasText("Thank you. We have your addition");
    page.goBack();
    PlaywrightAssertions.assertThat(page.locator("h1")).hasText("Thank you. We have your addition");
    assertThat(additions()).isEqualTo(1);
  }

  @Test
  void aReporterFollowsTheirReportAndSomebodyElseDoesNot() {
    assertThat(mine()).contains("Received");
    triage.get("/triage/" + reference);
    assertThat(mine()).contains("Opened by the team");
    take();
    assertThat(mine()).contains("The team is working on it");
    close("safeguarding", "Thank you: it was new to us.");
    assertThat(mine()).contains("Passed to people who can act", "Thank you: it was new to us.");

    var stranger = NoScriptUser.signedIn("reporter2", "/my-reports");
    for (var page : new String[] {"", "/receipt", "/add"}) {
      assertThat(stranger.get("/my-reports/" + reference + page).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void whatIsAddedToAClosedReportIsNewOnTheDeskAndTheFirstReasonIsKept() {
    take();
    close("back-to-submitter", "");

    add(WORDS, UUID.randomUUID());

    assertThat(DatabaseRows.of("select state from report where reference = ?", reference))
        .containsExactly("NEW");
    take();
    close("back-to-submitter", "");
    assertThat(triage.get("/triage/" + reference).body().split("An invented reason", -1))
        .hasSize(3);
  }

  private HttpResponse<String> add(String words, UUID once) {
    return OwnAdditions.add(reporter, reference, once, words);
  }

  private UUID begin(UUID id, String words) {
    var written = reporter.answer(addPage(id), Map.of("addition", words));
    assertThat(written.statusCode()).isEqualTo(303);
    return id;
  }

  private String addPage(UUID id) {
    return "/my-reports/" + reference + "/add/" + id;
  }

  private void take() {
    triage.submit("/triage/" + reference, "/triage/" + reference + "/take", Map.of());
  }

  private void close(String outcome, String feedback) {
    var closed =
        triage.submit(
            "/triage/" + reference + "/close",
            "/triage/" + reference + "/close",
            OutcomeFields.of(outcome, "An invented reason", feedback));
    assertThat(closed.statusCode()).isEqualTo(303);
  }

  private String mine() {
    return reporter.get("/my-reports/" + reference).body();
  }

  private long additions() {
    return DatabaseRows.count(
        "addendum a where report_id = (select id from report where reference = '"
            + reference
            + "')");
  }

  private Message second(String mailbox) throws Exception {
    var box = new Mailbox(mailbox);
    until("a second mail in " + mailbox, SOON, () -> box.allAbout(reference).size() == 2);
    return box.allAbout(reference).get(1);
  }
}
