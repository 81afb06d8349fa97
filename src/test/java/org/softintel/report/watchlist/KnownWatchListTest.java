package org.softintel.report.watchlist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.softintel.given.MigratedPostgres;
import org.softintel.platform.database.Ids;
import org.softintel.platform.database.Sql;
import org.softintel.platform.page.Refusal;
import org.softintel.platform.sealing.GivenSharedKeys;
import org.softintel.report.linking.LinkAlert;
import org.softintel.report.linking.LinkAlert.Cause;
import org.softintel.report.linking.SourceCounter;
import org.softintel.report.linking.ValueKind;
import org.softintel.report.search.HeldValue;
import org.softintel.report.search.SearchField;
import org.softintel.report.search.SoughtValue;

/** On a real PostgreSQL, as the application's role. */
class KnownWatchListTest {
  private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
  private static final LocalDate LAST = LocalDate.parse("2026-12-03");
  private static final String BIRD = "\uD83D\uDC26";

  @TempDir private static Path folder;
  @RegisterExtension static final MigratedPostgres POSTGRES = new MigratedPostgres();
  private static final Sql SQL = new Sql(POSTGRES.database());

  @AfterEach
  void forget() {
    SQL.update("delete from watch_list");
  }

  @Test
  void aProcessKnowsNothingBeforeItHasReadAll() throws Exception {
    var id = kept(WatchListRow.of(watched("QX19 ABC")));
    var process = new WatchListInMemory(rows());
    assertThat(process.current()).isEmpty();

    process.round();

    assertThat(process.current().orElseThrow().at(LAST).watched()).containsOnlyKeys(id);
  }

  @Test
  void whatAnyProcessKeepsChangesOrDeletesIsKnownAtTheNextUse() throws Exception {
    var process = read();
    var id = kept(WatchListRow.of(watched("QX19 ABC")));
    var held = Stream.of(new HeldValue(SearchField.PLATE, "qx19abc", ""));
    assertThat(process.current().orElseThrow().at(LAST).sought().in(held)).containsExactly(id);

    rows().delete(List.of(id));
    rows().insert(id, NOW, WatchListRow.of(watched("QX19 ABC").until(LAST.plusDays(7))));
    assertThat(process.current().orElseThrow().at(LAST.plusDays(7)).watched()).containsKey(id);

    rows().delete(List.of(id));
    assertThat(process.current().orElseThrow().at(LAST).watched()).isEmpty();
  }

  @Test
  void whatIsOverHoldsNoMoreAndIsToBeDeleted() throws Exception {
    var process = read();
    var id = kept(WatchListRow.of(watched("QX19 ABC")));
    var known = process.current().orElseThrow();

    assertThat(known.at(LAST).watched()).containsKey(id);
    assertThat(known.over(LAST)).isEmpty();
    assertThat(known.at(LAST.plusDays(1)).watched()).isEmpty();
    assertThat(known.over(LAST.plusDays(1))).containsExactly(id);
  }

  @Test
  void thereIsRoomFor500() {
    WatchList.demandRoom(499, "The watch list is full", "Stop watching something first.");

    assertThat(
            catchThrowableOfType(
                    Refusal.class, () -> WatchList.demandRoom(500, "It is full", "End one."))
                .detail())
        .isEqualTo("The limit is 500. End one.");
  }

  /** It has no day that anybody could read. */
  @Test
  void whatDoesNotOpenIsDeletedWhenNoDayCanBeLater() throws Exception {
    kept(WatchListRow.of(watched("QX19 ABC")));

    assertThat(rows().deleteBefore(LocalDate.parse("2026-10-01"))).isZero();
    assertThat(rows().deleteBefore(LocalDate.parse("2026-10-02"))).isOne();
  }

  @Test
  void noRowTellsHowMuchItHolds() throws Exception {
    var longest =
        new WatchedValue(
            new SoughtValue(SearchField.ACCOUNT, BIRD.repeat(SoughtValue.MOST_CHARS)),
            BIRD.repeat(WatchedValue.MOST_REASON),
            "a".repeat(255),
            NOW,
            LAST);
    var most =
        new LinkAlert(
            Cause.CHILD_SEEN_BEFORE,
            List.of(ValueKind.values()),
            IntStream.range(0, 25).mapToObj(it -> UUID.randomUUID()).toList(),
            new SourceCounter.Range(26, 26),
            new SourceCounter.Range(25, 25),
            Optional.empty());
    var muted =
        new MutedAlert(
            UUID.randomUUID(), most, BIRD.repeat(WatchedValue.MOST_REASON), "a".repeat(255), LAST);
    kept(WatchListRow.of(watched("QX1")));
    var one = kept(WatchListRow.of(longest));
    var other = kept(WatchListRow.of(muted));

    assertThat(SQL.list("select distinct length(content) from watch_list", row -> row.number(1)))
        .containsExactly((long) WatchListRows.LAYOUT.bytes() + 30);
    var now = read().current().orElseThrow().at(LAST.minusDays(1));
    assertThat(now.watched()).containsEntry(one, longest);
    assertThat(now.muted()).containsEntry(other, muted);
    assertThatThrownBy(
            () ->
                POSTGRES.superuser(
                    "insert into watch_list (id, quarter, content)"
                        + " values (gen_random_uuid(), now(), '\\x00')"))
        .isInstanceOf(SQLException.class);
  }

  private static WatchedValue watched(String plate) {
    return new WatchedValue(
        new SoughtValue(SearchField.PLATE, plate), "Invented", "officer", NOW, LAST);
  }

  private static UUID kept(WatchListRow row) throws Exception {
    var id = Ids.next();
    rows().insert(id, NOW, row);
    return id;
  }

  private static WatchListRows rows() throws Exception {
    return new WatchListRows(GivenSharedKeys.of(folder, SQL), InstantSource.system(), SQL);
  }

  private static WatchListInMemory read() throws Exception {
    var process = new WatchListInMemory(rows());
    process.round();
    return process;
  }
}
