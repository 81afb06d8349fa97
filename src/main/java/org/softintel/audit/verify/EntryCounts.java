package org.softintel.audit.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How many entries each writer and each account has, and where the first and the last are. */
final class EntryCounts {
  // A copy from a stranger must not be able to fill the memory.
  private static final int NAMES_AT_MOST = 1 << 16;
  private static final int CHARS_AT_MOST = 64;
  private static final String OTHERS = "(all others)";

  private record Count(long entries, long first, long last) {
    Count and(Count later) {
      return new Count(entries + later.entries, first, later.last);
    }

    String words() {
      return entries == 1
          ? "1 entry, in place " + first
          : "%d entries, in places %d to %d".formatted(entries, first, last);
    }
  }

  private final Map<String, Count> writers = new TreeMap<>();
  private final Map<String, Count> accounts = new TreeMap<>();

  void add(long index, ChainLink link) {
    var one = new Count(1, index, index);
    writers.merge(known(link.writer(), writers), one, Count::and);
    accounts.merge(known(link.account(), accounts), one, Count::and);
  }

  private static String known(String name, Map<String, Count> counts) {
    boolean isNew = !counts.containsKey(name);
    boolean isTooMuch = counts.size() >= NAMES_AT_MOST || name.length() > CHARS_AT_MOST;
    return isNew && isTooMuch ? OTHERS : name;
  }

  /** Of a log without a fault: each writer's entries are numbered from 0 on. */
  List<String> lines() {
    var lines = new ArrayList<String>();
    writers.forEach(
        (name, count) ->
            lines.add(
                "writer %s: %s, numbered 0 to %d, none missing"
                    .formatted(name, count.words(), count.entries() - 1)));
    accounts.forEach(
        (name, count) ->
            lines.add("account %s: %s".formatted(name.isEmpty() ? "-" : name, count.words())));
    return lines;
  }
}
