package org.softintel.intake.answers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.softintel.platform.page.DayField;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.FormFields;
import org.softintel.platform.page.LondonTime;
import org.softintel.platform.page.Option;
import org.softintel.platform.page.RetiredMailDomains;
import org.softintel.platform.page.TypedTime;
import org.softintel.report.status.Channel;
import org.softintel.report.store.ReportOrigin;
import org.softintel.report.store.Reporter;

/** The form that asks on whose behalf the team types a report in. */
public record OnBehalfForm(FormFields fields, Instant now) {
  private static final int LINE_MAX_CHARS = 200;
  private static final Period LONGEST_AGO = Period.ofYears(1);

  public static List<Option> channels() {
    return Channel.typedIn().map(it -> new Option(it.code(), it.words())).toList();
  }

  public static Form filled(ReportOrigin origin) {
    var received = origin.received().atZone(LondonTime.LONDON);
    var reporter = origin.reporter();
    return Form.of(
        Map.of(
            "channel", origin.channel().code(),
            "name", reporter.name(),
            "agency", reporter.agency(),
            "role", reporter.jobTitle(),
            "phone", reporter.phone(),
            "email", reporter.email(),
            "received-day", "" + received.getDayOfMonth(),
            "received-month", "" + received.getMonthValue(),
            "received-year", "" + received.getYear(),
            "time", received.toLocalTime().toString()));
  }

  /** Returns nothing when something is wrong; {@link FormFields#judged} then says what. */
  public Optional<ReportOrigin> read() {
    var channel = Channel.typedIn(fields.value("channel"));
    if (channel.isEmpty()) {
      fields.problem("channel", "Select how it came");
    }
    var received = received();
    var reporter =
        new Reporter(
            fields.line("name", "Name", "Enter who told you", LINE_MAX_CHARS),
            fields.line("agency", "Agency", "Enter where they work", LINE_MAX_CHARS),
            fields.optionalLine("role", "Role", LINE_MAX_CHARS).orElse(""),
            fields.phone("phone", "Phone number").orElse(""),
            email());
    if (reporter.phone().isEmpty() && reporter.email().isEmpty()) {
      fields.problem("phone", "Enter a phone number or an email address");
    }
    return fields.ok()
        ? Optional.of(new ReportOrigin(channel.orElseThrow(), reporter, received.orElseThrow()))
        : Optional.empty();
  }

  private String email() {
    var typed = fields.optionalLine("email", "Email address", LINE_MAX_CHARS).orElse("");
    if (!typed.isEmpty() && !typed.matches("[^@\\s]+@[^@\\s]+")) {
      fields.problem("email", "Email address must be one, such as name@example.org");
    } else if (RetiredMailDomains.hold(typed)) {
      fields.problem("email", "This mail domain was switched off. Ask for the present address");
    }
    return typed;
  }

  private Optional<Instant> received() {
    var field = new DayField(fields, "received", "The day it reached the team");
    var day = field.read();
    var time = TypedTime.read(fields.value("time"));
    if (time.isEmpty()) {
      fields.problem("time", "Enter the time, such as 9:30am. About is good enough");
    }
    if (day.isEmpty() || time.isEmpty()) {
      return Optional.empty();
    }
    var received = day.get().atTime(time.get()).atZone(LondonTime.LONDON).toInstant();
    if (received.isAfter(now)) {
      field.fault("be in the past, and so must the time", "");
    }
    if (day.get().isBefore(LocalDate.ofInstant(now, LondonTime.LONDON).minus(LONGEST_AGO))) {
      field.fault("be within the last year", "");
    }
    return Optional.of(received);
  }
}
