package org.softintel.intake.answers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.softintel.platform.identity.Agency;
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

/** Reads how something reached the team, when, and from whom: any of who it was may be unknown. */
public record OnBehalfForm(FormFields fields, Instant now) {
  private static final int LINE_MAX_CHARS = 200;
  private static final Period LONGEST_AGO = Period.ofYears(1);

  /** Kept as a role, and never taken for the words of somebody's job. */
  private static final String MEMBER_OF_THE_PUBLIC = "Member of the public";

  private static final List<Option> CALLERS =
      List.of(
          new Option("professional", "A professional"),
          new Option("public", "A member of the public"),
          new Option("unknown", "They did not say"));

  public static List<Option> callers() {
    return CALLERS;
  }

  /** Filled with the present moment: most calls are recorded at once. */
  public static Form begun(Instant now) {
    var values = new HashMap<>(times(now));
    values.put("once", UUID.randomUUID().toString());
    return Form.of(values);
  }

  public static List<Option> channels() {
    return Channel.typedIn().map(it -> new Option(it.code(), it.words())).toList();
  }

  public static Form filled(ReportOrigin origin) {
    var reporter = origin.reporter();
    var isPublic = reporter.jobTitle().equals(MEMBER_OF_THE_PUBLIC);
    var values = new HashMap<>(times(origin.received()));
    values.putAll(
        Map.of(
            "channel", origin.channel().code(),
            "caller", isPublic ? "public" : isUnknown(reporter) ? "unknown" : "professional",
            "name", reporter.name(),
            "agency", isNone(reporter.agency()) ? "" : reporter.agency(),
            "role", isPublic ? "" : reporter.jobTitle(),
            "phone", reporter.phone(),
            "email", reporter.email()));
    return Form.of(values);
  }

  private static boolean isUnknown(Reporter reporter) {
    return isNone(reporter.agency()) && reporter.jobTitle().isEmpty();
  }

  private static boolean isNone(String agency) {
    return agency.equals(Agency.NONE.code());
  }

  private static Map<String, String> times(Instant at) {
    var day = at.atZone(LondonTime.LONDON).toLocalDate();
    var values = new HashMap<>(DayField.values("received", day));
    values.put("time", LondonTime.clock(at));
    return values;
  }

  /** Returns nothing when something is wrong; {@link FormFields#judged} then says what. */
  public Optional<ReportOrigin> read() {
    var channel = Channel.typedIn(fields.value("channel"));
    if (channel.isEmpty()) {
      fields.problem("channel", "Select how they told the team");
    }
    var received = received();
    var caller =
        fields.chosen(
            "caller",
            code -> CALLERS.stream().map(Option::value).filter(code::equals).findFirst(),
            "Select who told the team");
    var role = line("role", "Role");
    var reporter =
        new Reporter(
            line("name", "Name"),
            fields
                .optionalLine("agency", "Organisation", LINE_MAX_CHARS)
                .orElse(Agency.NONE.code()),
            role.isEmpty() && caller.filter("public"::equals).isPresent()
                ? MEMBER_OF_THE_PUBLIC
                : role,
            fields.phone("phone", "Phone number").orElse(""),
            email());
    return fields.ok()
        ? Optional.of(new ReportOrigin(channel.orElseThrow(), reporter, received.orElseThrow()))
        : Optional.empty();
  }

  private String line(String name, String noun) {
    return fields.optionalLine(name, noun, LINE_MAX_CHARS).orElse("");
  }

  private String email() {
    var typed = line("email", "Email address");
    if (!typed.isEmpty() && !typed.matches("[^@\\s]+@[^@\\s]+")) {
      fields.problem(
          "email", "Enter an email address in the correct format, like name@example.com");
    } else if (RetiredMailDomains.hold(typed)) {
      fields.problem(
          "email", "This email domain was switched off in 2019. Ask for their current address");
    }
    return typed;
  }

  private Optional<Instant> received() {
    var field = new DayField(fields, "received", "The day it reached the team");
    var day = field.read();
    var time = TypedTime.read(fields.value("time"));
    if (time.isEmpty()) {
      fields.problem("time", "Enter the time, such as 9:30am. A rough time is enough");
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
