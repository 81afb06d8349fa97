package org.softintel.intake.answers;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.softintel.platform.page.TextRules;

/**
 * The typed text of a report's own questions or of one row, right or wrong, by the name of its
 * control or JSON member ({@code happened-date-year}).
 */
public record Answers(@JsonValue Map<String, String> typed) {
  public static final Answers NONE = new Answers(Map.of());

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Answers {
    typed = Map.copyOf(typed);
  }

  /** Returns the text without the spaces around it; empty when nothing was typed. */
  public String of(String name) {
    return typed.getOrDefault(name, "").strip();
  }

  public boolean has(String name) {
    return !TextRules.isBlank(of(name));
  }

  /** The parts of a date as they were typed, such as {@code 27 3 2026}. */
  public String date(String name) {
    return Stream.of("-day", "-month", "-year")
        .map(part -> of(name + part))
        .filter(it -> !it.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /** The answer, a date part by part; empty when there is none. */
  public Optional<String> told(String name) {
    return Stream.of(of(name), date(name)).filter(it -> !it.isEmpty()).findFirst();
  }

  /** These answers, with all that {@code names} selects replaced by what {@code page} says. */
  public Answers with(Answers page, Predicate<String> names) {
    var all = new HashMap<>(only(names.negate()).typed);
    all.putAll(page.only(names).typed);
    return new Answers(all);
  }

  public Answers only(Predicate<String> names) {
    var some = new HashMap<>(typed);
    some.keySet().removeIf(names.negate());
    return new Answers(some);
  }

  @Override
  public String toString() {
    return "Answers[" + typed.keySet() + "]";
  }
}
