package org.softintel.guidance.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuidesTest {
  private static final String MATTER =
      """
      ---
      title: A title
      summary: Short
      readers: everyone
      owner: Somebody
      reviewed: 2026-01-02
      next: 2027-01-02
      ---

      """;

  @Test
  void everyFileIsInTheListOfContents() throws IOException {
    try (var files = Files.list(Path.of("src/main/resources/guidance"))) {
      var names =
          files.map(it -> it.getFileName().toString()).filter(it -> it.endsWith(".md")).toList();
      assertThat(GivenGuides.all().all())
          .extracting(it -> it.name() + ".md")
          .containsExactlyInAnyOrderElementsOf(names);
    }
  }

  @Test
  void aPageSaysWhoKeepsItAndWhenItIsLookedAtAgain() {
    var guide = GivenGuides.READER.guide("page", MATTER + "Words");

    assertThat(guide.owner()).isEqualTo("Somebody");
    assertThat(guide.reviewed()).isEqualTo(LocalDate.of(2026, 1, 2));
    assertThat(guide.isOverdue(LocalDate.of(2027, 1, 2))).isFalse();
    assertThat(guide.isOverdue(LocalDate.of(2027, 1, 3))).isTrue();
  }

  @Test
  void markupInTheTextIsShownAndNotObeyed() {
    var html = GivenGuides.READER.guide("page", MATTER + "<script>x</script>\n\nA <b>b</b>").html();

    assertThat(Jsoup.parse(html).select("script, b")).isEmpty();
    assertThat(html).contains("&lt;b&gt;");
  }

  @Test
  void settingsTakeThePlaceOfTheirNamesAndStayText() {
    var reader = new GuideReader(java.util.Map.of("hubName", "the *big* [hub](x) $1 \\ <b>"));

    var guide = reader.guide("page", MATTER + "Ring {hubName} now");

    assertThat(Jsoup.parse(guide.html()).text()).isEqualTo("Ring the *big* [hub](x) $1 \\ <b> now");
    assertThat(Jsoup.parse(guide.html()).select("em, a, b")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[a](http://example.org)",
        "[a](javascript:alert)",
        "[a](data:text/html,x)",
        "[a](//example.org)",
        "{noSuchSetting}"
      })
  void whatMayNotStandInAPageStopsTheStart(String words) {
    assertThatThrownBy(() -> GivenGuides.READER.guide("page", MATTER + words))
        .isInstanceOf(BrokenGuide.class)
        .hasMessageContaining("guidance/page");
  }

  @ParameterizedTest
  @ValueSource(strings = {"title: A title\n", "owner: Somebody\n", "next: 2027-01-02\n"})
  void aPageThatDoesNotSayWhatItMustStopsTheStart(String line) {
    assertThatThrownBy(() -> GivenGuides.READER.guide("page", MATTER.replace(line, "") + "Words"))
        .isInstanceOf(BrokenGuide.class);
  }

  @Test
  void everyLinkWithinTheServiceLeadsSomewhere() {
    var known =
        java.util.stream.Stream.concat(
                GivenGuides.all().sections().stream()
                    .flatMap(it -> it.lines().stream())
                    .map(Guides.Line::href),
                java.util.stream.Stream.of("/reports/new", "/call-back"))
            .toList();
    for (var guide : GivenGuides.all().all()) {
      assertThat(Jsoup.parse(guide.html()).select("a[href^=/]").eachAttr("href"))
          .as(guide.name())
          .allMatch(known::contains);
    }
  }
}
