package org.softintel.guidance.management;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.FormFields;
import org.softintel.platform.page.Problem;

class TrainingFormTest {
  private static final LocalDateTime NOON = LocalDateTime.of(2027, 7, 10, 12, 0);

  @Test
  void whatIsOverTodayIsSentBack() {
    assertThat(faults("10", "12pm")).containsExactly("End time must be later than now");
    assertThat(faults("10", "12:01pm")).isEmpty();
    assertThat(faults("11", "11am")).isEmpty();
  }

  @Test
  void whatIsOverYesterdayIsSaidOfItsDate() {
    assertThat(faults("9", "5pm")).contains("The date must be today or in the future");
  }

  @Test
  void onlyWhatItIsAboutHasSeveralLines() {
    var fields = new HashMap<>(fields("11", "11am"));
    fields.put("title", "Kites\r\nand care");
    fields.put("about", "One\r\nTwo");

    var read = new TrainingForm(new FormFields(Form.of(fields)), NOON).read().orElseThrow();

    assertThat(read.title()).isEqualTo("Kites and care");
    assertThat(read.about()).isEqualTo("One\nTwo");
  }

  private static List<String> faults(String day, String until) {
    var form = new TrainingForm(new FormFields(Form.of(fields(day, until))), NOON);
    form.read();
    return form.fields().judged().problems().stream().map(Problem::message).toList();
  }

  private static Map<String, String> fields(String day, String until) {
    return Map.of(
        "title", "Kites",
        "about", "An invented matter",
        "audience", "Everybody",
        "mode", "ONLINE",
        "date-day", day,
        "date-month", "7",
        "date-year", "2027",
        "from", "9am",
        "until", until);
  }
}
