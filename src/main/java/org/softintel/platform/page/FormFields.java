package org.softintel.platform.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads a form field by field and collects its problems. */
public final class FormFields {
  private static final int LINK_MAX_CHARS = 500;
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9]{3,15}");
  private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final String GAPS = "[\\s().-]";

  private final Form form;
  private final List<Problem> problems = new ArrayList<>();

  public FormFields(Form form) {
    this.form = form;
  }

  public Form judged() {
    return form.with(problems);
  }

  public boolean ok() {
    return problems.isEmpty();
  }

  /** Returns the version that the form was filled from; 0 for something new. */
  public int version() {
    return number("version", 0);
  }

  /** Returns {@code otherwise} for what is no number. */
  public int number(String name, int otherwise) {
    var typed = value(name);
    return typed.matches("[0-9]{1,9}") ? Integer.parseInt(typed) : otherwise;
  }

  public String value(String name) {
    return TextRules.normal(form.value(name));
  }

  public List<String> all(String name) {
    return form.all(name);
  }

  /** Returns the ids among the values. */
  public List<UUID> ids(String name) {
    return all(name).stream().filter(it -> ID.matcher(it).matches()).map(UUID::fromString).toList();
  }

  /** {@code ask} is the message for no code and for one that {@code type} does not have. */
  public <E extends Enum<E> & Coded> Optional<E> chosen(String name, Class<E> type, String ask) {
    return chosen(name, code -> Coded.of(type, code), ask);
  }

  /** {@code ask} is the message for a value that {@code of} does not know. */
  public <T> Optional<T> chosen(String name, Function<String, Optional<T>> of, String ask) {
    var chosen = of.apply(value(name));
    if (chosen.isEmpty()) {
      problem(name, ask);
    }
    return chosen;
  }

  /** {@code noun} begins messages; {@code ask} is the message for an empty field. */
  public String line(String name, String noun, String ask, int maxChars) {
    return needed(name, noun, ask, onOneLine(value(name)), maxChars);
  }

  /** As {@link #line}, with line breaks. */
  public String text(String name, String noun, String ask, int maxChars) {
    return needed(name, noun, ask, value(name), maxChars);
  }

  /** An optional text; empty when it is left out. */
  public String optionalText(String name, String noun, int maxChars) {
    return bounded(name, noun, value(name), maxChars);
  }

  private String needed(String name, String noun, String ask, String typed, int maxChars) {
    if (TextRules.isBlank(typed)) {
      problem(name, ask);
    }
    return bounded(name, noun, typed, maxChars);
  }

  public Optional<String> optionalLine(String name, String noun, int maxChars) {
    return Optional.of(bounded(name, noun, onOneLine(value(name)), maxChars))
        .filter(it -> !it.isEmpty());
  }

  public Optional<URI> link(String name, String noun) {
    var typed = optionalLine(name, noun, LINK_MAX_CHARS);
    var link = typed.flatMap(FormFields::https);
    if (typed.isPresent() && link.isEmpty()) {
      problem(name, noun + " must be a web address that begins with https://");
    }
    return link;
  }

  public Optional<String> phone(String name, String noun) {
    var typed = optionalLine(name, noun, 30);
    if (typed.isPresent() && !PHONE.matcher(typed.get().replaceAll(GAPS, "")).matches()) {
      problem(name, "Enter a phone number in full, such as 01632 960176");
    }
    return typed;
  }

  public void problem(String name, String message) {
    problem(new Problem("/" + name, message));
  }

  /** Keeps only the first problem of a field. */
  public void problem(Problem problem) {
    if (problems.stream().noneMatch(it -> it.field().equals(problem.field()))) {
      problems.add(problem);
    }
  }

  private static String onOneLine(String typed) {
    return typed.replaceAll("\\s+", " ");
  }

  private String bounded(String name, String noun, String typed, int maxChars) {
    TextRules.fault(noun, typed, maxChars).ifPresent(it -> problem(name, it));
    return typed;
  }

  private static Optional<URI> https(String typed) {
    try {
      var link = new URI(typed);
      var whole = "https".equalsIgnoreCase(link.getScheme()) && link.getHost() != null;
      return whole && link.getUserInfo() == null ? Optional.of(link) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
