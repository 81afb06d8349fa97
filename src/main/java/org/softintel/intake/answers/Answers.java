package org.softintel.intake.answers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.softintel.platform.page.TextRules;
import org.softintel.report.question.RowGroup;

/**
 * What was typed, by the name of the control or JSON member it was typed into ({@code
 * happened-date-year}), right or wrong; answers of a row stand below it ({@code
 * children/ROW/name}). Pages and API meet here, so they accept and refuse the same things.
 */
public record Answers(Map<String, String> typed) {
  public static final Answers NONE = new Answers(Map.of());

  public Answers {
    typed = Map.copyOf(typed);
  }

  /** The text without the spaces around it, and empty when nothing was typed. */
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

  /** What was answered, a date part by part; empty when nothing was. */
  public Optional<String> told(String name) {
    return Stream.of(of(name), date(name)).filter(it -> !it.isEmpty()).findFirst();
  }

  /** The rows of a group, in the order in which they were added. */
  public List<String> rows(RowGroup group) {
    var prefix = group.code() + "/";
    return typed.keySet().stream()
        .filter(it -> it.startsWith(prefix))
        .map(it -> it.substring(prefix.length(), it.lastIndexOf('/')))
        .distinct()
        .sorted()
        .toList();
  }

  /** The answers of one row, by the names of its own controls. */
  public Answers row(RowGroup group, String row) {
    var prefix = prefix(group, row);
    var own = new LinkedHashMap<String, String>();
    typed.forEach(
        (name, text) -> {
          if (name.startsWith(prefix)) {
            own.put(name.substring(prefix.length()), text);
          }
        });
    return new Answers(own);
  }

  public Answers withRow(RowGroup group, String row, Answers own) {
    var all = new LinkedHashMap<>(withoutRow(group, row).typed);
    own.typed.forEach((name, text) -> all.put(prefix(group, row) + name, text));
    return new Answers(all);
  }

  public Answers withoutRow(RowGroup group, String row) {
    return without(it -> it.startsWith(prefix(group, row)));
  }

  /** Without a row, and without the connections that led to it or from it. */
  Answers withoutThing(RowGroup group, String row) {
    var key = group.code() + "/" + row;
    var rest = withoutRow(group, row);
    for (var link : rows(RowGroup.LINKS)) {
      var own = row(RowGroup.LINKS, link);
      if (own.of("from").equals(key) || own.of("to").equals(key)) {
        rest = rest.withoutRow(RowGroup.LINKS, link);
      }
    }
    return rest;
  }

  /** With one more, beside those that the pages ask for. */
  public Answers with(String name, String text) {
    var all = new LinkedHashMap<>(typed);
    all.put(name, text);
    return new Answers(all);
  }

  /** These answers, with those of one page replaced by what that page now says. */
  public Answers with(Answers page, Predicate<String> ofPage) {
    var all = new LinkedHashMap<>(without(ofPage).typed);
    page.typed.forEach(
        (name, text) -> {
          if (ofPage.test(name)) {
            all.put(name, text);
          }
        });
    return new Answers(all);
  }

  Answers without(Predicate<String> names) {
    var rest = new LinkedHashMap<>(typed);
    rest.keySet().removeIf(names);
    return new Answers(rest);
  }

  private static String prefix(RowGroup group, String row) {
    return group.code() + "/" + row + "/";
  }

  @Override
  public String toString() {
    return "Answers[" + typed.keySet() + "]";
  }
}
