package org.softintel.oversight.statistics;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;

/** How much may be told: the team sees every number, nobody else one that may point to a child. */
enum SmallNumberSuppression {
  ALL,
  CAREFUL;

  static final long SMALLEST_TOLD = 5;

  /**
   * What may be told of parts and of their sum. What is left out adds up to {@link #SMALLEST_TOLD}
   * or more and is never one part alone, or the sum would give it away.
   */
  Suppressed of(List<Long> parts) {
    var sum = parts.stream().mapToLong(it -> it).sum();
    var leftOut = this == ALL ? Set.of() : leftOut(parts);
    return new Suppressed(
        told(sum),
        IntStream.range(0, parts.size())
            .mapToObj(
                it -> leftOut.contains(it) ? OptionalLong.empty() : OptionalLong.of(parts.get(it)))
            .toList());
  }

  /** What may be told of numbers that are parts of no sum that is told. */
  Suppressed each(List<Long> numbers) {
    return new Suppressed(OptionalLong.empty(), numbers.stream().map(this::told).toList());
  }

  private OptionalLong told(long number) {
    return this == ALL || number >= SMALLEST_TOLD ? OptionalLong.of(number) : OptionalLong.empty();
  }

  /** Whether numbers that are made of so many reports may be told. */
  boolean mayShow(long reports) {
    return reports > 0 && (this == ALL || reports >= SMALLEST_TOLD);
  }

  private static Set<Integer> leftOut(List<Long> parts) {
    var smallestFirst =
        IntStream.range(0, parts.size()).boxed().sorted(Comparator.comparing(parts::get)).toList();
    var leftOut = new HashSet<Integer>();
    for (var part : smallestFirst) {
      if (parts.get(part) >= SMALLEST_TOLD && !betrays(parts, leftOut)) {
        break;
      }
      leftOut.add(part);
    }
    return leftOut;
  }

  private static boolean betrays(List<Long> parts, Collection<Integer> leftOut) {
    var sum = leftOut.stream().mapToLong(parts::get).sum();
    return !leftOut.isEmpty() && (leftOut.size() == 1 || sum < SMALLEST_TOLD);
  }

  /** What may be told of a sum and its parts; empty for what may not. */
  record Suppressed(OptionalLong sum, List<OptionalLong> parts) {}
}
