package org.softintel.desk.linking;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.softintel.platform.page.Refusal;
import org.softintel.platform.page.StrictJson;
import org.softintel.report.linking.PersonFacts;
import org.softintel.report.linking.PersonField;

/** Reads people from JSON, and names all that is wrong by its place. */
final class PersonJson {
  static final int MOST_RECORDS = 60_000;

  private static final int ID_CHARS = 100;
  private static final String ID = "id";
  private static final String POPULATION = "population";
  private static final Set<String> FIELDS =
      Stream.of(PersonField.values()).map(PersonField::code).collect(Collectors.toSet());

  private final JsonMembers members = new JsonMembers();

  private PersonJson() {}

  /** Two people, and among how many they are; 0 if that is not said. */
  record Two(PersonFacts a, PersonFacts b, double population) {}

  /** One of a list. */
  record Listed(JsonNode id, PersonFacts facts) {}

  static Two two(byte[] body) {
    var json = StrictJson.body(body, "call");
    var reading = new PersonJson();
    if (reading.members.isObject(json, "")) {
      reading.members.demandOnly(json, Set.of("a", "b", POPULATION), "");
    }
    var two =
        new Two(
            reading.person(json.path("a"), "/a", FIELDS),
            reading.person(json.path("b"), "/b", FIELDS),
            reading.population(json.path(POPULATION)));
    reading.members.demandNoProblem();
    return two;
  }

  /**
   * One person a line; pointers and messages begin with the number of the line, from 1. One line
   * that is wrong refuses all: figures of a list without it would be those of another list.
   */
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
        reading.members.add("", "Must be 60,000 records or fewer");
        break;
      }
      reading.members.startLine(line);
      people.add(reading.listed(one, "/" + line, ids));
      reading.members.endLine();
    }
    reading.members.demandNoProblem();
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
      var json = StrictJson.line(line, "record");
      var known = Stream.concat(FIELDS.stream(), Stream.of(ID)).collect(Collectors.toSet());
      var facts = person(json, at, known);
      if (!json.isObject()) {
        return new Listed(json, facts);
      }
      var id = members.demandId(json.path(ID), at + "/" + ID, ID_CHARS);
      if (!JsonMembers.isAbsent(id) && !ids.add(id.asText())) {
        members.add(at + "/" + ID, "Must be of one record only");
      }
      return new Listed(id, facts);
    } catch (Refusal e) {
      members.add(at, e.detail());
      return new Listed(MissingNode.getInstance(), PersonFacts.NONE);
    }
  }

  private PersonFacts person(JsonNode json, String at, Set<String> known) {
    var values = new EnumMap<PersonField, String>(PersonField.class);
    if (members.isObject(json, at)) {
      members.demandOnly(json, known, at);
      for (var field : PersonField.values()) {
        var member = json.path(field.code());
        values.put(
            field, members.text(member, at + "/" + field.code(), field.noun(), field.maxChars()));
      }
    }
    return new PersonFacts(values);
  }

  private double population(JsonNode json) {
    if (JsonMembers.isAbsent(json)) {
      return 0;
    }
    if (!json.isNumber() || !Double.isFinite(json.doubleValue()) || json.doubleValue() < 1) {
      members.add("/" + POPULATION, "Must be a number of 1 or more");
      return 0;
    }
    return json.doubleValue();
  }
}
