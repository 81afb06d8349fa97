package org.softintel.desk.linking;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.softintel.platform.page.Problem;
import org.softintel.platform.page.Problems;
import org.softintel.platform.page.Refusal;
import org.softintel.platform.page.StrictJson;
import org.softintel.platform.page.TextRules;
import org.softintel.report.linking.PersonFacts;
import org.softintel.report.linking.PersonField;

/** Reads people from JSON, and names all that is wrong by its place. */
final class PersonJson {
  static final int MOST_RECORDS = 60_000;

  private static final int MOST_PROBLEMS = 100;
  private static final int MOST_PEOPLE = 1_000_000_000;
  private static final int ID_CHARS = 100;
  private static final String ID = "id";
  private static final String POPULATION = "population";
  private static final Set<String> FIELDS =
      Stream.of(PersonField.values()).map(PersonField::code).collect(Collectors.toSet());

  private final List<Problem> problems = new ArrayList<>();

  private PersonJson() {}

  /** Two people, and among how many they are; 0 if that is not said. */
  record Two(PersonFacts a, PersonFacts b, int population) {}

  /** One of a list. */
  record Listed(String id, PersonFacts facts) {}

  static Two two(byte[] body) {
    var json = StrictJson.body(body, "call");
    var reading = new PersonJson();
    if (reading.isObject(json, "")) {
      reading.demandMembers(json, Set.of("a", "b", POPULATION), "");
    }
    var two =
        new Two(
            reading.person(json.path("a"), "/a", FIELDS),
            reading.person(json.path("b"), "/b", FIELDS),
            reading.population(json.path(POPULATION)));
    reading.demandNoProblem();
    return two;
  }

  /** One person a line; pointers begin with the number of the line, from 1. */
  static List<Listed> list(byte[] body) {
    var reading = new PersonJson();
    var people = new ArrayList<Listed>();
    var ids = new HashSet<String>();
    var start = 0;
    for (int line = 1; start < body.length; line++) {
      var end = start;
      while (end < body.length && body[end] != '\n') {
        end++;
      }
      var one = Arrays.copyOfRange(body, start, end);
      start = end + 1;
      if (isBlank(one)) {
        continue;
      }
      if (people.size() == MOST_RECORDS) {
        reading.add("", "Must be 60,000 records or fewer");
        break;
      }
      people.add(reading.listed(one, "/" + line, ids));
    }
    reading.demandNoProblem();
    return people;
  }

  private static boolean isBlank(byte[] line) {
    for (var each : line) {
      if (each != ' ' && each != '\r' && each != '\t') {
        return false;
      }
    }
    return true;
  }

  private Listed listed(byte[] line, String at, Set<String> ids) {
    try {
      var json = StrictJson.body(line, "record");
      var known = Stream.concat(FIELDS.stream(), Stream.of(ID)).collect(Collectors.toSet());
      var facts = person(json, at, known);
      if (!json.isObject()) {
        return new Listed("", facts);
      }
      var id = text(json.path(ID), at + "/" + ID, "Id", ID_CHARS);
      if (id.isEmpty()) {
        add(at + "/" + ID, "Must be there");
      } else if (!ids.add(id)) {
        add(at + "/" + ID, "Must be of one record only");
      }
      return new Listed(id, facts);
    } catch (Refusal e) {
      add(at, e.detail());
      return new Listed("", new PersonFacts(Map.of()));
    }
  }

  private PersonFacts person(JsonNode json, String at, Set<String> known) {
    var values = new EnumMap<PersonField, String>(PersonField.class);
    if (isObject(json, at)) {
      demandMembers(json, known, at);
      for (var field : PersonField.values()) {
        var member = json.path(field.code());
        values.put(field, text(member, at + "/" + field.code(), field.noun(), field.maxChars()));
      }
    }
    return new PersonFacts(values);
  }

  private boolean isObject(JsonNode json, String at) {
    if (json.isMissingNode()) {
      add(at, "Must be there");
    } else if (!json.isObject()) {
      add(at, "Must be an object");
    }
    return json.isObject();
  }

  private void demandMembers(JsonNode json, Set<String> known, String at) {
    json.properties().stream()
        .map(Map.Entry::getKey)
        .filter(it -> !known.contains(it))
        .forEach(it -> add(at + "/" + StrictJson.escaped(it), "Is not a member of this call"));
  }

  /** Empty for what is not there. */
  private String text(JsonNode json, String at, String noun, int maxChars) {
    if (json.isMissingNode()) {
      return "";
    }
    if (!json.isTextual()) {
      add(at, "Must be text");
      return "";
    }
    TextRules.fault(noun, json.textValue(), maxChars).ifPresent(it -> add(at, it));
    return json.textValue();
  }

  private int population(JsonNode json) {
    if (json.isMissingNode()) {
      return 0;
    }
    if (!json.canConvertToExactIntegral()
        || !json.isNumber()
        || json.longValue() < 1
        || json.longValue() > MOST_PEOPLE
        || !json.canConvertToLong()) {
      add("/" + POPULATION, "Must be a whole number from 1 to 1,000,000,000");
      return 0;
    }
    return json.intValue();
  }

  /** Of very many the first are enough to see what is wrong. */
  private void add(String at, String message) {
    if (problems.size() < MOST_PROBLEMS) {
      problems.add(new Problem(at, message));
    }
  }

  private void demandNoProblem() {
    if (!problems.isEmpty()) {
      throw new Problems(problems);
    }
  }
}
