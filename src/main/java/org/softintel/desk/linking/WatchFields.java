package org.softintel.desk.linking;

import java.time.LocalDate;
import java.util.Optional;
import org.softintel.platform.page.DayField;
import org.softintel.platform.page.FormFields;
import org.softintel.platform.page.TextRules;
import org.softintel.report.entity.EntityNote;
import org.softintel.report.watchlist.MutedAlert;
import org.softintel.report.watchlist.WatchedValue;

/** Why somebody watches a value or puts an alert off, and until when, as forms have it. */
record WatchFields(FormFields fields, LocalDate today) {
  private static final String REASON = "reason";

  String reason() {
    var reason = fields.text(REASON, "The reason", "Enter a reason", WatchedValue.MOST_REASON);
    if (TextRules.length(reason) < WatchedValue.LEAST_REASON) {
      fields.problem(
          REASON, "The reason must be " + WatchedValue.LEAST_REASON + " characters or more");
    }
    return reason;
  }

  /** On which somebody watches a value. */
  Optional<LocalDate> lastDay() {
    var field = new DayField(fields, "until", "The last day");
    return field.within(WatchedValue.MOST_WEEKS, field.read(), today, today);
  }

  /** On which an alert comes back. */
  Optional<LocalDate> dayBack() {
    var field = new DayField(fields, "back", "The day");
    return field.within(MutedAlert.MOST_WEEKS, field.read(), today.plusDays(1), today);
  }

  /** On which somebody looks at something again; it may be left out. */
  Optional<LocalDate> reviewDay() {
    var field = new DayField(fields, "review", "The day");
    return field.within(EntityNote.MOST_WEEKS, field.readIfTyped(), today.plusDays(1), today);
  }
}
