package org.softintel.report.search;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** How far two values of two reports are the same, whichever comes first. */
class LikenessTest {
  private static final String TABLE =
      """
      PLATE | QX19 ABC | qx19abc | SAME
      PLATE | QX19 ABC | QXI9 A8C | ALIKE
      PLATE | QX19 ABC | QX19 ABD | PERHAPS
      PLATE | QX19 ABC | QX19 | PERHAPS
      PLATE | QX19 ABC | QX1? ?BC | PERHAPS
      PLATE | QX19 ABC | QX28 ABC | no
      PLATE | QX19 ABC | QX19 ABD or QX19 ABC | SAME
      PHONE | 01632 960123 | +44 1632 960 123 | SAME
      PHONE | 01632 960123 | 0044 (0)1632960123 | SAME
      PHONE | 01632 960123 | 960123 | PERHAPS
      PHONE | 01632 960123 | 01632 960124 | no
      PHONE | 0800 1111 | 0800 1111 | no
      PHONE | 0808 800 5000 | 08088005000 | no
      PHONE | +44 800 1111 | 08001111 | no
      PHONE | 0044 116 000 | 116000 | no
      PHONE | 960123 | ends 960123 | PERHAPS
      PHONE | 960123 | starts 0163296 | no
      ACCOUNT | Snapchat: @j4y_kite | snapchat.com/add/j4y_kite | SAME
      ACCOUNT | Snapchat: j4y_kite | j4y_kite | ALIKE
      ACCOUNT | Snapchat: jay1kite | snapchat: jaylkite | ALIKE
      ACCOUNT | Snapchat: j4y_kite | Instagram: j4y_kite | PERHAPS
      ACCOUNT | kite_maker | kite_maker | ALIKE
      ACCOUNT | Snapchat: kite_maker | Snapchat: kite_maker99 | PERHAPS
      ACCOUNT | Snapchat: kite_maker | Snapchat: kite.maker | PERHAPS
      ACCOUNT | Snapchat: jay1kite | Instagram: jaylkite | PERHAPS
      ACCOUNT | fox_1 | fox_2 | no
      ADDRESS | 12 Kite Street, ZZ9 7XY | 12A Kite Street, ZZ9 7XY | PERHAPS
      PHONE | starts 01632 9601 | 01632 960123 | PERHAPS
      PHONE | starts 01632 | 01632 960123 | no
      EMAIL | A.B+x@gmail.com | ab@gmail.com | SAME
      EMAIL | a.b@example.org | ab@example.org | no
      IMEI | 490154203237518 | 49-015420-323751 | SAME
      BIRTH | 3 April 2010 | 3 April 2010 | SAME
      BIRTH | 3 April 2010 | 4 March 2010 | PERHAPS
      BIRTH | 1 January 2010 | 1 January 2010 | no
      BIRTH | 31 December 2010 | 31/12/2010 | no
      POSTCODE | bd1 1aa | BDI IAA | SAME
      POSTCODE | BD1 | BD1 | no
      POSTCODE | BD1 1AA | BD1 1AB | no
      ADDRESS | Flat 2, 14 Kite St, ZZ9 7XY | 14/2 Kite Street, ZZ9 7XY | SAME
      ADDRESS | 14 Kite Street, ZZ9 7XY | Flat 2, 14 Kite St, ZZ9 7XY | ALIKE
      ADDRESS | 14 Kite Street, ZZ9 | 14 Kite St, ZZ9 7XY | ALIKE
      ADDRESS | 14 Kite Street | 14 Kite St | PERHAPS
      ADDRESS | 14 Kite Street | 16 Kite Street | no
      ADDRESS | 14 Kite Street, ZZ9 7XY | 14 Kite Street, ZZ8 7XY | no
      ADDRESS | Kite Street | Kite Street | no
      PLACE | The Turquoise Crown, ZZ9 7XY | Turquoise Crown Hotel, ZZ9 | SAME
      PLACE | The Crown | Crown Hotel, ZZ9 7XY | PERHAPS
      PLACE | Crown Hotel | The Crown Hotel | ALIKE
      PLACE | Crown Hotel, Batley | Crown Hotel, Dewsbury | no
      PLACE | Turquoise Crown | Turquoise | PERHAPS
      TAXI | Turquoise Line, plate 4711 | plate 4711 | PERHAPS
      """;

  static Stream<List<String>> pairs() {
    return TABLE.lines().map(it -> List.of(it.split(" \\| ")));
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void valuesThatMeetAreAsMuchAlikeAsTheyShould(List<String> line) {
    assertThat(found(line.get(0), line.get(1), line.get(2))).isEqualTo(line.get(3));
    assertThat(found(line.get(0), line.get(2), line.get(1))).isEqualTo(line.get(3));
  }

  /** Otherwise a report would see what is not seen from the other one. */
  @ParameterizedTest
  @MethodSource("pairs")
  void valuesThatAreAlikeShareSomethingThatBothAreFiledUnder(List<String> line) {
    var compared = new ComparedValues<String>();
    var one = held(line.get(0), line.get(1));
    compared.add(one, "one");

    var near = compared.near(held(line.get(0), line.get(2)));
    if (!line.get(3).equals("no")) {
      assertThat(near).containsExactly("one");
    }
  }

  /** Whoever reads both sees no difference; the names are written with a Cyrillic letter. */
  @ParameterizedTest
  @CsvSource({
    "Snapchat: mаrmalade, Snapchat: marmalade, another alphabet",
    "Snapchat: mаrmalade, Instagram: marmalade, 'another alphabet, on another app'",
    "Snapchat: kite_l, Snapchat: kite_I, look alike",
    "Snapchat: мир_l, Snapchat: мир_I, look alike"
  })
  void aLetterOfAnotherAlphabetIsSaidToBeWhy(String one, String other, String why) {
    assertThat(held("ACCOUNT", one).likeness(held("ACCOUNT", other)).orElseThrow().why())
        .startsWith("Account names look ")
        .endsWith(why);
  }

  private static String found(String field, String one, String other) {
    return held(field, one).likeness(held(field, other)).stream()
        .map(it -> it.degree().name())
        .collect(joining())
        .transform(it -> it.isEmpty() ? "no" : it);
  }

  private static HeldValue held(String field, String value) {
    return new HeldValue(SearchField.valueOf(field), value, "");
  }
}
