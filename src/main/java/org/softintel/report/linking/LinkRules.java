package org.softintel.report.linking;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.softintel.report.linking.Arrival.Partner;
import org.softintel.report.linking.Arrival.Shared;
import org.softintel.report.linking.LinkAlert.Cause;

/** Decides which of what reports share the team must be told of. */
public final class LinkRules {
  private static final int TWO = 2;
  private static final Set<ValueKind> OF_TWO_SOURCES =
      Set.of(
          ValueKind.REGISTRATION,
          ValueKind.PHONE,
          ValueKind.IMEI,
          ValueKind.ACCOUNT,
          ValueKind.EMAIL,
          ValueKind.ADDRESS);
  private static final Set<ValueKind> OF_PLACES = Set.of(ValueKind.VENUE, ValueKind.SCHOOL);

  private final SourceCounter sources;
  private final int busy;
  private final int several;
  private final Duration shortTime;

  /**
   * @param busy a value that more reports hold makes no alert
   * @param several so many reports within the short time make one
   */
  public LinkRules(SourceCounter sources, int busy, int several, Duration shortTime) {
    this.sources = sources;
    this.busy = busy;
    this.several = several;
    this.shortTime = shortTime;
  }

  /** What is watched; then of each value that others hold the first cause that holds. */
  public List<LinkAlert> alerts(Arrival arrival, Predicate<UUID> isOpen) {
    var alerts = new ArrayList<LinkAlert>();
    arrival.watched().forEach(it -> alerts.add(LinkAlert.watched(it)));
    for (var shared : arrival.shared()) {
      var all = shared.partners().stream().filter(it -> it.band() != MatchBand.POSSIBLE).toList();
      // What came later has an alert of its own.
      var sure =
          all.stream()
              .filter(it -> !it.report().received().isAfter(arrival.report().received()))
              .toList();
      if (!sure.isEmpty() && all.size() <= busy) {
        alert(arrival, shared, sure, isOpen).ifPresent(alerts::add);
      }
    }
    return alerts.stream()
        .distinct()
        .sorted(
            Comparator.comparing(LinkAlert::cause)
                .thenComparing(it -> -it.sources().atLeast())
                .thenComparing(LinkAlert::kind))
        .toList();
  }

  private Optional<LinkAlert> alert(
      Arrival arrival, Shared shared, List<Partner> sure, Predicate<UUID> isOpen) {
    if (shared.kind() == ValueKind.NAME) {
      var near =
          shared.isOfChild()
              ? sure
              : sure.stream()
                  .filter(it -> it.report().hasChild() && isOpen.test(it.report().id()))
                  .toList();
      var cause = shared.isOfChild() ? Cause.CHILD_SEEN_BEFORE : Cause.PERSON_NEAR_A_CHILD;
      return made(cause, arrival, shared, near);
    }
    if (OF_TWO_SOURCES.contains(shared.kind()) && range(arrival, sure).atLeast() >= TWO) {
      return made(Cause.TWO_SOURCES, arrival, shared, sure);
    }
    if (OF_TWO_SOURCES.contains(shared.kind()) || OF_PLACES.contains(shared.kind())) {
      var first = arrival.report().received().minus(shortTime);
      var lately = sure.stream().filter(it -> it.report().received().isAfter(first)).toList();
      return lately.size() + 1 >= several
          ? made(Cause.SEVERAL_REPORTS, arrival, shared, lately)
          : Optional.empty();
    }
    return Optional.empty();
  }

  private Optional<LinkAlert> made(
      Cause cause, Arrival arrival, Shared shared, List<Partner> partners) {
    return partners.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new LinkAlert(
                cause,
                shared.kind(),
                partners.stream().map(it -> it.report().id()).toList(),
                range(arrival, partners),
                Optional.empty()));
  }

  private SourceCounter.Range range(Arrival arrival, List<Partner> partners) {
    return sources.count(
        Stream.concat(
                Stream.of(arrival.report().source()),
                partners.stream().map(it -> it.report().source()))
            .toList());
  }
}
