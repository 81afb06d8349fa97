package org.softintel.desk.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.FormFields;

/** Each bound of what somebody watches or puts off, and its message. */
class WatchFieldsTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-29");

  private static WatchFields typed(String name, String value) {
    return new WatchFields(new FormFields(Form.of(Map.of(name, value))), TODAY);
  }

  private static String problem(WatchFields typed) {
    var problems = typed.fields().judged().problems();
    return problems.isEmpty() ? "" : problems.get(0).message();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "fine",
      value = {
        "2026-11-28, The last day must be today or in the future",
        "2026-11-29, fine",
        "2027-11-28, fine",
        "2027-11-29, The last day must be within 52 weeks"
      })
  void theLastDayIsWithin52Weeks(String day, String message) {
    var typed = typed("until-day", day);

    assertThat(typed.lastDay().isPresent()).isEqualTo(message == null);
    assertThat(problem(typed)).isEqualTo(message == null ? "" : message);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "fine",
      value = {
        "2026-11-29, The day must be tomorrow or later",
        "2026-11-30, fine",
        "2027-02-21, fine",
        "2027-02-22, The day must be within 12 weeks"
      })
  void anAlertComesBackWithin12Weeks(String day, String message) {
    var typed = typed("back-day", day);

    assertThat(typed.dayBack().isPresent()).isEqualTo(message == null);
    assertThat(problem(typed)).isEqualTo(message == null ? "" : message);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "fine",
      value = {
        "0, Enter a reason",
        "2, The reason must be 3 characters or more",
        "3, fine",
        "500, fine",
        "501, The reason must be 500 characters or fewer"
      })
  void aReasonHas3To500Characters(int chars, String message) {
    var typed = typed("reason", "\uD83D\uDC26".repeat(chars));

    typed.reason();

    assertThat(problem(typed)).isEqualTo(message == null ? "" : message);
  }
}
