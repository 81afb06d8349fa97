package org.softintel.report.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.softintel.report.linking.Arrival;
import org.softintel.report.linking.ValueKind;
import org.softintel.report.search.SearchField;
import org.softintel.report.search.SoughtValue;
import org.softintel.report.search.SoughtValues;
import org.softintel.report.watchlist.WatchListNow;
import org.softintel.report.watchlist.WatchedValue;

/** A report is told of for what came after somebody began to watch it. */
class WatchedDetailsTest {
  private static final UUID ID = new UUID(0, 1);
  private static final Instant BEGAN = Instant.parse("2026-11-29T12:00:00Z");
  private static final Instant BEFORE = BEGAN.minusMillis(1);
  private static final List<Arrival.Watched> FOUND =
      List.of(new Arrival.Watched(ID, ValueKind.REGISTRATION));

  private final WatchedDetails watched = watching("QX19 ABC");

  private static WatchedDetails watching(String plate) {
    var value = new SoughtValue(SearchField.PLATE, plate);
    var sought = new SoughtValues<UUID>();
    sought.add(value, ID);
    var entry = new WatchedValue(value, "Invented", "officer", BEGAN, LocalDate.MAX);
    return new WatchedDetails(new WatchListNow(Map.of(ID, entry), Map.of(), sought));
  }

  private static ClearReport saying(String narrative, Instant received) {
    return ClearReport.of(
        new Report(new AnsweredQuestions(Map.of("narrative", narrative)), Map.of()), received);
  }

  private static Addition added(Instant at) {
    return new Addition(at, Optional.empty(), "The van was QX19ABC.");
  }

  @Test
  void whatASentenceHoldsIsFoundFromTheMomentOn() {
    assertThat(watched.in(saying("A van QX19 ABC.", BEGAN), BEGAN)).isEqualTo(FOUND);
    assertThat(watched.in(saying("A van QX19 ABC.", BEFORE), BEFORE)).isEmpty();
    assertThat(watched.in(saying("A van QX28 XYZ.", BEGAN), BEGAN)).isEmpty();
  }

  @Test
  void whatIsAddedToAnOldReportIsFoundToo() {
    var old = saying("Calm.", BEFORE);

    assertThat(watched.in(old.with(List.of(added(BEFORE))), BEFORE)).isEmpty();
    assertThat(watched.in(old.with(List.of(added(BEFORE), added(BEGAN))), BEFORE)).isEqualTo(FOUND);
    assertThat(watched.in(added(BEGAN), old.received())).isEqualTo(FOUND);
  }

  @Test
  void whatNobodyWatchesIsNotLookedFor() {
    var nothing = new WatchedDetails(WatchListNow.NOTHING);

    assertThat(nothing.in(saying("A van QX19 ABC.", BEGAN), BEGAN)).isEmpty();
  }
}
