package org.softintel.oversight.checkpoints;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.softintel.platform.page.LondonTime;

/** What a mail is sent for: an hour in which the log grew, or a day that has ended. */
record MailPeriod(String name) {
  private static final String DAY = "DAY ";

  static MailPeriod hour(Instant now) {
    return new MailPeriod("HOUR " + now.truncatedTo(ChronoUnit.HOURS));
  }

  /** The last that is over, in London. */
  static MailPeriod day(Instant now) {
    return new MailPeriod(DAY + LocalDate.ofInstant(now, LondonTime.LONDON).minusDays(1));
  }

  boolean isDay() {
    return name.startsWith(DAY);
  }
}
