package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.softintel.given.Browser;
import org.softintel.given.BrowserSettings;
import org.softintel.given.DatabaseRows;
import org.softintel.given.JudgedRows;
import org.softintel.given.PageRules;
import org.softintel.given.PartnerApi;
import org.softintel.given.Pdf;
import org.softintel.platform.page.LondonTime;

/** The pages of linking on paper, and in forced colours. */
class LinkingDisplayTest {
  /** A sheet of A4 between its margins. */
  private static final BrowserSettings SHEET = new BrowserSettings(718, 1000, true);

  private static final String FOR_THE_SCREEN =
      """
      () => [...document.querySelectorAll('form, nav, button, textarea')]
          .filter(it => it.checkVisibility())
          .map(it => it.outerHTML.slice(0, 120))
      """;

  private static final String WIDER_THAN_THE_SHEET =
      """
      () => [...document.querySelectorAll('table, svg')]
          .filter(it => it.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
          .map(it => it.outerHTML.slice(0, 120))
      """;

  @RegisterExtension final Browser browser = new Browser();

  private final String plate =
      "QW%02d Z%c%c".formatted(below(100), 'A' + below(26), 'A' + below(26));
  private String person = "";
  private String connections = "";
  private String judge = "";

  private static int below(int bound) {
    return ThreadLocalRandom.current().nextInt(bound);
  }

  /** Of one person; of the vehicle nobody has judged whether it is one. */
  @BeforeEach
  void twoReports() {
    var one = sent("reporter");
    var other = sent("reporter2");
    one.judge("p1", other, "p1", "same");
    var report = "/triage/" + one.reference();
    person = report + "/people-1/everywhere";
    connections = report + "/vehicles-1/connections";
    judge = report + "/vehicles-1/same/" + other.reference() + "/vehicles-1";
  }

  private JudgedRows sent(String reporter) {
    var report = JudgedRows.report();
    report
        .withArrayProperty("vehicles")
        .removeAll()
        .addObject()
        .put("id", "v1")
        .put("registration", plate);
    report
        .putArray("links")
        .addObject()
        .put("from", "p1")
        .put("relation", "uses")
        .put("to", "v1")
        .put("detail", "Kingfisher");
    var reference = PartnerApi.submit(reporter, report);
    DatabaseRows.change(
        "update report set received_at = received_at - interval '9 days' where reference = ?",
        reference);
    return new JudgedRows("lead", reference).openedBy("lead");
  }

  @Test
  void onPaperNothingIsCutAndThereIsNoFormAndNoNavigation() {
    var day = LocalDate.now(LondonTime.LONDON).minusDays(1);
    var asItWas =
        "?on-day=%d&on-month=%d&on-year=%d"
            .formatted(day.getDayOfMonth(), day.getMonthValue(), day.getYear());
    var page = browser.as("triage", SHEET);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    for (var address :
        List.of(
            "/triage/joined",
            "/triage/links",
            person,
            person + asItWas,
            connections,
            connections + asItWas,
            judge)) {
      page.navigate(address);
      assertThat((List<?>) page.evaluate(FOR_THE_SCREEN)).as(address).isEmpty();
      assertThat((List<?>) page.evaluate(WIDER_THAN_THE_SHEET)).as(address).isEmpty();
    }
  }

  @Test
  void theListAndTheGraphAreOnPaperAndWhyTheyAreConnected() {
    var page = browser.as("triage");
    page.navigate(connections);

    var text = Pdf.read(page.pdf(new Page.PdfOptions().setFormat("A4"))).text();

    assertThat(text)
        .contains("What is connected, the nearest first", "Connections as a graph", "Kingfisher")
        .doesNotContain("Hide suggestions", "Go to the graph", "Say if they are the same");
  }

  @Test
  void inForcedColoursLinesAndWhatIsChosenAreDrawn() {
    var page = browser.as("triage");
    page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
    page.navigate(connections);
    PageRules.picture(page, "connections in forced colours");

    var graph = page.locator(".app-graph-frame");
    assertThat(style(graph.locator(".app-graph__line--suggested").first(), "strokeDasharray"))
        .isNotEqualTo("none");
    assertThat(style(graph.locator(".app-graph__box--start"), "strokeWidth")).isEqualTo("5px");
    var last = graph.locator("a").last();
    assertThat(style(last.locator("rect"), "strokeWidth")).isEqualTo("2px");
    last.focus();
    assertThat(style(last, "outlineStyle")).isEqualTo("solid");

    page.navigate(person + "#" + person.split("/", -1)[2]);
    assertThat(style(page.locator("tr:target"), "outlineStyle")).isEqualTo("solid");
  }

  private static Object style(Locator drawn, String property) {
    return drawn.evaluate("it => getComputedStyle(it)." + property);
  }
}
