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
 * The answers of a report or of one row as they were typed, right or wrong, by the name of their
 * control or JSON member, such as {@code happened-date-year}.
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

  /** Returns the answer, or the parts of a date; empty when there is none. */
  public Optional<String> told(String name) {
    return Stream.of(of(name), date(name)).filter(it -> !it.isEmpty()).findFirst();
  }

  /** Returns these answers with those of {@code names} replaced by those of {@code page}. */
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
