package org.softintel.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.given.Browser;
import org.softintel.given.BrowserSettings;
import org.softintel.given.DatabaseRows;
import org.softintel.given.FormWalker;
import org.softintel.given.NoScriptUser;
import org.softintel.given.PageRules;
import org.softintel.given.PartnerApi;
import org.softintel.given.ReportForm;
import org.softintel.given.SampleReports;
import org.softintel.given.SignedIn;
import org.softintel.given.TestAccounts;
import org.softintel.given.TestStack;
import org.softintel.platform.page.LondonTime;
import org.softintel.platform.page.TextRules;

/** What the form does when people are wrong, late, in doubt, or press twice. */
class ReportPagesTest {
  private static final String WORDS = "A plum-coloured caravan at the invented quarry";

  /** Five terms, and eleven details. */
  private static final String DANGER = "The invented man is meeting her tonight.";

  private static final List<String> NOT_OUR_TONE =
      List.of("please", "sorry", "valid", "oops", "forbidden", "required", "forgot");

  @RegisterExtension final Browser browser = new Browser();

  @ParameterizedTest
  @CsvSource({
    "what-happened, narrative, narrative, Enter what happened",
    "how-you-know, provenance-source, provenance-source, Select how you know",
    "when, happened-kind, happened-kind, Select when it happened"
  })
  void anEmptyAnswerIsExplainedAboveAndBesideTheQuestion(
      String step, String field, String control, String message) {
    var form = begun();
    form.page().navigate("/reports/" + form.draft() + "/" + step);

    var answer = form.press("Continue");

    assertThat(answer.status()).isEqualTo(400);
    explains(form.page(), field, control, message);
  }

  @Test
  void theQuestionBeforeTheFormMustBeAnswered(@SignedIn("reporter") Page page) {
    ReportForm.press(page, "Continue");

    explains(
        page,
        "danger",
        "danger",
        "Select yes if anybody is in danger now or in the next few hours");
  }

  /** As no browser sends them. */
  @ParameterizedTest
  @ValueSource(strings = {"%0Ayes", "no&danger=yes"})
  void aYesToDangerIsHeardHoweverItIsSent(
      String danger, @SignedIn("reporter") NoScriptUser reporter) {
    var token = Jsoup.parse(reporter.get("/reports/new").body()).select("[name=csrf-token]").val();
    var fields = "danger=" + danger + "&csrf-token=" + token;

    var answer = reporter.sendAs("application/x-www-form-urlencoded", "/reports/new", fields);

    assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("danger=yes");
  }

  @ParameterizedTest
  @ValueSource(strings = {"I have called, continue", "Continue without calling"})
  void whoeverSaysYesIsToldWhatToDoFirst(String button) {
    var page = browser.as("reporter");
    page.navigate("/reports/new");
    var form = new ReportForm(page).choose(ReportForm.HURT_SOON, "Yes");

    form.press("Continue");

    form.isAt("Do this first");
    assertThat(page.locator("main a[href='tel:999']")).isVisible();
    assertThat(page.locator("main a.app-contact").first()).isVisible();
    form.press(button);

    form.isAt("What happened?");
    assertThat(page.locator("input[type=hidden][name=hurtSoon][value=yes]")).hasCount(1);
    form.write("What happened?", WORDS).goOn().isAt("How do you know?");
  }

  @Test
  void whatWasAnsweredBeforeTheFormIsNotAskedTwiceButCanBeChanged() {
    var form = begun();
    assertThat(form.page().locator("input[type=hidden][name=hurtSoon][value=no]")).hasCount(1);
    assertThat(form.page().getByText(ReportForm.HURT_SOON)).hasCount(0);
    form.fill(WORDS).isAt(ReportForm.CHECK);
    assertThat(inDanger(form.page())).hasText("No");

    form.page().navigate("/reports/" + form.draft() + "/what-happened?from=check");
    form.choose(ReportForm.HURT_SOON + " (optional)", "I do not know").press("Continue");

    assertThat(inDanger(form.isAt(ReportForm.CHECK).page())).hasText("I do not know");
  }

  private static Locator inDanger(Page check) {
    return check
        .locator(".govuk-summary-list__row")
        .filter(new Locator.FilterOptions().setHasText("In danger now or soon"))
        .locator("dd")
        .first();
  }

  /** They are led back to the question, and are not to begin another report. */
  @Test
  void whoGoesBackToTheQuestionChangesItsAnswerAndLosesNothing() {
    var form = begun();
    var draft = form.draft();
    form.write("What happened?", WORDS).goOn().isAt("How do you know?");
    form.page().navigate("/reports/" + draft + "/what-happened");
    form.page().getByText("Back", new Page.GetByTextOptions().setExact(true)).click();

    form.isAt("Before you start").choose(ReportForm.HURT_SOON, "Yes").press("Continue");
    form.isAt("Do this first");
    assertThat(form.page().getByText("Back", new Page.GetByTextOptions().setExact(true)))
        .hasAttribute("href", "/reports/new?from=" + draft);
    form.press("I have called, continue");

    assertThat(form.isAt("What happened?").page().locator("#narrative")).hasValue(WORDS);
    assertThat(form.page().locator("input[type=hidden][name=hurtSoon][value=yes]")).hasCount(1);
    assertThat(form.draft()).isEqualTo(draft);
  }

  @Test
  void nobodyChangesTheAnswerOfSomebodyElsesReport(@SignedIn("reporter2") NoScriptUser other) {
    var draft = begun().draft();

    var answer =
        other.answer("/reports/new", Map.of("danger", "yes", "done", "yes", "from", draft));

    assertThat(answer.statusCode()).isEqualTo(404);
  }

