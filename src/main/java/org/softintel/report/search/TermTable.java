package org.softintel.report.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PrimitiveIterator;
import java.util.Set;
import java.util.SortedMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.softintel.platform.database.Ids;
import org.softintel.platform.sealing.IndexKeys;

/**
 * Which reports hold which terms: sorted numbers, each of a term and of a report's place among the
 * sorted ids. It is never changed; two of them make a third.
 */
final class TermTable {
  private static final long PLACES = (1L << (Long.SIZE - IndexKeys.TERM_BITS)) - 1;
  private static final int REPLACED = -1;

  /** Behind all entries: its place is none. */
  private static final long NONE = -1;

  private final PackedNumbers entries;
  private final long[] high;
  private final long[] low;

  private TermTable(PackedNumbers entries, long[] high, long[] low) {
    this.entries = entries;
    this.high = high;
    this.low = low;
  }

  /** {@code terms} of each report, in {@link Ids#ORDER}. */
  static TermTable of(SortedMap<UUID, Set<Long>> terms) {
    var entries = new long[terms.values().stream().mapToInt(Set::size).sum()];
    var high = new long[places(terms.size())];
    var low = new long[terms.size()];
    int place = 0;
    int at = 0;
    int placeBits = placeBits(terms.size());
    for (var report : terms.entrySet()) {
      high[place] = report.getKey().getMostSignificantBits();
      low[place] = report.getKey().getLeastSignificantBits();
      for (var term : report.getValue()) {
        entries[at++] = (term << placeBits) | place;
      }
      place++;
    }
    Arrays.sort(entries);
    var packing = new PackedNumbers.Packing(IndexKeys.TERM_BITS + placeBits, entries.length);
    Arrays.stream(entries).forEach(packing::add);
    return new TermTable(packing.done(), high, low);
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

  /** Also for the place behind the last. */
  private static int placeBits(int reports) {
    return PackedNumbers.bitsOf(reports);
  }

  private long entry(long term, int place) {
    return (term << placeBits(high.length)) | place;
  }

  private int place(long entry) {
    return (int) (entry & ((1L << placeBits(high.length)) - 1));
  }

  int reportsNotIn(List<TermTable> others) {
    return (int)
        IntStream.range(0, high.length)
            .mapToObj(this::id)
            .filter(it -> others.stream().noneMatch(other -> other.holds(it)))
            .count();
  }

  /** Also of reports that hold nothing. */
  long size() {
    return (long) entries.size() + high.length;
  }

  boolean holds(UUID report) {
    var place = firstFrom(report);
    return place < high.length
        && high[place] == report.getMostSignificantBits()
        && low[place] == report.getLeastSignificantBits();
  }

  private UUID id(int place) {
    return new UUID(high[place], low[place]);
  }

  /** Its reports behind {@code after}, as far as {@code last}, which is included, in order. */
  Stream<UUID> reports(UUID after, UUID last) {
    int from = firstFrom(after);
    int until = firstFrom(last);
    return IntStream.range(
            from < high.length && id(from).equals(after) ? from + 1 : from,
            until < high.length && id(until).equals(last) ? until + 1 : until)
        .mapToObj(this::id);
  }

  private boolean isBefore(int place, UUID report) {
    int order = Long.compareUnsigned(high[place], report.getMostSignificantBits());
    return order == 0
        ? Long.compareUnsigned(low[place], report.getLeastSignificantBits()) < 0
        : order < 0;
  }

  /** The place of the first report that does not come before this one. */
  private int firstFrom(UUID report) {
    int until = high.length;
    if (until == 0 || !isBefore(0, report)) {
      return 0;
    }
    // Reports mostly come in the order of their ids.
    int from = isBefore(until - 1, report) ? until : 1;
    while (from < until) {
      int middle = (from + until) >>> 1;
      if (isBefore(middle, report)) {
        from = middle + 1;
      } else {
        until = middle;
      }
    }
    return from;
  }

  /**
   * Adds to {@code found} the reports before {@code before} that hold a term of each set, for each
   * term of one set the last {@code most} that are {@code wanted}.
   */
  void addLast(
      List<Set<Long>> sought,
      UUID before,
      int most,
      Predicate<UUID> wanted,
      Collection<UUID> found) {
    // By how many hold it: whoever is not in the smaller sets need not be looked for in the others.
    var byCount = new ArrayList<>(sought);
    byCount.sort(Comparator.comparingInt(this::count));
    var others = byCount.subList(1, byCount.size());
    int end = firstFrom(before);
    for (long term : byCount.get(0)) {
      int first = entries.firstFrom(entry(term, 0));
      if (!isOf(term, first)) {
        continue;
      }
      int left = most;
      for (int at = entries.firstFrom(entry(term, end)) - 1; at >= first && left > 0; at--) {
        int place = place(entries.low(at));
        if (isInAll(others, place)) {
          var report = id(place);
          if (wanted.test(report)) {
            found.add(report);
            left--;
          }
        }
      }
    }
  }

  private int count(Set<Long> terms) {
    int all = 0;
    for (long term : terms) {
      int first = entries.firstFrom(entry(term, 0));
      all += isOf(term, first) ? entries.firstFrom(entry(term, high.length)) - first : 0;
    }
    return all;
  }

  /** Whether the entry at a place is of this term: most terms that are sought are of no report. */
  private boolean isOf(long term, int at) {
    return entries.isSame(at, entry(term, 0), placeBits(high.length));
  }

  private boolean isInAll(List<Set<Long>> sets, int place) {
    for (var terms : sets) {
      if (!isIn(terms, place)) {
        return false;
      }
    }
    return true;
  }

  private boolean isIn(Set<Long> terms, int place) {
    for (long term : terms) {
      if (entries.contains(entry(term, place))) {
        return true;
      }
    }
    return false;
  }

  /** Both together; what {@code newer} says of a report counts alone. */
  TermTable with(TermTable newer) {
    return with(newer, Set.of());
  }

  TermTable without(Set<UUID> reports) {
    return with(of(Collections.emptySortedMap()), reports);
  }

  private TermTable with(TermTable newer, Set<UUID> gone) {
    var places = new int[high.length];
    var newPlaces = new int[newer.high.length];
    int all = 0;
    for (int i = 0, n = 0; i < places.length || n < newPlaces.length; ) {
      int order =
          i == places.length
              ? 1
              : n == newPlaces.length ? -1 : Ids.ORDER.compare(id(i), newer.id(n));
      if (order == 0 || (order < 0 && gone.contains(id(i)))) {
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
    return new TermTable(merged(places, newer, newPlaces, all), ids[0], ids[1]);
  }

  private PackedNumbers merged(int[] places, TermTable newer, int[] newPlaces, int reports) {
    int placeBits = placeBits(reports);
    var all =
        new PackedNumbers.Packing(
            IndexKeys.TERM_BITS + placeBits, kept(places) + newer.entries.size());
    var mine = entries.iterator();
    var others = newer.entries.iterator();
    long one = next(mine, places, placeBits);
    long other = newer.next(others, newPlaces, placeBits);
    while (one != NONE || other != NONE) {
      if (Long.compareUnsigned(one, other) < 0) {
        all.add(one);
        one = next(mine, places, placeBits);
      } else {
        all.add(other);
        other = newer.next(others, newPlaces, placeBits);
      }
    }
    return all.done();
  }

  /** The next entry of a report that was not replaced. Places keep their order, so entries do. */
  private long next(PrimitiveIterator.OfLong from, int[] places, int placeBits) {
    while (from.hasNext()) {
      long entry = from.nextLong();
      int place = places[place(entry)];
      if (place != REPLACED) {
        return ((entry >>> placeBits(high.length)) << placeBits) | place;
      }
    }
    return NONE;
  }

  private int kept(int[] places) {
    return (int)
        IntStream.range(0, entries.size())
            .filter(it -> places[place(entries.low(it))] != REPLACED)
            .count();
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
