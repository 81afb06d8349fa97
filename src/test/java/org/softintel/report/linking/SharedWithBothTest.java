package org.softintel.report.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.softintel.report.linking.SharedWithBoth.Common;
import org.softintel.report.linking.SharedWithBoth.Shared;
import org.softintel.report.linking.ValueMention.VehicleLook;
import org.softintel.report.search.HeldValue;
import org.softintel.report.search.SearchField;

/** What a later report has in common with two rows that nobody joined, in words without a value. */
class SharedWithBothTest {
  private static final ValueMention PHONE = of(ValueKind.PHONE, "r1");
  private static final ValueMention HANDLE = of(ValueKind.ACCOUNT, "r1");
  private static final ValueMention OTHER_PHONE = of(ValueKind.PHONE, "r2");

  @Test
  void whatBothHaveIsSaidAsSurelyAsTheLessSureOfThem() {
    assertThat(words(shares(PHONE, MatchBand.SAME), shares(PHONE, MatchBand.SAME)))
        .contains("the same phone number as both");
    assertThat(words(shares(PHONE, MatchBand.SAME), shares(PHONE, MatchBand.LIKELY)))
        .contains("likely the same phone number as both");
    assertThat(words(shares(PHONE, MatchBand.POSSIBLE), shares(PHONE, MatchBand.SAME)))
        .contains("possibly the same phone number as both");
  }

  @Test
  void oneRowMayHaveOneValueOfEach() {
    assertThat(words(shares(PHONE, MatchBand.SAME), shares(HANDLE, MatchBand.POSSIBLE)))
        .contains("the same phone number as one, possibly the same account as the other");
  }

  @Test
  void whatIsOnlyPossiblyOneOfThemSaysNothingNew() {
    assertThat(words(shares(PHONE, MatchBand.POSSIBLE), shares(PHONE, MatchBand.POSSIBLE)))
        .isEmpty();
    assertThat(words(shares(PHONE, MatchBand.SAME), NOTHING)).isEmpty();
    assertThat(words(NOTHING, shares(PHONE, MatchBand.SAME))).isEmpty();
  }

  /** It tells of two phones: that speaks for two rather than for one. */
  @Test
  void twoRowsOfOneReportJoinNothing() {
    assertThat(words(shares(PHONE, MatchBand.SAME), shares(OTHER_PHONE, MatchBand.SAME))).isEmpty();
  }

  @Test
  void whatStandsInATextIsOneIfItIsOneValue() {
    var inText = value(ValueKind.PHONE, "01632 960123", Optional.empty());
    var other = value(ValueKind.PHONE, "01632 960124", Optional.empty());

    assertThat(words(shares(inText, MatchBand.SAME), shares(inText, MatchBand.LIKELY)))
        .contains("likely the same phone number as both");
    assertThat(words(shares(inText, MatchBand.SAME), shares(other, MatchBand.SAME))).isEmpty();
  }

  @Test
  void aRowThatIsJudgedToBeOneOfThemIsSurelyThat() {
    var joined = new Shared(List.of(), Set.of("r1"));

    assertThat(words(joined, shares(PHONE, MatchBand.POSSIBLE)))
        .contains("judged the same as one, possibly the same phone number as the other");
    assertThat(words(shares(HANDLE, MatchBand.POSSIBLE), joined))
        .contains("possibly the same account as one, judged the same as the other");
    assertThat(words(joined, shares(OTHER_PHONE, MatchBand.SAME))).isEmpty();
    assertThat(words(joined, NOTHING)).isEmpty();
  }

  private static final Shared NOTHING = new Shared(List.of(), Set.of());

  private static Optional<String> words(Shared one, Shared other) {
    return new SharedWithBoth(one, other).words();
  }

  private static Shared shares(ValueMention value, MatchBand band) {
    return new Shared(List.of(new Common(value, band)), Set.of());
  }

  private static ValueMention of(ValueKind kind, String row) {
    return value(kind, "Invented", Optional.of(new ValueMention.Row("accounts", row, 1)));
  }

  private static ValueMention value(ValueKind kind, String held, Optional<ValueMention.Row> row) {
    return new ValueMention(
        new UUID(0, 3),
        kind,
        new HeldValue(SearchField.PHONE, held, ""),
        PersonFacts.NONE,
        VehicleLook.UNKNOWN,
        row,
        row.isEmpty());
  }
}
