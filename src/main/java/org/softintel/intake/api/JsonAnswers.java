package org.softintel.intake.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.softintel.intake.answers.Answers;
import org.softintel.intake.answers.ReportAnswers;
import org.softintel.intake.answers.ReportReader;
import org.softintel.platform.page.Problem;
import org.softintel.platform.page.StrictJson;
import org.softintel.report.question.Question;
import org.softintel.report.question.Questionnaire;
import org.softintel.report.question.RowGroup;

/** Turns the JSON of the API into answers, and reports members that are unknown or malformed. */
final class JsonAnswers {
  private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
  private static final Pattern MONTH = Pattern.compile("(\\d{4})-(\\d{2})");
  private static final List<String> PARTS = List.of("-year", "-month", "-day");

  /** Takes the place of a malformed one, so that the pointers behind it stay right. */
  private static final String OUT_OF_FORM = "-";

  private static final Pattern ONE_WORD = Pattern.compile("\\S+");

  /** The members of each kind of time: others are refused rather than dropped. */
  private static final Map<String, Set<String>> TIMES =
      Questionnaire.TIMES.entrySet().stream()
          .collect(Collectors.toMap(Map.Entry::getKey, it -> members(it.getValue())));

  private interface Member {
    void read(JsonNode json, String pointer, JsonAnswers into);
  }

  private static final Member UNKNOWN =
      (json, pointer, into) -> into.problem(pointer, "Is not a member of a report");

  /** The whole form as data: everything else is refused. */
  private static final Member REPORT = report();

  private final Map<String, String> typed = new HashMap<>();
  private final Map<RowGroup, SortedMap<String, Answers>> rows = new EnumMap<>(RowGroup.class);
  private final List<Problem> problems;

  private JsonAnswers(List<Problem> problems) {
    this.problems = problems;
  }

  /** {@code problems} are those of form; {@link ReportReader} judges what the answers mean. */
  record Reading(ReportAnswers answers, List<Problem> problems) {}

  static Reading read(JsonNode json) {
    var all = new JsonAnswers(new ArrayList<>());
    REPORT.read(json, "", all);
    return new Reading(
        new ReportAnswers(new Answers(all.typed), all.rows), List.copyOf(all.problems));
  }

  private static Member report() {
    var members = members(Questionnaire.questions(), "");
    var time = Objects.requireNonNull(members.get("happened"));
    members.put(
        "happened",
        (json, pointer, into) -> {
          time.read(json, pointer, into);
          noOtherTime(json, pointer, into);
        });
    for (var group : RowGroup.values()) {
      members.put(group.code(), rows(group));
    }
    return object(members);
  }

  /** Members by name; a hyphen in the name of a question stands for an object. */
  private static Map<String, Member> members(List<Question> questions, String prefix) {
    var members = new HashMap<String, Member>();
    ReportSchema.members(questions, prefix)
        .forEach(
            (name, own) -> {
              var leaf = own.get(0).name().equals(prefix + name);
              members.put(
                  name, leaf ? leaf(own.get(0)) : object(members(own, prefix + name + "-")));
            });
    return members;
  }

  private static Set<String> members(List<Question> ofOneTime) {
    var prefix = "happened-".length();
    return Stream.concat(
            Stream.of("kind"), ofOneTime.stream().map(it -> it.name().substring(prefix)))
        .collect(Collectors.toSet());
  }

  private static Member leaf(Question question) {
    var name = question.name();
    return switch (question.kind()) {
      case DATE ->
          question.canBeNotKnown()
              ? dateOrNot(question)
              : date(name, DATE, "Must be a date such as 2026-11-24");
      case MONTH -> date(name, MONTH, "Must be a month such as 2026-11");
      case CHOICES -> question.isOneOrSeveral() ? textOrTexts(name) : texts(name);
      case LINE, TEXT, NARRATIVE, CHOICE, THING -> text(name);
    };
  }

