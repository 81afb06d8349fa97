package org.softintel.report.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.platform.database.Ids;

class TermTablesTest {
  private static final UUID LAST = new UUID(-1, -1);
  private static final long MOST = (1L << 40) - 1;

  /** Few terms and few ids, so that they meet; also the highest, which have signs. */
  private static final List<Long> TERMS = List.of(0L, 1L, 2L, 3L, 1L << 39, MOST - 1, MOST);

  private final Map<UUID, Set<Long>> known = new HashMap<>();
  private final TermTables tables = new TermTables();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void itFindsWhatLookingAtEachReportFinds(long seed) {
    var random = new Random(seed);
    var ids = IntStream.range(0, 60).mapToObj(it -> id(random)).toList();
    for (int round = 0; round < 40; round++) {
      add(some(ids, 1 + random.nextInt(8), random), random);
      if (random.nextInt(4) == 0) {
        forget(some(ids, 1 + random.nextInt(3), random));
      }
      var ways =
          IntStream.rangeClosed(0, random.nextInt(3))
              .mapToObj(
                  way ->
                      IntStream.rangeClosed(0, random.nextInt(3))
                          .mapToObj(it -> Set.copyOf(some(TERMS, 1 + random.nextInt(2), random)))
                          .toList())
              .toList();
      var before = random.nextBoolean() ? LAST : ids.get(random.nextInt(ids.size()));
      int most = 1 + random.nextInt(20);

      assertThat(tables.last(ways, before, most)).isEqualTo(naive(ways, before, most));
      assertThat(tables.reports()).isEqualTo(known.size());
    }
  }

  private List<UUID> naive(List<List<Set<Long>>> ways, UUID before, int most) {
    return known.entrySet().stream()
        .filter(
            report ->
                ways.stream()
                    .anyMatch(
                        way ->
                            way.stream()
                                .allMatch(
                                    set -> set.stream().anyMatch(report.getValue()::contains))))
        .map(Map.Entry::getKey)
        .filter(it -> it.toString().compareTo(before.toString()) < 0)
        .sorted((one, other) -> other.toString().compareTo(one.toString()))
        .limit(most)
        .toList();
  }

  /** What is told of a report again takes the place of what was told. */
  private void add(Set<UUID> reports, Random random) {
    var next = new TreeMap<UUID, Set<Long>>(Ids.ORDER);
    reports.forEach(it -> next.put(it, some(TERMS, random.nextInt(5), random)));
    known.putAll(next);
    tables.add(TermTable.of(next));
  }

  private void forget(Set<UUID> reports) {
    tables.forget(reports);
    known.keySet().removeAll(reports);
    assertThat(tables.all()).noneMatch(it -> reports.stream().anyMatch(it::holds));
    var left = tables.all().stream().flatMap(it -> it.reports(new UUID(0, 0), LAST));
    assertThat(left.collect(Collectors.toSet())).isEqualTo(known.keySet());
  }

  private static UUID id(Random random) {
    return new UUID(random.nextLong(), random.nextLong());
  }

  private static <T> Set<T> some(List<T> of, int most, Random random) {
    return IntStream.range(0, most)
        .mapToObj(it -> of.get(random.nextInt(of.size())))
        .collect(Collectors.toCollection(HashSet::new));
  }

  /** Each look asks all of them. */
  @Test
  void thereAreFewTablesHoweverManyReportsComeOneByOneAlsoOnesThatHoldNothing() {
    var random = new Random(1);
    for (int i = 0; i < 2_000; i++) {
      var terms = i % 3 == 0 ? Set.of(random.nextLong(MOST)) : Set.<Long>of();
      tables.add(TermTable.of(new TreeMap<>(Map.of(id(random), terms))));
    }

    assertThat(tables.all()).hasSizeLessThan(13);
    assertThat(tables.reports()).isEqualTo(2_000);
  }

  @Test
  void moreReportsThanItHoldsAreRefusedWithTheirNumber() {
    assertThat(TermTable.places(16_777_215)).isEqualTo(16_777_215);
    assertThatThrownBy(() -> TermTable.places(16_777_216))
        .hasMessage("the search index holds 16,777,215 reports at most, and these are 16,777,216");
  }
}
