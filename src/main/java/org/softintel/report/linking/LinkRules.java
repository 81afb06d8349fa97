package org.softintel.report.linking;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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

  /** A school is shared by many who have nothing else in common. */
  private static final Set<ValueKind> OF_CLOSED_REPORTS =
      Stream.concat(OF_TWO_SOURCES.stream(), Stream.of(ValueKind.NAME, ValueKind.VENUE))
          .collect(Collectors.toUnmodifiableSet());

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

  /**
   * What is watched; then of each value that others hold the first cause that holds.
   *
   * @param closed of all that may be named those that are closed, and since when
   */
  public List<LinkAlert> alerts(Arrival arrival, Map<UUID, Instant> closed) {
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
        alert(arrival, shared, sure, closed).ifPresent(alerts::add);
      }
    }
    return alerts.stream()
        .distinct()
        .sorted(
            Comparator.comparing(LinkAlert::cause)
                .thenComparing(it -> -it.sources().atLeast())
                .thenComparing(it -> it.kinds().get(0)))
        .toList();
  }

  private Optional<LinkAlert> alert(
      Arrival arrival, Shared shared, List<Partner> sure, Map<UUID, Instant> closed) {
    return shared.kind() == ValueKind.NAME
        ? ofName(arrival, shared, sure, closed)
        : ofThing(arrival, shared, sure).or(() -> ofClosed(arrival, shared, sure, closed));
  }

  private Optional<LinkAlert> ofName(
      Arrival arrival, Shared shared, List<Partner> sure, Map<UUID, Instant> closed) {
    if (shared.isOfChild()) {
      return made(Cause.CHILD_SEEN_BEFORE, arrival, shared, sure);
    }
    var near =
        sure.stream()
            .filter(it -> it.report().hasChild() && !closed.containsKey(it.report().id()))
            .toList();
    return made(Cause.PERSON_NEAR_A_CHILD, arrival, shared, near)
        .or(() -> ofClosed(arrival, shared, sure, closed));
  }

  private Optional<LinkAlert> ofThing(Arrival arrival, Shared shared, List<Partner> sure) {
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

  /** What was closed when the report came: whoever closed it could not know. */
  private Optional<LinkAlert> ofClosed(
      Arrival arrival, Shared shared, List<Partner> sure, Map<UUID, Instant> closed) {
    var came = arrival.report().received();
    return OF_CLOSED_REPORTS.contains(shared.kind())
            && sure.stream()
                .anyMatch(it -> closed.getOrDefault(it.report().id(), Instant.MAX).isBefore(came))
        ? made(Cause.CLOSED_BEFORE, arrival, shared, sure)
        : Optional.empty();
  }

  private Optional<LinkAlert> made(
      Cause cause, Arrival arrival, Shared shared, List<Partner> partners) {
    return partners.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new LinkAlert(
                cause,
                List.of(shared.kind()),
                partners.stream().map(it -> it.report().id()).toList(),
                range(arrival, partners),
                sources.count(partners.stream().map(it -> it.report().source()).toList()),
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
