package org.softintel.report.store;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.softintel.platform.page.StrictJson;
import org.softintel.report.question.AnswerKind;
import org.softintel.report.question.Question;
import org.softintel.report.question.Questionnaire;
import org.softintel.report.question.RowGroup;

/** A report as JSON: for the API, and as the bytes that are sealed. */
public final class ReportJson {
  static final String REPORTER = "reporter";

  private ReportJson() {}

  public static ObjectNode write(Report report) {
    var json = StrictJson.MAPPER.createObjectNode();
    write(report.facts(), Questionnaire.questions(), json);
    Stream.of(RowGroup.values())
        .filter(it -> !report.rows(it).isEmpty())
        .forEach(
            group -> {
              var rows = json.putArray(group.code());
              report
                  .rows(group)
                  .forEach(
                      it ->
                          write(
                              it.facts(), group.questions(), rows.addObject().put("id", it.id())));
            });
    return json;
  }

  private static void write(AnsweredQuestions answered, List<Question> questions, ObjectNode json) {
    questions.forEach(it -> answered.of(it).ifPresent(value -> put(it, value, json)));
  }

  private static void put(Question question, String value, ObjectNode json) {
    var name = question.name();
    var nested = name.indexOf('-');
    var home = nested < 0 ? json : json.withObjectProperty(name.substring(0, nested));
    var member = name.substring(nested + 1);
    var isText = question.isOneOrSeveral() && value.indexOf('\n') < 0;
    if (question.kind() == AnswerKind.CHOICES && !isText) {
      value.lines().forEach(home.withArrayProperty(member)::add);
    } else {
      home.put(member, value);
    }
  }

  /** The report and its reporter, as they are sealed. */
  static byte[] toBytes(Report report, Reporter reporter) {
    var json = write(report);
    json.set(REPORTER, StrictJson.MAPPER.valueToTree(reporter));
    return StrictJson.write(json);
  }

  record Content(Report report, Reporter reporter) {}

  /** Reads without rules: what was accepted once is kept for ever. */
  static Content fromBytes(byte[] bytes) {
    var json = StrictJson.read(bytes, ObjectNode.class);
    var reporter = json.remove(REPORTER);
    return new Content(
        read(json),
        reporter == null
            ? Reporter.UNKNOWN
            : StrictJson.MAPPER.convertValue(reporter, Reporter.class));
  }

  private static Report read(ObjectNode json) {
    var rows = new EnumMap<RowGroup, List<ReportRow>>(RowGroup.class);
    for (var group : RowGroup.values()) {
      var list = json.remove(group.code());
      if (list != null) {
        rows.put(group, elements(list).map(ReportJson::row).toList());
      }
    }
    return new Report(facts(json), rows);
  }

  private static ReportRow row(JsonNode json) {
    var id = ((ObjectNode) json).remove("id").textValue();
    return new ReportRow(id, facts(json));
  }

  private static AnsweredQuestions facts(JsonNode json) {
    var values = new LinkedHashMap<String, String>();
    json.properties().forEach(it -> collect(it.getKey(), it.getValue(), values));
    return new AnsweredQuestions(values);
  }

  private static void collect(String name, JsonNode json, Map<String, String> into) {
    if (json.isObject()) {
      json.properties().forEach(it -> collect(name + "-" + it.getKey(), it.getValue(), into));
    } else if (json.isArray()) {
      into.put(name, elements(json).map(JsonNode::textValue).collect(Collectors.joining("\n")));
    } else {
      into.put(name, json.textValue());
    }
  }

  private static Stream<JsonNode> elements(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }
}
