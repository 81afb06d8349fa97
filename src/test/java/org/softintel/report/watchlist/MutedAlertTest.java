package org.softintel.report.watchlist;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.softintel.report.linking.LinkAlert;
import org.softintel.report.linking.LinkAlert.Cause;
import org.softintel.report.linking.SourceCounter;
import org.softintel.report.linking.ValueKind;

/** How long, and for whom, an alert that was put off is hidden. */
class MutedAlertTest {
  private static final LocalDate BACK = LocalDate.parse("2026-12-03");
  private static final List<ValueKind> PHONES = List.of(ValueKind.PHONE);
  private static final MutedAlert MUTED = muted(alert(Cause.TWO_SOURCES, ValueKind.PHONE, 1, 2));

  private static UUID report(int number) {
    return new UUID(0, number);
  }

  private static LinkAlert alert(Cause cause, ValueKind kind, int... partners) {
    return new LinkAlert(
        cause,
        List.of(kind),
        IntStream.of(partners).mapToObj(MutedAlertTest::report).toList(),
        new SourceCounter.Range(2, 2),
        new SourceCounter.Range(1, 1),
        Optional.empty());
  }

  private static MutedAlert muted(LinkAlert alert) {
    return new MutedAlert(report(9), alert, "Invented", "officer", BACK);
  }

  @Test
  void itIsHiddenWhileNothingIsAdded() {
    assertThat(MUTED.hides(report(9), alert(Cause.TWO_SOURCES, ValueKind.PHONE, 2, 1))).isTrue();
    assertThat(MUTED.hides(report(9), alert(Cause.TWO_SOURCES, ValueKind.PHONE, 1))).isTrue();

    assertThat(MUTED.hides(report(9), alert(Cause.TWO_SOURCES, ValueKind.PHONE, 1, 3))).isFalse();
    assertThat(MUTED.hides(report(9), alert(Cause.TWO_SOURCES, ValueKind.EMAIL, 1, 2))).isFalse();
    assertThat(MUTED.hides(report(9), alert(Cause.SEVERAL_REPORTS, ValueKind.PHONE, 1, 2)))
        .isFalse();
    assertThat(MUTED.hides(report(8), alert(Cause.TWO_SOURCES, ValueKind.PHONE, 1, 2))).isFalse();
  }

  @Test
  void oneOfTwoThatWereToldTogetherStaysHidden() {
    var phone = alert(Cause.TWO_SOURCES, ValueKind.PHONE, 1, 2);
    var email = alert(Cause.TWO_SOURCES, ValueKind.EMAIL, 2, 1);
    var both = LinkAlert.joined(List.of(phone, email)).get(0);

    assertThat(muted(both).hides(report(9), phone)).isTrue();
    assertThat(muted(phone).hides(report(9), both)).isFalse();
  }

  @Test
  void ofTheWatchListOneValueIsNotAnother() {
    var none = new SourceCounter.Range(0, 0);
    var one = new LinkAlert(Cause.WATCHED, PHONES, List.of(), none, none, Optional.of(report(5)));
    var other = new LinkAlert(Cause.WATCHED, PHONES, List.of(), none, none, Optional.of(report(6)));

    assertThat(muted(one).hides(report(9), one)).isTrue();
    assertThat(muted(one).hides(report(9), other)).isFalse();
  }

  @Test
  void itIsForThoseWhoMayReadAllThatItNames() {
    assertThat(MUTED.isFor(Set.of(report(9), report(1), report(2), report(3)))).isTrue();
    assertThat(MUTED.isFor(Set.of(report(9), report(1)))).isFalse();
    assertThat(MUTED.isFor(Set.of(report(1), report(2)))).isFalse();
  }

  @Test
  void itComesBackOnItsDay() {
    var row = WatchListRow.of(MUTED);

    assertThat(row.isOver(BACK.minusDays(1))).isFalse();
    assertThat(row.isOver(BACK)).isTrue();
  }
}
