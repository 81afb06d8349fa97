package org.softintel.given;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The form of an outcome with what it asks for, and what must have been done before. */
public final class OutcomeFields {
  private static final List<String> PASSED_ON = List.of("already-open", "cross-border");

  private OutcomeFields() {}

  public static Map<String, String> of(String outcome, String reason, String feedback) {
    var fields = new HashMap<>(handover());
    fields.put("crime-number", "13/260001/26");
    fields.put("outcome", outcome);
    fields.put("reason", reason);
    fields.put("feedback", feedback);
    return fields;
  }

  /** Somebody was told a minute ago. */
  public static Map<String, String> handover() {
    var told = ZonedDateTime.now(ZoneId.of("Europe/London")).minusMinutes(1);
    return Map.of(
        "passed-to",
        "Pat Invented, duty team",
        "passed-day",
        "" + told.getDayOfMonth(),
        "passed-month",
        "" + told.getMonthValue(),
        "passed-year",
        "" + told.getYear(),
        "passed-time",
        DateTimeFormatter.ofPattern("HH:mm").format(told),
        "passed-how",
        "phone",
        "passed-reference",
        "MASH-0042");
  }

  /** Grades the report, writes a log, passes it on: as far as the outcome needs it. */
  public static void prepare(String report, String outcome, NoScriptUser officer) {
    if (outcome.equals("logged")) {
      grade(report, officer);
      SanitisedLogs.of(report, officer);
    } else if (PASSED_ON.contains(outcome)) {
      GivenDisclosure.handOver(report, SanitisedLogs.of(report, officer), officer);
    }
  }

  public static void grade(String report, NoScriptUser officer) {
    var grade = Map.of("source", "2", "information", "C", "handling", "P");
    assertThat(officer.answer("/triage/" + report + "/evaluation", grade).statusCode())
        .isEqualTo(303);
  }
}
