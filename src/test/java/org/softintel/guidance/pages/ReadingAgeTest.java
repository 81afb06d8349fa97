package org.softintel.guidance.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How old one must be to read what anybody may read. */
class ReadingAgeTest {
  private static final double YOUNG = 11;
  private static final double EVERYBODY = 13;

  @ParameterizedTest
  @MethodSource("guides")
  void guidanceIsPlain(Guide guide) {
    var most = guide.readers().equals("young people") ? YOUNG : EVERYBODY;

    assertThat(ReadingAge.of(guide.html())).as(guide.name()).isLessThanOrEqualTo(most);
  }

  @ParameterizedTest
  @MethodSource("templates")
  void thePagesAroundItArePlain(Path template) throws IOException {
    var words =
        Files.readString(template).replaceAll("\\{!.*?!\\}", "").replaceAll("\\{[^}]*\\}", " ");

    assertThat(ReadingAge.of(words)).as(template.toString()).isLessThanOrEqualTo(EVERYBODY);
  }

  @Test
  void somePagesAreForTheYoung() {
    assertThat(GivenGuides.all().all()).extracting(Guide::readers).contains("young people");
  }

  @ParameterizedTest
  @CsvSource({
    "cat, 1",
    "people, 2",
    "exploitation, 4",
    "make, 1",
    "stopped, 1",
    "wanted, 2",
    "table, 2",
    "police, 2",
    "the, 1"
  })
  void syllablesAreCounted(String word, int syllables) {
    assertThat(ReadingAge.syllables(word)).isEqualTo(syllables);
  }

  @Test
  void theFormulaIsTheNamedOne() {
    assertThat(ReadingAge.ofText("The cat sat. The dog ran off."))
        .isEqualTo(0.39 * 7 / 2 + 11.8 * 7 / 7 - 15.59 + 5, within(0.001));
    assertThat(
            ReadingAge.ofText(
                "Multi-agency intelligence facilitates identification of perpetrators."))
        .isGreaterThan(20);
  }

  static Stream<Guide> guides() {
    return GivenGuides.all().all().stream();
  }

  static Stream<Path> templates() throws IOException {
    var folders =
        List.of("StartPages", "GuidePages", "TrainingPages", "HelpPages", "CallBackPages");
    try (var files = Files.walk(Path.of("src/main/resources/templates"))) {
      return files
          .filter(it -> folders.stream().anyMatch(folder -> it.toString().contains(folder)))
          .filter(it -> it.toString().endsWith(".html"))
          .toList()
          .stream();
    }
  }
}
