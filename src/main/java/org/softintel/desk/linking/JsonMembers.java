package org.softintel.desk.linking;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.softintel.platform.page.Problem;
import org.softintel.platform.page.Problems;
import org.softintel.platform.page.StrictJson;
import org.softintel.platform.page.TextRules;

/** Reads the members of a call, and names all that is wrong by its place. */
final class JsonMembers {
  private static final String MISSING = "Must be there";
  private static final int MOST_PROBLEMS = 100;

  private final List<Problem> problems = new ArrayList<>();
  private String where = "";

  /** What is wrong from now on is in this line. */
  void startLine(int line) {
    where = "Line " + line + ": ";
  }

  void endLine() {
    where = "";
  }

  boolean isObject(JsonNode json, String at) {
    if (json.isMissingNode()) {
      add(at, MISSING);
    } else if (!json.isObject()) {
      add(at, "Must be an object");
    }
    return json.isObject();
  }

  void demandOnly(JsonNode json, Set<String> known, String at) {
    json.properties().stream()
        .map(Map.Entry::getKey)
        .filter(it -> !known.contains(it))
        .forEach(it -> add(at + "/" + StrictJson.escaped(it), "Is not a member of this call"));
  }

  /** What is null is not there: programs write so what they do not know. */
  static boolean isAbsent(JsonNode json) {
    return json.isMissingNode() || json.isNull();
  }

  /** Without what no reader sees, as in reports; empty for what is not there. */
  String text(JsonNode json, String at, String noun, int maxChars) {
    if (isAbsent(json)) {
      return "";
    }
    if (!json.isTextual()) {
      add(at, "Must be text");
      return "";
    }
    var text = TextRules.normalLine(json.textValue());
    TextRules.fault(noun, text, maxChars).ifPresent(it -> add(at, it));
    return text;
  }

  /** A text or a number, as it was given: it is given back. */
  JsonNode demandId(JsonNode json, String at, int maxChars) {
    var isNumber = json.isNumber() && Double.isFinite(json.doubleValue());
    if (isAbsent(json) || (json.isTextual() && json.textValue().isEmpty())) {
      add(at, MISSING);
    } else if (!json.isTextual() && !isNumber) {
      add(at, "Must be text or a number");
    } else {
      TextRules.fault("Id", json.asText(), maxChars).ifPresent(it -> add(at, it));
    }
    return json;
  }

  /** As above, and it must be there. */
  String demandText(JsonNode json, String at, String noun, int maxChars) {
    if (isAbsent(json) || (json.isTextual() && json.textValue().isEmpty())) {
      add(at, MISSING);
    }
    return text(json, at, noun, maxChars);
  }

  /** Of very many the first are enough to see what is wrong. */
  void add(String at, String message) {
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(new Problem(at, where + message));
    }
  }

  void demandNoProblem() {
    if (!problems.isEmpty()) {
      throw new Problems(problems);
    }
  }
}
