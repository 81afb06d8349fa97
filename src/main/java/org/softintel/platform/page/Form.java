package org.softintel.platform.page;

import io.quarkus.qute.TemplateData;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A form as it was typed, with its problems.
 *
 * @param values by control name; several ticked boxes are lines of one value
 */
@TemplateData
public record Form(Map<String, String> values, List<Problem> problems) {
  public static final Form EMPTY = new Form(Map.of(), List.of());

  public Form {
    values = Map.copyOf(values);
    problems = List.copyOf(problems);
  }

  /** What a browser has sent, without what nobody saw in it. */
  public static Form sent(MultivaluedMap<String, String> fields) {
    var values = new HashMap<String, String>();
    fields.forEach((name, sent) -> values.put(name, TextRules.seen(String.join("\n", sent))));
    return new Form(values, List.of());
  }

  public static Form of(Map<String, String> values) {
    return new Form(values, List.of());
  }

  public Form with(List<Problem> found) {
    return new Form(values, found);
  }

  public boolean ok() {
    return problems.isEmpty();
  }

  public String value(String name) {
    return values.getOrDefault(name, "");
  }

  public boolean chosen(String name, String option) {
    return value(name).lines().anyMatch(option::equals);
  }

  public List<String> all(String name) {
    return value(name).lines().filter(it -> !it.isBlank()).toList();
  }

  public Optional<Problem> problem(String name) {
    return problems.stream().filter(it -> it.field().equals(name)).findFirst();
  }

  public boolean wrong(String name) {
    return problem(name).isPresent();
  }

  public boolean wrong(String name, String box) {
    return problem(name).filter(it -> it.touches(box)).isPresent();
  }

  public String message(String name) {
    return problem(name).map(Problem::message).orElse("");
  }

  /** Id of the control to go to: the first wrong box of a date, otherwise the field itself. */
  public String target(Problem problem) {
    var field = problem.field();
    if (!problem.part().isEmpty()) {
      return field + "-" + problem.firstPart();
    }
    return Stream.of(field + "-day", field + "-month")
        .filter(values::containsKey)
        .findFirst()
        .orElse(field);
  }
}
