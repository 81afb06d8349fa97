package org.softintel.report.store;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toSet;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.softintel.audit.trail.Act;
import org.softintel.platform.database.Ids;
import org.softintel.platform.identity.Actor;
import org.softintel.report.access.ReaderRestraints;
import org.softintel.report.access.Readership;
import org.softintel.report.linking.PersonMatcher;
import org.softintel.report.linking.SourceCounter;
import org.softintel.report.place.HotspotRule;
import org.softintel.report.place.PlaceGroup;
import org.softintel.report.place.PlaceGroup.Named;
import org.softintel.report.place.PlaceGroups;
import org.softintel.report.place.PlaceKind;
import org.softintel.report.place.PlaceTimes;
import org.softintel.report.place.PlacesOfReport;
import org.softintel.report.place.SaferPlaces;
import org.softintel.report.search.Postcode;
import org.softintel.report.search.SearchField;
import org.softintel.report.status.ReportSummary;
import org.softintel.report.store.KnownPlaces.KnownPlace;
import org.softintel.report.store.KnownPlaces.Naming;
import org.softintel.report.store.KnownPlaces.PlaceRow;
import org.softintel.report.store.KnownPlaces.Reports;
import org.softintel.report.store.KnownPlaces.Sought;
import org.softintel.report.store.PlacesInReport.InReport;

/** Tells which places the reports of the last weeks name, worked out for one reader each time. */
@Singleton
public class Places {
  /** So many rows each table has at most. */
  public static final int MOST_ROWS = 25;

  private static final int MOST_LINKS = 5;
  private static final int MOST_SPELLINGS = 5;

  /** So many reports of what children said are opened at most to tell the children apart. */
  private static final int MOST_OPENED_TO_COUNT = 100;

  private final PlacesInMemory memory;
  private final ReportStore store;
  private final ReportMatches matches;
  private final Readership readership;
  private final ReaderRestraints restraints;
  private final Areas areas;
  private final InstantSource clock;
  private final HotspotRule hotspots;

  Places(
      PlacesInMemory memory,
      ReportStore store,
      ReportMatches matches,
      Readership readership,
      ReaderRestraints restraints,
      PersonMatcher people,
      Areas areas,
      InstantSource clock) {
    this.memory = memory;
    this.store = store;
    this.matches = matches;
    this.readership = readership;
    this.restraints = restraints;
    this.areas = areas;
    this.clock = clock;
    this.hotspots = new HotspotRule(new SourceCounter(people));
  }

  /** Of reports that came in so many days; of an area, or of a kind of place. */
  public record Wanted(Duration time, Optional<String> area, Optional<PlaceKind> kind) {}

  /**
   * The places that reports name which {@code reader} may open; others change nothing of it. That
   * it was shown is recorded.
   */
  @Transactional(TxType.NEVER)
  public KnownPlaces page(Wanted wanted, Actor reader) {
    var isWhole = memory.readOn();
    return QuarkusTransaction.requiringNew().call(() -> shown(wanted, isWhole, reader));
  }

  private KnownPlaces shown(Wanted wanted, boolean isWhole, Actor reader) {
    restraints.demandFree(reader);
    var now = clock.instant();
    var first = now.minus(wanted.time());
    // A hotspot is one whatever days are asked for.
    var lately = now.minus(HotspotRule.TIME);
    var ids = memory.since(first.isBefore(lately) ? first : lately);
    var readable = readership.readable(ids, reader);
    var noSources = store.noSources(readable);
    var reports =
        memory.of(ids.stream().filter(readable::contains).toList()).stream()
            .map(it -> it.with(it.source().counting(!noSources.contains(it.report()))))
            .toList();
    var page = new Page(wanted, first, now);
    var venues = page.ranked(PlaceGroups.venues(reports));
    var sectors = page.ranked(PlaceGroups.sectors(reports));
    var shown = page.open(first(venues), first(sectors));
    readable.stream()
        .max(Ids.ORDER)
        .ifPresent(it -> matches.record(Act.PLACES_SHOWN, it, shown, reader));
    return new KnownPlaces(
        first(venues).stream().flatMap(it -> page.venue(it).stream()).toList(),
        venues.size() > MOST_ROWS,
        first(sectors).stream().flatMap(it -> page.sector(it).stream()).toList(),
        sectors.size() > MOST_ROWS,
        isWhole);
  }

