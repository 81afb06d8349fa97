package org.softintel.oversight.statistics;

import io.quarkus.qute.TemplateData;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * One number of a figure.
 *
 * @param words for people
 * @param plain for a spreadsheet
 * @param size how long its bar is beside those of the same column; 0 for none
 */
@TemplateData
record Cell(String words, String plain, long size) {
  /** Whether it is small itself or would give a small one away is not said. */
  static final Cell NOT_TOLD = new Cell("Not shown", "not shown", 0);

  static final Cell NOTHING = new Cell("None", "", 0);

  static Cell number(OptionalLong number) {
    return number.isPresent() ? number(number.getAsLong()) : NOT_TOLD;
  }

  static Cell number(long number) {
    return new Cell(String.format(Locale.UK, "%,d", number), Long.toString(number), number);
  }

  static Cell time(Duration time) {
    return new Cell(words(time), Long.toString(time.toMinutes()), time.toMinutes());
  }

  /** Such as {@code 2 hours 15 minutes}. */
  static String words(Duration time) {
    var hours = time.toHours();
    var minutes = time.toMinutesPart();
    if (hours == 0) {
      return count(minutes, "minute");
    }
    return minutes == 0
        ? count(hours, "hour")
        : count(hours, "hour") + " " + count(minutes, "minute");
  }

  static String count(long number, String noun) {
    return String.format(Locale.UK, "%,d %s", number, number == 1 ? noun : noun + "s");
  }
}
