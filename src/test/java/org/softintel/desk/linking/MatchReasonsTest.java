package org.softintel.desk.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.softintel.report.linking.MatchBand;
import org.softintel.report.linking.MentionMatch;
import org.softintel.report.linking.PersonFacts;
import org.softintel.report.linking.ValueKind;
import org.softintel.report.linking.ValueMention;
import org.softintel.report.linking.ValueMention.VehicleLook;
import org.softintel.report.search.HeldValue;
import org.softintel.report.search.SearchField;

/** What several values of two reports have for reasons is said once. */
class MatchReasonsTest {
  private final Map<String, String> said = new HashMap<>();

  @Test
  void severalReasonsThatWereSaidAreLeftOutAndFound() {
    assertThat(reasons("Pat Sample", "Same name.", "Same sex.", "Same year of birth."))
        .isEqualTo(
            new MatchReasons(
                List.of("Same name.", "Same sex.", "Same year of birth."), Optional.empty()));
    assertThat(reasons("Pat Invented", "Names sound alike.", "Same sex.", "Same year of birth."))
        .isEqualTo(new MatchReasons(List.of("Names sound alike."), Optional.of("Pat Sample")));
    assertThat(reasons("Pat", "Same sex.", "Same year of birth."))
        .isEqualTo(new MatchReasons(List.of(), Optional.of("Pat Sample")));
  }

  @Test
  void aReaderIsSentToWhereAllOfThemAreRead() {
    reasons("6 May 1987", "Same date of birth.");
    reasons("Pat Sample", "Same date of birth.", "Same address.");

    assertThat(reasons("Pat", "Same date of birth.", "Same address."))
        .isEqualTo(new MatchReasons(List.of(), Optional.of("Pat Sample")));
  }

  @Test
  void oneReasonIsSaidAgain() {
    reasons("Pat Sample", "Same name.");
    assertThat(reasons("Pat Sample", "Same name."))
        .isEqualTo(new MatchReasons(List.of("Same name."), Optional.empty()));
  }

  private MatchReasons reasons(String value, String... why) {
    var mention =
        new ValueMention(
            new UUID(0, 1),
            ValueKind.NAME,
            new HeldValue(SearchField.NAME, value, ""),
            PersonFacts.NONE,
            VehicleLook.UNKNOWN,
            Optional.empty(),
            false);
    return MatchReasons.of(
        new MentionMatch(mention, mention, MatchBand.LIKELY, List.of(why)), said);
  }
}