  private static List<Ranked> first(List<Ranked> of) {
    return of.stream().limit(MOST_ROWS).toList();
  }

  /** A place, and what its reports of the last days make of it. */
  private record Judged(PlaceGroup group, HotspotRule.Lately lately) {
    private static final Comparator<Judged> MOST_REPORTS =
        Comparator.comparing((Judged it) -> -it.lately.reports().size())
            .thenComparing(it -> it.group.named().get(0), PlaceGroup.NEWEST);

    boolean isOfAny(Set<UUID> reports) {
      return lately.reports().stream().anyMatch(it -> reports.contains(it.report()));
    }
  }

  /**
   * A place that is to be shown.
   *
   * @param whole as all reports name it that were looked at
   * @param group as those do of the days that were asked for
   */
  private record Ranked(
      PlaceGroup whole, PlaceGroup group, boolean isHotspot, SourceCounter.Range sources) {
    private static final Comparator<Ranked> ORDER =
        Comparator.comparing((Ranked it) -> !it.isHotspot)
            .thenComparing(it -> -it.sources.atLeast())
            .thenComparing(it -> -it.sources.atMost())
            .thenComparing(it -> -it.group.reports().size())
            .thenComparing(it -> it.newest().report().report(), Ids.ORDER.reversed())
            .thenComparing(it -> it.newest().mention().at());

    Named newest() {
      return group.named().get(0);
    }

    List<UUID> linked() {
      return group.reports().stream().limit(MOST_LINKS).map(PlacesOfReport::report).toList();
    }

    /** Of each spelling the newest. */
    List<Named> spelt() {
      var spelt = new LinkedHashMap<String, Named>();
      whole.named().forEach(n -> n.mention().spelling().ifPresent(it -> spelt.putIfAbsent(it, n)));
      return List.copyOf(spelt.values());
    }

    Stream<Named> shownNames() {
      return Stream.concat(Stream.of(best()), spelt().stream().limit(MOST_SPELLINGS + 1L));
    }

    /** One that lists it in a row, if any does, and says most of where it is. */
    Named best() {
      return spelt().stream()
          .max(
              Comparator.<Named, Boolean>comparing(it -> it.mention().row() > 0)
                  .thenComparing(it -> it.mention().name().orElseThrow().precision())
                  .thenComparing(PlaceGroup.NEWEST.reversed()))
          .orElseThrow();
    }
  }

  /** One page, with what was opened for it. */
  private final class Page {
    private final Wanted wanted;
    private final Instant first;
    private final Instant now;
    private final Map<UUID, List<InReport>> opened = new HashMap<>();
    private final Map<UUID, PlacesOfReport> namingChildren = new HashMap<>();
    private Map<UUID, ReportSummary> summaries = Map.of();

    Page(Wanted wanted, Instant first, Instant now) {
      this.wanted = wanted;
      this.first = first;
      this.now = now;
    }

    List<Ranked> ranked(List<PlaceGroup> groups) {
      var judged = groups.stream().filter(this::isWanted).map(this::judged).toList();
      tellChildrenApart(judged);
      return judged.stream()
          .map(it -> it.isOfAny(namingChildren.keySet()) ? judged(named(it.group())) : it)
          .flatMap(it -> ranked(it).stream())
          .sorted(Ranked.ORDER)
          .toList();
    }

    private Judged judged(PlaceGroup group) {
      return new Judged(group, hotspots.judge(group, now));
    }

    private PlaceGroup named(PlaceGroup group) {
      return group.with(it -> namingChildren.getOrDefault(it.report(), it));
    }

    private boolean isWanted(PlaceGroup group) {
      return wanted.area().stream().allMatch(group::isIn)
          && wanted.kind().stream().allMatch(group::has);
    }

    private Optional<Ranked> ranked(Judged place) {
      return place
          .group()
          .of(it -> !it.received().isBefore(first))
          .map(
              it ->
                  new Ranked(
                      place.group(), it, place.lately().isHotspot(), sources(it, place.lately())));
    }

