package org.softintel.report.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is kept of a place has none of its words, and postcodes have sectors. */
class KeptPlaceTest {
  @Test
  void noWordOfItIsKept() {
    var kept =
        KeptPlace.of(
                "The Magenta Heron Hotel, 14 Magenta Street, Exampleton, ZZ94 3XY",
                Optional.empty(),
                it -> "#")
            .orElseThrow();
    var all = kept.name().words() + " " + kept.name().around().toList() + kept.name().code();
    assertThat(all.toLowerCase(java.util.Locale.ROOT))
        .doesNotContain("heron", "magenta", "exampleton", "zz94", "3xy");
    assertThat(kept.toString()).doesNotContain("#");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "Park", "the town centre", "school", "Online", "a shop", "not known", "Hotel"})
  void whatTellsNoPlaceFromOthersIsNone(String name) {
    assertThat(KeptPlace.of(name, Optional.of("batley"), it -> it)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "14 Magenta Street",
        "Flat 2, Heron Court",
        "his mum's house",
        "at home",
        "Her place",
        "Sam’s flat"
      })
  void whatReadsAsAHomeIsOne(String name) {
    assertThat(KeptPlace.readsAsHome(name)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"The Magenta Heron", "Magenta Coffee House", "Route 66 Diner"})
  void otherNamesAreNot(String name) {
    assertThat(KeptPlace.readsAsHome(name)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "BD1 1AA, BD1 1",
    "bdi iaa, BD1 1",
    "SW1A 2AA, SW1A 2",
    "PO1 3AX, PO1 3",
    "PO16 7XX, PO16 7",
    "OX1 2JD, OX1 2",
    "L10 1AB, L10 1",
    "W1A 0AX, W1A 0",
    "IP1 1AA, IP1 1",
  })
  void aSectorIsTheFirstHalfAndADigit(String written, String sector) {
    assertThat(Postcode.of(written).flatMap(Postcode::sector)).contains(sector);
  }

  @Test
  void halfOfAPostcodeIsInNoSector() {
    assertThat(Postcode.of("BD1").flatMap(Postcode::sector)).isEmpty();
  }
}
