package org.softintel.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.softintel.given.Browser;
import org.softintel.given.BrowserSettings;
import org.softintel.given.PageRules;
import org.softintel.given.PartnerApi;
import org.softintel.given.Pdf;
import org.softintel.given.ReportForm;
import org.softintel.given.SampleReports;

/** The page of one report, and its print: what matters first, and no longer than it must be. */
class DeskReportTest {
  private static final BrowserSettings LAPTOP = new BrowserSettings(1366, 768, true);
  private static final int SCREENS = 4 * 768;
  private static final int SHEETS = 4;

  /** Headings of which the last words of a sheet may be none. */
  private static final String HEADINGS =
      "[...document.querySelectorAll('main h2, main h3')].map(it => it.innerText.trim())";

  /** How many values stand neither behind nor below their names. */
  private static final String VALUES_BEFORE_LABELS =
      """
      facts => facts.filter(fact => {
        const [name, value] = ['dt', 'dd'].map(it => fact.querySelector(it).getBoundingClientRect());
        return value.left < name.right - 1 && value.top < name.bottom - 1;
      }).length
      """;

  @RegisterExtension final Browser browser = new Browser();

  private Page page;
  private String address = "";

  @BeforeEach
  void twoOfEverything() {
    address = "/triage/" + PartnerApi.submit("reporter", SampleReports.everything());
    page = browser.as("triage", LAPTOP);
    page.navigate(address);
  }

  @Test
  void twoOfEverythingTakeFourScreens() {
    picture(page, "new-1366");
    assertThat(height()).isLessThanOrEqualTo(SCREENS);

    ReportForm.press(page, "Take this report");
    assertThat(height()).isLessThanOrEqualTo(SCREENS);
    picture(page, "mine-1366");

    page.getByText("Accept 2AC").click();
    page.waitForLoadState();
    assertThat(height()).isLessThanOrEqualTo(SCREENS);
    picture(page, "graded-1366");
    for (var width : List.of(1280, 1024, 360)) {
      page.setViewportSize(width, 768);
      picture(page, "graded-" + width);
    }
    page.navigate(address + "/logs/new");
    picture(page, "log-360");
    page.setViewportSize(1366, 768);
    picture(page, "log-1366");
    page.navigate(address + "/close");
    picture(page, "close-1366");
  }

  @Test
  void twoOfEverythingTakeFourScreensWithDangerAndASourceAtRiskToo() {
    var report = SampleReports.everything().put("hurtSoon", "yes");
    report.put("handlingConditions", "Do not name the school. Call me before you visit anybody.");
    report.withObjectProperty("sourceRisk").put("level", "possible");
    page.navigate("/triage/" + PartnerApi.submit("reporter", report));

    assertThat(page.locator(".app-alarm")).isVisible();
    picture(page, "danger-1366");
    assertThat(height()).isLessThanOrEqualTo(SCREENS);
  }

  @Test
  void aShortReportLeavesNoHoleBesideItsForms() {
    leavesNoHole(SampleReports.minimal());
    leavesNoHole(SampleReports.minimal().put("hurtSoon", "yes"));
  }

  private void leavesNoHole(ObjectNode report) {
    page.navigate("/triage/" + PartnerApi.submit("reporter", report));
    page.setViewportSize(1280, 800);

    for (var pair : List.of(List.of("words", "rows"), List.of("rows", "timeline"))) {
      var above = page.locator(".app-report__" + pair.get(0)).boundingBox();
      var below = page.locator(".app-report__" + pair.get(1)).boundingBox();
      assertThat(below.y - (above.y + above.height)).isBetween(-1.0, 40.0);
    }
    var forms = page.locator(".app-report__beside").boundingBox();
    var timeline = page.locator(".app-report__timeline").boundingBox();
    assertThat(timeline.y).isLessThan(forms.y + forms.height);
  }

  @Test
  void possibleDangerIsAnsweredBesideTheReport() {
    var report =
        "/triage/"
            + PartnerApi.submit("reporter", SampleReports.everything().put("hurtSoon", "yes"));
    page.navigate(report);
    page.navigate(report + "/danger");

    var question = page.getByText("Your answer");
    assertThat(page.locator(".app-before").boundingBox().x)
        .isGreaterThan(question.boundingBox().x + 400);
    assertThat(page.getByLabel("What was done")).not().isVisible();
    page.getByLabel("Acted on").check();
    assertThat(page.getByLabel("What was done")).isVisible();
    assertThat(page.getByLabel("If nobody is in immediate danger, why")).not().isVisible();
    page.getByLabel("Nobody is in immediate danger").first().check();
    assertThat(page.getByLabel("If nobody is in immediate danger, why")).isVisible();
    PageRules.hasNoBarrier(page);
  }

