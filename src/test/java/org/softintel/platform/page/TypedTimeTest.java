package org.softintel.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTimeTest {
  @ParameterizedTest
  @CsvSource({
    "9:30am, 09:30",
    "9.30 AM, 09:30",
    "09:30, 09:30",
    "2pm, 14:00",
    "14:00, 14:00",
    "12pm, 12:00",
    "12am, 00:00",
    "12:15am, 00:15",
    "0:05, 00:05",
    "1125, 11:25",
    "0005, 00:05"
  })
  void aTimeIsReadAsPeopleTypeIt(String typed, LocalTime time) {
    assertThat(TypedTime.read(typed)).contains(time);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "9",
        "25:00",
        "9:60",
        "13pm",
        "0am",
        "noon",
        "9:30 am 4",
        "9:3",
        "930",
        "2560",
        "11250"
      })
  void whatIsNoTimeIsNotTakenForOne(String typed) {
    assertThat(TypedTime.read(typed)).isEmpty();
  }
}
