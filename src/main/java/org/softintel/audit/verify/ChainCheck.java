package org.softintel.audit.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Every writer counts its entries and names the hash of its last one: an entry that was deleted
 * before it came into the tree leaves a hole.
 */
public final class ChainCheck {
  private static final Duration CLOCKS_MAY_DIFFER_BY = Duration.ofSeconds(2);

  // A copy from a stranger must not be able to fill the memory.
  private static final int WRITERS_AT_MOST = 1 << 16;
  private static final int NAME_AT_MOST = 64;

  private record End(long sequence, String hash, Instant at) {
    String line() {
      return sequence + " " + hash + " " + at;
    }
  }

  private static final End NOTHING = new End(-1, "none", Instant.EPOCH);

  private final Map<String, End> last = new HashMap<>();
  private final Consumer<String> faults;

  public ChainCheck(Consumer<String> faults) {
    this.faults = faults;
  }

  /** Goes on from what {@link #ends} said. */
  public ChainCheck(String ends, Consumer<String> faults) {
    this(faults);
    ends.lines()
        .map(it -> it.split(" ", 4))
        .forEach(
            it -> last.put(it[0], new End(Long.parseLong(it[1]), it[2], Instant.parse(it[3]))));
  }

  /** Where each writer has come to, a line for each. */
  public String ends() {
    return last.entrySet().stream()
        .map(it -> it.getKey() + " " + it.getValue().line() + "\n")
        .sorted()
        .collect(Collectors.joining());
  }

  public void add(long index, byte[] entry, byte[] leaf) {
    add(index, ReadEntry.entry(entry, leaf));
  }

  void add(long index, ReadEntry readEntry) {
    var fault = readEntry.link().map(this::add).orElse(readEntry.fault());
    if (!fault.isEmpty()) {
      faults.accept("entry " + index + " " + fault);
    }
  }

  /** What is wrong; empty when nothing is. */
  private String add(ChainLink link) {
    if (link.writer().length() > NAME_AT_MOST) {
      return "names a writer that is too long";
    }
    if (last.size() >= WRITERS_AT_MOST && !last.containsKey(link.writer())) {
      return "names one writer more than any log has";
    }
    var end = new End(link.sequence(), link.hash(), link.at());
    var before = last.put(link.writer(), end);
    return follow(before == null ? NOTHING : before, link);
  }

  private static String follow(End before, ChainLink link) {
    long expected = before.sequence() + 1;
    if (link.sequence() != expected) {
      return "is number %d of writer %s, expected was %d"
          .formatted(link.sequence(), link.writer(), expected);
    }
    if (!link.previous().equals(before.hash())) {
      return "does not follow the last entry of writer " + link.writer();
    }
    if (Duration.between(link.at(), before.at()).compareTo(CLOCKS_MAY_DIFFER_BY) > 0) {
      return "is earlier than the entry of writer " + link.writer() + " before it";
    }
    return "";
  }
}
