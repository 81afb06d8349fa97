package org.softintel.desk.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.softintel.given.GivenSummary;
import org.softintel.report.casework.SameSource;
import org.softintel.report.linking.MatchBand;
import org.softintel.report.linking.MentionMatch;
import org.softintel.report.linking.PersonFacts;
import org.softintel.report.linking.ValueKind;
import org.softintel.report.linking.ValueMention;
import org.softintel.report.search.HeldValue;
import org.softintel.report.search.SearchField;
import org.softintel.report.status.ReportSummary;
import org.softintel.report.store.SeenElsewhere.OtherReport;

/** What is proposed says what is shared in kinds, and leaves to the officer what only they know. */
class ProposedReasonTest {
  private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
  private static final String VALUE = "QX19 ABC";

  @Test
  void aCorroborationSaysWhichKindsAreSharedAndHowSurely() {
    var other =
        other(
            SameSource.NO,
            match(ValueKind.NAME, MatchBand.LIKELY),
            match(ValueKind.PHONE, MatchBand.SAME),
            match(ValueKind.REGISTRATION, MatchBand.SAME),
            match(ValueKind.POSTCODE, MatchBand.POSSIBLE));

    assertThat(corroborates(other))
        .isEqualTo(
            "Another source gives the same registration and phone number, and likely the same"
                + " name.");
  }

  @Test
  void anotherSourceIsOnlyNamedIfThatIsCertain() {
    var plate = match(ValueKind.REGISTRATION, MatchBand.SAME);

    assertThat(corroborates(other(SameSource.PERHAPS, plate)))
        .isEqualTo("Another report gives the same registration.");
  }

  @Test
  void noReasonNamesAValueOrAReport() {
    var others = List.of(other(SameSource.NO, match(ValueKind.REGISTRATION, MatchBand.SAME)));

    assertThat(Stream.of(corroborates(others.get(0)), logged(others)))
        .allSatisfy(it -> assertThat(it).isNotEmpty().doesNotContain(VALUE).doesNotContain("SI-"));
  }

  @Test
  void ofAReportThatOthersMayNotOpenNothingIsSaid() {
    var plate = match(ValueKind.REGISTRATION, MatchBand.SAME);
    var restricted = new OtherReport(summary(true), List.of(plate), SameSource.NO, true);

    assertThat(corroborates(restricted)).isEmpty();
    assertThat(logged(List.of(restricted))).isEqualTo(logged(List.of()));
  }

  @Test
  void whatIsOnlyLikelyIsSaidToBe() {
    var name = other(SameSource.NO, match(ValueKind.NAME, MatchBand.LIKELY));

    assertThat(corroborates(name)).isEqualTo("Another source likely gives the same name.");
  }

  @Test
  void whatIsOnlyPossibleIsNoReason() {
    var possible = other(SameSource.NO, match(ValueKind.NAME, MatchBand.POSSIBLE));

    assertThat(corroborates(possible)).isEmpty();
    assertThat(logged(List.of(possible))).isEqualTo(logged(List.of()));
  }

  @Test
  void whatIsLoggedSaysHowManyShareWhat() {
    var plate = other(SameSource.NO, match(ValueKind.REGISTRATION, MatchBand.SAME));
    var name = other(SameSource.YES, match(ValueKind.NAME, MatchBand.LIKELY));

    assertThat(logged(List.of(plate, name)))
        .isEqualTo("Other reports give the same registration (1), and likely the same name (1).");
    assertThat(logged(List.of(plate, plate)))
        .isEqualTo("2 other reports give the same registration.");
    assertThat(logged(List.of())).isEqualTo("No other report clearly gives the same details.");
  }

  /** What an officer judged is said, whatever the service made of it. */
  @Test
  void whatIsJudgedTheSameIsSaidAlsoIfItIsOnlyPossible() {
    var possible = other(SameSource.NO, match(ValueKind.REGISTRATION, MatchBand.POSSIBLE));
    var plate = other(SameSource.NO, match(ValueKind.REGISTRATION, MatchBand.SAME));
    var restricted = new OtherReport(summary(true), possible.matches(), SameSource.NO, true);

    assertThat(ProposedReason.logged(List.of(possible), it -> true))
        .isEqualTo("Entries of 1 other report are judged the same.");
    assertThat(ProposedReason.logged(List.of(plate, possible), it -> true))
        .isEqualTo(
            "1 other report gives the same registration. Entries of 2 other reports are judged the"
                + " same.");
    assertThat(ProposedReason.logged(List.of(restricted), it -> true)).isEqualTo(logged(List.of()));
  }

  @Test
  void whatIsLikelyAndJudgedTheSameIsSaidToBe() {
    var name = other(SameSource.NO, match(ValueKind.NAME, MatchBand.LIKELY));
    var plate = other(SameSource.NO, match(ValueKind.REGISTRATION, MatchBand.SAME));

    assertThat(ProposedReason.corroborates(name, it -> true))
        .isEqualTo("Another source has an entry that is judged the same.");
    assertThat(ProposedReason.corroborates(plate, it -> true)).isEqualTo(corroborates(plate));
  }

  private static String corroborates(OtherReport other) {
    return ProposedReason.corroborates(other, it -> false);
  }

  private static String logged(List<OtherReport> others) {
    return ProposedReason.logged(others, it -> false);
  }

  private static OtherReport other(SameSource source, MentionMatch... matches) {
    return new OtherReport(summary(false), List.of(matches), source, true);
  }

  private static MentionMatch match(ValueKind kind, MatchBand band) {
    var value =
        new ValueMention(
            new UUID(0, 1),
            kind,
            new HeldValue(SearchField.PLATE, VALUE, "Vehicle 1"),
            PersonFacts.NONE,
            ValueMention.VehicleLook.UNKNOWN,
            Optional.empty(),
            false);
    return new MentionMatch(value, value, band, List.of("Same " + VALUE));
  }

  private static ReportSummary summary(boolean restricted) {
    return GivenSummary.taken(new UUID(0, 1), "SI-4K7M-2QX9", NOW, restricted, Optional.empty());
  }
}