  @Test
  void whereWordsSoundLikeDangerTheQuestionIsAskedAgain() {
    var form = begun();
    form.write("What happened?", DANGER).goOn().isAt("What happened?");

    assertThat(form.page().locator("#danger")).isVisible();
    assertThat(form.page().getByText(ReportForm.HURT_SOON)).isVisible();
  }

  @ParameterizedTest
  @ValueSource(strings = {"I have called, continue", "Continue without calling"})
  void dangerIsAnsweredOnContinueOnceWithoutScripts(String button) {
    var form = new ReportForm(browser.as("reporter", BrowserSettings.NO_SCRIPTS)).start();
    form.write("What happened?", DANGER).goOn().isAt("What happened?");
    var panel = form.page().locator("#danger");

    assertThat(panel).isFocused();
    assertThat(panel).containsText(DANGER);
    assertThat(panel.locator("a[href='tel:999']")).isVisible();
    assertThat(panel.locator("a.app-contact").first()).isVisible();
    assertThat(form.page().locator("#narrative")).hasValue(DANGER);
    assertThat(form.page().locator("main button:not(.govuk-button--secondary)")).hasCount(1);
    PageRules.fitsAPhone(form.page());
    form.press(button);

    form.isAt("How do you know?");
    form.page().navigate("/reports/" + form.draft() + "/what-happened?from=check");
    form.write("What happened?", DANGER + " An invented kite.").goOn();
    assertThat(form.page().locator("#danger")).hasCount(0);
  }

  @Test
  void dangerIsAnsweredInARowAndBeforeItIsSavedForLater() {
    var form = begun();
    form.page().navigate("/reports/" + form.draft() + "/rows/events/k2/event");

    form.write("What happened (optional)", DANGER).press("Save and come back later");

    assertThat(form.page().locator("#danger")).containsText(DANGER);
    form.press("Save and come back later");
    form.isAt("Your answers are saved");
  }

  @Test
  void dangerIsAnsweredWhileWritingAndNotAgainOnceItWasRead() {
    var form = begun();
    form.write("What happened?", DANGER);
    var alarm = form.page().locator("[role=alert] .app-urgent");

    assertThat(alarm).containsText(DANGER);
    assertThat(alarm.locator("a[href='tel:999']")).isVisible();
    PageRules.hasNoBarrier(form.page());
    form.press("I have called, continue");

    form.isAt("How do you know?");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Back", "My reports", "Sign out", "Exit this page"})
  void whatWasTypedIsSavedWhenSomebodyLeavesThePage(String way) {
    var account = TestAccounts.with("reporter");
    var form = new ReportForm(signedIn(account, "/my-reports")).begun();
    var question = "/reports/" + form.draft() + "/what-happened";
    form.write("What happened?", WORDS);
    // It leads to somebody else's page.
    form.page().route("**/leave", it -> it.fulfill(new Route.FulfillOptions().setBody("")));

    switch (way) {
      case "Sign out" -> form.press(way);
      case "Exit this page" -> form.page().locator(".govuk-exit-this-page__button").click();
      default ->
          form.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(way)).click();
    }

    assertThat(form.page()).not().hasURL(Pattern.compile(".*/what-happened"));
    assertThat(signedIn(account, question).locator("#narrative")).hasValue(WORDS);
  }

  private Page signedIn(String account, String address) {
    var page = browser.anonymous(BrowserSettings.DESKTOP);
    page.navigate(address);
    Browser.enterPassword(page, account);
    return page;
  }

  @Test
  void whoLeavesAPageAfterTheirSessionEndedIsGivenBackWhatTheyTyped() {
    var account = TestAccounts.with("reporter");
    var form = new ReportForm(signedIn(account, "/my-reports")).begun();
    form.write("What happened?", WORDS);
    DatabaseRows.change(
        "update web_session set until = now() where account = ?", TestAccounts.id(account));

    form.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Back")).click();

    form.isAt("You have been signed out");
    assertThat(form.page().locator("main [name=narrative]")).hasValue(WORDS);
  }

  @Test
  void whoGoesBackToTheBeginningFindsTheReportThatTheyBegan() {
    var form = begun();
    form.write("What happened?", WORDS);

    form.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Back")).click();
    form.isAt("Before you start").offered("Continue your report").isAt("What happened?");

    assertThat(form.page().locator("#narrative")).hasValue(WORDS);
  }

  @Test
  void thePageThatSomebodyGoesToShowsWhatWasTyped() {
    var form = begun().filled(WORDS);
    form.offered("Change what happened").isAt("What happened?");
    form.write("What happened?", WORDS + " at dusk");

    form.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Back")).click();

    form.isAt(ReportForm.CHECK);
    assertThat(form.page().locator("main")).containsText(WORDS + " at dusk");
    form.send();
  }

