package org.softintel.guidance.management;

import static org.softintel.guidance.training.TrainingDetails.ABOUT_MAX_CHARS;
import static org.softintel.guidance.training.TrainingDetails.LINE_MAX_CHARS;
import static org.softintel.guidance.training.TrainingDetails.TITLE_MAX_CHARS;

import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.softintel.guidance.training.AttendanceMode;
import org.softintel.guidance.training.Training;
import org.softintel.guidance.training.TrainingDetails;
import org.softintel.guidance.training.TrainingTime;
import org.softintel.platform.page.DayField;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.FormFields;
import org.softintel.platform.page.Option;
import org.softintel.platform.page.TypedTime;

/** The form for one training event; {@code now} is as clocks in London show it. */
record TrainingForm(FormFields fields, LocalDateTime now) {
  static Form filled(Training training) {
    var details = training.details();
    var values = new HashMap<>(DayField.values("date", details.time().day()));
    values.put("title", details.title());
    values.put("about", details.about());
    values.put("audience", details.audience());
    values.put("mode", details.mode().name());
    values.put("place", details.place().orElse(""));
    values.put("from", details.time().from().map(LocalTime::toString).orElse(""));
    values.put("until", details.time().until().map(LocalTime::toString).orElse(""));
    values.put("booking", training.booking().map(URI::toString).orElse(""));
    values.put("version", "" + training.version());
    return Form.of(values);
  }

  static List<Option> modes() {
    return Stream.of(AttendanceMode.values()).map(it -> new Option(it.name(), it.words())).toList();
  }

  /** Empty when something is wrong: then {@link FormFields#judged} says what. */
  Optional<TrainingDetails> read() {
    var title = fields.line("title", "Title", "Enter a title", TITLE_MAX_CHARS);
    var about = fields.text("about", "What it is about", "Enter what it is about", ABOUT_MAX_CHARS);
    var audience = fields.line("audience", "Who it is for", "Enter who it is for", LINE_MAX_CHARS);
    var mode = fields.chosen("mode", AttendanceMode::of, "Select how people take part");
    var place = place(mode);
    var day = day();
    var from = time("from", "Start time");
    var until = until(from);
    mayStillBeTaken(day, until);
    var booking = fields.link("booking", "Booking link");
    if (!fields.ok()) {
      return Optional.empty();
    }
    var time = new TrainingTime(day.orElseThrow(), from, until);
    return Optional.of(
        new TrainingDetails(title, about, audience, mode.orElseThrow(), place, time, booking));
  }

  private Optional<String> place(Optional<AttendanceMode> mode) {
    var place = fields.optionalLine("place", "Place", LINE_MAX_CHARS);
    if (mode.filter(AttendanceMode::hasPlace).isEmpty()) {
      return Optional.empty();
    }
    if (place.isEmpty()) {
      fields.problem("place", "Enter a place, or select online");
    }
    return place;
  }

  private Optional<LocalDate> day() {
    var field = new DayField(fields, "date", "The date");
    var day = field.read();
    if (day.filter(it -> it.isBefore(now.toLocalDate())).isPresent()) {
      return field.fault("be today or in the future", "");
    }
    return day.filter(it -> it.isAfter(now.toLocalDate().plusYears(3))).isPresent()
        ? field.fault("be within 3 years from now", "year")
        : day;
  }

  private Optional<LocalTime> until(Optional<LocalTime> from) {
    var until = time("until", "End time");
    if (until.isPresent() && from.isEmpty()) {
      fields.problem("from", "Enter a start time, or leave both times empty");
    }
    if (until.isPresent() && from.isPresent() && !until.get().isAfter(from.get())) {
      fields.problem("until", "End time must be after the start time");
    }
    return until;
  }

  private void mayStillBeTaken(Optional<LocalDate> day, Optional<LocalTime> until) {
    if (day.isPresent()
        && until.map(day.get()::atTime).filter(it -> !it.isAfter(now)).isPresent()) {
      fields.problem("until", "End time must be later than now");
    }
  }

  private Optional<LocalTime> time(String name, String noun) {
    var typed = fields.value(name);
    var time = TypedTime.read(typed);
    if (!typed.isEmpty() && time.isEmpty()) {
      fields.problem(name, noun + " must be a time, such as 9:30am or 14:00");
    }
    return time;
  }
}
