package org.softintel.report.place;

import static java.util.Comparator.comparing;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.softintel.platform.database.Ids;

/**
 * One place, as some reports name it.
 *
 * @param named the newest report first
 */
public record PlaceGroup(List<Named> named) {
  /** The newest report first, and what it names first. */
  public static final Comparator<Named> NEWEST =
      comparing((Named it) -> it.report().report(), Ids.ORDER.reversed())
          .thenComparing(it -> it.mention().at());

  public PlaceGroup {
    named = named.stream().sorted(NEWEST).toList();
  }

  /** A report, and how it names the place. */
  public record Named(PlacesOfReport report, PlaceMention mention) {
    @Override
    public String toString() {
      return "Named[" + report.report() + "]";
    }
  }

  /** Each report once, the newest first. */
  public List<PlacesOfReport> reports() {
    var reports = new LinkedHashMap<UUID, PlacesOfReport>();
    named.forEach(it -> reports.putIfAbsent(it.report().report(), it.report()));
    return List.copyOf(reports.values());
  }

  /** As some of the reports name it; empty if none does. */
  public Optional<PlaceGroup> of(Predicate<PlacesOfReport> reports) {
    var some = named.stream().filter(it -> reports.test(it.report())).toList();
    return some.isEmpty() ? Optional.empty() : Optional.of(new PlaceGroup(some));
  }

  /** With what else is known of its reports. */
  public PlaceGroup with(UnaryOperator<PlacesOfReport> more) {
    return new PlaceGroup(
        named.stream().map(it -> new Named(more.apply(it.report()), it.mention())).toList());
  }

  /** The kind that most say; a home as soon as no other kind is said more often. */
  public PlaceKind kind() {
    var said = new EnumMap<PlaceKind, Integer>(PlaceKind.class);
    named.forEach(it -> said.merge(it.mention().kind(), 1, Integer::sum));
    var most =
        said.entrySet().stream()
            .filter(it -> it.getKey().isTelling())
            .max(Map.Entry.<PlaceKind, Integer>comparingByValue().thenComparing(Map.Entry::getKey));
    return most.map(Map.Entry::getKey)
        .orElse(said.containsKey(PlaceKind.OTHER) ? PlaceKind.OTHER : PlaceKind.NOT_KNOWN);
  }

  public boolean has(PlaceKind kind) {
    return named.stream().anyMatch(it -> it.mention().kind() == kind);
  }

  /** Whether a report about this area names it. */
  public boolean isIn(String area) {
    return named.stream().anyMatch(it -> it.report().area().filter(area::equals).isPresent());
  }

  public Instant first() {
    return named.stream().map(it -> it.report().received()).min(Instant::compareTo).orElseThrow();
  }

  public Instant last() {
    return named.stream().map(it -> it.report().received()).max(Instant::compareTo).orElseThrow();
  }
}
