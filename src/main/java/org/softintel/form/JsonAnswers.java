package org.softintel.form;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.softintel.web.Problem;

/** Turns the JSON of the API into answers, and says which members have no place or a wrong form. */
final class JsonAnswers {
  private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
  private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");

  /** Keeps the place of a wrong one, or the pointers of those behind it would be wrong. */
  private static final String OUT_OF_FORM = "-";

  private static final Pattern ONE_WORD = Pattern.compile("\\S+");

  /** What belongs to each kind of time: anything else would be dropped without a word. */
  private static final Map<String, Set<String>> TIMES =
      Map.of(
          "exact", Set.of("kind", "date"),
          "about", Set.of("kind", "month"),
          "period", Set.of("kind", "from", "to"),
          "not-known", Set.of("kind"));

  /** How one member is read. */
  private interface Member {
    void read(JsonNode json, String pointer, JsonAnswers into);
  }

  private static final Map<String, Member> TIME =
      Map.of(
          "kind", JsonAnswers::text,
          "date", JsonAnswers::date,
          "month", JsonAnswers::month,
          "from", JsonAnswers::date,
          "to", JsonAnswers::date);

  /** The whole form, as data: whatever is not here is refused. */
  private static final Member REPORT =
      object(
          Map.of(
              "narrative",
              (Member) JsonAnswers::text,
              "provenance",
              object(Map.of("source", JsonAnswers::text, "detail", JsonAnswers::text)),
              "happened",
              JsonAnswers::time,
              "learned",
              JsonAnswers::date,
              "exploitation",
              JsonAnswers::texts,
              "area",
              JsonAnswers::text));

  private final Map<String, String> typed = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  private JsonAnswers() {}

  /**
   * {@code problems} are those of form; what the answers mean is judged by {@link ReportReader}.
   */
  record Reading(Answers answers, List<Problem> problems) {}

  static Reading read(JsonNode json) {
    var reading = new JsonAnswers();
    REPORT.read(json, "", reading);
    return new Reading(new Answers(reading.typed), List.copyOf(reading.problems));
  }

  private static Member object(Map<String, Member> members) {
    return (json, pointer, into) -> {
      if (!json.isObject()) {
        into.problem(pointer, "Must be an object");
        return;
      }
      for (var field : json.properties()) {
        var member = members.getOrDefault(field.getKey(), JsonAnswers::unknown);
        member.read(field.getValue(), pointer + "/" + escaped(field.getKey()), into);
      }
    };
  }

  private static void unknown(JsonNode json, String pointer, JsonAnswers into) {
    into.problem(pointer, "Is not a member of a report");
  }

  private static void text(JsonNode json, String pointer, JsonAnswers into) {
    if (json.isTextual()) {
      into.put(pointer, json.textValue());
    } else {
      into.problem(pointer, "Must be text");
    }
  }

  private static void texts(JsonNode json, String pointer, JsonAnswers into) {
    if (!json.isArray()) {
      into.problem(pointer, "Must be a list of texts");
      return;
    }
    var all = new StringJoiner("\n");
    for (int i = 0; i < json.size(); i++) {
      // The separators of the pages' ticked boxes have no place inside one text.
      if (json.get(i).isTextual() && ONE_WORD.matcher(json.get(i).textValue()).matches()) {
        all.add(json.get(i).textValue());
      } else {
        into.problem(pointer + "/" + i, "Must be text of one word");
        all.add(OUT_OF_FORM);
      }
    }
    into.put(pointer, all.toString());
  }

  private static void time(JsonNode json, String pointer, JsonAnswers into) {
    object(TIME).read(json, pointer, into);
    var own = TIMES.getOrDefault(json.path("kind").asText(), TIME.keySet());
    json.properties().stream()
        .map(Map.Entry::getKey)
        .filter(it -> TIME.containsKey(it) && !own.contains(it))
        .forEach(it -> into.problem(pointer + "/" + it, "Does not belong to this kind of time"));
  }

  private static void date(JsonNode json, String pointer, JsonAnswers into) {
    parts(json, pointer, into, DATE, "Must be a date such as 2026-11-24");
  }

  private static void month(JsonNode json, String pointer, JsonAnswers into) {
    parts(json, pointer, into, MONTH, "Must be a month such as 2026-11");
  }

  private static void parts(
      JsonNode json, String pointer, JsonAnswers into, Pattern form, String message) {
    var matcher = form.matcher(json.isTextual() ? json.textValue() : "");
    if (!matcher.matches()) {
      into.problem(pointer, message);
      return;
    }
    into.put(pointer + "/year", matcher.group(1));
    into.put(pointer + "/month", matcher.group(2));
    if (matcher.groupCount() > 2) {
      into.put(pointer + "/day", matcher.group(3));
    }
  }

  private void put(String pointer, String text) {
    typed.put(new Problem(pointer, "").field(), text);
  }

  private void problem(String pointer, String message) {
    problems.add(new Problem(pointer, message));
  }

  /** RFC 6901: a member's own slashes and tildes must not be read as a path. */
  private static String escaped(String member) {
    return member.replace("~", "~0").replace("/", "~1");
  }
}