  @Test
  void whatToKnowBeforeActingStandsFirst() {
    assertThat(page.locator("main h2").first()).hasText("Before you act");
    var first = page.locator(".app-before");
    assertThat(first)
        .containsText(
            Pattern.compile(
                "Staff safety.*Conditions on sharing.*Risk to the source.*Can partners be told the"
                    + " source\\?.*Safe way to contact the reporter",
                Pattern.DOTALL));
    assertThat(first)
        .containsText(
            "To refer a child, call MASH on 01632 960103. Duty team: 01632 960102 (outside office"
                + " hours: 5pm to 8:30am, weekends and bank holidays).");
    assertThat(first.locator("a[href^='tel:']")).hasCount(2);
    assertThat(first.boundingBox().y + first.boundingBox().height).isLessThan(900);
    assertThat(page.locator(".app-before ~ h2").first()).hasText("What happened");
  }

  @Test
  void rowsAreCardsWithEachLabelBeforeItsValue() {
    var child = page.locator(".app-card").first();

    assertThat(child.locator("h3")).hasText("Child or young person 1 Invented name");
    assertThat(child).containsText("27 March 2016 (");
    assertThat(child).containsText(" years old)");
    assertThat((int) page.locator(".app-facts > div").evaluateAll(VALUES_BEFORE_LABELS)).isZero();
  }

  @Test
  void whatWasNotAnsweredIsFolded() {
    page.navigate("/triage/" + PartnerApi.submit("reporter", SampleReports.minimal()));

    assertThat(page.locator("main")).not().containsText("Not provided");
    var folded = page.locator("details", new Page.LocatorOptions().setHasText("Not answered: "));
    assertThat(folded.getByText("Signs")).not().isVisible();
    folded.locator("summary").press("Enter");
    assertThat(folded.getByText("Signs")).isVisible();
  }

  @Test
  void oneActionIsFirstAndTheOthersOpenByKeyboard() {
    var buttons = page.locator("main .govuk-button:not(.govuk-button--secondary):visible");
    assertThat(buttons).hasText(new String[] {"Take this report"});
    ReportForm.press(page, "Take this report");
    assertThat(buttons).hasText(new String[] {"Accept 2AC"});
    buttons.click();
    assertThat(buttons).hasText(new String[] {"Save outcome"});

    var note = page.locator("a", new Page.LocatorOptions().setHasText("Add a note"));
    assertThat(note).not().isVisible();
    page.locator("summary:has-text('More actions')").press("Enter");
    assertThat(note).isVisible();
    page.getByText("Decide the outcome").press("Enter");
    assertThat(page.getByText("Save outcome")).not().isVisible();
    page.getByText("Decide the outcome").press("Enter");
    PageRules.hasNoBarrier(page);
    page.setViewportSize(360, 800);
    PageRules.hasNoBarrierWhenNarrow(page);
    PageRules.fitsAPhone(page);
  }

  @Test
  void aPrintTakesFourSheetsAndNoHeadingStandsAlone() throws Exception {
    page.navigate(address + "/print");
    var headings = page.evaluate(HEADINGS);
    var bytes = page.pdf(new Page.PdfOptions().setFormat("A4"));
    Files.createDirectories(Path.of("target/pictures"));
    Files.write(Path.of("target/pictures/print.pdf"), bytes);

    var sheets = Pdf.read(bytes).pages();

    assertThat(sheets).hasSizeLessThanOrEqualTo(SHEETS);
    assertThat(sheets)
        .allSatisfy(
            it -> {
              var words = it.replaceAll("(?s)Report SI-[^.]*\\. Printed by .*$", "").strip();
              assertThat((List<?>) headings)
                  .noneSatisfy(heading -> assertThat(words).endsWith("" + heading));
            });
  }

  @Test
  void withoutScriptsAndInForcedColoursNothingIsLost() {
    var plain = browser.as("triage", new BrowserSettings(1366, 768, false));
    plain.navigate(address);
    plain.emulateMedia(
        new Page.EmulateMediaOptions()
            .setForcedColors(com.microsoft.playwright.options.ForcedColors.ACTIVE));
    picture(plain, "forced-colours");
    plain.getByText("More actions").click();
    assertThat(plain.getByText("Add a note")).isVisible();
    assertThat(plain.getByText("Take and grade 2AC")).isVisible();
  }

  private int height() {
    return (int) page.evaluate("document.documentElement.scrollHeight");
  }

  private static void picture(Page page, String title) {
    if (System.getProperty("pictures") != null) {
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(Path.of("target/pictures", "desk-report-" + title + ".png"))
              .setFullPage(true));
    }
  }
}
