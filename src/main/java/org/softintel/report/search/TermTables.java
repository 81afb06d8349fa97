package org.softintel.report.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.softintel.platform.database.Ids;

/**
 * A few tables of terms, each at most half as large as the one before it, so that one more costs
 * little. Whoever looks for something waits for nobody.
 */
final class TermTables {
  private volatile List<TermTable> tables = List.of();
  private volatile int reports;

  /** What it says of a report takes the place of what was said before. */
  synchronized void add(TermTable next) {
    var all = new ArrayList<>(tables);
    reports += next.reportsNotIn(all);
    var last = next;
    while (!all.isEmpty() && all.get(all.size() - 1).size() < 2 * last.size()) {
      last = all.remove(all.size() - 1).with(last);
    }
    all.add(last);
    tables = List.copyOf(all);
  }

  List<TermTable> all() {
    return tables;
  }

  /**
   * Reports that hold a term of each set of one of the ways, the last first.
   *
   * @param before only those with a lower id
   */
  List<UUID> last(List<List<Set<Long>>> ways, UUID before, int most) {
    var now = all();
    return ways.stream()
        .flatMap(it -> last(now, it, before, most))
        .distinct()
        .sorted(Ids.ORDER.reversed())
        .limit(most)
        .toList();
  }

  private static Stream<UUID> last(
      List<TermTable> now, List<Set<Long>> way, UUID before, int most) {
    return Stream.iterate(0, it -> it < now.size(), it -> it + 1)
        .flatMap(
            it -> {
              var later = now.subList(it + 1, now.size());
              return now.get(it)
                  .last(
                      way, before, most, report -> later.stream().noneMatch(t -> t.holds(report)));
            });
  }

  /** How many reports there are. */
  int reports() {
    return reports;
  }
}
