package org.softintel.given;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.softintel.report.question.AnswerKind;
import org.softintel.report.question.Questionnaire;

/** A report over the API with one answer in it, and what the API says of that. */
public final class PartnerSystem {
  private PartnerSystem() {}

  /** What is said of the answer; nothing when it is taken. */
  public static String says(AskedQuestion asked, String value) {
    var report = SampleReports.minimal();
    put(report, asked, value);
    var errors = errors(report);
    return errors.getOrDefault(asked.pointer(), errors.getOrDefault(asked.pointer() + "/0", ""));
  }

  /** Pointers to what is wrong in a report with that many rows that say one thing each. */
  public static List<String> saysOfRows(AskedQuestion asked, int count) {
    var report = SampleReports.minimal();
    var rows = report.putArray(asked.group().orElseThrow().code());
    for (int i = 0; i < count; i++) {
      rows.addObject().put(asked.question().name(), "Invented");
    }
    return List.copyOf(errors(report).keySet());
  }

  /** The first message for each pointer. */
  private static Map<String, String> errors(ObjectNode report) {
    var answer =
        PartnerApi.as("reporter")
            .contentType("application/json")
            .body(report.toString())
            .post(PartnerApi.REPORTS);
    var errors = new LinkedHashMap<String, String>();
    if (answer.statusCode() != 201) {
      SampleReports.parsed(answer.asString())
          .path("errors")
          .forEach(
              it -> errors.putIfAbsent(it.path("pointer").asText(), it.path("detail").asText()));
    }
    return errors;
  }

  private static void put(ObjectNode report, AskedQuestion asked, String value) {
    var question = asked.question();
    var home =
        asked.group().map(it -> report.withArrayProperty(it.code()).addObject()).orElse(report);
    var name = question.name().split("-", 2);
    var object = name.length > 1 ? home.withObjectProperty(name[0]) : home;
    var member = name[name.length - 1];
    if (question.kind() == AnswerKind.CHOICES) {
      var all = object.putArray(member);
      value.lines().forEach(all::add);
    } else {
      object.put(member, value);
    }
    if (question.kind() == AnswerKind.THING) {
      report.withArrayProperty("children").addObject().put("id", "child").put("name", "Sample");
    }
    asked.kindOfTime().ifPresent(it -> object.put("kind", it));
    if (question.equals(Questionnaire.PROVENANCE) && value.equals("other")) {
      object.put("detail", "Invented");
    }
  }
}
