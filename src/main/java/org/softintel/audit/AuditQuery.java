package org.softintel.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.softintel.web.Form;
import org.softintel.web.Problem;
import org.softintel.web.Writing;

/** The filter as it was typed: the address is the view, right or wrong. */
final class AuditQuery {
  private static final int MOST_CHARS = 200;
  private static final List<String> NAMES = List.of("person", "reference", "operation", "before");

  private final Map<String, String> typed = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();

  AuditQuery(MultivaluedMap<String, String> sent) {
    NAMES.forEach(
        name ->
            Optional.ofNullable(sent.getFirst(name))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .ifPresent(it -> typed.put(name, it)));
  }

  /**
   * Puts the account id in the place of a name, or says that nobody of that name is in the trail.
   */
  void resolvePerson(Function<String, Optional<String>> accounts) {
    text("person")
        .ifPresent(
            name ->
                accounts
                    .apply(name)
                    .ifPresentOrElse(
                        it -> typed.put("person", it),
                        () -> problem("person", "Enter a name or account that is in the trail")));
  }

  Filter filter() {
    return new Filter(
        text("person"),
        text("reference").flatMap(this::reference),
        text("operation").flatMap(this::operation),
        text("before").flatMap(this::number));
  }

  Form form() {
    return new Form(typed, problems);
  }

  String olderThan(long number) {
    typed.put("before", Long.toString(number));
    return address();
  }

  String address() {
    return "/audit?"
        + typed.entrySet().stream()
            .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
  }

  private Optional<String> reference(String typed) {
    var reference = ReportReference.typed(typed.strip()).map(ReportReference::value);
    if (reference.isEmpty()) {
      problem("reference", "Enter a reference such as SI-4K7M-2QX9");
    }
    return reference;
  }

  private Optional<Operation> operation(String name) {
    var known = Stream.of(Operation.values()).filter(it -> it.name().equals(name)).findFirst();
    if (known.isEmpty()) {
      problem("operation", "Select an operation from the list");
    }
    return known;
  }

  private Optional<Long> number(String text) {
    if (text.matches("[0-9]{1,18}")) {
      return Optional.of(Long.valueOf(text));
    }
    problem("before", "The number to begin before must be a number");
    return Optional.empty();
  }

  private Optional<String> text(String name) {
    var text = Optional.ofNullable(typed.get(name));
    var fault = text.flatMap(it -> Writing.fault("The filter", it, MOST_CHARS));
    fault.ifPresent(it -> problem(name, it));
    return fault.isPresent() ? Optional.empty() : text;
  }

  private void problem(String name, String message) {
    problems.add(new Problem("/" + name, message));
  }
}