  @Test
  void aPageThatIsLeftAsItWasSavesNothing() {
    var form = begun();
    var sent = new AtomicInteger();
    form.page().onRequest(it -> sent.addAndGet(it.method().equals("POST") ? 1 : 0));

    form.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Back")).click();

    form.isAt("Before you start");
    assertThat(sent).hasValue(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Today", "Yesterday", "Another day"})
  void theTimeOfDayIsAskedOfAnyDay(String day) {
    var form = begun().filled(WORDS);
    var time = form.page().getByLabel("About what time was it? (optional)");
    form.page().navigate("/reports/" + form.draft() + "/when?from=check");
    assertThat(time).isHidden();

    form.choose("When did it happen?", day);
    if (day.equals("Another day")) {
      form.date("27", "3", "2026");
    }
    time.fill("after lunch");
    form.goOn().isAt(ReportForm.CHECK);

    assertThat(form.page().locator("main")).containsText("after lunch");
  }

  @ParameterizedTest
  @CsvSource({
    "'', 3, 2026, day, must include a day",
    "27, '', 2026, month, must include a month",
    "27, 3, '', year, must include a year",
    "31, 2, 2026, day, must be a real date",
    "27, Brumaire, 2026, month, must have a month from 1 to 12 or a name like March",
    "27, 3, 226, year, must have a year of 4 numbers",
    "27, 3, 1899, year, must be in 1900 or later"
  })
  void aWrongDateNamesTheWrongPartAndKeepsWhatWasTyped(
      String day, String month, String year, String wrong, String message) {
    var form = atTheDate();

    form.date(day, month, year).goOn();

    explains(
        form.page(), "happened-date", "happened-date-" + wrong, "The date it happened " + message);
    assertThat(form.page().locator(".govuk-input--error")).hasCount(1);
    assertThat(form.page().locator("#happened-date-day")).hasValue(day);
    assertThat(form.page().locator("#happened-date-month")).hasValue(month);
    assertThat(form.page().locator("#happened-date-year")).hasValue(year);
  }

  @Test
  void aBlankDateIsAskedForOnceAndAllPartsThatAreMissingTogether() {
    var form = atTheDate().goOn();
    explains(form.page(), "happened-date", "happened-date-day", "Enter the date it happened");
    assertThat(form.page().locator(".govuk-input--error")).hasCount(3);

    form.date("", "3", "").goOn();

    explains(
        form.page(),
        "happened-date",
        "happened-date-day",
        "The date it happened must include a day and year");
    assertThat(form.page().locator(".govuk-input--error")).hasCount(2);
  }

  @Test
  void aDateInTheFutureIsWrongInAllItsParts() {
    var form = atTheDate();
    var next = LocalDate.now(ZoneId.of("Europe/London")).plusYears(1);

    form.date("1", "1", Integer.toString(next.getYear())).goOn();

    explains(
        form.page(),
        "happened-date",
        "happened-date-day",
        "The date it happened must be today or in the past");
    assertThat(form.page().locator(".govuk-input--error")).hasCount(3);
  }

  @Test
  void aPeriodThatEndsBeforeItBeginsIsRefused() {
    var form = begun();
    form.page().navigate("/reports/" + form.draft() + "/when");
    form.choose("When did it happen?", "Over a period, or more than once");
    date(form.page(), "When did it begin?", "27", "3", "2026");
    date(form.page(), "When did it end, or last happen?", "26", "3", "2026");

    form.goOn();

    explains(
        form.page(),
        "happened-to",
        "happened-to-day",
        "The date it ended must be the same as or after the date it began");
  }

  @Test
  void aNarrativeOverTheBoundIsRefusedAndKept() {
    var form = begun();
    var tooLong = "wordy ".repeat(3_334);

    form.write("What happened?", tooLong).goOn();

    explains(
        form.page(), "narrative", "narrative", "What happened must be 20,000 characters or fewer");
    assertThat(form.page().locator("#narrative").inputValue()).isEqualTo(tooLong);
  }

  @Test
  void whatIsPastedFromWordOrAPdfIsTaken() {
    var form = begun();

    form.write(
        "What happened?",
        "First line\u000bsecond line\fnext sheet\u0007, ke\ufffept who\u00adle to\u200bgether");
    form.goOn().isAt("How do you know?");

    form.answered("how-you-know", Map.of("provenance-source", "online"));
    form.answered("when", Map.of("happened-kind", "not-known"));
    form.page().navigate("/reports/" + form.draft() + "/check");
    assertThat(form.page().locator("main"))
        .containsText(Pattern.compile("First line\nsecond line\nnext sheet, kept whole together"));
  }

  @Test
  void textThatLooksLikeMarkupIsShownAsItWasTyped() {
    var form = begun();
    var markup = "<script>alert(1)</script> & \"quoted\" {braces} </textarea><b>";

    form.fill(markup);

    assertThat(form.page().locator(".govuk-summary-list__value").first()).hasText(markup);
    assertThat(form.page().locator("main script")).hasCount(0);
  }

  @Test
  void backShowsThePageAsItWasAndLosesNothing() {
    var form = begun();
    form.write("What happened?", WORDS).goOn().isAt("How do you know?");
    form.choose("How do you know?", "I found it online").goOn();
    form.isAt("When did it happen?");

    form.page().goBack();
    form.page().goBack();

    form.isAt("What happened?");
    assertThat(form.page().locator("#narrative")).hasValue(WORDS);
    form.goOn().isAt("How do you know?");
    assertThat(form.page().getByLabel("I found it online")).isChecked();
  }

  @Test
  void theBackLinkGoesToTheQuestionBefore() {
    var form = begun();
    form.write("What happened?", WORDS).goOn().isAt("How do you know?");

    form.page().getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Back")).click();

    form.isAt("What happened?");
    assertThat(form.page().locator("#narrative")).hasValue(WORDS);
  }

  @Test
  void aChangedAnswerLeadsBackToTheCheck() {
    var form = begun().filled(WORDS);

    change(form.page(), "What happened");
    form.write("What happened?", WORDS + ", changed").goOn().isAt(ReportForm.CHECK);

    assertThat(form.page().locator("main")).containsText(WORDS + ", changed");
  }

  @Test
  void aMonthIsEnough() {
    var form = begun().filled(WORDS);

    change(form.page(), "When it happened");
    form.choose("When did it happen?", "I only know the month");
    form.page().locator("#happened-month-month").fill("jan");
    form.page().locator("#happened-month-year").fill("26");
    form.goOn();

    form.isAt(ReportForm.CHECK);
    assertThat(form.page().locator("main")).containsText("About January 2026");
  }

  @Test
  void aDateCanBeChangedWithoutChangingHowItIsKnown() {
    var form = begun().filled(WORDS);
    change(form.page(), "When it happened");
    form.choose("When did it happen?", "Another day").date("27", "3", "2026").goOn();
    form.isAt(ReportForm.CHECK);

    change(form.page(), "When it happened");
    form.isAt("When did it happen?").date("26", "3", "2026").goOn();

    form.isAt(ReportForm.CHECK);
    assertThat(form.page().locator("main")).containsText("26 March 2026");
  }

  @Test
  void todayAndYesterdayAreADate() {
    var form = begun().filled(WORDS);
    var yesterday = LocalDate.now(LondonTime.LONDON).minusDays(1);
    change(form.page(), "When it happened");
    form.choose("When did it happen?", "Yesterday").goOn().isAt(ReportForm.CHECK);
    assertThat(form.page().locator("main")).containsText(LondonTime.words(yesterday));

    change(form.page(), "When it happened");

    assertThat(form.page().getByLabel("Yesterday")).isChecked();
  }

  @Test
  void aPeriodIsKnownByDatesOrByRoughWords() {
    var form = begun().filled(WORDS);
    change(form.page(), "When it happened");
    form.choose("When did it happen?", "Over a period, or more than once").goOn();
    assertThat(form.page().locator(".govuk-error-summary")).isVisible();

    form.write("Roughly when, or how often", "Most weekends last summer").goOn();

    form.isAt(ReportForm.CHECK);
    assertThat(form.page().locator("main")).containsText("Over a period");
    assertThat(form.page().locator("main")).containsText("Most weekends last summer");
    form.send();
  }

  @Test
  void somebodyCanKnowInSeveralWaysAndSayWhereElse() {
    var form = begun().filled(WORDS);
    change(form.page(), "How you know");
    var told = form.page().getByText("Did whoever told you see or hear it themselves?");
    var teller = form.page().getByLabel("Who told you? (optional)");
    assertThat(told).isHidden();
    assertThat(teller).isHidden();
    form.choose("How do you know?", "Another professional or foster carer told me");
    assertThat(told).isVisible();
    teller.fill("A teacher of an invented school");
    form.choose("How do you know?", "I saw or heard it myself");
    assertThat(told).isHidden();
    assertThat(teller).isVisible();
    form.page().getByLabel("Another professional or foster carer told me").uncheck();
    var more = form.page().getByLabel("More about how you know (optional)");
    assertThat(more).isHidden();
    form.choose("How do you know?", "Another way");
    more.fill("An invented leaflet.");
    form.goOn().isAt(ReportForm.CHECK);
    change(form.page(), "How you know");
    form.page().getByLabel("Another way").uncheck();
    assertThat(more).isVisible();
    form.goOn().isAt(ReportForm.CHECK);
    assertThat(form.page().locator("main"))
        .containsText(Pattern.compile("I saw or heard it myself\\nI found it online"));
    assertThat(form.page().locator("main")).containsText("A teacher of an invented school");

    form.offered("Which area is it about?");
    assertThat(form.page().locator("#areaElsewhere")).isHidden();
    form.choose("Which area is it about?", "Somewhere else");
    form.write("Where is it? (optional)", "An invented town").goOn().isAt(ReportForm.CHECK);

    assertThat(form.page().locator("main")).containsText("An invented town");
    form.send();
  }

  @Test
  void aSecondSendSaysThatItIsSentAndGivesTheSameReference() {
    var form = begun().filled(WORDS);
    var otherTab = new ReportForm(form.page().context().newPage());
    otherTab.page().navigate(form.page().url());
    otherTab.isAt(ReportForm.CHECK);
    var reference = form.send();

    var answer = otherTab.press("Confirm and send");

    assertThat(answer.status()).isEqualTo(409);
    otherTab.isAt("You have already sent this");
    assertThat(otherTab.page().locator("main")).containsText(reference);
    form.page().goBack();
    form.isAt("You have already sent this");
    assertThat(form.page().locator("main")).containsText(reference);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aDoubleClickSendsOnce(boolean scripts) {
    var form =
        new ReportForm(browser.as("reporter", BrowserSettings.scripts(scripts)))
            .begun()
            .filled(WORDS);
    var before = reports();

    form.page()
        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Confirm and send"))
        .dblclick();

    assertThat(form.page().locator("h1"))
        .hasText(Pattern.compile("Thank you for telling us|You have already sent this"));
    assertThat(reports()).isEqualTo(before + 1);
  }

  @Test
  void reportersSeeWhoTheySendItAsAndCanCorrectThePhoneNumberOfOneReport() {
    var form = begun().filled(WORDS);
    assertThat(form.page().locator("main"))
        .containsText(
            Pattern.compile("You are sending this as.*Robin Sample.*01632 960101", Pattern.DOTALL));
    form.page().locator("a[href$='/phone']").click();
    form.isAt("Which phone number can the team call?");
    form.write("Which phone number can the team call?", "nobody").press("Continue");
    explains(form.page(), "phone", "phone", "Enter a phone number in full, such as 01632 960176");
    form.write("Which phone number can the team call?", "01632 960 222").goOn();
    assertThat(form.page().locator("main")).containsText("01632 960 222");

    var reference = form.send();

    assertThat(form.page().locator(".govuk-panel"))
        .containsText(
            Pattern.compile("The team (reads reports until|starts reading reports again at) "));
    assertThat(PartnerApi.as("triage").get(PartnerApi.REPORTS + "/" + reference).asString())
        .contains("01632 960 222")
        .doesNotContain("01632 960101");
    assertThat(new ReportForm(form.page()).begun().filled(WORDS).page().locator("main"))
        .containsText("01632 960101");
  }

  @Test
  void refreshingLosesNothingAndSendsNothingAgain() {
    var form = atTheDate().date("31", "2", "2026").goOn();
    form.page().reload();
    assertThat(form.page().locator(".govuk-error-summary")).isVisible();
    assertThat(form.page().locator("#happened-date-day")).hasValue("31");
    form = begun().filled(WORDS);
    form.page().reload();
    var reference = form.send();
    var before = reports();

    form.page().reload();

    form.isAt("Thank you for telling us");
    assertThat(form.page().locator(".govuk-panel__body strong")).hasText(reference);
    assertThat(reports()).isEqualTo(before);
  }

  @Test
  void twoTabsAtDifferentQuestionsLoseNothing() {
    var form = begun();
    var otherTab = new ReportForm(form.page().context().newPage());
    otherTab.page().navigate("/reports/" + form.draft() + "/how-you-know");
    form.write("What happened?", WORDS).goOn().isAt("How do you know?");

    otherTab.choose("How do you know?", "I found it online").goOn();

    form.page().reload();
    assertThat(form.page().getByLabel("I found it online")).isChecked();
    form.page().navigate("/reports/" + form.draft() + "/what-happened");
    assertThat(form.page().locator("#narrative")).hasValue(WORDS);
  }

  @Test
  void twoTabsAtTheSameQuestionAreShownBothAnswers() {
    var form = begun();
    var otherTab = new ReportForm(form.page().context().newPage());
    otherTab.page().navigate(form.page().url());
    form.write("What happened?", WORDS).goOn().isAt("How do you know?");

    var answer = otherTab.write("What happened?", "Other words").press("Continue");

    assertThat(answer.status()).isEqualTo(400);
    explains(
        otherTab.page(),
        "narrative",
        "narrative",
        "This was changed in another window: choose which answer to keep");
    assertThat(otherTab.page().locator(".govuk-inset-text dd")).hasText(WORDS);
    assertThat(otherTab.page().locator("#narrative")).hasValue("Other words");
    form.page().navigate("/reports/" + form.draft() + "/check");
    form.isAt("What happened?").press("Save what I entered here");
    otherTab.page().navigate("/reports/" + form.draft() + "/what-happened");
    assertThat(otherTab.page().locator("#narrative")).hasValue("Other words");
    assertThat(otherTab.page().locator(".govuk-inset-text")).hasCount(0);
  }

  @Test
  void backAfterACorrectedMistakeShowsThePageAgain(@SignedIn("reporter") Page page) {
    ReportForm.press(page, "Continue");
    var form = new ReportForm(page).start();
    page.goBack();
    form.isAt("Before you start");
    form.start();
    page.navigate("/reports/" + form.draft() + "/rows/vehicles");
    form.press("Continue");
    form.choose("Do you want to add a vehicle?", "Yes").goOn();

    page.goBack();

    form.isAt("Vehicles");
    assertThat(page.locator(".govuk-error-summary")).isVisible();
  }

  @Test
  void aRowThatSaysNothingIsExplainedAndNotAdded() {
    var form = begun();
    form.page().navigate("/reports/" + form.draft() + "/rows/children/k1/name");

    form.goOn();

    explains(
        form.page(), "name", "name", "Enter at least one thing about the child or young person");
    form.page().getByText("Do not add this child or young person").click();
    form.isAt("Add more details");
    assertThat(form.page().locator("main")).not().containsText("1 added");
  }

  @Test
  void aRowThatIsWrongIsExplainedAtItsOwnLink() {
    var form = begun();
    form.page().navigate("/reports/" + form.draft() + "/rows/children/k1/name");
    form.write("Full name or nickname (optional)", "x".repeat(201)).goOn();
    form.page().navigate("/reports/" + form.draft() + "/rows/children");

    form.page().locator(".govuk-error-summary a").click();

    assertThat(form.page().locator("#row-1")).isFocused();
    assertThat(form.page().locator("#row-1-error"))
        .containsText("Child or young person 1: full name");
  }

  /** One page for each, the rest of it folded; the next one is a press away. */
  @Test
  void theListOfTasksLeadsStraightIntoAnEmptyRowAndThatToAnother() {
    var form = begun();
    form.page().navigate("/reports/" + form.draft() + "/tasks");
    form.page().getByText("Online accounts").click();
    form.isAt("Which online account is it?");
    form.write("App, game or website (optional)", "An invented game");
    form.write("Account name (optional)", "made_up_name");
    assertThat(form.page().locator("#phone")).hasCount(0);
    assertThat(form.page().getByLabel("IP address (optional)")).isHidden();
    form.press("Save and add another");
    form.isAt("Which online account is it?");
    form.page().getByText("Add more details").click();
    form.write("IP address (optional)", "192.0.2.1").goOn().isAt("Add more details");

    assertThat(form.page().locator("main")).containsText("2 added");
    form.page().getByText("Online accounts").click();
    assertThat(form.page().locator("#rows")).containsText("made_up_name");
    form.page().locator("#row-2").click();
    assertThat(form.page().getByLabel("IP address (optional)")).isVisible();
    assertThat(form.page().locator(".govuk-caption-l"))
        .containsText("Phone or online account 2: 192.0.2.1");
    assertThat(form.page().title()).doesNotContain("192.0.2.1");
  }

  @Test
  void aHotelIsAskedAboutOnlyOfAHotel() {
    var form = begun();
    form.page().navigate("/reports/" + form.draft() + "/rows/places/k1/where");
    assertThat(form.page().getByLabel("Room (optional)")).isHidden();

    form.choose("What kind of place is it?", "A hotel or guest house");

    assertThat(form.page().getByLabel("Room (optional)")).isVisible();
  }

  @Test
  void savedForLaterAtARowLeadsBackToIt() {
    var form = begun();
    var row = "/reports/" + form.draft() + "/rows/vehicles/k1/vehicle";
    form.page().navigate(row);
    form.write("Make (optional)", "Invented").press("Save and come back later");

    form.page().getByText("Carry on now").click();

    assertThat(form.page().getByLabel("Make (optional)")).hasValue("Invented");
    assertThat(form.address()).isEqualTo(row);
  }

  /** Nothing can be connected yet, so that list has a link where others have a button. */
  @ParameterizedTest
  @CsvSource({"vehicles, Vehicles", "links, Connections"})
  void savedForLaterAtAListLeadsBackToIt(String group, String title) {
    var form = begun();
    var list = "/reports/" + form.draft() + "/rows/" + group;
    form.page().navigate(list);
    form.isAt(title).press("Save and come back later");
    form.isAt("Your answers are saved");

    form.page().getByText("Carry on now").click();

    form.isAt(title);
    assertThat(form.address()).isEqualTo(list);
  }

  @Test
  void aDoublePressAddsWhatIsFoundInTheTextOnce() {
    var form = new ReportForm(browser.as("reporter", BrowserSettings.NO_SCRIPTS)).start();
    form.write("What happened?", "A van, ZZ99 ZZZ.").goOn().isAt("Before you continue");

    form.page().getByText("Continue", new Page.GetByTextOptions().setExact(true)).dblclick();

    form.isAt("How do you know?");
    form.page().navigate("/reports/" + form.draft() + "/rows/vehicles");
    assertThat(form.page().locator("#rows > div")).hasCount(1);
  }

  @Test
  void whatIsSavedForLaterIsFoundAgain() {
    var form = begun().write("What happened?", WORDS);

    form.press("Save and come back later");
    form.isAt("Your answers are saved");
    var draft = form.draft();
    form.page().navigate("/my-reports");
    form.page().locator("a[href*='" + draft + "/check']").click();

    form.isAt("How do you know?");
    form.page().navigate("/reports/" + draft + "/what-happened");
    assertThat(form.page().locator("#narrative")).hasValue(WORDS);
  }

  @Test
  void aSavedDraftCanBeDeleted() {
    var form = begun();
    var address = form.address();
    form.page().navigate("/my-reports/drafts/" + form.draft() + "/delete");

    form.press("Delete");

    form.isAt("My reports");
    assertThat(form.page().navigate(address).status()).isEqualTo(404);
  }

  @Test
  void somebodyElsesDraftAnswersLikeOneThatNeverWas() {
    var draft = begun().draft();
    var stranger = browser.as("reporter2");

    var theirs = stranger.navigate("/reports/" + draft + "/what-happened");
    var theirWords = theirs.text();
    var unknown = stranger.navigate("/reports/" + UUID.randomUUID() + "/what-happened");

    assertThat(theirs.status()).isEqualTo(404);
    assertThat(unknown.status()).isEqualTo(404);
    assertThat(withoutTokens(theirWords)).isEqualTo(withoutTokens(unknown.text()));
  }

  @Test
  void anExpiredDraftSaysSo() {
    var form = begun();
    TestStack.shared()
        .execute(
            "UPDATE draft SET expires_at = now() - interval '1 minute' WHERE id = '%s'"
                .formatted(form.draft()));

    var answer = form.write("What happened?", WORDS).press("Continue");

    assertThat(answer.status()).isEqualTo(410);
    form.isAt("These answers have been deleted");
  }

  @Test
  void adviceComesWhileWritingAndWordsAreKeptWithOnePress() {
    var form = begun();
    form.write("What happened?", "It says that she is promiscuous.");
    var panel = form.page().locator(".app-advice");

    assertThat(panel.locator("mark")).hasText("promiscuous");
    assertThat(panel).hasAttribute("aria-live", "polite");
    assertThat(form.page().locator(".app-marks mark")).hasText("promiscuous");
    panel.getByText("Keep my words").click();

    assertThat(panel).isEmpty();
    assertThat(form.page().locator("#narrative")).isFocused();
    assertThat(form.page().locator("#narrative")).hasValue("It says that she is promiscuous.");
    form.goOn().isAt("How do you know?");
    form.page().goBack();
    assertThat(form.page().locator("input[name=advice-kept]")).hasValue("promiscuous");
  }

  @Test
  void aBetterPhraseIsPutInTheBoxWithOnePressAndTakenBackWithAnother() {
    var form = begun();
    var text = "The girl absconded.";
    var better = "The girl went missing.";
    form.write("What happened?", text);
    var panel = form.page().locator(".app-advice");

    panel.getByText("Write “went missing").click();
    assertThat(form.page().locator("#narrative")).hasValue(better);
    panel.getByText("Undo").click();

    assertThat(form.page().locator("#narrative")).hasValue(text);
    assertThat(panel.locator("mark")).hasText("absconded");
  }

  @Test
  void aBetterPhraseIsPutInTheTextWithoutScriptsAndTakenBack() {
    var form = new ReportForm(browser.as("reporter", BrowserSettings.NO_SCRIPTS)).start();
    var text = "The girl absconded.";
    form.write("What happened?", text).goOn().isAt("Before you continue");
    var main = form.page().locator("main");

    main.locator("button[type=submit]:visible").first().click();
    form.isAt("Before you continue");
    assertThat(main).containsText("You now say went missing.");
    assertThat(form.page().locator("#replaced")).isFocused();
    form.page().getByText("Undo").click();

    form.isAt("Before you continue");
    assertThat(main.locator("mark:visible")).hasText("absconded");
    form.page().getByText("Change what I wrote").click();
    assertThat(form.page().locator("#narrative")).hasValue(text);
  }

  @Test
  void atMostAHundredAndFiftyWordsStandBeforeTheFold() {
    var form = begun();
    form.write("What happened?", FormWalker.NURSES_NOTE).goOn().isAt("Before you continue");

    assertThat(PageRules.wordsShown(form.page().locator("main"))).isLessThanOrEqualTo(150);
    assertThat(form.page().locator("main .govuk-inset-text")).hasCount(3);
    assertThat(form.page().locator("[name=offer]")).hasCount(11);
    form.press("Keep my words and continue");
    form.isAt("How do you know?");
  }

  @Test
  void backAtTheBoxAdviceStandsBesideItAtOnce() {
    var form = begun();
    form.write("What happened?", "It says that she is promiscuous.").goOn();
    form.isAt("Before you continue");

    form.page().getByText("Change what I wrote").click();

    assertThat(form.page().locator(".app-advice mark")).hasText("promiscuous");
    assertThat(form.page().locator(".app-marks mark")).hasText("promiscuous");
    PageRules.hasNoBarrier(form.page());
  }

  @Test
  void adviceAfterContinueIsGivenOnceAndChangesNothing() {
    var form = begun();
    form.write("What happened?", "It says that she is promiscuous.").goOn();
    form.isAt("Before you continue");

    form.press("Keep my words and continue");

    form.isAt("How do you know?");
    form.page().navigate("/reports/" + form.draft() + "/what-happened");
    assertThat(form.page().locator("#narrative")).hasValue("It says that she is promiscuous.");
    form.goOn().isAt("How do you know?");
  }

  @Test
  void whatIsFoundInTheTextIsAddedByContinue() {
    var form = begun();
    form.write("What happened?", "A van, ZZ99 ZZZ, and a number, 01632 960123.").goOn();
    form.isAt("Before you continue");

    assertThat(form.page().locator("[name=offer]:checked")).hasCount(2);
    form.press("Continue");

    form.isAt("How do you know?");
    for (var added : Map.of("vehicles", "ZZ99 ZZZ", "accounts", "01632 960123").entrySet()) {
      form.page().navigate("/reports/" + form.draft() + "/rows/" + added.getKey());
      assertThat(form.page().locator("main")).containsText(added.getValue());
    }
  }

  @Test
  void whatIsNotTickedIsNotAdded() {
    var form = begun();
    form.write("What happened?", "She is promiscuous. A van, ZZ99 ZZZ, and ZZ99 ZZA.").goOn();
    form.isAt("Before you continue").page().getByText("ZZ99 ZZA (vehicle)").click();

    form.press("Keep my words and continue");

    form.isAt("How do you know?").page().navigate("/reports/" + form.draft() + "/rows/vehicles");
    assertThat(form.page().locator("main")).containsText("ZZ99 ZZZ");
    assertThat(form.page().locator("main")).not().containsText("ZZ99 ZZA");
  }

  @Test
  void adviceComesAfterARowAndLeadsOnToTheList() {
    var form = begun();
    form.page().navigate("/reports/" + form.draft() + "/rows/people/k1/name");
    form.write(
        "What they have done towards the child or young person (optional)",
        "The child is promiscuous. Car ZZ12 ZZZ.");
    form.goOn().isAt("Before you continue");

    assertThat(form.page().locator("[name=offer]")).hasCount(1);
    form.press("Keep my words and continue");

    form.isAt("Add more details");
  }

  @Test
  void aLongLinkNeverWidensAPage() {
    var form = begun();
    var link = "https://www.example.com/" + "x".repeat(166);
    form.write("What happened?", "See " + link).goOn().isAt("Before you continue");
    PageRules.fitsAPhone(form.page());
    form.press("Continue");
    form.isAt("How do you know?").choose("How do you know?", "I found it online").goOn();
    form.page().navigate("/reports/" + form.draft() + "/when");
    form.choose("When did it happen?", "Not sure").goOn();
    for (var page : List.of("rows/accounts", "rows/links/k2/connection", "check")) {
      form.page().navigate("/reports/" + form.draft() + "/" + page);
      PageRules.fitsAPhone(form.page());
    }

    var reference = form.send();

    var desk = browser.as("triage");
    desk.navigate("/triage/" + reference);
    assertThat(desk.locator("main")).containsText(link);
    PageRules.fitsAPhone(desk);
  }

  @Test
  void aLongWordForATimeNeverWidensTheTimeline() {
    var report = SampleReports.minimal();
    report.putArray("events").addObject().put("what", "A kite").put("time", "W".repeat(200));
    var desk = browser.as("triage");

    desk.navigate("/triage/" + PartnerApi.submit("reporter", report));

    PageRules.fitsAPhone(desk);
  }

  @Test
  void aChildWithoutAnAgeIsAskedAboutBeforeSendingAndDangerIsPointedOut() {
    var form = begun().filled(WORDS);
    form.page().navigate("/reports/" + form.draft() + "/rows/children/k1/name");
    form.write("Full name or nickname (optional)", "Sample").goOn();
    form.page().navigate("/reports/" + form.draft() + "/rows/events/k2/event");
    form.write("What happened (optional)", "She will be there tonight.").goOn();

    form.page().navigate("/reports/" + form.draft() + "/check");

    var main = form.page().locator("main");
    assertThat(main).containsText("Give a date of birth or an age for each child");
    var links =
        new Page.GetByRoleOptions().setName("Change child or young person 1").setExact(true);
    assertThat(form.page().getByRole(AriaRole.LINK, links).first())
        .hasAttribute("href", Pattern.compile("/rows/children/k1/name[?]from=check$"));
    assertThat(main).containsText("If a child is in danger now, call 999 first");
    form.send();
  }

  @Test
  void whatAnotherTabChangedIsCheckedAgainBeforeItIsSent() {
    var form = begun().filled(WORDS);
    var otherTab = new ReportForm(form.page().context().newPage());
    otherTab.page().navigate("/reports/" + form.draft() + "/what-happened?from=check");
    otherTab.write("What happened?", WORDS + ", changed").goOn().isAt(ReportForm.CHECK);

    form.press("Confirm and send");

    form.isAt(ReportForm.CHECK);
    assertThat(form.page().locator(".govuk-notification-banner")).isVisible();
    assertThat(form.page().locator("main")).containsText(WORDS + ", changed");
    form.send();
  }

  @Test
  void aFilledListOffersNoMoreThanAReportCanHold() {
    var form = begun();
    var list = "/reports/" + form.draft() + "/rows/places";
    for (int i = 10; i < 30; i++) {
      form.answered("rows/places/k" + i + "/where", Map.of("name", "Exampleville " + i));
    }

    form.page().navigate(list);

    assertThat(form.page().locator("main")).containsText("as many as one report can hold");
    assertThat(form.page().getByLabel("Yes")).hasCount(0);
    form.page().navigate(list + "/k30/where");
    form.write("Name of the place (optional)", "One too many").goOn();
    form.page().navigate(list);
    assertThat(form.page().locator("main")).not().containsText("One too many");
  }

  @Test
  void whatIsRemovedTakesItsConnectionsWithIt() {
    var form = begun();
    var rows = "/reports/" + form.draft() + "/rows/";
    form.page().navigate(rows + "children/k1/name");
    form.write("Full name or nickname (optional)", "Sample").goOn();
    form.page().navigate(rows + "vehicles/k2/vehicle");
    form.write("Colour (optional)", "Plum").goOn();
    form.page().navigate(rows + "links/k3/connection");
    form.page()
        .getByLabel("First person or thing", new Page.GetByLabelOptions().setExact(true))
        .selectOption("children/k1");
    form.choose("How is the first connected to the second?", "Was seen at or in");
    form.page().getByLabel("Second person or thing").selectOption("vehicles/k2");
    form.goOn().isAt("Add more details");

    form.page().navigate(rows + "vehicles/k2/remove");
    form.choose("Are you sure you want to remove vehicle 1?", "Yes").goOn().isAt("Vehicles");

    form.page().navigate(rows + "links");
    assertThat(form.page().locator("main")).containsText("Nothing added yet");
  }

  /** On the phone that most people have, with and without scripts. */
  @Test
  void aPhoneShowsStartNowAndEachHeadingWithoutScrolling() {
    var form = begun();
    var draft = "/reports/" + form.draft();
    for (var path :
        List.of("/what-happened", "/how-you-know", "/when", "/tasks", "/rows/children/k1/name")) {
      form.page().navigate(draft + path);
      PageRules.beginsHighOnAPhone(form.page());
    }
    form.page().navigate("/");
    PageRules.beginsHighOnAPhone(form.page());
    var start = form.page().getByText("Start now").boundingBox();
    assertThat(start.y + start.height).isLessThanOrEqualTo(740);
  }

  private ReportForm begun() {
    return new ReportForm(browser.as("reporter")).begun();
  }

  private ReportForm atTheDate() {
    var form = begun();
    form.page().navigate("/reports/" + form.draft() + "/when");
    return form.choose("When did it happen?", "Another day");
  }

  private static void date(Page page, String legend, String day, String month, String year) {
    var group = page.getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName(legend));
    group.getByLabel("Day").fill(day);
    group.getByLabel("Month").fill(month);
    group.getByLabel("Year").fill(year);
  }

  private static void change(Page page, String question) {
    var exact =
        new Page.GetByRoleOptions()
            .setName("Change " + TextRules.inSentence(question))
            .setExact(true);
    page.getByRole(AriaRole.LINK, exact).click();
  }

  /** What the points E1 to E7 of the GOV.UK error pattern come to. */
  private static void explains(Page page, String field, String control, String message) {
    var summary = page.locator("main > :first-child.govuk-error-summary");
    assertThat(summary.locator("h2")).hasText("There is a problem");
    assertThat(summary).isFocused();
    assertThat(page).hasTitle(Pattern.compile("^Error: .+"));
    assertThat(page.locator("#" + field + "-error")).hasText("Error: " + message);
    assertThat(page.locator("[aria-describedby~='" + field + "-error']")).hasCount(1);
    assertThat(message.toLowerCase(Locale.ROOT)).doesNotContain(NOT_OUR_TONE);
    var link =
        summary.getByRole(
            AriaRole.LINK, new Locator.GetByRoleOptions().setName(message).setExact(true));
    link.click();
    assertThat(page.locator("[id='" + control + "']")).isFocused();
  }

  private static String withoutTokens(String page) {
    return page.replaceAll("name=\"csrf-token\" value=\"[^\"]*\"", "");
  }

  private static long reports() {
    return TestStack.shared().count("report");
  }
}
