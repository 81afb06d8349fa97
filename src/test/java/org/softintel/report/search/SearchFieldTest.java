package org.softintel.report.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is found by what, in the index and in the clear alike. */
class SearchFieldTest {

  private static final String TABLE =
      """
      PLATE | TE57 ING | te57ing | true
      PLATE | TE57 | TE57 ING | true
      PLATE | te5 | TE57 ING | true
      PLATE | TE57 ING | TE57 | true
      PLATE | TES7 OLD | TES7 0LD | true
      PLATE | TE | TE57 ING | false
      PLATE | E57 | TE57 ING | false
      PLATE | TE57 INK | TE57 ING | true
      PLATE | TE57 IMK | TE57 ING | false
      PLATE | TE57 IN | TE57 ING | true
      PLATE | TE57 IM | TE57 ING | false
      PLATE | TE57 INK | TE57 IM | false
      PLATE | QX19 ABC | qx19abc | true
      PLATE | QX19 ABC | QXI9 A8C | true
      PLATE | QXI9 A8C | QX19 ABC | true
      PLATE | QXl9 ABC | QX19 ABC | true
      PLATE | QX19 ABC | QXl9 ABC | true
      PLATE | QX19 Abl | QX19 ABL | true
      PLATE | QX19 ABC | QX19 ABD | true
      PLATE | XX19 ABC | QX19 ABC | true
      PLATE | QX19 ABC | QX18 ABD | false
      PLATE | QX19 ABC | QX91 ABC | false
      PLATE | QX19 ABC | QX18 A8C | true
      PLATE | QX19 ABC | QX19 AB | true
      PLATE | AB1 CDE | AB2 CDE | false
      PLATE | QX19 ABC | QX-19-ABC | true
      PLATE | QX19 ABC | ＱＸ１９ ＡＢＣ | true
      PLATE | TE19 ABC | ТЕ19 АВС | true
      PLATE | QX19 ABC | Q̈X19 ABC | true
      PLATE | ABC | QX19 ABC | true
      PLATE | 9ABC | QX19 ABC | true
      PLATE | QX19 ABC | ends ABC | true
      PLATE | QX19 ABC | ABC | true
      PLATE | QX19 ABC | begins QX1 | true
      PLATE | QX19 ABC | 19A | false
      PLATE | QX1? ?BC | QX19 ABC | true
      PLATE | QX1??BC | QX19 ABD | false
      PLATE | QX19 ABC | QX1? ?BC | true
      PLATE | QX18 ABC | QX1? ?BC | true
      PLATE | QX28 ABC | QX1? ?BC | false
      PLATE | QX1? ?BC | QX1? ?BC | true
      PLATE | QX1? ?BC | QX1 | true
      PLATE | Q?19 ?BC | QX19 ABC | true
      PLATE | Q?19 ?BC | QX18 ABC | false
      PLATE | QX19 ABC | Q?19 ?BC | true
      PLATE | Q??9 ??C | QX19 ABC | true
      PLATE | ?X?9 A?? | QX19 ABC | true
      PLATE | QX19 ??? | QX19 ABC | true
      PLATE | Q?1 | QX19 ABC | false
      PLATE | QX19 ABC | QX19 ABC blue Golf | true
      PLATE | QX19 ABC | a blue Golf QX19 ABC | true
      PLATE | QX18 ABD | QX19 ABC or QX18 ABD | true
      PLATE | QX19 ABC | QX19 ABC / QX18 ABD | true
      PLATE | X123 ZZZ | XI23 ZZZ | true
      PLATE | ZZZ 123X | zzz123x | true
      PLATE | ZZZ 123X | 222 123X | true
      PLATE | AIZ 1234 | AIZ1234 | true
      PLATE | ABZ 1234 | A8Z I234 | true
      PLATE | ABZ 1234 | a blue Golf ABZ 1234 | true
      PLATE | IXA 12 | a blue Golf, IXA 12 | true
      PLATE | ABZ 1234 | ABZ 1256 | false
      PLATE | AB2 1234 | ABZ 1234 | true
      PLATE | QX1* *BC | QX19 ABC | true
      PLATE | QX1_ _BC | QX19 ABC | true
      PLATE | QX1. .BC | QX19 ABC | true
      PLATE | QX1--BC | QX19 ABC | true
      PLATE | QX19 ABC | QX1..BC | true
      PLATE | QX1--BC | QX19 ABD | false
      PLATE | QX19 ABC | QX28 -BC | false
      PLATE | A-12-ABC | A12 ABC | true
      PLATE | A-1-ABC | A1 ABC | true
      PLATE | QX19... | QX19 ABC | true
      PLATE | QX19 ABC. | QX19 ABC | true
      PLATE | 3479 ABC | 3479 A8C | true
      PLATE | 3470 ABC | 347O ABC | true
      PLATE | unknown | unknown | false
      PHONE | 01632 960123 | +44 1632 960123 | true
      PHONE | (01632) 960-123 | 01632960123 | true
      PHONE | 960123 | 96 01 23 | true
      PHONE | 960123 | 01632 960123 | true
      PHONE | 01632 960123 | ending 960123 | true
      PHONE | 01632 960123 | ending 0123 | false
      PHONE | 07700 900123 | 07700 900… | true
      PHONE | 07700 900123 | starts 07700 9001 | true
      PHONE | +44 7700 900123 | begins with 077009001... | true
      PHONE | 07700 900123 | 07700 9001xx | true
      PHONE | 07700 900123 | first seven digits are 07700 90 | true
      PHONE | starts 07700 9001 | 07700 900123 | true
      PHONE | starts 07700 9001 | 07700 900… | true
      PHONE | 07700 900123 | starts 077009 | true
      PHONE | starts 077008 | 07700 900123 | false
      PHONE | 07700 900123 | 01632 960123 or starts 07700 900 | true
      PHONE | 07733 700900 | 07700 900… | false
      PHONE | 07733 009001 | starts 07700 9001 | false
      PHONE | 07700 901123 | 07700 900… | false
      PHONE | 700900 | 07700 900… | false
      PHONE | 07700 900123 | starts 0770 | false
      PHONE | 01632 960123 | 01632 960123... | true
      PHONE | 960123 | 01632 960123... | true
      PHONE | 01632 960123 | 01632 960124 | false
      PHONE | 123 | 123 | false
      PHONE | 01632 960123 | 01632 960123 (of an aunt) | true
      PHONE | 01632 960124 | 01632 960123 or 01632 960124 | true
      PHONE | 01632 960124 | 01632 960123 / 01632 960124 | true
      PHONE | 01632 960125 | 01632 960123 or 01632 960124 | false
      PHONE | 07700 900123 | +44 7700 900 123 | true
      PHONE | 07700 900123 | 0044 (0)7700900123 | true
      PHONE | 0044 (0)7700900123 | 07700 900123 | true
      PHONE | +44 (0)7700 900123 | 07700-900-123 | true
      PHONE | 07700 900123 | ０７７００ ９００１２３ | true
      PHONE | 7700900123 | 07700 900123 | true
      PHONE | 07700 900123 | 07701 900123 | false
      PHONE | 07700 900123 | +33 7 70 09 00 12 | false
      PHONE | 12345 | 12345 | false
      ACCOUNT | @Marmalade_Van | marmalade_van | true
      ACCOUNT | ＭＡＲＭＡＬＡＤＥ | marmalade | true
      ACCOUNT | marmalade | marmalade_van | false
      ACCOUNT | @J4Y_k | snapchat.com/add/j4y_k | true
      ACCOUNT | https://www.snapchat.com/add/j4y_k?share=1 | Snapchat: J4Y_k | true
      ACCOUNT | snap: j4y_k | sc: J4Y_k | true
      ACCOUNT | snapchat j4y_k | @J4Y_k | true
      ACCOUNT | tik tok j4y_k | https://www.tiktok.com/@j4y_k | true
      ACCOUNT | j4y_k | https://www.instagram.com/j4y_k/ | true
      ACCOUNT | https://instagram.com/p/abc123 | abc123 | false
      ACCOUNT | j4y_k | https://m.facebook.com/profile.php?id=123456 | false
      ACCOUNT | 123456 | https://m.facebook.com/profile.php?id=123456 | true
      ACCOUNT | example.com/made_up-name | https://www.example.com/made_up-name | true
      ACCOUNT | j4y_k | Instagram: j4y_k | true
      ACCOUNT | jay_l | jay_I | true
      ACCOUNT | jay_0 | jay_O | true
      ACCOUNT | mаrmаlаde | marmalade | true
      ACCOUNT | born | bom | true
      ACCOUNT | j4y_k | j4y_k1 | true
      ACCOUNT | j4y_k_ | j4y_k | true
      ACCOUNT | jay.kite | jay_kite | true
      ACCOUNT | jay-kite | snap: jaykite7 | true
      ACCOUNT | jaykite | jaykites | false
      ACCOUNT | kite5 | kites | true
      ACCOUNT | ꓙаy_kite | jay_kite | true
      ACCOUNT | blue_fox | red_kite and blue_fox | true
      ACCOUNT | a | a | false
      ACCOUNT | j4y_k | j4y_k (maybe) | true
      ACCOUNT | j4y_k? | snap: j4y_k | true
      ACCOUNT | j4y_k | j4y_k on snapchat | true
      ACCOUNT | j4y_k on snap (maybe) | j4y_k | true
      ACCOUNT | j4y_k | j4y_k (Snapchat) | true
      ACCOUNT | j4y_k | red_kite aka j4y_k | true
      ACCOUNT | j4y_k | j4y_k, age 15 | true
      ACCOUNT | maybe_j4y | j4y | false
      ACCOUNT | marmalade_99 | marmalade | true
      ACCOUNT | marmalade | Snapchat: marmalade.2010_ | true
      ACCOUNT | marmalade12 | marmalade99 | true
      ACCOUNT | marmalade | marmalade9van | false
      ACCOUNT | 99marmalade | marmalade | false
      ACCOUNT | fox_12 | fox_13 | false
      ACCOUNT | facebook.com/profile.php?id=123 | facebook.com/profile.php?id=123&igsh=a | true
      ACCOUNT | facebook.com/profile.php?sk=about&id=123 | facebook.com/profile.php?id=123 | true
      ACCOUNT | facebook.com/profile.php?id=123 | facebook.com/profile.php?id=124 | false
      ACCOUNT | example.com/profile?id=123 | https://example.com/profile?utm_source=x&id=123 | true
      ACCOUNT | example.com/profile?id=123 | example.com/profile?id=124 | false
      ACCOUNT | example.com/member.php?u=made_up | example.com/member.php?u=invented | false
      ACCOUNT | example.com/#/user/5 | example.com/#/user/6 | false
      ACCOUNT | example.com/#/user/5 | example.com/#/user/5 | true
      ACCOUNT | https://www.instagram.com/j4y_k?igsh=abc | https://www.instagram.com/j4y_k?igsh=def#x | true
      ACCOUNT | example.com/made_up?igsh=abc | example.com/made_up#top | true
      EMAIL | A.B+x@gmail.com | ab@gmail.com | true
      EMAIL | ab@googlemail.com | a.b@gmail.com | true
      EMAIL | a.b@example.org | ab@example.org | false
      EMAIL | Made.Up@Example.ORG | made.up@example.org. | true
      EMAIL | made.up+tag@example.org | made.up@example.org | true
      EMAIL | made.up@example.org | one@example.org; made.up@example.org | true
      EMAIL | made.up@example.org | made.up@example.com | false
      EMAIL | made.up | made.up | false
      EMAIL | o'neil@example.com | O’Neil@example.com | true
      EMAIL | o'neil@example.com | write to 'o'neil@example.com' | true
      EMAIL | o'neil@example.com | neil@example.com | false
      EMAIL | made.up@example.org | 'made.up@example.org' | true
      IMEI | 490154203237518 | 49-015420-323751-8 | true
      IMEI | 49015420323751 | 490154203237518 | true
      IMEI | 490154203237518 | 49015420323751 | true
      IMEI | 490154203237518 | 4901542032375101 | true
      IMEI | 490154203237518 | 490154203237519 | false
      IMEI | 490154203237518 | 490154203237526 | false
      IMEI | 490154203237 | 490154203237 | false
      IMEI | 490154203237518 | SIM 1 490154203237518 | true
      IMEI | 490154203237518 | sim1 49015420323751 sim2 356938035643809 | true
      IMEI | 356938035643809 | SIM 1 490154203237518 SIM 2 356938035643809 | true
      IMEI | 356938035643809 | 490154203237518 356938035643809 | true
      IMEI | 490154203237518 | 490154203237518/35 693803 564380 9 | true
      IMEI | 356938035643809 | SIM 1 490154203237518 | false
      NAME | Zebedee | Zebedee Sample | true
      NAME | sample zebedee | Zebedee Sample | true
      NAME | Zebedee Sample | Zebedee | false
      NAME | Stephen | Steven Example | true
      NAME | Catherine | Kathryn | true
      NAME | Zoë | zoe | true
      NAME | O’Brien | OBrien | true
      NAME | Lukasz | Łukasz Example | true
      NAME | Łukasz | Lukasz Example | true
      NAME | Dorde Sample | ĐORĐE SAMPLE | true
      NAME | Smith | Schmidt | true
      NAME | Mo | Mohammed Sample | true
      NAME | Muhammad | Mo Sample | true
      NAME | Liz Sample | Elizabeth Sample | true
      NAME | Elizabeth | Lizzie | true
      NAME | Bill Sample | William Sample | true
      NAME | Mo | Elizabeth | false
      NAME | Liz Sample | Mohammed Sample | false
      NAME | Keeva | Caoimhe Sample | true
      NAME | Abdulrahman Eltazuri | Abd al-Rahman al-Tazouri | true
      NAME | Abd al-Rahman al-Tazouri | Abdulrahman Eltazuri | true
      NAME | Tazouri | Abdulrahman Eltazuri | true
      NAME | Al | Al Sample | true
      NAME | Bright | Rowan Albright | false
      NAME | Олена | Olena Sample | true
      NAME | Zebedee | Florence | false
      NAME | Z | Zebedee | false
      NAME | Zebedee (maybe) | Zebedee Sample | true
      NAME | maybe | Zebedee (maybe) | false
      NAME | Zebedee Sample? | Zebedee (?) Sample | true
      NAME | Zebedee on snapchat | Zebedee Sample | true
      NAME | Zebedee | Zebedee (on Insta) | true
      NAME | Zebedee on snapchat Sample | Zebedee Sample | true
      NAME | Zebedee (Florence) | Zebedee Florence Sample | true
      NAME | snapchat | Zebedee on snapchat | false
      NAME | Zebedee aka Florence | Florence Sample | true
      NAME | Zebedee aka Florence | Zebedee Sample | true
      NAME | Zebedee aka Florence | Dougal Sample | false
      NAME | Florence | Zebedee aka Florence | true
      NAME | Zebedee, age 15 | Zebedee | true
      NAME | Zebedee aged 15 Sample | Zebedee Sample | true
      NAME | Zebedee (15 years old) | Zebedee | true
      NAME | Zebedee age 15 | Florence age 15 | false
      NAME | Maybelle | Maybelle Sample | true
      NAME | زبيدة | زبيدة نموذج | true
      NAME | Зебеди | зебеди | true
      NAME | Mr Zebedee | Zebedee Sample | true
      NAME | Dr. Zebedee | Mr Zebedee | true
      NAME | Mr Zebedee | Mr Florence | false
      NAME | Lady | Lady Sample | true
      BIRTH | 27/3/2012 | 2012-03-27 | true
      BIRTH | 27 March 2012 | 2012-03-27 | true
      BIRTH | 27.03.2012 | 2012-03-27 | true
      BIRTH | 03/04/2010 | 2010-03-04 | true
      BIRTH | 03/04/2010 | 2010-04-03 | true
      BIRTH | 03/04/2010 | 2010-04-04 | false
      BIRTH | 03/04/2010 | 2011-04-03 | false
      BIRTH | 31/02/2010 | 2010-02-28 | false
      BIRTH | 2010 | 2010-01-01 | false
      BIRTH | 3 April, 2010 | 2010-04-03 | true
      BIRTH | April 3rd, 2010 | 2010-04-03 | true
      BIRTH | 3rd of April 2010 | 2010-04-03 | true
      BIRTH | 3.4.2010 | 2010-04-03 | true
      BIRTH | 3/4/10 | 2010-04-03 | true
      BIRTH | 3 Apr '10 | 2010-04-03 | true
      BIRTH | 3/4/85 | 1985-04-03 | true
      BIRTH | 3/4/10 | 1910-04-03 | false
      BIRTH | 3/4/85 | 2085-04-03 | false
      BIRTH | 3/4/201 | 2020-04-03 | false
      ADDRESS | Flat 2, 14 High St | 14/2 High Street | true
      ADDRESS | 14 High Street | Flat 2, 14 High St, Sampleton, ZZ99 9ZZ | true
      ADDRESS | 14 High Street | 16 High Street | false
      ADDRESS | 14 High Street | 14 High Road | false
      ADDRESS | 14 High Street | 14 Hy Street | true
      ADDRESS | Flat 2, 14 High Street | Flat 3, 14 High Street | false
      ADDRESS | 14 ZZ99 9ZZ | 14 High Street, ZZ99 9ZZ | true
      ADDRESS | 14 High Street, ZZ99 9ZZ | 14 Hihg Street, zz999zz | true
      ADDRESS | 14 High Street, ZZ99 9ZZ | 14 High Street, ZZ98 9ZZ | false
      ADDRESS | 14 High Street, ZZ98 | 14 High Street, ZZ98 9ZZ | true
      ADDRESS | 14 High Street, ZZ97 | 14 High Street, ZZ98 9ZZ | false
      ADDRESS | 14 High Street | opposite 14 High Street | true
      ADDRESS | High Street | 14 High Street | true
      ADDRESS | 14 High Street | High Street | false
      ADDRESS | 3 St Johns Road | 3 Saint John’s Rd | true
      ADDRESS | 14a High Street | 14 High Street | false
      ADDRESS | 14 High Street | 14A High Street | true
      ADDRESS | 12A High Street | 14 High Street | false
      ADDRESS | 12 High Street | 14A High Street | false
      ADDRESS | 14 ZZ99 9ZZ | 14A High Street, ZZ99 9ZZ | true
      ADDRESS | 14 High Street | 14-16 High Street | true
      ADDRESS | 16 High Street | 14 – 16 High Street | true
      ADDRESS | 15 High Street | 14-16 High Street | false
      ADDRESS | 15 High Street | 14-17 High Street | true
      ADDRESS | 18 High Street | 14-16 High Street | false
      ADDRESS | 14-16 High Street | 16 High Street | true
      ADDRESS | 16 High Street | 14 to 20 High Street | true
      ADDRESS | 16 High Street | 14 and 16 High Street | true
      ADDRESS | 100 High Street | 14-160 High Street | false
      ADDRESS | 160 High Street | 14-160 High Street | true
      ADDRESS | High Street 14 | 14 High Street | true
      ADDRESS | 14 High Street | High Street 14, Sampleton | true
      ADDRESS | 14 High Street | High Street, 14 | true
      ADDRESS | 14 High Street | High Street 16, Sampleton | false
      ADDRESS | 14 High Street | Rose Cottage, 14 High Street | true
      ADDRESS | 14 High Street, ZZ99 9ZZ | High Street 14 ZZ99 9ZZ | true
      ADDRESS | Sampleton | High Street 14, Sampleton | false
      ADDRESS | Sampleton | sampleton | true
      ADDRESS | Flat B1, 14 High Street, ZZ99 9ZZ | 14 High Street, ZZ99 9ZZ | true
      ADDRESS | 14 | 14 High Street | false
      POSTCODE | zz99 9zz | ZZ999ZZ | true
      POSTCODE | ZZ99 | ZZ99 9ZZ | true
      POSTCODE | ZZ99 | zz99 | true
      POSTCODE | ZZ9 | ZZ99 9ZZ | false
      POSTCODE | ZZ99 9ZY | ZZ99 9ZZ | false
      POSTCODE | bd1 1aa | BDI IAA | true
      POSTCODE | BDI IAA | bd1 1aa | true
      POSTCODE | OL1 0ZZ | 0L1 OZZ | true
      POSTCODE | bd1 1aa | bd2 1aa | false
      POSTCODE | ZZ99 9ZZ | Sampleton, ZZ99 9ZZ | true
      POSTCODE | anywhere | anywhere | false
      PLACE | The Crown | Crown Hotel, BD1 | true
      PLACE | Crown Hotel, BD1 | The Crown | true
      PLACE | The Crown, BD1 | Crown Hotel, 3 High Street, BD1 1AA | true
      PLACE | The Crown, BD2 | Crown Hotel, BD1 1AA | false
      PLACE | The Crown, Sampleton | Crown Hotel, High Street, Sampleton | true
      PLACE | The Crown, Sampleton | Crown Hotel, Exampleton | false
      PLACE | The Crown, Sampleton | Crown Hotel, 3 Mill Lane | true
      PLACE | The Crown, Mill Lane | Crown Hotel, 3 Mill Lane, Sampleton | true
      PLACE | The Crown, Kite Lane | Crown Hotel, 3 Mill Lane, Sampleton | false
      PLACE | The Crown Sampleton | Crown Hotel, Sampleton | true
      PLACE | The Crown Sampleton | Crown Hotel, Exampleton | false
      PLACE | crown | Crown Hotel Ltd | true
      PLACE | Crown Cafe | Crown Hotel | false
      PLACE | Sampleton | Crown Hotel, Sampleton | false
      PLACE | Crown Hotel room 12 | Crown Hotel | true
      PLACE | The Hotel | the hotel | true
      PLACE | The Academy | The Academy | true
      PLACE | The Academy | Academy | true
      PLACE | Academy | The Academy, Sampleton | true
      PLACE | The Academy | Oakfield Academy | false
      PLACE | The Academy | The School | false
      PLACE | Zed’s Café | zeds cafe | true
      PLACE | Oakfield | Oakfield Primary School | true
      PLACE | Oakfield Academy | Oakfield High School | true
      PLACE | Oakfield Primary | Oakfield High School | false
      PLACE | Saint Zed’s | St Zeds College | true
      PLACE | Millbrook | Oakfield School | false
      TAXI | Teal Line | Teal Line Taxis, plate 1234 | true
      TAXI | Teal Line | Plate 1234, Teal Line Cabs Ltd | true
      TAXI | 1234 | Plate 1234, Teal Line | true
      TAXI | plate 01234 | Plate 1234, Teal Line | true
      TAXI | PH12 | PH12 | true
      TAXI | 1235 | Plate 1234, Teal Line | false
      TAXI | Teal Line | Pink Line | false
      """;

