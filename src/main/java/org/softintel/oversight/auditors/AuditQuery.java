package org.softintel.oversight.auditors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;
import static org.softintel.audit.trail.EntryFilter.Key.ABOUT;
import static org.softintel.audit.trail.EntryFilter.Key.AGENCY;
import static org.softintel.audit.trail.EntryFilter.Key.CAUSE;
import static org.softintel.audit.trail.EntryFilter.Key.LISTED;
import static org.softintel.audit.trail.EntryFilter.Key.LOOKED;
import static org.softintel.audit.trail.EntryFilter.Key.PERSON;
import static org.softintel.audit.trail.EntryFilter.Key.REFERENCE;
import static org.softintel.audit.trail.EntryFilter.Key.SESSION;

import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.softintel.audit.trail.AccessAnswer;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.EntryFilter;
import org.softintel.audit.trail.LoggedOperation;
import org.softintel.audit.trail.Sending;
import org.softintel.platform.page.Coded;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.Problem;
import org.softintel.platform.page.Problems;
import org.softintel.platform.page.TextRules;
import org.softintel.report.access.UnusualAccessCause;
import org.softintel.report.status.ReportReference;

/** The filter as it was typed: the address is the view, right or wrong. */
final class AuditQuery {
  private static final int MOST_CHARS = 200;
  private static final String WHEN_FORM =
      " must be a day such as 24 November 2026 or 24/11/2026, with or without a time such as"
          + " 9:30am";
  private static final String LISTS = "lists";
  private static final String COMPLAINT = "complaint";
  private static final String REPORTS = "/audit/reports/";
  static final List<String> NAMES =
      List.of(
          "person reference lists agency session operation act sent cause looked from to before"
              .split(" "));

  private final Map<String, String> typed = new LinkedHashMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private final EntryFilter filter;
  private final Optional<UUID> complaint;

