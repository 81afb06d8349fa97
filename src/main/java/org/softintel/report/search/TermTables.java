package org.softintel.report.search;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.softintel.platform.database.Ids;

/**
 * A few tables of terms, each at most an eighth as large as the one before it: one more costs
 * little, and few have to be asked. Whoever looks for something waits for nobody.
 */
final class TermTables {
  private static final int LARGER = 8;

  private volatile List<TermTable> tables = List.of();
  private volatile int reports;

  /** What it says of a report takes the place of what was said before. */
  synchronized void add(TermTable next) {
    var all = new ArrayList<>(tables);
    reports += next.reportsNotIn(all);
    var last = next;
    while (!all.isEmpty() && all.get(all.size() - 1).size() < LARGER * last.size()) {
      last = all.remove(all.size() - 1).with(last);
    }
    all.add(last);
    tables = List.copyOf(all);
  }

  List<TermTable> all() {
    return tables;
  }

  /** Nothing is left of what was said of these. */
  synchronized void forget(Set<UUID> gone) {
    var known = gone.stream().filter(it -> !isInNone(tables, it)).collect(toSet());
    tables =
        tables.stream()
            .map(it -> known.stream().anyMatch(it::holds) ? it.without(known) : it)
            .toList();
    reports -= known.size();
  }

  /**
   * Reports that hold a term of each set of one of the ways, the last first.
   *
   * @param before only those with a lower id
   */
  List<UUID> last(List<List<Set<Long>>> ways, UUID before, int most) {
    var now = all();
    var found = new HashSet<UUID>();
    for (var way : ways) {
      for (int i = 0; i < now.size(); i++) {
        var later = now.subList(i + 1, now.size());
        now.get(i).addLast(way, before, most, it -> isInNone(later, it), found);
      }
    }
    return found.stream().sorted(Ids.ORDER.reversed()).limit(most).toList();
  }

  private static boolean isInNone(List<TermTable> tables, UUID report) {
    for (var table : tables) {
      if (table.holds(report)) {
        return false;
      }
    }
    return true;
  }

  /** How many reports there are. */
  int reports() {
    return reports;
  }
}
