package org.softintel.audit.trail;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** What an auditor looks for. Each part has an index; empty parts do not narrow. */
public record EntryFilter(Map<Key, String> keys, What what, Span span, long before) {
  public static final EntryFilter ALL =
      new EntryFilter(Map.of(), What.ANYTHING, Span.EVER, Long.MAX_VALUE);

  public static final String WITHOUT = "without";
  public static final String ONLY = "only";

  /** What an entry can be looked up by; of two, the index of the first is walked. */
  public enum Key {
    SESSION("session"),
    /** Only what is about the report. */
    ABOUT("reference"),
    /** What is about the report, and the lists and searches that showed it. */
    REFERENCE("reference"),
    /** Only the lists and searches that showed the report. */
    LISTED("reference"),
    PERSON("actor"),
    AGENCY("agency"),
    /** Of unusual access: the code of one of its causes. */
    CAUSE("detail"),
    /** Of unusual access: what was said last, or {@code none} for what nobody has looked into. */
    LOOKED("id");

    private final String column;

    Key(String column) {
      this.column = column;
    }

    String column() {
      return column;
    }

    /** As it stands in an address. */
    public String code() {
      return (isOfReport() ? REFERENCE : this).name().toLowerCase(Locale.ROOT);
    }

    private boolean isOfReport() {
      return this == ABOUT || this == LISTED;
    }

    /** What an address asks for of the lists and searches that showed a report. */
    private Optional<String> lists() {
      return isOfReport() ? Optional.of(this == ABOUT ? WITHOUT : ONLY) : Optional.empty();
    }
  }

  public record What(
      Optional<LoggedOperation> operation, Optional<Act> act, Optional<Sending> sent) {
    public static final What ANYTHING = new What(Optional.empty(), Optional.empty());

    public What(Optional<LoggedOperation> operation, Optional<Act> act) {
      this(operation, act, Optional.empty());
    }

    /** Every act that is meant; nothing at all when anything is. */
    Optional<List<Act>> acts() {
      return act.isEmpty() && operation.isEmpty() && sent.isEmpty()
          ? Optional.empty()
          : Optional.of(Arrays.stream(Act.values()).filter(this::means).toList());
    }

    private boolean means(Act it) {
      return act.map(it::equals).orElse(true)
          && operation.map(it.operation()::equals).orElse(true)
          && sent.map(sending -> sending.means(it)).orElse(true);
    }
  }

  public record Span(Optional<Instant> from, Optional<Instant> to) {
    public static final Span EVER = new Span(Optional.empty(), Optional.empty());
  }

  public EntryFilter {
    keys = new TreeMap<>(keys);
    if (!keys.getOrDefault(Key.CAUSE, "none").matches("[a-z-]{1,40}")) {
      throw new IllegalArgumentException("not a cause");
    }
  }

  public static EntryFilter of(Key key, String value) {
    return new EntryFilter(Map.of(key, value), What.ANYTHING, Span.EVER, Long.MAX_VALUE);
  }

  /** The report that is looked for, in whichever way. */
  public Optional<String> report() {
    return Stream.of(Key.ABOUT, Key.REFERENCE, Key.LISTED)
        .flatMap(it -> Optional.ofNullable(keys.get(it)).stream())
        .findFirst();
  }

  public EntryFilter olderThan(long number) {
    return new EntryFilter(keys, what, span, number);
  }

  /** For the entry of whoever looked. */
  String codes() {
    return Stream.of(
            LongStream.of(before).filter(it -> it < Long.MAX_VALUE).mapToObj(it -> "before=" + it),
            keys.entrySet().stream().map(it -> it.getKey().code() + "=" + it.getValue()),
            keys.keySet().stream().flatMap(it -> it.lists().stream()).map(it -> "lists=" + it),
            what.operation().stream().map(it -> "operation=" + it),
            what.act().stream().map(it -> "act=" + it),
            what.sent().stream().map(it -> "sent=" + it.code()),
            span.from().stream().map(it -> "from=" + it),
            span.to().stream().map(it -> "to=" + it))
        .flatMap(it -> it)
        .collect(Collectors.joining(" "));
  }
}
