package org.softintel.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.given.Browser;
import org.softintel.given.BrowserSettings;
import org.softintel.given.EncryptedMail;
import org.softintel.given.Mailbox;
import org.softintel.given.ReportForm;

/** A report from the first page to the last entry of the trail, on real parts. */
class WholeStoryTest {
  private static final String NARRATIVE =
      "A marmalade van, plate TE57 ING, waits by the made-up bandstand.\nI think it is Zebedee’s.";
  private static final String REASON = "Invented for a test: the bandstand does not exist";
  // What other journeys left that is urgent or news may fill the first page of all areas.
  private static final String NEWEST = "/triage?area=dewsbury&came=form&sort=newest";
  // How soon is another test's matter.
  private static final Duration SOON = Duration.ofSeconds(60);
  @RegisterExtension final Browser browser = new Browser();

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aReportIsWrittenSealedMailedTakenClosedAndAudited(boolean scripts) throws Exception {
    var settings = BrowserSettings.scripts(scripts);
    var reporter = browser.signIn("reporter", settings);

    var reference = write(reporter);

    theTeamHasItSealed(reference);
    theOtherInboxHasANotice(reference);
    theReporterSees(reporter, reference, "Received");
    theDeskTakesAndClosesIt(reference, settings);
    theReporterSees(reporter, reference, "Closed");
    theAuditorSeesEachStepAndNoContent(reference, settings);
    signOutMeansSignedOut(reporter);
  }

  private static String write(Page page) {
    var form = new ReportForm(page).isAt("Before you start");
    form.start().write("What happened?", NARRATIVE).goOn().isAt("Before you continue");
    form.press("Continue");
    form.isAt("How do you know?");
    form.choose("How do you know?", "I saw or heard it myself").goOn();
    form.choose("When did it happen?", "Another day").date("27", "March", "2026").goOn();
    form.isAt(ReportForm.CHECK).offered("When did you find out?").date("28", "3", "2026").goOn();
    form.isAt(ReportForm.CHECK).offered("What kind of exploitation could this be?");
    form.choose("What kind of exploitation could this be?", "I do not know").goOn();
    form.isAt(ReportForm.CHECK).offered("Which area is it about?");
    form.choose("Which area is it about?", "Dewsbury").goOn().isAt(ReportForm.CHECK);
    assertThat(page.locator("dl:not(#sender + dl) .govuk-summary-list__value"))
        .hasText(
            new String[] {
              NARRATIVE,
              "No",
              "I saw or heard it myself",
              "27 March 2026",
              "28 March 2026",
              "I do not know",
              "Dewsbury",
              "TE57 ING"
            });
    return form.send();
  }

  private static void theTeamHasItSealed(String reference) throws Exception {
    var mail = new Mailbox("cseteam").about(reference, SOON);
    var raw = new ByteArrayOutputStream();
    mail.writeTo(raw);

    assertThat(raw.toString(UTF_8)).doesNotContain("marmalade", "Zebedee", "TE57");
    assertThat(EncryptedMail.open(mail))
        .contains(NARRATIVE, reference, "27 March 2026", "Dewsbury");
  }

  private static void theOtherInboxHasANotice(String reference) throws Exception {
    var mail = new Mailbox("cseteam-notice").about(reference, SOON);
    var raw = new ByteArrayOutputStream();
    mail.writeTo(raw);

    assertThat(raw.toString(UTF_8))
        .contains(reference)
        .doesNotContain("marmalade", "Zebedee", "TE57", "Dewsbury", "Robin");
  }

  private static void theReporterSees(Page page, String reference, String status) {
    page.navigate("/my-reports");

    assertThat(rowOf(page, reference)).containsText(status);
    assertThat(page.locator("main")).not().containsText("Terry");
  }

  private void theDeskTakesAndClosesIt(String reference, BrowserSettings settings) {
    var first = browser.as("triage", settings);
    first.navigate(NEWEST);
    assertThat(rowOf(first, reference)).containsText("Not assigned");
    open(first, reference);
    var second = browser.as("triage2", settings);
    second.navigate(NEWEST);
    open(second, reference);

    ReportForm.press(first, "Take this report");
    ReportForm.press(second, "Take this report");

    assertThat(second.locator("h1")).hasText("Another officer took this report");
    assertThat(second.locator("main")).containsText("Terry Example took it on ");
    assertThat(first.locator("main")).containsText(NARRATIVE.lines().findFirst().orElseThrow());
    close(first);
    assertThat(first.locator("main")).containsText("Report " + reference + " closed");
    first.navigate("/triage/" + reference);
    assertThat(first.locator("main")).containsText("Back to the reporter");
    assertThat(first.locator("main")).containsText(REASON);
  }

  private static void close(Page page) {
    page.getByText("Decide the outcome").click();
    new ReportForm(page).choose("Outcome", "Back to the reporter").write("Reason", REASON);
    ReportForm.press(page, "Save outcome");
  }

  private void theAuditorSeesEachStepAndNoContent(String reference, BrowserSettings settings) {
    var page = browser.as("auditor", settings);
    page.getByText("Search for entries").click();
    new ReportForm(page).write("Report", reference);
    ReportForm.press(page, "Show entries");

    var acts = page.locator("tbody td[data-heading=What]").allInnerTexts();
    assertThat(acts)
        .map(it -> it.lines().findFirst().orElseThrow())
        .containsSubsequence(
            "Changed: closed the report", "Changed: took the report", "Read: opened the report")
        .contains("Collected: sent a report");
    // Out of hours the auditors are mailed as well.
    assertThat(acts)
        .map(it -> it.lines().findFirst().orElseThrow())
        .containsOnlyOnce(
            "Disclosed: sent the full report to the team inbox",
            "Notified: sent a notice without content to the team inbox");
    assertThat(page.content())
        .contains("Terry Example")
        .doesNotContain("marmalade", "Zebedee", "bandstand", "Dewsbury", "Robin");
  }

  private static void signOutMeansSignedOut(Page page) {
    page.navigate("/my-reports");
    ReportForm.press(page, "Sign out");
    page.navigate("/reports/new");

    assertThat(page.locator("#password")).isVisible();
  }

  private static void open(Page page, String reference) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(reference).setExact(true))
        .click();
    new ReportForm(page).isAt("Report " + reference);
  }

  private static com.microsoft.playwright.Locator rowOf(Page page, String reference) {
    return page.getByRole(AriaRole.ROW)
        .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText(reference));
  }
}
