package org.softintel.report.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.report.question.RowGroup;

class TextQualityTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  @ParameterizedTest
  @CsvSource({
    "A grey van ZZ99 ZZZ waited, VEHICLES, ZZ99 ZZZ",
    "It was ZZ99ZZZ, VEHICLES, ZZ99ZZZ",
    "It was ZZ99-ZZZ, VEHICLES, ZZ99-ZZZ",
    "a white van zz99 zzz waited, VEHICLES, zz99 zzz",
    "a white van Zz99 Zze came, VEHICLES, Zz99 Zze",
    "the part reg “ZZ99”, VEHICLES, ZZ99",
    "A van with plate ZZ99 ZZZ waited, VEHICLES, ZZ99 ZZZ",
    "An old car X123 ZZZ, VEHICLES, X123 ZZZ",
    "An old car ZZZ 123X, VEHICLES, ZZZ 123X",
    "plate ending zz9, VEHICLES, zz9",
    "registration: zz99 zzz, VEHICLES, zz99 zzz",
    "She rang 01632 960123 twice, ACCOUNTS, 01632 960123",
    "a text from +44 7700 900123, ACCOUNTS, +44 7700 900123",
    "near ZZ99 9ZZ every night, PLACES, ZZ99 9ZZ",
    "near wf13 1hl, PLACES, wf13 1hl",
    "calls himself @made_up.name99 there, ACCOUNTS, @made_up.name99",
    "the plate began ZZ19, VEHICLES, ZZ19",
    "his reg might be zz99 and it was grey, VEHICLES, zz99",
    "a number plate starting with ZZQ, VEHICLES, ZZQ",
    "the reg was zz99 zzz I think, VEHICLES, zz99 zzz",
    "A taxi with plate 123 was there, VEHICLES, 123",
    "a phone ending 4821, ACCOUNTS, ending 4821",
    "mobile number ending in 821, ACCOUNTS, ending in 821",
    "her phone last three digits 821, ACCOUNTS, last three digits 821",
    "snap: invented_kid99, ACCOUNTS, invented_kid99",
    "her snapchat name bluefox22, ACCOUNTS, bluefox22",
    "his Insta is made.up_name, ACCOUNTS, made.up_name",
    "snap: bluefox, ACCOUNTS, bluefox",
    "username is made.up, ACCOUNTS, made.up",
    "https://www.instagram.com/made.up said so., ACCOUNTS, https://www.instagram.com/made.up",
    "She found www.example.com last week., ACCOUNTS, www.example.com",
    "see example.com/made_up-name, ACCOUNTS, example.com/made_up-name",
    "Write to made.up@example.com., ACCOUNTS, made.up@example.com"
  })
  void whatStandsInTheTextAloneIsOffered(String text, RowGroup group, String value) {
    var offers = TextQuality.offers(text, Set.of(), TODAY);

    assertThat(offers).extracting(RowSuggestion::groups).containsExactly(List.of(group));
    assertThat(offers).extracting(RowSuggestion::value).containsExactly(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "On 27/3/2026 at 17:30 a van came.",
        "She has 1000 pounds and 2026 photos.",
        "The plate was too dirty to read.",
        "The reg was seen at 9 by two pupils.",
        "They were on at ks12 and yr10 too.",
        "He came on zz10 too often.",
        "They changed plates in 2024.",
        "The account on Snapchat was deleted.",
        "She has Instagram: he has not.",
        "On Facebook he writes at 10pm.",
        "username: unknown",
        "Instagram, TikTok: both.",
        "He was born in 2010 or so.",
        "She was born on 31/02/2011.",
        "DOB 30/2/2012",
        "born 12/13/2011",
        "born 24 Smarch 2011",
        "date of birth 25/11/2026",
        "born 1/1/1890",
        "They left.She came back.Then",
        "Card ending 4821",
        "The A638 and the M62 are near.",
        "Year 10 pupils, room 101, bus 203.",
        "The reg was not seen.",
        "Crime reference 13260000123"
      })
  void whatOnlyLooksLikeItIsLeftAlone(String text) {
    assertThat(TextQuality.offers(text, Set.of(), TODAY)).isEmpty();
  }

  @Test
  void whatARowSaysAlreadyIsNotOfferedAndNothingIsOfferedTwice() {
    var text = "ZZ99 ZZZ, again zz99zzz as plate: zz99zzz, and ZZ98 ZZZ.";

    assertThat(TextQuality.offers(text, Set.of("zz99-zzz"), TODAY))
        .extracting(RowSuggestion::value)
        .containsExactly("ZZ98 ZZZ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Sample (born 27/3/2012)            | 2012-03-27",
        "DOB: 7 March 2012                  | 2012-03-07",
        "DOB: 1st March 2010                | 2010-03-01",
        "d.o.b. 12.3.10                     | 2010-03-12",
        "Date of birth 2010-03-12           | 2010-03-12",
        "born on the 3rd of Sept 2011       | 2011-09-03",
        "date of birth is March 12th, 2010. | 2010-03-12",
        "DOB 12-Mar-78                      | 1978-03-12"
      })
  void aDateOfBirthIsOfferedForWhoeverItMayBe(String text, LocalDate date) {
    var offers = TextQuality.offers(text, Set.of(), TODAY);

    assertThat(offers)
        .extracting(RowSuggestion::groups)
        .containsExactly(List.of(RowGroup.CHILDREN, RowGroup.PEOPLE));
    assertThat(offers.get(0).fields())
        .containsEntry("dateOfBirth-day", "" + date.getDayOfMonth())
        .containsEntry("dateOfBirth-month", "" + date.getMonthValue())
        .containsEntry("dateOfBirth-year", "" + date.getYear());
    assertThat(TextQuality.offers(text, Set.of(date.toString()), TODAY)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "She rang 01632 960123, +44 1632 960 123",
    "He is @made_up, made_up",
    "see https://www.example.com/x, example.com/x/"
  })
  void anotherSpellingInARowIsTheSame(String text, String known) {
    assertThat(TextQuality.offers(text, Set.of(), TODAY)).hasSize(1);
    assertThat(TextQuality.offers(text, Set.of(known), TODAY)).isEmpty();
  }

  @Test
  void whatAnAccountIsOnIsOfferedWithIt() {
    assertThat(TextQuality.offers("snap: invented_kid99", Set.of(), TODAY).get(0).fields())
        .containsOnly(entry("handle", "invented_kid99"), entry("platform", "Snapchat"));
    assertThat(TextQuality.offers("A taxi with plate 123", Set.of(), TODAY).get(0).fields())
        .containsOnly(entry("taxi", "123"));
  }

  @ParameterizedTest
  @CsvSource({
    "He uses an account called made_up_ on there, made_up_",
    "It was made_up_99 again., made_up_99",
    "(made_up), made_up",
    "a profile named invented99 sent it, invented99"
  })
  void anAccountThatNoAppStandsBesideIsOfferedToo(String text, String name) {
    assertThat(TextQuality.offers(text, Set.of(), TODAY))
        .extracting(RowSuggestion::fields)
        .containsExactly(Map.of("handle", name));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Name: ________ Age: ____",
        "_Very_ worried, and a__b",
        "The file is IMG_2041 or photo_2.jpg",
        "Write to https://www.example.com/made_up",
        "path/made_up and made_up@example.com",
        "an account called nothing"
      })
  void otherUnderscoresAreNoAccounts(String text) {
    assertThat(TextQuality.offers(text, Set.of(), TODAY))
        .noneMatch(it -> it.fields().containsKey("handle"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "J.S. was there.",
        "JS told me about KB",
        "Yesterday JS told us.",
        "I heard it from KB.",
        "Child A and Boy B were there.",
        "A man met girl C."
      })
  void bareInitialsAreAskedAbout(String text) {
    assertThat(TextQuality.remarks(text, List.of())).containsExactly(Remark.INITIALS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The PC told me about the TV.",
        "He came from the UK with a GP.",
        "I told the child I would help.",
        "The child's school is in LS1, and DC Sample knows.",
        "THE GIRL WENT TO THE PARK",
        "A van, ZZ99 ZZZ, and a car. A man.",
        "The number plate began with ZZ, I think."
      })
  void otherCapitalsAreNot(String text) {
    assertThat(TextQuality.remarks(text, List.of())).isEmpty();
  }

  @Test
  void aReadersQuestionsAreAsked() {
    assertThat(TextQuality.remarks("J.S. was there.", List.of())).containsExactly(Remark.INITIALS);
    assertThat(TextQuality.remarks("It happened recently.", List.of()))
        .containsExactly(Remark.WHEN);
    assertThat(TextQuality.remarks("A couple of weeks ago.", List.of()))
        .containsExactly(Remark.WHEN);
    assertThat(TextQuality.remarks("It was in recent weeks.", List.of()))
        .containsExactly(Remark.WHEN);
    assertThat(TextQuality.remarks("She got in.", List.of("Sample", "Example")))
        .containsExactly(Remark.WHO);
  }

  /** Took minutes: each mark looked back over all before it for the letter that they stand on. */
  @Test
  @Timeout(10)
  void manyMarksOnOneLetterAreReadAtOnce() {
    var heap = "e" + "\u0301".repeat(19_900);

    assertThat(TextQuality.remarks(heap + " J.S.", List.of())).containsExactly(Remark.INITIALS);
    assertThat(TextQuality.offers(heap + " ZZ99 ZZZ", Set.of(), TODAY)).hasSize(1);
  }

  @Test
  void whoIsPlainIsNotAskedFor() {
    assertThat(TextQuality.remarks("She got in.", List.of("Sample"))).isEmpty();
    assertThat(TextQuality.remarks("Sample said that she got in.", List.of("Sample", "Example")))
        .isEmpty();
    assertThat(TextQuality.remarks("The U.K. and Year 9.", List.of("Sample"))).hasSizeLessThan(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "They will meet tonight.",
        "She has been missing since Monday.",
        "He is still missing.",
        "She is in danger.",
        "now he is outside with a knife",
        "He has a knife and is outside her house.",
        "they took her an hour ago",
        "Two men took the girl in a car about 20 minutes ago",
        "she wants to die",
        "she said she will end her life",
        "She says she’ll kill herself",
        "She does not want to live any more.",
        "he is coming for her today",
        "He's on his way to her school now.",
        "She is meeting him at the park today",
        "She is with him now.",
        "He is with her now.",
        "She has been missing for two days.",
        "The girl has not been seen since Friday.",
        "She hasn't come home.",
        "She is still at his flat now."
      })
  void immediateDangerIsNoticed(String text) {
    assertThat(TextQuality.isUrgent(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A van stood there in March.",
        "She now lives with her aunt.",
        "She is now in year 10 and is doing well.",
        "There was a knife block in the kitchen.",
        "He carried a knife in March.",
        "He used to come to the gate.",
        "He is known to them by now.",
        "He came today.",
        "She wants to diet.",
        "They took her to the cinema in May.",
        "Her mother took her to school today.",
        "She has been missing school.",
        "She is coming to school today",
        "The end of her life story work is near.",
        "He waited outside the shop.",
        "Until now nobody knew.",
        "Her aunt is with her now.",
        "He is in the school football team now.",
        "The report had been missing for years."
      })
  void whatOnlySoundsLikeItIsNot(String text) {
    assertThat(TextQuality.isUrgent(text)).isFalse();
  }
}