  /** {@code accounts} knows the account of a name, or of itself, that is in the trail. */
  AuditQuery(MultivaluedMap<String, String> sent, Function<String, Optional<String>> accounts) {
    NAMES.forEach(
        name ->
            sent.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(it -> !it.isEmpty())
                .findFirst()
                .ifPresent(it -> typed.put(name, it)));
    filter = read(accounts);
    complaint =
        Optional.ofNullable(sent.getFirst(COMPLAINT))
            .filter(it -> it.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"))
            .map(UUID::fromString);
  }

  /** The request to look up a name whose answer led here; it is in addresses, and no filter. */
  Optional<UUID> complaint() {
    return complaint;
  }

  EntryFilter filter() {
    return filter;
  }

  /** What {@code search} finds; nothing when the filter is wrong. */
  <T> List<T> found(Function<EntryFilter, List<T>> search) {
    return ok() ? search.apply(filter) : List.of();
  }

  Response answer(TemplateInstance page) {
    return Response.status(ok() ? 200 : 400).entity(page).build();
  }

  /** The last of a full page, after which the next one begins. */
  static <T> Optional<T> last(List<T> found, int pageSize) {
    return found.size() < pageSize ? Optional.empty() : Optional.of(found.get(pageSize - 1));
  }

  /** Throws {@link Problems} when the filter is wrong. */
  EntryFilter demanded() {
    if (!problems.isEmpty()) {
      throw new Problems(problems);
    }
    return filter;
  }

  boolean ok() {
    return problems.isEmpty();
  }

  /** Each problem leads to its field if the page has that: {@code fields}, by their names. */
  Form form(String fields) {
    var names = List.of(fields.split(" ", -1));
    return new Form(
        typed,
        problems.stream()
            .map(it -> names.contains(it.field()) ? it : new Problem("", it.message()))
            .toList());
  }

  /** As {@link #form}, with a name in place of an account, for the page alone. */
  Form form(String fields, Optional<String> name) {
    var shown = new LinkedHashMap<>(typed);
    name.ifPresent(it -> shown.put("person", it));
    return new Form(shown, form(fields).problems());
  }

  /** The account that was asked for. */
  Optional<String> person() {
    return Optional.ofNullable(filter.keys().get(PERSON));
  }

  /** What the entries were narrowed to besides a person and a report, as a list in words. */
  String only() {
    var only = new ArrayList<String>();
    var what = filter.what();
    what.operation().ifPresent(it -> only.add("operation “" + EntriesView.words(it) + "”"));
    what.act().ifPresent(it -> only.add("action “" + it.words() + "”"));
    what.sent().ifPresent(it -> only.add(it.words()));
    Optional.ofNullable(filter.keys().get(CAUSE))
        .flatMap(it -> Coded.of(UnusualAccessCause.class, it))
        .ifPresent(it -> only.add("unusual access because of “" + it.words() + "”"));
    Optional.ofNullable(filter.keys().get(LOOKED)).ifPresent(it -> only.add(looked(it)));
    word(only, "agency", "organisation ");
    word(only, "session", "sign-in ");
    word(only, "from", "from ");
    word(only, "to", "up to ");
    return String.join(", ", only);
  }

  private static String looked(String code) {
    return Coded.of(AccessAnswer.class, code)
        .map(it -> "unusual access with the answer “" + it.words() + "”")
        .orElse("unusual access that nobody has looked into");
  }

  private void word(List<String> only, String name, String before) {
    Optional.ofNullable(typed.get(name)).ifPresent(it -> only.add(before + it));
  }

  /** That lists and searches are left out, or that there is nothing else; empty if neither. */
  Optional<EntriesView.Lists> lists() {
    var all = asked();
    return Optional.ofNullable(all.remove(LISTS))
        .filter(it -> ok())
        .map(it -> new EntriesView.Lists(it.equals(EntryFilter.ONLY), inAddress(carrying(all))));
  }

  boolean narrows() {
    return !asked().isEmpty();
  }

  List<String> words() {
    return asked().entrySet().stream().map(it -> it.getKey() + ": " + it.getValue()).toList();
  }

  /** What was asked for, without the place in the list. */
  private Map<String, String> asked() {
    var asked = new LinkedHashMap<>(typed);
    asked.remove("before");
    return asked;
  }

  /** The address of the next entries on {@code page}. */
  String olderThan(long number, String page) {
    var older = new LinkedHashMap<>(typed);
    older.put("before", Long.toString(number));
    return page + "?" + inAddress(carrying(older));
  }

  URI address(String page) {
    return URI.create(page + "?" + parameters());
  }

  /** As above, of a page that was opened from a list, with one {@code more} of its own. */
  URI address(String page, String more) {
    return URI.create(page + "?" + (narrows() ? parameters() + "&" : "") + more);
  }

  /** Where somebody comes back to from what {@code page} linked to: what they asked for there. */
  String back(String page) {
    return ok() && narrows() ? page + "?" + parameters() : page;
  }

  /** To the page of this report, where its list had come to. */
  String backToReport(String reference) {
    return Optional.ofNullable(typed.get("before"))
        .flatMap(AuditQuery::number)
        .map(it -> olderThan(it, REPORTS + reference))
        .orElseGet(() -> reportPage(reference, complaint));
  }

  /** Of all entries that match, from the newest. */
  String parameters() {
    return inAddress(carrying(asked()));
  }

  private Map<String, String> carrying(Map<String, String> parts) {
    complaint.ifPresent(it -> parts.put(COMPLAINT, it.toString()));
    return parts;
  }

  /** The page of a report, with the request to look up a name that led there. */
  static String reportPage(String reference, Optional<UUID> complaint) {
    return REPORTS + reference + complaint(complaint).replaceFirst("&", "?");
  }

  static String complaint(Optional<UUID> complaint) {
    return complaint.map(it -> "&complaint=" + it).orElse("");
  }

  private static String inAddress(Map<String, String> parts) {
    return parts.entrySet().stream()
        .map(it -> it.getKey() + "=" + URLEncoder.encode(it.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }

  private EntryFilter read(Function<String, Optional<String>> accounts) {
    var keys = new EnumMap<EntryFilter.Key, String>(EntryFilter.Key.class);
    key(
        keys,
        PERSON,
        accounts,
        "Enter the full name or the account id of somebody who is in the audit log");
    Optional.ofNullable(keys.get(PERSON)).ifPresent(it -> typed.put("person", it));
    key(keys, REFERENCE, AuditQuery::reference, "Enter a reference such as SI-4K7M-2QX9");
    lists(keys);
    key(
        keys,
        SESSION,
        matching("[0-9A-Za-z_-]{8,64}"),
        "Enter the code of a sign-in, as its page shows it");
    key(
        keys,
        AGENCY,
        matching("[a-z0-9][a-z0-9-]{0,39}"),
        "Enter an organisation’s code as the entries show it, such as school-a");
    var causes = Stream.of(UnusualAccessCause.values()).map(UnusualAccessCause::code);
    var cause = causes.collect(Collectors.joining("|"));
    key(keys, CAUSE, matching(cause), "Select a cause");
    var answers = EntriesView.ANSWERS.stream().map(AccessAnswer::code);
    var looked = answers.collect(Collectors.joining("|", EntriesView.UNANSWERED + "|", ""));
    key(keys, LOOKED, matching(looked), "Select whether it was looked into");
    var number = read("before", AuditQuery::number, "The number to begin before must be a number");
    return new EntryFilter(keys, what(), span(), number.orElse(Long.MAX_VALUE));
  }

  /** Says nothing without a report. */
  private void lists(Map<EntryFilter.Key, String> keys) {
    var lists =
        read(
            LISTS,
            matching(EntryFilter.WITHOUT + "|" + EntryFilter.ONLY),
            "Ask for entries without lists and searches, or for those only");
    if (keys.containsKey(REFERENCE)) {
      lists.ifPresent(
          it ->
              keys.put(
                  it.equals(EntryFilter.ONLY) ? LISTED : ABOUT,
                  requireNonNull(keys.remove(REFERENCE))));
    } else {
      typed.remove(LISTS);
    }
  }

  private void key(
      Map<EntryFilter.Key, String> keys,
      EntryFilter.Key key,
      Function<String, Optional<String>> reader,
      String fault) {
    read(key.code(), reader, fault).ifPresent(it -> keys.put(key, it));
  }

  private static Optional<String> reference(String typed) {
    return ReportReference.typed(typed).map(ReportReference::value);
  }

  private static Function<String, Optional<String>> matching(String pattern) {
    return it -> Optional.of(it).filter(code -> code.matches(pattern));
  }

  /** What {@code reader} makes of a field; {@code fault} is the problem when it makes nothing. */
  private <T> Optional<T> read(String name, Function<String, Optional<T>> reader, String fault) {
    var text = typed.get(name);
    if (text == null) {
      return Optional.empty();
    }
    var unfit = TextRules.fault("The filter", text, MOST_CHARS);
    var value = unfit.isPresent() ? Optional.<T>empty() : reader.apply(text);
    if (value.isEmpty()) {
      problem(name, unfit.orElse(fault));
    }
    return value;
  }

  private EntryFilter.What what() {
    var operation =
        read("operation", it -> named(LoggedOperation.values(), it), "Select an operation");
    var act = read("act", it -> named(Act.values(), it), "Select an action");
    var sent =
        read(
            "sent",
            it -> Coded.of(Sending.class, it),
            "Ask for what was passed on outside the team, or for emails");
    if (operation.isPresent() && act.filter(it -> it.operation() != operation.get()).isPresent()) {
      problem("act", "Select an action of that operation, or select “All operations”");
    }
    return new EntryFilter.What(operation, act, sent);
  }

  private static <E extends Enum<E>> Optional<E> named(E[] all, String name) {
    return Stream.of(all).filter(it -> it.name().equals(name)).findFirst();
  }

  private EntryFilter.Span span() {
    var from = read("from", TypedInstant::from, "From" + WHEN_FORM);
    var to = read("to", TypedInstant::to, "To" + WHEN_FORM);
    if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
      problem("to", "To must be later than From");
    }
    return new EntryFilter.Span(from, to);
  }

  /** Of an entry, as it stands in an address. */
  static Optional<Long> number(String text) {
    return text.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
  }

  private void problem(String name, String message) {
    problems.add(new Problem("/" + name, message));
  }
}
