package org.softintel.intake.answers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.softintel.platform.page.DayField;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.FormFields;
import org.softintel.platform.page.LondonTime;
import org.softintel.platform.page.Option;
import org.softintel.platform.page.TypedTime;
import org.softintel.report.status.Channel;
import org.softintel.report.store.ReportOrigin;
import org.softintel.report.store.Reporter;

/** On whose behalf the team types a report in: what is asked, what is wrong, what it means. */
public final class OnBehalfForm {
  /** Beside the answers in the draft; no page of the report has a control of these names. */
  private static final String PREFIX = "behalf/";

  private static final int LINE_MAX_CHARS = 200;
  private static final Period LONGEST_AGO = Period.ofYears(1);

  private final FormFields fields;
  private final Instant now;

  public OnBehalfForm(Form sent, Instant now) {
    fields = new FormFields(sent);
    this.now = now;
  }

  public static List<Option> channels() {
    return Channel.typedIn().map(it -> new Option(it.code(), it.words())).toList();
  }

  public static boolean isIn(Answers answers) {
    return answers.typed().keySet().stream().anyMatch(it -> it.startsWith(PREFIX));
  }

  public static Form filled(Answers answers) {
    var values = new HashMap<String, String>();
    answers
        .typed()
        .forEach(
            (name, text) -> {
              if (name.startsWith(PREFIX)) {
                values.put(name.substring(PREFIX.length()), text);
              }
            });
    return Form.of(values);
  }

  public static Answers into(Answers answers, Form sent) {
    var all = answers.without(it -> it.startsWith(PREFIX));
    for (var name :
        List.of(
            "channel",
            "name",
            "agency",
            "role",
            "phone",
            "email",
            "received-day",
            "received-month",
            "received-year",
            "time")) {
      all = all.with(PREFIX + name, sent.value(name));
    }
    return all;
  }

  public Form judged() {
    return fields.judged();
  }

  /** Empty when something is wrong: then {@link #judged} says what. */
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
    var received = instant(day.get(), time.get());
    if (received.isAfter(now)) {
      field.fault("be in the past, and so must the time", "");
    }
    if (day.get().isBefore(LocalDate.ofInstant(now, LondonTime.LONDON).minus(LONGEST_AGO))) {
      field.fault("be within the last year", "");
    }
    return Optional.of(received);
  }

  private static Instant instant(LocalDate day, LocalTime time) {
    return day.atTime(time).atZone(LondonTime.LONDON).toInstant();
  }
}
