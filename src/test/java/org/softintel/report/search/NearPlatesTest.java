package org.softintel.report.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.softintel.platform.database.Ids;
import org.softintel.platform.database.Sql;
import org.softintel.platform.sealing.GivenIndexKeys;
import org.softintel.platform.sealing.GivenSharedKeys;
import org.softintel.platform.sealing.IndexKeys;
import org.softintel.report.search.SearchIndex.Partners;

/** Which reports are looked at because a registration may be written in place of another. */
class NearPlatesTest {
  private static final int MOST = 25;

  @TempDir private Path folder;
  private final TermTables tables = new TermTables();
  private final List<UUID> reports = new ArrayList<>();
  private IndexKeys keys;
  private SearchIndex index;

  @BeforeEach
  void anIndexWithoutADatabase() throws Exception {
    keys = GivenIndexKeys.keys(GivenIndexKeys.file(folder, 1));
    var sql = new Sql(new PGSimpleDataSource());
    var rows = new FiledRows(GivenSharedKeys.of(folder, sql), InstantSource.system(), sql);
    index =
        new SearchIndex(
            keys,
            rows,
            new IndexInMemory(rows, new SimpleMeterRegistry()) {
              @Override
              List<UUID> last(List<List<Set<Long>>> ways, UUID before, int most) {
                return tables.last(ways, before, most);
              }
            },
            sql);
  }

  @Test
  void reportsOfOneThatDiffersInACharacterAreFoundAndThoseOfOthersAreNot() {
    var last = filed("QX19 ABD");
    var first = filed("XX19 ABC");
    var digit = filed("QX18 ABC");
    filed("QX18 ABD");
    filed("QX19");
    filed("QX91 ABC");

    assertThat(nearly("qx19abc", Set.of())).containsExactlyInAnyOrder(last, first, digit);
  }

  /** Nothing of it is stored: it is asked for. */
  @Test
  void itIsAskedForAloneAndNotByWhoLooksForTheSame() {
    filed("QX19 ABD");

    assertThat(index.partners(held("QX19 ABC"), Set.of(), 200))
        .flatExtracting(Partners::reports)
        .isEmpty();
  }

  /** So no more than that are opened for it. */
  @Test
  void whatMoreReportsHoldThanChanceExplainsIsNoReasonToLook() {
    for (int i = 0; i < MOST; i++) {
      filed("QX19 ABD");
    }
    assertThat(nearly("QX19 ABC", Set.of())).hasSize(MOST);

    var hidden = filed("QX19 ABE");
    assertThat(nearly("QX19 ABC", Set.of())).isEmpty();
    assertThat(nearly("QX19 ABC", Set.of(hidden))).hasSize(MOST).doesNotContain(hidden);
  }

  @ParameterizedTest
  @ValueSource(strings = {"QX19", "QX1? ABC", "ABC 123K", "no plate"})
  void onlyAWholeOneOfTodayIsAskedForSo(String plate) {
    assertThat(SearchField.PLATE.matcher().nearly(plate)).isEmpty();
  }

  private List<UUID> nearly(String plate, Set<UUID> hidden) {
    return index.nearly(held(plate), hidden, MOST).stream()
        .flatMap(it -> it.reports().stream())
        .toList();
  }

  private UUID filed(String plate) {
    var report = new UUID(0, reports.size() + 1L);
    reports.add(report);
    var terms = new TreeMap<UUID, Set<Long>>(Ids.ORDER);
    terms.put(
        report,
        IndexedValues.terms(List.of(held(plate))).stream()
            .map(it -> keys.term(it.index(), it.value()))
            .collect(Collectors.toSet()));
    tables.add(TermTable.of(terms));
    return report;
  }

  private static HeldValue held(String plate) {
    return new HeldValue(SearchField.PLATE, plate, "");
  }
}
