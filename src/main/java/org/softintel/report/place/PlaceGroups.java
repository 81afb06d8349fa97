package org.softintel.report.place;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.softintel.report.place.PlaceGroup.Named;
import org.softintel.report.search.KeptPlace;

/** Puts together what reports say of one place. It depends on no order. */
public final class PlaceGroups {
  /** What says most of where it is first: what says less joins it, if it is the only one. */
  private static final Comparator<Map.Entry<KeptPlace, List<Named>>> MOST_PRECISE =
      comparing(
              (Map.Entry<KeptPlace, List<Named>> it) ->
                  it.getKey().precision() * 2 + Math.min(1, it.getKey().kinds().size()))
          .reversed()
          .thenComparing(
              it -> it.getValue().stream().min(PlaceGroup.NEWEST).orElseThrow(), PlaceGroup.NEWEST);

  private PlaceGroups() {}

  /** By name and where it is; homes are left out. */
  public static List<PlaceGroup> venues(Collection<PlacesOfReport> reports) {
    var byWords = new LinkedHashMap<Set<String>, List<Named>>();
    named(reports)
        .filter(it -> it.mention().spelling().isPresent())
        .forEach(
            it ->
                it.mention()
                    .name()
                    .ifPresent(
                        name ->
                            byWords
                                .computeIfAbsent(name.words(), any -> new ArrayList<>())
                                .add(it)));
    var groups = byWords.values().stream().flatMap(it -> ofOneName(it).stream()).toList();
    var all = new Venues(groups);
    named(reports).filter(it -> it.mention().spelling().isEmpty()).forEach(all::addText);
    return all.groups.stream()
        .map(it -> new PlaceGroup(it.named))
        .filter(it -> it.kind() != PlaceKind.HOME)
        .toList();
  }

  /** By sector of the postcode, homes too. */
  public static List<PlaceGroup> sectors(Collection<PlacesOfReport> reports) {
    return named(reports)
        .filter(it -> it.mention().sector().isPresent())
        .collect(groupingBy(it -> it.mention().sector().orElseThrow()))
        .values()
        .stream()
        .map(PlaceGroup::new)
        .toList();
  }

  private static Stream<Named> named(Collection<PlacesOfReport> reports) {
    return reports.stream()
        .flatMap(report -> report.mentions().stream().map(it -> new Named(report, it)));
  }

  /** What is being put together: all of its places are one with each other. */
  private static final class Gathered {
    private final List<KeptPlace> places = new ArrayList<>();
    private final List<Named> named = new ArrayList<>();

    /** Whether it may be any of several, which are not one. */
    private final boolean isOneOfSeveral;

    Gathered(boolean isOneOfSeveral) {
      this.isOneOfSeveral = isOneOfSeveral;
    }

    boolean takes(KeptPlace place) {
      return !isOneOfSeveral && places.stream().allMatch(place::isOneWith);
    }

    void add(KeptPlace place, List<Named> more) {
      places.add(place);
      named.addAll(more);
    }
  }

  private static List<Gathered> ofOneName(List<Named> named) {
    var alike = named.stream().collect(groupingBy(it -> it.mention().name().orElseThrow()));
    var groups = new OfOneName();
    alike.entrySet().stream()
        .sorted(MOST_PRECISE)
        .forEach(it -> groups.add(it.getKey(), it.getValue()));
    return groups.all;
  }

  /** Places whose names have the same words. */
  private static final class OfOneName {
    private final List<Gathered> all = new ArrayList<>();

    /** By the district of the postcode: a name may be used in many towns. */
    private final Map<String, List<Gathered>> byDistrict = new HashMap<>();

    void add(KeptPlace place, List<Named> named) {
      var district = place.district();
      var near = district.map(it -> byDistrict.getOrDefault(it, List.of())).orElse(all);
      var fitting = near.stream().filter(it -> it.takes(place)).toList();
      if (fitting.size() == 1) {
        fitting.get(0).add(place, named);
        return;
      }
      // "The Crown", and nobody says where: each report may mean another one.
      var apart =
          place.isOneWith(place)
              ? List.of(named)
              : named.stream().collect(groupingBy(it -> it.report().report())).values();
      for (var some : apart) {
        var group = new Gathered(!fitting.isEmpty() || apart.size() > 1);
        group.add(place, some);
        all.add(group);
        district.ifPresent(
            it -> byDistrict.computeIfAbsent(it, any -> new ArrayList<>()).add(group));
      }
    }
  }

  /** Those that have names, to which words in texts are added. */
  private static final class Venues {
    private final List<Gathered> groups;
    private final Map<String, List<Gathered>> byWord = new HashMap<>();

    Venues(List<Gathered> groups) {
      this.groups = groups;
      for (var group : groups) {
        // All of its places have the same words, so any of them will do.
        var word = group.places.get(0).words().iterator().next();
        byWord.computeIfAbsent(word, any -> new ArrayList<>()).add(group);
      }
    }

    void addText(Named text) {
      text.mention()
          .name()
          .ifPresent(
              words -> {
                var near = new LinkedHashSet<Gathered>();
                words.words().forEach(it -> near.addAll(byWord.getOrDefault(it, List.of())));
                var meant =
                    near.stream()
                        .filter(it -> it.places.stream().anyMatch(o -> o.isNamedIn(words)))
                        .toList();
                if (meant.size() == 1) {
                  meant.get(0).named.add(text);
                }
              });
    }
  }
}
