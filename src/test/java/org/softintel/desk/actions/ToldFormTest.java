package org.softintel.desk.actions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.FormFields;
import org.softintel.platform.page.Problem;

/** Nobody was told tomorrow, or long before there was a report. */
class ToldFormTest {
  private static final Instant RECEIVED = Instant.parse("2027-03-20T10:00:00Z");
  private static final Instant NOW = Instant.parse("2027-03-27T00:06:00Z");

  /** On the code of before, an outcome took each but the day after today. */
  @ParameterizedTest
  @CsvSource({
    "27, 3, 2027, 23:59, The time you told them must be in the past",
    "28, 3, 2027, 00:01, The day you told them must be today or in the past",
    "19, 3, 2026, 12:00,"
        + " The day you told them must be no more than a year before the report was received",
    "1, 1, 1000, 12:00,"
        + " The day you told them must be no more than a year before the report was received",
    "26, 3, 2027, 0:00pm, 'Enter the time you told them, such as 2:30pm or 14:30'",
  })
  void aTimeThatCannotBeIsRefused(
      String day, String month, String year, String time, String message) {
    var fields = fields(day, month, year, time);

    new ToldForm(fields, "on", "at", "you told them").read(RECEIVED, InstantSource.fixed(NOW));

    assertThat(fields.judged().problems().stream().map(Problem::message)).containsExactly(message);
  }

  @Test
  void aMomentAgoAndAYearBeforeAreTaken() {
    for (var fields :
        new FormFields[] {fields("27", "3", "2027", "0:05"), fields("20", "3", "2026", "1pm")}) {
      assertThat(
              new ToldForm(fields, "on", "at", "you told them")
                  .read(RECEIVED, InstantSource.fixed(NOW)))
          .isPresent();
      assertThat(fields.ok()).isTrue();
    }
  }

  @Test
  void aFullStopIsNoName() {
    var fields = new FormFields(Form.of(Map.of("told", " . ")));

    ToldForm.words(fields, "told", "Who was told", "Enter who was told");

    assertThat(fields.judged().problems().stream().map(Problem::message))
        .containsExactly("Enter who was told");
  }

  private static FormFields fields(String day, String month, String year, String time) {
    return new FormFields(
        Form.of(Map.of("on-day", day, "on-month", month, "on-year", year, "at", time)));
  }
}
