package org.softintel.report.search;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.softintel.report.search.FieldMatcher.IndexTerm;

/**
 * Values of one report, ready to be compared with those of many others, of which most are written
 * alike: what is near a value is worked out once. For one thread.
 */
public final class ComparedValues<T> {
  private final List<T> all = new ArrayList<>();

  /** Places in {@code all}: two values may be equal. */
  private final Map<IndexTerm, BitSet> byTerm = new HashMap<>();

  private final Map<List<Object>, List<T>> near = new HashMap<>();

  /** Before anything is asked. */
  public void add(HeldValue value, T known) {
    int place = all.size();
    all.add(known);
    var sought =
        value.field().matcher().partners(value.value()).stream()
            .flatMap(it -> it.all().stream())
            .flatMap(Set::stream);
    Stream.concat(terms(value), sought)
        .forEach(it -> byTerm.computeIfAbsent(it, term -> new BitSet()).set(place));
  }

  /** Those that may be like this one: they share something that it is filed under. */
  public List<T> near(HeldValue value) {
    return near.computeIfAbsent(List.of(value.field(), value.value()), it -> sharingATerm(value));
  }

  private List<T> sharingATerm(HeldValue value) {
    var places = new BitSet();
    terms(value).flatMap(it -> Stream.ofNullable(byTerm.get(it))).forEach(places::or);
    return places.stream().mapToObj(all::get).toList();
  }

  private static Stream<IndexTerm> terms(HeldValue value) {
    return value.field().matcher().terms(value.value()).stream().limit(IndexedValues.MOST_OF_ONE);
  }
}
