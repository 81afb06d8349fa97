package org.softintel.guidance.training;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.LastModified;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;

/** Training as calendar programs read it (RFC 5545). Hours are UTC; days without hours are days. */
@SuppressWarnings("JavaUtilDate") // the library knows no other
final class TrainingCalendar {
  private static final String PRODUCT = "-//softintel//training//EN";
  private static final String NAME = "Training about child sexual exploitation";
  private static final Duration ASK_AGAIN = Duration.builder().hours(12).build();

  private TrainingCalendar() {}

  static String of(List<Training> trainings) {
    var calendar = new ICalendar();
    calendar.setProductId(PRODUCT);
    calendar.setName(NAME);
    // For programs that are older than NAME and REFRESH-INTERVAL (RFC 7986).
    calendar.addExperimentalProperty("X-WR-CALNAME", NAME);
    calendar.addExperimentalProperty("X-PUBLISHED-TTL", ASK_AGAIN.toString());
    // RFC 7986 demands the type, which the library leaves out.
    calendar.setRefreshInterval(ASK_AGAIN).setParameter("VALUE", "DURATION");
    trainings.forEach(it -> calendar.addEvent(event(it)));
    return Biweekly.write(calendar).go();
  }

  private static VEvent event(Training training) {
    var event = new VEvent();
    event.setUid(training.id() + "@training.softintel");
    // Not the time of asking, or each answer would differ from the last.
    event.setDateTimeStamp(Date.from(training.changed()));
    event.setLastModified(new LastModified(Date.from(training.changed())));
    event.setSequence(training.version());
    event.setSummary((training.cancelled() ? "Cancelled: " : "") + training.details().title());
    event.setDescription(description(training));
    event.setLocation(training.whereOrOnline());
    event.setStatus(training.cancelled() ? Status.cancelled() : Status.confirmed());
    training.booking().map(URI::toString).ifPresent(event::setUrl);
    when(event, training.details().time());
    return event;
  }

  private static void when(VEvent event, TrainingTime time) {
    event.setDateStart(
        time.begins()
            .map(it -> new DateStart(moment(it)))
            .orElseGet(() -> new DateStart(day(time.day()))));
    time.ends().map(TrainingCalendar::moment).map(DateEnd::new).ifPresent(event::setDateEnd);
  }

  private static String description(Training training) {
    return training.details().about()
        + "\n\nFor: "
        + training.details().audience()
        + training.booking().map(it -> "\nBook: " + it).orElse("");
  }

  private static ICalDate moment(Instant instant) {
    return new ICalDate(Date.from(instant), true);
  }

  private static ICalDate day(LocalDate day) {
    return new ICalDate(
        new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
  }
}
