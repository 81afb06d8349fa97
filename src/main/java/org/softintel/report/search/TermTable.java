package org.softintel.report.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.softintel.platform.sealing.IndexKeys;

/**
 * Which reports hold which terms: one sorted array of numbers, each of a term and of a report's
 * place among the sorted ids. It is never changed; two of them make a third.
 */
final class TermTable {
  /** As the database sorts ids. */
  static final Comparator<UUID> ORDER =
      Comparator.comparing(UUID::getMostSignificantBits, Long::compareUnsigned)
          .thenComparing(UUID::getLeastSignificantBits, Long::compareUnsigned);

  private static final int PLACE_BITS = Long.SIZE - IndexKeys.TERM_BITS;
  private static final long PLACES = (1L << PLACE_BITS) - 1;
  private static final int REPLACED = -1;

  private final long[] entries;
  private final long[] high;
  private final long[] low;

  private TermTable(long[] entries, long[] high, long[] low) {
    this.entries = entries;
    this.high = high;
    this.low = low;
  }

  /** {@code terms} of each report, in {@link #ORDER}. */
  static TermTable of(SortedMap<UUID, Set<Long>> terms) {
    var entries = new long[terms.values().stream().mapToInt(Set::size).sum()];
    var high = new long[places(terms.size())];
    var low = new long[terms.size()];
    int place = 0;
    int at = 0;
    for (var report : terms.entrySet()) {
      high[place] = report.getKey().getMostSignificantBits();
      low[place] = report.getKey().getLeastSignificantBits();
      for (var term : report.getValue()) {
        entries[at++] = entry(term, place);
      }
      place++;
    }
    Arrays.sort(entries);
    return new TermTable(entries, high, low);
  }

  /** Throws if there are more reports than places. */
  static int places(long reports) {
    if (reports > PLACES) {
      throw new IllegalStateException(
          "the search index holds %,d reports at most, and these are %,d"
              .formatted(PLACES, reports));
    }
    return (int) reports;
  }

  private static long entry(long term, long place) {
    return (term << PLACE_BITS) | place;
  }

  int reports() {
    return high.length;
  }

  /** Also of reports that hold nothing. */
  long size() {
    return (long) entries.length + high.length;
  }

  boolean holds(UUID report) {
    var place = firstFrom(report);
    return place < high.length && id(place).equals(report);
  }

  private UUID id(int place) {
    return new UUID(high[place], low[place]);
  }

  /** The place of the first report that does not come before this one. */
  private int firstFrom(UUID report) {
    int from = 0;
    int until = high.length;
    while (from < until) {
      int middle = (from + until) >>> 1;
      if (ORDER.compare(id(middle), report) < 0) {
        from = middle + 1;
      } else {
        until = middle;
      }
    }
    return from;
  }

  /**
   * The reports before {@code before} that hold a term of each set, for each term of one set the
   * last {@code most} that are {@code wanted}.
   */
  Stream<UUID> last(List<Set<Long>> sought, UUID before, int most, Predicate<UUID> wanted) {
    var rarest = sought.stream().min(Comparator.comparingInt(this::count)).orElseThrow();
    int end = firstFrom(before);
    return rarest.stream()
        .flatMap(
            term -> {
              int first = firstFrom(entry(term, 0));
              int last = firstFrom(entry(term, end)) - 1;
              return IntStream.iterate(last, it -> it >= first, it -> it - 1)
                  .map(it -> place(entries[it]))
                  .filter(place -> sought.stream().allMatch(it -> it == rarest || isIn(it, place)))
                  .mapToObj(this::id)
                  .filter(wanted)
                  .limit(most);
            });
  }

  private int count(Set<Long> terms) {
    return terms.stream()
        .mapToInt(it -> firstFrom(entry(it, PLACES)) - firstFrom(entry(it, 0)))
        .sum();
  }

  private boolean isIn(Set<Long> terms, int place) {
    return terms.stream().anyMatch(it -> Arrays.binarySearch(entries, entry(it, place)) >= 0);
  }

  /** The first entry that is not less than this one. */
  private int firstFrom(long entry) {
    int found = Arrays.binarySearch(entries, entry);
    return found >= 0 ? found : -found - 1;
  }

  /** Both together; what {@code newer} says of a report counts alone. */
  TermTable with(TermTable newer) {
    var places = new int[high.length];
    var newPlaces = new int[newer.high.length];
    int all = 0;
    for (int i = 0, n = 0; i < places.length || n < newPlaces.length; ) {
      int order =
          i == places.length ? 1 : n == newPlaces.length ? -1 : ORDER.compare(id(i), newer.id(n));
      if (order == 0) {
        places[i++] = REPLACED;
      } else if (order < 0) {
        places[i++] = all++;
      } else {
        newPlaces[n++] = all++;
      }
    }
    var ids = new long[2][places(all)];
    move(places, ids);
    newer.move(newPlaces, ids);
    return new TermTable(merged(places, newer, newPlaces), ids[0], ids[1]);
  }

  private long[] merged(int[] places, TermTable newer, int[] newPlaces) {
    var all = new long[newer.entries.length + kept(places)];
    int at = 0;
    int n = 0;
    for (var entry : entries) {
      if (places[place(entry)] != REPLACED) {
        var moved = moved(entry, places);
        while (n < newer.entries.length && moved(newer.entries[n], newPlaces) < moved) {
          all[at++] = moved(newer.entries[n++], newPlaces);
        }
        all[at++] = moved;
      }
    }
    while (n < newer.entries.length) {
      all[at++] = moved(newer.entries[n++], newPlaces);
    }
    return all;
  }

  private int kept(int[] places) {
    int kept = 0;
    for (var entry : entries) {
      kept += places[place(entry)] == REPLACED ? 0 : 1;
    }
    return kept;
  }

  private static int place(long entry) {
    return (int) (entry & PLACES);
  }

  /** Places keep their order, and with them entries. */
  private static long moved(long entry, int[] places) {
    return (entry & ~PLACES) | places[place(entry)];
  }

  private void move(int[] places, long[][] ids) {
    for (int i = 0; i < places.length; i++) {
      if (places[i] != REPLACED) {
        ids[0][places[i]] = high[i];
        ids[1][places[i]] = low[i];
      }
    }
  }
}
