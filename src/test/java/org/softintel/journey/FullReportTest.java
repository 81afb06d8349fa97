package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.softintel.given.Browser;
import org.softintel.given.BrowserSettings;
import org.softintel.given.EncryptedMail;
import org.softintel.given.FullReport;
import org.softintel.given.FullReport.Told;
import org.softintel.given.InputMethod;
import org.softintel.given.KeyboardInput;
import org.softintel.given.Mailbox;
import org.softintel.given.Mails;
import org.softintel.given.NoScriptUser;
import org.softintel.given.PointerInput;
import org.softintel.given.SignedIn;
import org.softintel.report.question.Questionnaire;

/** Every question answered and two of everything, by people who use the service differently. */
class FullReportTest {
  private static final Duration SOON = Duration.ofSeconds(60);

  @SignedIn("triage")
  private static NoScriptUser triage;

  @RegisterExtension final Browser browser = new Browser();

  /** Each of them also knows in another way when it happened. */
  record Way(String name, BrowserSettings look, Function<Page, InputMethod> hands, int kindOfTime) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Way> everyWay() {
    return Stream.of(
        new Way("the keyboard alone", BrowserSettings.DESKTOP, KeyboardInput::new, 0),
        new Way(
            "360 pixels and no scripts",
            new BrowserSettings(360, 800, false),
            PointerInput::new,
            1),
        new Way("320 pixels", new BrowserSettings(320, 800, true), PointerInput::new, 2));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("everyWay")
  void aFullReportArrivesAsItWasWritten(Way way) throws Exception {
    // given
    var page = browser.as("reporter", way.look);
    var report = new FullReport(way.hands.apply(page), way.kindOfTime);
    report.write();
    assertThat(lines(Jsoup.parse(page.content())))
        .containsExactlyInAnyOrderElementsOf(
            report.told().stream()
                .map(it -> line(it.section(), it.question().noun(), it.answer()))
                .toList());
    // when
    var reference = report.send();
    // then
    var desk = Jsoup.parse(triage.get("/triage/" + reference).body());
    assertThat(atTheDesk(desk))
        .containsAll(
            report.told().stream()
                .filter(it -> !it.question().equals(Questionnaire.NARRATIVE))
                .map(it -> line(it.section(), it.question().teamNoun(), it.toTheTeam()))
                .toList());
    assertThat(desk.select(".app-report__words > p.app-words").first().wholeText())
        .isEqualTo(report.told().get(0).answer());
    var mail = EncryptedMail.open(new Mailbox(Mails.SEALED).about(reference, SOON));
    assertThat(mail).contains(inMail(report.told()));
  }

  private static String line(String section, String noun, String answer) {
    return section + " | " + noun + " | " + answer;
  }

  /** In cards: each answer behind its label. */
  private static List<String> atTheDesk(Document page) {
    return page
        .select(".app-pairs > div:has(.app-words), .app-facts > div:has(.app-words)")
        .stream()
        .map(
            it -> {
              var card = it.closest(".app-card");
              var kind = card == null ? "" : card.select(".app-card__kind").text();
              var title = card == null ? "" : card.select("h3, h3 > a").last().ownText();
              var words = it.select(".app-words").first();
              return line(
                  kind.isEmpty() ? title : kind + ": " + title,
                  it.select("dt").text(),
                  words.wholeText());
            })
        .toList();
  }

  /** As the check page lays them out. */
  private static List<String> lines(Document page) {
    page.select("#sender + dl").remove();
    return page.select("main .govuk-summary-list__row").stream()
        .map(
            it ->
                section(it)
                    + " | "
                    + it.select("dt").text()
                    + " | "
                    + it.select(".govuk-summary-list__value").first().wholeText())
        .toList();
  }

  private static String section(Element row) {
    var card = row.closest(".govuk-summary-card");
    if (card != null) {
      return card.select("h2").text();
    }
    var before = row.parent() == null ? null : row.parent().previousElementSibling();
    return before != null && before.is("h3") ? before.text() : "";
  }

  /** What is asked once stands below its name; the answers of a row stand below its title. */
  private static List<String> inMail(List<Told> told) {
    var once =
        told.stream()
            .filter(it -> it.section().isEmpty())
            .map(it -> heading(it.question().teamNoun()) + it.toTheTeam() + "\n");
    var rows =
        told.stream()
            .filter(it -> !it.section().isEmpty())
            .collect(Collectors.groupingBy(Told::section))
            .entrySet()
            .stream()
            .map(
                row ->
                    heading(row.getKey())
                        + row.getValue().stream()
                            .map(FullReportTest::inRow)
                            .collect(Collectors.joining()));
    return Stream.concat(once, rows).toList();
  }

  private static String inRow(Told told) {
    var between = told.toTheTeam().contains("\n") ? ":\n" : ": ";
    return told.question().teamNoun() + between + told.toTheTeam() + "\n";
  }

  private static String heading(String words) {
    return "\n" + words.toUpperCase(Locale.UK) + "\n";
  }
}
