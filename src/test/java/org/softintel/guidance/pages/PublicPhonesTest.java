package org.softintel.guidance.pages;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** One truth: nobody is told the duty team's number without its hours. */
class PublicPhonesTest {
  private static final Path TEMPLATES = Path.of("src/main/resources/templates");

  @Test
  void theDutyTeamsHoursStandWhereItsNumberDoes() throws IOException {
    try (var files = Files.walk(TEMPLATES)) {
      var naming =
          files
              .filter(it -> it.toString().endsWith(".html"))
              .filter(it -> text(it).contains("contacts.dutyPhone"))
              .collect(toSet());

      assertThat(naming).hasSizeGreaterThan(2);
      assertThat(naming).allSatisfy(it -> assertThat(text(it)).contains("contacts.dutyHours"));
    }
  }

  @Test
  void whoeverIsSentToTheDutyTeamLearnsWhomToCallInOfficeHours() {
    assertThat(text(TEMPLATES.resolve("tags/dutyTeam.html")))
        .containsPattern(
            "contacts.hubPhone.* in office hours, or the duty team on .*contacts.dutyPhone");
  }

  @Test
  void noPageSaysThatTheDutyTeamAnswersAtOtherTimes() throws IOException {
    try (var files = Files.walk(TEMPLATES)) {
      assertThat(files.filter(it -> it.toString().endsWith(".html")))
          .allSatisfy(
              it -> assertThat(text(it)).doesNotContainPattern("(?i)duty ?team[^.]* at any time"));
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
