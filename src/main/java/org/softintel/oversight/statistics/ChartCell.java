package org.softintel.oversight.statistics;

import java.time.Duration;
import java.util.OptionalLong;
import org.softintel.platform.page.Numbers;

/** One number: in words, plain for a spreadsheet, and the size of its bar, 0 for none. */
record ChartCell(String words, String plain, long size) {
  /** Whether it is small itself or would give a small one away is not said. */
  static final ChartCell NOT_TOLD = new ChartCell("Not shown", "not shown", 0);

  static final ChartCell NOTHING = new ChartCell("None", "", 0);

  static ChartCell number(OptionalLong number) {
    return number.isPresent() ? number(number.getAsLong()) : NOT_TOLD;
  }

  static ChartCell number(long number) {
    return new ChartCell(Numbers.grouped(number), Long.toString(number), number);
  }

  static ChartCell time(Duration time) {
    return new ChartCell(words(time), Long.toString(time.toMinutes()), time.toMinutes());
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
    return Numbers.counted(number, noun, noun + "s");
  }
}
