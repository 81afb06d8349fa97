package org.softintel.language.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** We follow our own advice, wherever people or programs read our words. */
class OurOwnWordsTest {
  private static final Pattern STRING = Pattern.compile("\"((?:[^\"\\\\\\n]|\\\\.)*)\"");
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);
  private static final Pattern TEMPLATE_CODE =
      Pattern.compile("\\{!.*?!\\}|\\{[^}]*\\}", Pattern.DOTALL);

  @Test
  void thePagesDo() throws IOException {
    for (var file : files("src/main/resources/templates", ".html", ".txt")) {
      var page = Jsoup.parse(TEMPLATE_CODE.matcher(Files.readString(file)).replaceAll(" "));
      page.select("[data-quotes-terms]").remove();
      page.select("h1, h2, h3, p, li, dt, dd, td, th, label, legend, option, button, a")
          .forEach(it -> it.appendText(". "));
      assertThat(GivenRuleEngine.strong(text(page))).as(file.toString()).isEmpty();
    }
  }

  @Test
  void theMessagesInOurCodeDo() throws IOException {
    for (var file : files("src/main/java", ".java")) {
      var words =
          STRING
              .matcher(COMMENT.matcher(Files.readString(file)).replaceAll(""))
              .results()
              .map(it -> it.group(1))
              .toList();
      for (var it : words) {
        assertThat(GivenRuleEngine.strong(it)).as("%s: %s", file, it).isEmpty();
      }
    }
  }

  @Test
  void theReadyTextsForReportersDo() throws IOException {
    var texts = Files.readAllLines(Path.of("src/main/resources/feedback/ready-texts.tsv"));
    assertThat(texts).hasSizeGreaterThan(3).allMatch(it -> it.matches("[a-z-]+\t\\S.*"));
    for (var text : texts) {
      assertThat(GivenRuleEngine.strong(text)).as(text).isEmpty();
    }
  }

  @Test
  void theDescriptionOfTheApiDoes() throws IOException {
    for (var line : Files.readAllLines(Path.of("src/main/resources/META-INF/openapi.yaml"))) {
      assertThat(GivenRuleEngine.strong(line)).as(line).isEmpty();
    }
  }

  @Test
  void theInventedReportsDo() throws IOException {
    var reports =
        new ObjectMapper().readTree(Path.of("src/local/resources/seed/reports.json").toFile());
    assertThat(reports).isNotEmpty();
    for (var report : reports) {
      var narrative = report.path("narrative").asText();
      assertThat(GivenRuleEngine.strong(narrative)).as(narrative).isEmpty();
    }
  }

  @Test
  void theTestWouldNotice() {
    var page = Jsoup.parse("<p>She is promiscuous</p><p data-quotes-terms>streetwise</p>");
    page.select("[data-quotes-terms]").remove();
    assertThat(GivenRuleEngine.strong(text(page))).isEqualTo(List.of("promiscuous"));
  }

  private static String text(Element page) {
    var attributes =
        page.select("[title], [aria-label], [placeholder], [alt]").stream()
            .flatMap(it -> Stream.of("title", "aria-label", "placeholder", "alt").map(it::attr));
    return page.text() + ". " + String.join(". ", attributes.toList());
  }

  private static List<Path> files(String folder, String... endings) throws IOException {
    try (var all = Files.walk(Path.of(folder))) {
      return all.filter(it -> Stream.of(endings).anyMatch(it.toString()::endsWith)).toList();
    }
  }
}
