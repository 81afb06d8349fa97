package org.softintel.audit.verify;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Every writer counts its entries and names the hash of its last one: an entry that was deleted
 * before it came into the tree leaves a hole.
 */
public final class Chains {
  private static final Duration CLOCKS_MAY_DIFFER_BY = Duration.ofSeconds(2);

  private record Link(long sequence, String hash, Instant at) {
    String line() {
      return sequence + " " + hash + " " + at;
    }
  }

  private static final Link NOTHING = new Link(-1, "none", Instant.EPOCH);

  private final Map<String, Link> last = new HashMap<>();
  private final Consumer<String> faults;

  public Chains(Consumer<String> faults) {
    this.faults = faults;
  }

  /** Goes on from what {@link #ends} said. */
  public Chains(String ends, Consumer<String> faults) {
    this(faults);
    ends.lines()
        .map(it -> it.split(" ", 4))
        .forEach(
            it -> last.put(it[0], new Link(Long.parseLong(it[1]), it[2], Instant.parse(it[3]))));
  }

  /** Where each writer has come to, a line for each. */
  public String ends() {
    return last.entrySet().stream()
        .map(it -> it.getKey() + " " + it.getValue().line() + "\n")
        .sorted()
        .collect(Collectors.joining());
  }

  public void add(long index, byte[] entry, byte[] leaf) {
    try {
      var fields = EntryLine.read(entry);
      var writer = field(fields, "writer");
      var link = link(fields, leaf);
      var before = last.getOrDefault(writer, NOTHING);
      last.put(writer, link);
      check(writer, before, link, field(fields, "previous"));
    } catch (Fault e) {
      faults.accept("entry " + index + " " + e.getMessage());
    }
  }

  private static Link link(Map<String, String> fields, byte[] leaf) {
    try {
      var hash = Base64.getEncoder().encodeToString(leaf);
      var at = Instant.parse(field(fields, "at"));
      return new Link(Long.parseLong(field(fields, "sequence")), hash, at);
    } catch (NumberFormatException | DateTimeException e) {
      throw new Fault("has no usable number or time");
    }
  }

  private static String field(Map<String, String> fields, String name) {
    var value = fields.get(name);
    if (value == null) {
      throw new Fault("has no " + name);
    }
    return value;
  }

  private static void check(String writer, Link before, Link link, String previous) {
    long expected = before.sequence() + 1;
    Fault.unless(
        link.sequence() == expected,
        "is number " + link.sequence() + " of writer " + writer + ", expected was " + expected);
    Fault.unless(
        previous.equals(before.hash()), "does not follow the last entry of writer " + writer);
    Fault.unless(
        Duration.between(link.at(), before.at()).compareTo(CLOCKS_MAY_DIFFER_BY) <= 0,
        "is earlier than the entry of writer " + writer + " before it");
  }
}
