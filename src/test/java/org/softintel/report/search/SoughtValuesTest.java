package org.softintel.report.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is watched is found in a report as a search would find it. */
class SoughtValuesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PLATE | QX19 ABC | qx19abc | true",
        "PLATE | QX1? ?BC | QX19 ABC | true",
        "PLATE | QX19 ABC | QX28 ABC | false",
        "PHONE | 01632 960123 | +44 1632 960 123 | true",
        "PHONE | 960123 | 01632 960123 | true",
        "PHONE | starts 01632 9601 | 01632 960123 | true",
        "PHONE | 01632 960123 | 01632 960124 | false",
        "ACCOUNT | snapchat: j4y_kite | snapchat.com/add/j4y_kite | true",
        "EMAIL | ab@gmail.com | A.B+x@gmail.com | true",
        "IMEI | 490154203237518 | 49-015420-323751 | true",
        "NAME | Lucasz Magentaman | Magentaman, Lukasz | true",
        "NAME | Magentaman | Turquoise | false",
        "NAME | Elizabeth Magentaman | Liz Magentaman | true",
        "NAME | Mo Magentaman | Mohammed Magentaman | true",
        "BIRTH | 3 4 2010 | 3 April 2010 | true",
        "ADDRESS | Kite Street | Flat 2, 14 Kite St, ZZ9 7XY | true",
        "POSTCODE | ZZ9 | ZZ9 7XY | true",
        "PLACE | Turquoise Crown | Turquoise Crown Hotel, ZZ9 | true",
        "TAXI | plate 4711 | Turquoise Line, plate 4711 | true"
      })
  void aKindIsComparedAsTheSearchDoes(
      SearchField field, String typed, String held, boolean isFound) {
    var sought = new SoughtValues<String>();
    sought.add(new SoughtValue(field, typed), "watched");

    assertThat(sought.in(Stream.of(new HeldValue(field, held, "")))).hasSize(isFound ? 1 : 0);
  }

  @Test
  void eachIsToldOnceAndNoneOfAnotherKind() {
    var sought = new SoughtValues<Integer>();
    for (int i = 0; i < 500; i++) {
      sought.add(new SoughtValue(SearchField.PHONE, "01632 960%03d".formatted(i)), i);
    }
    var one = new HeldValue(SearchField.PHONE, "01632 960007", "");
    var same = new HeldValue(SearchField.PHONE, "01632960007", "");
    var plate = new HeldValue(SearchField.PLATE, "01632 960008", "");

    assertThat(sought.in(Stream.of(one, same, plate))).containsExactly(7);
  }
}
