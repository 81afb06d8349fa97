package org.softintel.report.linking;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import org.softintel.report.linking.ReportSource.Knowing;

/** Counts how many independent sources reports have: never more for certain than there are. */
public final class SourceCounter {
  private final PersonMatcher people;

  public SourceCounter(PersonMatcher people) {
    this.people = people;
  }

  /** Between so many and so many; who grades decides. */
  public record Range(int atLeast, int atMost) {
    static final Range NONE = new Range(0, 0);

    public String words() {
      return atLeast == atMost
          ? (atLeast == 1 ? "1 source" : atLeast + " sources")
          : atLeast + " to " + atMost + " sources";
    }
  }

  /**
   * First-hand reports of different origins count one each; what a child said counts once for each
   * child, however many adults it told. What is second-hand adds to the upper end alone, unless it
   * may be an echo of another.
   */
  public Range count(List<ReportSource> reports) {
    var counted = reports.stream().filter(ReportSource::counts).toList();
    var firstHand = counted.stream().filter(it -> it.knowing() != Knowing.SECOND_HAND).toList();
    int least = Math.max(groups(firstHand, this::mayBeOne).size(), Math.min(1, counted.size()));
    return new Range(least, Math.max(least, origins(counted)));
  }

  /** An origin of which all may be echoes adds nothing. */
  private int origins(List<ReportSource> counted) {
    var heard = new ArrayList<ReportSource>();
    int origins = 0;
    for (var group : groups(counted, this::areOne)) {
      var isEcho =
          group.stream()
              .allMatch(
                  it ->
                      counted.stream().anyMatch(it::isEchoOf)
                          || heard.stream().anyMatch(it::isToldAs));
      if (!isEcho) {
        origins++;
        if (group.stream().allMatch(ReportSource::isSecondHand)) {
          heard.addAll(group);
        }
      }
    }
    return origins;
  }

  /** Those that are alike are joined. */
  private static List<List<ReportSource>> groups(
      List<ReportSource> reports, BiPredicate<ReportSource, ReportSource> alike) {
    var left = new ArrayList<>(reports);
    var groups = new ArrayList<List<ReportSource>>();
    while (!left.isEmpty()) {
      var group = new ArrayList<>(List.of(left.remove(0)));
      for (int i = 0; i < group.size(); i++) {
        var one = group.get(i);
        left.removeIf(it -> alike.test(one, it) && group.add(it));
      }
      groups.add(group);
    }
    return groups;
  }

  private boolean mayBeOne(ReportSource one, ReportSource other) {
    if (one.knowing() == Knowing.CHILD && other.knowing() == Knowing.CHILD) {
      return !areOtherChildren(one, other);
    }
    return isOneTeller(one, other) || isUnknown(one) || isUnknown(other) || isOneRecord(one, other);
  }

  private boolean areOne(ReportSource one, ReportSource other) {
    return one.origin().isPresent()
        && one.origin().equals(other.origin())
        && (one.knowing() != Knowing.CHILD || !areOtherChildren(one, other));
  }

  private static boolean isOneTeller(ReportSource one, ReportSource other) {
    return one.teller().isPresent() && one.teller().equals(other.teller());
  }

  private static boolean isUnknown(ReportSource source) {
    return source.teller().isEmpty();
  }

  /** One organisation tells of one event, unless each of both saw it. */
  private static boolean isOneRecord(ReportSource one, ReportSource other) {
    var bothSaw = one.knowing() == Knowing.SAW && other.knowing() == Knowing.SAW;
    var isOfChild = one.knowing() == Knowing.CHILD || other.knowing() == Knowing.CHILD;
    var otherDays =
        one.day().isPresent() && other.day().isPresent() && !one.day().equals(other.day());
    return !one.agency().isEmpty()
        && one.agency().equals(other.agency())
        && !bothSaw
        && !isOfChild
        && !otherDays;
  }

  /** Both name who told it, and nobody of one may be anybody of the other. */
  private boolean areOtherChildren(ReportSource one, ReportSource other) {
    return !one.children().isEmpty()
        && !other.children().isEmpty()
        && one.children().stream()
            .allMatch(
                it ->
                    other.children().stream()
                        .allMatch(o -> people.match(it, o).band() == MatchBand.NONE));
  }
}
