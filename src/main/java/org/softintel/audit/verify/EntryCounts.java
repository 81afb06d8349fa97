package org.softintel.audit.verify;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many entries each writer and each account has, and where the first and the last are. */
final class EntryCounts {
  // A copy from a stranger must not be able to fill the memory.
  private static final int NAMES_AT_MOST = 1 << 16;
  private static final int CHARS_AT_MOST = 64;
  private static final String OTHERS = "(all others)";

  private static final class Count {
    private final long first;
    private long last;
    private long entries;

    Count(long first) {
      this.first = first;
    }

    void add(long index) {
      last = index;
      entries++;
    }

    String words() {
      return entries == 1
          ? "1 entry, in place " + first
          : "%d entries, in places %d to %d".formatted(entries, first, last);
    }
  }

  private final Map<String, Count> writers = new HashMap<>();
  private final Map<String, Count> accounts = new HashMap<>();

  void add(long index, ChainLink link) {
    add(index, link.writer(), writers);
    add(index, link.account(), accounts);
  }

  private static void add(long index, String name, Map<String, Count> counts) {
    var count = counts.get(name);
    if (count == null) {
      boolean isTooMuch = counts.size() >= NAMES_AT_MOST || name.length() > CHARS_AT_MOST;
      count = counts.computeIfAbsent(isTooMuch ? OTHERS : name, it -> new Count(index));
    }
    count.add(index);
  }

  /** Of a log without a fault: each writer's entries are numbered from 0 on. */
  List<String> lines() {
    var lines = new ArrayList<String>();
    new TreeMap<>(writers)
        .forEach(
            (name, count) ->
                lines.add(
                    "writer %s: %s, numbered 0 to %d, none missing"
                        .formatted(name, count.words(), count.entries - 1)));
    new TreeMap<>(accounts)
        .forEach(
            (name, count) ->
                lines.add("account %s: %s".formatted(name.isEmpty() ? "-" : name, count.words())));
    return lines;
  }
}
