package org.softintel.form;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What was typed, by the name of the control or JSON member it was typed into ({@code
 * happened-date-year}), right or wrong. Pages and API meet here, so they accept and refuse the same
 * things.
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
    return !of(name).isEmpty();
  }

  /** These answers, with those of one page replaced by what that page now says. */
  public Answers with(Set<String> names, Answers page) {
    var all = new LinkedHashMap<>(typed);
    all.keySet().removeAll(names);
    page.typed()
        .forEach(
            (name, text) -> {
              if (names.contains(name)) {
                all.put(name, text);
              }
            });
    return new Answers(all);
  }

  @Override
  public String toString() {
    return "Answers[" + typed.keySet() + "]";
  }
}