  private static Member rows(RowGroup group) {
    var members = members(group.questions(), "");
    members.put("id", text("id"));
    var row = object(members);
    return (json, pointer, into) -> {
      if (!json.isArray()) {
        into.problem(pointer, "Must be a list of objects");
      } else if (json.size() > RowGroup.MOST_ROWS) {
        into.problem(pointer, ReportReader.tooManyRows(group));
      } else {
        for (int i = 0; i < json.size(); i++) {
          into.rows
              .computeIfAbsent(group, it -> new TreeMap<>())
              .put("%02d".formatted(i), read(json.get(i), pointer + "/" + i, row, into));
        }
      }
    };
  }

  private static Answers read(JsonNode json, String pointer, Member row, JsonAnswers into) {
    var own = new JsonAnswers(into.problems);
    var before = into.problems.size();
    row.read(json, pointer, own);
    if (into.problems.size() > before) {
      // It is not empty: what is wrong with it was reported.
      own.typed.put(OUT_OF_FORM, OUT_OF_FORM);
    }
    return new Answers(own.typed);
  }

  private static Member object(Map<String, Member> members) {
    return (json, pointer, into) -> {
      if (!json.isObject()) {
        into.problem(pointer, "Must be an object");
        return;
      }
      for (var field : json.properties()) {
        var key = field.getKey();
        var member = members.getOrDefault(key, UNKNOWN);
        member.read(field.getValue(), pointer + "/" + StrictJson.escaped(key), into);
      }
    };
  }

  private static Member text(String name) {
    return (json, pointer, into) -> {
      if (json.isTextual()) {
        into.typed.put(name, json.textValue());
      } else {
        into.problem(pointer, "Must be text");
      }
    };
  }

  private static Member texts(String name) {
    return (json, pointer, into) -> {
      if (!json.isArray()) {
        into.problem(pointer, "Must be a list of texts");
        return;
      }
      var all = new StringJoiner("\n");
      for (int i = 0; i < json.size(); i++) {
        all.add(word(json.get(i), pointer + "/" + i, into));
      }
      into.typed.put(name, all.toString());
    };
  }

  /** One answer is a text, as it was before several could be given. */
  private static Member textOrTexts(String name) {
    var several = texts(name);
    return (json, pointer, into) -> {
      if (json.isArray()) {
        several.read(json, pointer, into);
      } else if (json.isTextual()) {
        into.typed.put(name, json.textValue().strip().replaceAll("\\s", " "));
      } else {
        into.problem(pointer, "Must be text or a list of texts");
      }
    };
  }

  /** A line break would separate two ticked boxes. */
  private static String word(JsonNode json, String pointer, JsonAnswers into) {
    if (json.isTextual() && ONE_WORD.matcher(json.textValue()).matches()) {
      return json.textValue();
    }
    into.problem(pointer, "Must be text of one word");
    return OUT_OF_FORM;
  }

  private static void noOtherTime(JsonNode json, String pointer, JsonAnswers into) {
    var every = TIMES.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    var own = TIMES.getOrDefault(json.path("kind").asText(), every);
    json.properties().stream()
        .map(Map.Entry::getKey)
        .filter(it -> every.contains(it) && !own.contains(it))
        .map(it -> pointer + "/" + it)
        .forEach(it -> into.onlyProblem(it, "Does not belong to this kind of time"));
  }

  private static Member dateOrNot(Question question) {
    var date = date(question.name(), DATE, "Must be a date such as 2026-11-24, or not-known");
    return (json, pointer, into) -> {
      if (question.isNotKnown(json.asText())) {
        into.typed.put(question.notKnownControl(), json.asText());
      } else {
        date.read(json, pointer, into);
      }
    };
  }

  private static Member date(String name, Pattern form, String message) {
    return (json, pointer, into) -> {
      var matcher = form.matcher(json.isTextual() ? json.textValue() : "");
      if (!matcher.matches()) {
        into.problem(pointer, message);
        return;
      }
      for (int i = 0; i < matcher.groupCount(); i++) {
        into.typed.put(name + PARTS.get(i), matcher.group(i + 1));
      }
    };
  }

  private void problem(String pointer, String message) {
    problems.add(new Problem(pointer, message));
  }

  /** Replaces what was reported about its form: another form would not help. */
  private void onlyProblem(String pointer, String message) {
    problems.removeIf(it -> it.pointer().equals(pointer));
    problem(pointer, message);
  }
}