  @ParameterizedTest(name = "{0}: {1} finds {2}: {3}")
  @CsvSource(delimiter = '|', textBlock = TABLE)
  void whatIsTypedFindsWhatIsHeld(SearchField field, String typed, String held, boolean found) {
    assertThat(isFiled(field, typed, held) && field.matcher().matches(typed, held))
        .isEqualTo(found);
  }

  /** The index may find too much, but never less than what is true. */
  @ParameterizedTest
  @EnumSource
  void whatMatchesIsFiledWhereItIsLookedFor(SearchField field) {
    var written =
        TABLE
            .lines()
            .map(it -> it.split("\\|"))
            .filter(it -> it[0].strip().equals(field.name()))
            .flatMap(it -> Stream.of(it[1].strip(), it[2].strip()))
            .distinct()
            .toList();
    for (var typed : written.stream().filter(field::canFind).toList()) {
      for (var held : written) {
        assertThat(isFiled(field, typed, held) || !field.matcher().matches(typed, held))
            .as(typed + " and " + held)
            .isTrue();
      }
    }
  }

  private static boolean isFiled(SearchField field, String typed, String held) {
    var filed = field.matcher().terms(held);
    return field.matcher().lookups(typed).stream().anyMatch(it -> fits(it, filed));
  }

  @ParameterizedTest(name = "{0}: {1} and {2}: {3}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ACCOUNT | Snapchat: j4y_k | sc: J4Y_k | ''
          ACCOUNT | j4y_k | Instagram: j4y_k | ''
          ACCOUNT | snap: j4y_k | Instagram: j4y_k | on another app
          ACCOUNT | snapchat.com/add/j4y_k | https://x.com/J4Y_k | on another app
          ACCOUNT | jay_l | jay_I | looks similar
          ACCOUNT | snap: jay_l | ig: jay_I | looks similar, on another app
          ACCOUNT | كريم_٧٧ | كريم_77 | ''
          ACCOUNT | marmalade_٧٧ | marmalade_78 | without the number behind it
          BIRTH | 4/3/2010 | 4 March 2010 | ''
          BIRTH | 3/4/2010 | 4 March 2010 | day and month swapped
          PLATE | QX19 ABC | QXI9 A8C | ''
          PLATE | QX19 ABC | QX19 ABD | one character differs
          PLATE | QX19 ABC | QX19 ABD or QX19 ABC | ''
          ACCOUNT | marmalade | marmalade_99 | without the number behind it
          ACCOUNT | snap: marmalade1 | ig: marmalade | without the number behind it, on another app
          ACCOUNT | marmalade | marmalade1 and rnarmalade | looks similar
          ACCOUNT | jay.kite | jay_kite9 | with other signs
          ADDRESS | 12 High Street | 12A High Street | with a letter behind the number
          ADDRESS | 12A High Street | 12A High Street | ''
          """)
  void whatMatchesSaysHowItDiffers(SearchField field, String typed, String held, String said) {
    assertThat(new HeldValue(field, held, "").matching(field, typed))
        .hasValueSatisfying(it -> assertThat(it.note()).isEqualTo(said));
  }

  @ParameterizedTest(name = "{0}: {1}: {2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NAME | the | false
          NAME | Jay | false
          NAME | Jay K | false
          NAME | Mike | false
          NAME | James | false
          NAME | Jay Jay | false
          NAME | Mr Jay | false
          NAME | Rowan | true
          NAME | Mohammed | true
          NAME | Олена | true
          NAME | Гліб | false
          NAME | زبيدة | true
          NAME | Jay Sample | true
          PLACE | the | false
          PLACE | The Hotel | false
          PLACE | the primary school | false
          PLACE | The Hotel, BD1 | true
          PLACE | The Hotel, Exampleville | true
          PLACE | The Crown | true
          TAXI | the taxi | false
          TAXI | Magenta cars | true
          PHONE | 116 000 | false
          PHONE | 07700 900123 | true
          BIRTH | 1 1 2010 | false
          BIRTH | 2 1 2010 | true
          BIRTH | 31 12 2010 | false
          PLATE | QX1 | true
          POSTCODE | BD1 | true
          """)
  void whatManyShareTellsNobodyFromOthers(SearchField field, String typed, boolean isTelling) {
    assertThat(field.isTelling(typed)).isEqualTo(isTelling);
  }

  @Test
  void whatIsEmptyOrOddIsFiledNowhereAndFindsNothing() {
    for (var field : SearchField.values()) {
      for (var text : new String[] {"", " ", "-", "?!", "☺"}) {
        assertThat(field.matcher().terms(text)).as(field + " " + text).isEmpty();
        assertThat(field.matcher().lookups(text)).as(field + " " + text).isEmpty();
      }
    }
  }

  private static boolean fits(FieldMatcher.IndexLookup lookup, Set<FieldMatcher.IndexTerm> filed) {
    return lookup.all().stream().allMatch(either -> either.stream().anyMatch(filed::contains));
  }
}
