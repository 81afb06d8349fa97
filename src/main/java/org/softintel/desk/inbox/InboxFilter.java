package org.softintel.desk.inbox;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.softintel.platform.page.Coded;

/** Which reports the inbox shows and in which order; the address of the page holds all of it. */
record InboxFilter(Map<Facet, String> chosen, InboxSort sort) {
  static final InboxFilter DEFAULT = new InboxFilter(Map.of(), InboxSort.URGENT);

  static final InboxFilter OVERDUE =
      new InboxFilter(Map.of(Facet.WHO, "anybody", Facet.OVERDUE, "yes"), InboxSort.DUE);

  private static final Predicate<String> CODE =
      Pattern.compile("[A-Za-z0-9-]{1,40}").asMatchPredicate();

  static InboxFilter of(MultivaluedMap<String, String> query) {
    var chosen = new EnumMap<Facet, String>(Facet.class);
    query.forEach(
        (name, values) ->
            Coded.of(Facet.class, name)
                .filter(it -> isCode(values.get(0)))
                .ifPresent(it -> chosen.put(it, values.get(0))));
    // Among closed reports nobody looks for their own first.
    if (isClosed(chosen)) {
      chosen.putIfAbsent(Facet.WHO, "anybody");
    }
    return new InboxFilter(chosen, sort(query.getFirst("sort"), chosen));
  }

  /** The filter of an address. */
  static InboxFilter ofQuery(String query) {
    var codes = new MultivaluedHashMap<String, String>();
    Stream.of(query.split("&", -1))
        .map(it -> it.split("=", 2))
        .filter(it -> it.length == 2)
        .forEach(it -> codes.add(it[0], it[1]));
    return of(codes);
  }

  /** Closed reports are neither urgent nor due. */
  private static InboxSort sort(@Nullable String code, Map<Facet, String> chosen) {
    var sort = InboxSort.of(code == null ? "" : code);
    var byTime = sort == InboxSort.NEWEST || sort == InboxSort.OLDEST;
    return isClosed(chosen) && !byTime ? InboxSort.NEWEST : sort;
  }

  private static boolean isClosed(Map<Facet, String> chosen) {
    return chosen.getOrDefault(Facet.STATE, "").startsWith("closed");
  }

  private static boolean isCode(String value) {
    return CODE.test(value);
  }

  String value(Facet facet) {
    return chosen.getOrDefault(facet, "");
  }

  boolean isOfClosed() {
    return isClosed(chosen);
  }

  /** Whether it is bounded by when a report was closed. */
  boolean isByClosing() {
    return value(Facet.STATE).equals("closed-this-month");
  }

  boolean isDefault() {
    return chosen.isEmpty();
  }

  /** Whether it leaves out what waits for somebody else, or for a later day. */
  boolean isOfWork() {
    return value(Facet.WHO).isEmpty() && value(Facet.STATE).isEmpty();
  }

  InboxFilter without(Facet facet) {
    var others = new EnumMap<Facet, String>(Facet.class);
    others.putAll(chosen);
    others.remove(facet);
    return new InboxFilter(others, sort);
  }

  InboxFilter by(InboxSort other) {
    return new InboxFilter(chosen, other);
  }

  String address() {
    var codes = new ArrayList<String>();
    chosen.forEach((facet, code) -> codes.add(facet.code() + "=" + code));
    // Without any query the inbox opens with the reader's standard view.
    if (codes.isEmpty() || sort != InboxSort.URGENT) {
      codes.add("sort=" + sort.code());
    }
    return "/triage?" + String.join("&", codes);
  }

  String address(InboxCursor page) {
    return address() + "&" + page.written().value() + "=" + page.written().text();
  }
}
