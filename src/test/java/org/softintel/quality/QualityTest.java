package org.softintel.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.question.Group;

class QualityTest {

  @ParameterizedTest
  @CsvSource({
    "A grey van ZZ99 ZZZ waited, VEHICLES, ZZ99 ZZZ",
    "It was ZZ99ZZZ, VEHICLES, ZZ99ZZZ",
    "An old car X123 ZZZ, VEHICLES, X123 ZZZ",
    "plate ending zz9, VEHICLES, zz9",
    "registration: zz99 zzz, VEHICLES, zz99 zzz",
    "She rang 01632 960123 twice, ACCOUNTS, 01632 960123",
    "a text from +44 7700 900123, ACCOUNTS, +44 7700 900123",
    "near ZZ99 9ZZ every night, PLACES, ZZ99 9ZZ",
    "near wf13 1hl, PLACES, wf13 1hl",
    "calls himself @made_up.name99 there, ACCOUNTS, @made_up.name99",
    "Sample (born 27/3/2012), CHILDREN, born 27/3/2012",
    "DOB: 7 March 2012, CHILDREN, DOB: 7 March 2012"
  })
  void whatStandsInTheTextAloneIsOffered(String text, Group group, String value) {
    var offers = Quality.offers(text, Set.of());

    assertThat(offers).extracting(Offer::group).containsExactly(group);
    assertThat(offers).extracting(Offer::value).containsExactly(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "On 27/3/2026 at 17:30 a van came.",
        "She has 1000 pounds and 2026 photos.",
        "Write to sample@example.org",
        "The A638 and the M62 are near.",
        "Year 10 pupils, room 101, bus 203.",
        "The reg was not seen.",
        "Crime reference 13260000123"
      })
  void whatOnlyLooksLikeItIsLeftAlone(String text) {
    assertThat(Quality.offers(text, Set.of())).isEmpty();
  }

  @Test
  void whatARowSaysAlreadyIsNotOfferedAndNothingIsOfferedTwice() {
    var text = "ZZ99 ZZZ, again zz99zzz as plate: zz99zzz, and ZZ98 ZZZ.";

    assertThat(Quality.offers(text, Set.of("zz99-zzz")))
        .extracting(Offer::value)
        .containsExactly("ZZ98 ZZZ");
  }

  @Test
  void aReadersQuestionsAreAsked() {
    assertThat(Quality.remarks("J.S. was there.", List.of())).containsExactly(Remark.INITIALS);
    assertThat(Quality.remarks("It happened recently.", List.of())).containsExactly(Remark.WHEN);
    assertThat(Quality.remarks("She got in.", List.of("Sample", "Example")))
        .containsExactly(Remark.WHO);
  }

  @Test
  void whoIsPlainIsNotAskedFor() {
    assertThat(Quality.remarks("She got in.", List.of("Sample"))).isEmpty();
    assertThat(Quality.remarks("Sample said that she got in.", List.of("Sample", "Example")))
        .isEmpty();
    assertThat(Quality.remarks("The U.K. and Year 9.", List.of("Sample"))).hasSizeLessThan(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "They will meet tonight.",
        "She has been missing since Monday.",
        "He is still missing.",
        "She is in danger."
      })
  void immediateDangerIsNoticed(String text) {
    assertThat(Quality.isUrgent(text)).isTrue();
    assertThat(Quality.isUrgent("A van stood there in March.")).isFalse();
  }
}
