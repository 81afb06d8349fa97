package org.softintel.report.place;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** When something happened at a place: how many reports say each day of the week and hour. */
public record PlaceTimes(List<Count> days, List<Count> hours) {
  private static final String NOT_KNOWN = "not known";

  /** A day, some hours, or that they are not known, and how many reports say it. */
  public record Count(String words, long reports) {}

  static PlaceTimes of(Map<UUID, SaidTimes> said) {
    return new PlaceTimes(
        counted(
            Stream.of(DayOfWeek.values()),
            it -> it.getDisplayName(TextStyle.FULL, Locale.UK),
            said,
            SaidTimes::days),
        counted(Stream.of(DayPart.values()), DayPart::words, said, SaidTimes::parts));
  }

  /** As a place is named. */
  public static PlaceTimes of(PlaceGroup group) {
    return of(
        group.named().stream()
            .collect(
                Collectors.toMap(
                    it -> it.report().report(), it -> it.mention().times(), SaidTimes::with)));
  }

  private static <T> List<Count> counted(
      Stream<T> all,
      Function<T, String> words,
      Map<UUID, SaidTimes> said,
      Function<SaidTimes, java.util.Set<T>> of) {
    var counts =
        new ArrayList<>(
            all.map(
                    it ->
                        new Count(
                            words.apply(it), count(said, time -> of.apply(time).contains(it))))
                .toList());
    counts.add(new Count(NOT_KNOWN, count(said, it -> of.apply(it).isEmpty())));
    return counts.stream().filter(it -> it.reports() > 0).toList();
  }

  private static long count(Map<UUID, SaidTimes> said, Predicate<SaidTimes> which) {
    return said.values().stream().filter(which).count();
  }
}