    private SourceCounter.Range sources(PlaceGroup group, HotspotRule.Lately lately) {
      var reports = group.reports();
      return reports.size() == lately.reports().size()
          ? lately.sources()
          : hotspots.sources(reports);
    }

    /** What is kept in memory names no child. */
    private void tellChildrenApart(List<Judged> places) {
      var some = new HashMap<UUID, PlacesOfReport>();
      places.stream()
          .sorted(Judged.MOST_REPORTS)
          .flatMap(it -> it.lately().undecided().stream())
          .limit(MOST_OPENED_TO_COUNT)
          .forEach(it -> some.put(it.report(), it));
      some.keySet().removeAll(namingChildren.keySet());
      store
          .sentBy(some.keySet())
          .forEach(
              (id, sent) -> {
                var known = requireNonNull(some.get(id));
                var children = Mentions.children(sent.clear());
                namingChildren.put(id, known.with(known.source().naming(children)));
              });
    }

    /** Opens one report for each name that is shown; returns all that are shown. */
    Collection<ReportSummary> open(List<Ranked> venues, List<Ranked> sectors) {
      var named =
          Stream.concat(
                  venues.stream().flatMap(Ranked::shownNames), sectors.stream().map(Ranked::newest))
              .map(it -> it.report().report())
              .collect(toSet());
      store
          .sentBy(named)
          .forEach((id, it) -> opened.put(id, PlacesInReport.of(it.clear().report())));
      var linked =
          Stream.concat(venues.stream(), sectors.stream()).flatMap(it -> it.linked().stream());
      summaries = matches.summaries(Stream.concat(named.stream(), linked).collect(toSet()));
      return summaries.values();
    }

    /** Empty for one that does not open any more. */
    private Optional<InReport> clear(Named named) {
      return Optional.ofNullable(opened.get(named.report().report()))
          .map(it -> it.get(named.mention().at()));
    }

    Optional<KnownPlace> venue(Ranked place) {
      var best = place.best();
      return clear(best)
          .map(
              it ->
                  new KnownPlace(
                      naming(place, best, it),
                      reports(place),
                      place.isHotspot() ? SaferPlaces.of(place.whole().kind()) : List.of(),
                      new Sought(SearchField.PLACE, it.written()),
                      row(best)));
    }

    private Naming naming(Ranked place, Named best, InReport clear) {
      var others =
          place.spelt().stream()
              .filter(it -> !it.mention().spelling().equals(best.mention().spelling()))
              .toList();
      var where =
          clear.code().map(Postcode::district).or(() -> best.report().area().map(areas::nameOf));
      return new Naming(
          clear.name(),
          where.orElse(""),
          place.whole().kind(),
          others.stream()
              .limit(MOST_SPELLINGS)
              .flatMap(it -> clear(it).map(InReport::name).stream())
              .toList(),
          Math.max(0, others.size() - MOST_SPELLINGS));
    }

    private Optional<PlaceRow> row(Named best) {
      var row = best.mention().row();
      return Optional.ofNullable(summaries.get(best.report().report()))
          .filter(it -> row > 0)
          .map(it -> new PlaceRow(it, row));
    }

    Optional<KnownPlace> sector(Ranked place) {
      return clear(place.newest())
          .flatMap(InReport::code)
          .map(
              it ->
                  new KnownPlace(
                      new Naming(it.sector().orElseThrow(), "", PlaceKind.NOT_KNOWN, List.of(), 0),
                      reports(place),
                      place.isHotspot() ? SaferPlaces.ofSector() : List.of(),
                      new Sought(SearchField.POSTCODE, it.district()),
                      Optional.empty()));
    }

    private Reports reports(Ranked place) {
      var group = place.group();
      var latest =
          place.linked().stream().flatMap(it -> Stream.ofNullable(summaries.get(it))).toList();
      return new Reports(
          latest,
          group.reports().size() - latest.size(),
          place.sources(),
          PlaceTimes.of(group),
          group.first(),
          group.last());
    }
  }
}
