package org.softintel.report.search;

import static java.util.stream.Collectors.toCollection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.softintel.report.search.FieldMatcher.IndexTerm;

/** Values that are sought in one report after the other; a search finds the same. */
public final class SoughtValues<T> {
  private final Map<IndexTerm, List<Sought<T>>> byTerm = new HashMap<>();

  private record Sought<T>(SoughtValue value, T known) {}

  public void add(SoughtValue value, T known) {
    var sought = new Sought<>(value, known);
    value.field().matcher().lookups(value.typed()).stream()
        .flatMap(way -> way.all().stream())
        .flatMap(Set::stream)
        .distinct()
        .forEach(it -> byTerm.computeIfAbsent(it, term -> new ArrayList<>()).add(sought));
  }

  /** Which of them are among what a report holds. */
  public Set<T> in(Stream<HeldValue> held) {
    return held.flatMap(it -> matching(it)).collect(toCollection(LinkedHashSet::new));
  }

  private Stream<T> matching(HeldValue held) {
    return held.field().matcher().terms(held.value()).stream()
        .limit(IndexedValues.MOST_OF_ONE)
        .flatMap(it -> byTerm.getOrDefault(it, List.of()).stream())
        .distinct()
        .filter(it -> held.matching(it.value.field(), it.value.typed()).isPresent())
        .map(Sought::known);
  }
}
