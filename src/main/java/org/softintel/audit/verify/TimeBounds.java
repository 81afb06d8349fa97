package org.softintel.audit.verify;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;

/**
 * When something came into a log, by the clocks of witnesses: at {@code from} they had signed a
 * shorter log, at {@code until} one that holds it.
 */
public record TimeBounds(Optional<Instant> from, Instant until) {
  /** A witness has signed a log of this size. */
  public record Seen(String witness, long size, Instant at) {}

  /**
   * Of what is in each log of {@code size} entries and more. Fewer witnesses than {@code quorum}
   * can neither bring the end forward nor the beginning back. Empty until so many have signed it.
   */
  public static Optional<TimeBounds> of(Collection<Seen> seen, long size, int quorum) {
    var first = Comparator.<Instant>naturalOrder();
    var last = first.reversed();
    var from = nth(seen, it -> it.size() < size, last, quorum);
    return nth(seen, it -> it.size() >= size, first, quorum)
        .map(until -> new TimeBounds(from.filter(it -> !it.isAfter(until)), until));
  }

  private static Optional<Instant> nth(
      Collection<Seen> seen, Predicate<Seen> which, Comparator<Instant> order, int quorum) {
    return seen.stream()
        .filter(which)
        .collect(toMap(Seen::witness, Seen::at, BinaryOperator.minBy(order)))
        .values()
        .stream()
        .sorted(order)
        .skip(Math.max(0, quorum - 1))
        .findFirst();
  }

  String line() {
    return "seen by witnesses "
        + from.map(it -> "between " + it + " and ").orElse("on or before ")
        + until;
  }
}
