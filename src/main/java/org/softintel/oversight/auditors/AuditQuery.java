package org.softintel.oversight.auditors;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.EntryFilter;
import org.softintel.audit.trail.LoggedOperation;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.Problem;
import org.softintel.platform.page.Problems;
import org.softintel.platform.page.TextRules;
import org.softintel.report.access.UnusualAccessCause;
import org.softintel.report.status.ReportReference;

/** The filter as it was typed: the address is the view, right or wrong. */
public final class AuditQuery {
  private static final int MOST_CHARS = 200;
  private static final String WHEN_FORM = " must be a day such as 24 November 2026 or 24/11/2026";
  static final List<String> NAMES =
      List.of(
          "person",
          "reference",
          "agency",
          "session",
          "operation",
          "act",
          "cause",
          "from",
          "to",
          "before");

  private final Map<String, String> typed = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private final EntryFilter filter;

  /** {@code accounts} knows the account of a name, or of itself, that is in the trail. */
  public AuditQuery(
      MultivaluedMap<String, String> sent, Function<String, Optional<String>> accounts) {
    NAMES.forEach(
        name ->
            Optional.ofNullable(sent.getFirst(name))
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .ifPresent(it -> typed.put(name, it)));
    filter = read(accounts);
  }

  EntryFilter filter() {
    return filter;
  }

  /** Throws {@link Problems} when something of it cannot be taken. */
  public EntryFilter demanded() {
    if (!problems.isEmpty()) {
      throw new Problems(problems);
    }
    return filter;
  }

  boolean ok() {
    return problems.isEmpty();
  }

  Form form() {
    return new Form(typed, problems);
  }

  boolean narrows() {
    return typed.keySet().stream().anyMatch(it -> !it.equals("before"));
  }

  /** What was asked for, without the place in the list. */
  public List<String> words() {
    return typed.entrySet().stream()
        .filter(it -> !it.getKey().equals("before"))
        .map(it -> it.getKey() + ": " + it.getValue())
        .toList();
  }

  /** The address of the next entries on {@code page}. */
  String olderThan(long number, String page) {
    var older = new LinkedHashMap<>(typed);
    older.put("before", Long.toString(number));
    return page + "?" + inAddress(older);
  }

  String address(String page) {
    return page + "?" + parameters();
  }

  /** The account that is asked for. */
  Optional<String> account() {
    return Optional.ofNullable(filter.keys().get(EntryFilter.Key.PERSON));
  }

  /** Without the place in the list: what the whole of it is. */
  public String parameters() {
    var all = new LinkedHashMap<>(typed);
    all.remove("before");
    return inAddress(all);
  }

  private static String inAddress(Map<String, String> parts) {
    return parts.entrySet().stream()
        .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }

  private EntryFilter read(Function<String, Optional<String>> accounts) {
    var keys = new EnumMap<EntryFilter.Key, String>(EntryFilter.Key.class);
    text("person")
        .flatMap(it -> person(it, accounts))
        .ifPresent(it -> keys.put(EntryFilter.Key.PERSON, it));
    text("reference")
        .flatMap(this::reference)
        .ifPresent(it -> keys.put(EntryFilter.Key.REFERENCE, it));
    text("session").flatMap(this::session).ifPresent(it -> keys.put(EntryFilter.Key.SESSION, it));
    text("agency").flatMap(this::agency).ifPresent(it -> keys.put(EntryFilter.Key.AGENCY, it));
    text("cause").flatMap(this::cause).ifPresent(it -> keys.put(EntryFilter.Key.CAUSE, it));
    return new EntryFilter(
        keys, what(), span(), text("before").map(this::before).orElse(Long.MAX_VALUE));
  }

  private Optional<String> person(String name, Function<String, Optional<String>> accounts) {
    var account = accounts.apply(name);
    account.ifPresentOrElse(
        it -> typed.put("person", it),
        () -> problem("person", "Enter a name or account that is in the trail"));
    return account;
  }

  private Optional<String> reference(String typed) {
    var reference = ReportReference.typed(typed).map(ReportReference::value);
    if (reference.isEmpty()) {
      problem("reference", "Enter a reference such as SI-4K7M-2QX9");
    }
    return reference;
  }

  private Optional<String> agency(String code) {
    if (code.matches("[a-z0-9][a-z0-9-]{0,39}")) {
      return Optional.of(code);
    }
    problem("agency", "Enter an agency’s code as the entries show it, such as school-a");
    return Optional.empty();
  }

  private Optional<String> session(String code) {
    if (code.matches("[0-9A-Za-z_-]{8,64}")) {
      return Optional.of(code);
    }
    problem("session", "Enter a session’s code as the entries show it");
    return Optional.empty();
  }

  private Optional<String> cause(String code) {
    var known =
        Stream.of(UnusualAccessCause.values())
            .map(UnusualAccessCause::code)
            .filter(code::equals)
            .findFirst();
    if (known.isEmpty()) {
      problem("cause", "Select a cause from the list");
    }
    return known;
  }

  private EntryFilter.What what() {
    var operation =
        text("operation")
            .flatMap(it -> oneOf(LoggedOperation.values(), it, "operation", "an operation"));
    var act = text("act").flatMap(it -> oneOf(Act.values(), it, "act", "an act"));
    if (operation.isPresent() && act.filter(it -> it.operation() != operation.get()).isPresent()) {
      problem("act", "Select an act of that operation, or leave the operation empty");
    }
    return new EntryFilter.What(operation, act);
  }

  private <E extends Enum<E>> Optional<E> oneOf(E[] all, String name, String field, String noun) {
    var known = Stream.of(all).filter(it -> it.name().equals(name)).findFirst();
    if (known.isEmpty()) {
      problem(field, "Select " + noun + " from the list");
    }
    return known;
  }

  private EntryFilter.Span span() {
    var from = text("from").flatMap(it -> moment("from", "From", TypedInstant.from(it)));
    var to = text("to").flatMap(it -> moment("to", "To", TypedInstant.to(it)));
    if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
      problem("to", "To must be later than From");
    }
    return new EntryFilter.Span(from, to);
  }

  private Optional<Instant> moment(String name, String noun, Optional<Instant> read) {
    if (read.isEmpty()) {
      problem(name, noun + WHEN_FORM + ", with or without a time such as 9:30am");
    }
    return read;
  }

  /** Of an entry, as it stands in an address. */
  static Optional<Long> number(String text) {
    return text.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
  }

  private long before(String text) {
    var number = number(text);
    if (number.isEmpty()) {
      problem("before", "The number to begin before must be a number");
    }
    return number.orElse(Long.MAX_VALUE);
  }

  private Optional<String> text(String name) {
    var text = Optional.ofNullable(typed.get(name));
    var fault = text.flatMap(it -> TextRules.fault("The filter", it, MOST_CHARS));
    fault.ifPresent(it -> problem(name, it));
    return fault.isPresent() ? Optional.empty() : text;
  }

  private void problem(String name, String message) {
    problems.add(new Problem("/" + name, message));
  }
}
