package org.softintel.report.linking;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.softintel.report.linking.PersonField.*;

import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonMatcherTest {
  private static final PersonMatcher MATCHER = new PersonMatcher();

  private static final Map<PersonField, String> WHOLE =
      Map.ofEntries(
          Map.entry(GIVEN_NAME, "Rowan"),
          Map.entry(SURNAME, "Placeholder"),
          Map.entry(NICKNAME, "Ro"),
          Map.entry(DATE_OF_BIRTH, "2010-03-17"),
          Map.entry(SEX, "female"),
          Map.entry(ADDRESS, "14 Invented Street, Exampleville"),
          Map.entry(POSTCODE, "ZZ9 9ZZ"),
          Map.entry(PHONE, "01632 960123"),
          Map.entry(EMAIL, "rowan@school.example"),
          Map.entry(HANDLE, "snapchat.com/add/made_up_ro"),
          Map.entry(IDENTIFIER, "EX-0001234"));

  @ParameterizedTest
  @CsvSource({
    // South Asian
    "Mohammed Hussain, Muhammad Hussein",
    "Mohd. Yusuf Khan, Mohamad Yousuf Khan",
    "Gurpreet Kaur Sandhu, GURPRIT KOUR SANDHU",
    "Abdul Rahman Chowdhury, Abdurrahman Choudhury",
    "Lakshmi Banerjee, Laxmi Banerji",
    // Eastern European
    "Łukasz Nowak, 'Nowak, Lukasz'",
    "Aleksander Kowalski, Alexander Kowalsky",
    "Krzysztof Wiśniewski, Krzystof Wisniewski",
    "Oleksandr Shevchenko, Олександр Шевченко",
    "Natalia Ivanova, Natalya Ivanov",
    // Arabic
    "Youssef al-Masri, Yusuf El Masri",
    "Fatima Zahra Qasim, Fatimah Zohra Kassem",
    "Khadija Suleiman, Khadeeja Sulaiman",
    "Dr. Khaled bin Walid, Khalid ibn Waleed",
    "Abdulrahman Eltazuri, Abd al-Rahman al-Tazouri",
    "Hisham ash-Shanfari, Hicham Eshshanfari",
    "Gameel Shahrouri, Jamil Chahrouri",
    "Thabet Qasrawi, Sabet Kasrawi",
    "Hatem Gebran, Hatim Jubran",
    "Salah Eddine Mejrawi, Salahuddin Mejraoui",
    "Muammar Benzaid, Moammar Bin Zayd",
    "محمد الحداد, Mohammed al-Haddad",
    "Volodymyr Hryvenko, Vladimir Grivenko",
    "Janko Jovanesku, Yanko Yovanescu",
    "Zora Sampljanovich, Zora Sampljanović",
    // East Asian
    "김정은, Kim Jong-un",
    "Nguyễn Thị Mai, Nguyen Thi Mai",
    "Mei-Ling Zhang, Zhang Meiling",
    "Choi Min-jun, Min Jun Choe",
    // West African
    "Oluwaseun Adeyemi, Seun Adeyemi",
    "Chukwuemeka Okonkwo, Emeka Okonkwo",
    "Mamadou Diallo, Mamadu Jallow",
    "Aboubacar Traoré, Abubakar Traore",
    // English
    "Elizabeth Harrison, Liz Harrison",
    "Catherine MacDonald, Kathryn McDonald",
    "Siobhan O'Brien, Siobhan OBrien",
    "Keeva Exampleton, Caoimhe Exampleton",
    "Neave Exampleton, Niamh Exampleton",
    "Rowan O'Sampleton, Rowan Sampleton",
    "nawoR Placeholder, Rowan Placeholder",
    "Rowan Sam Ple Sson, Rowan Samplesson",
    "Sampleson Benn Ettar, Sampleson Bennetar",
    "Rowan Placedlohre, Rowan Placeholder",
    "R0wan Pl4ceholder, Rowan Placeholder",
    "Rowan Sam Pleson, Rowan Middle Sampleson",
    "Kim Min-juun, Kim Min-jun",
    "Millicent Placeholder, Millie Placeholder",
    "Bernadette Placeholder, Bernie Placeholder",
    "William Featherstone, Bill Fetherstone",
    "J. R. Placeholder, Jamie Robert Placeholder",
    "Mary Ann Exampleton, Maryann Exampleton"
  })
  void spellingsOfOneNameMayBeOne(String one, String other) {
    var match = names(one, other);

    assertThat(match.band()).as("%s", match).isIn(MatchBand.LIKELY, MatchBand.POSSIBLE);
  }

  @ParameterizedTest
  @CsvSource({
    "Ahmed bin Yusuf, Yusuf bin Ahmed",
    "Sami ibn Tariq al-Masri, Tariq ibn Sami al-Masri",
    "Fatima bint Hassan, Zainab bint Hassan",
    "Ivan Petrovich Sidorov, Pyotr Ivanovich Sidorov",
    "Mohammed Tariq Hussain, Mohammed Bilal Hussain",
    "Agnieszka Nowak, Katarzyna Nowak",
    "Nguyen Van Minh, Nguyen Van Thanh",
    "Kwame Mensah Boateng, Kofi Mensah Boateng",
    "Rowan Placeholder, Robin Sample",
    "Tom Placeholder, Tim Placeholder",
    "Rowan Alford, Rowan Ford",
    "Arnold Placeholder, Ronald Placeholder",
    "Joan Placeholder, John Placeholder",
    "Kelly Placeholder, Kelvin Placeholder",
    "Marina Placeholder, Martina Placeholder",
    "Nazia Placeholder, Razia Placeholder",
    "Ladkim Placeholder, Ladkima Placeholder",
    "이재형, 이재명",
    "اعمش الحداد, حامد الحداد",
    "Mo, Mo",
    "Jay, Jai"
  })
  void peopleOfOneFamilyOrOfAShortNameAreNoSuggestion(String one, String other) {
    var match = names(one, other);

    assertThat(match.band()).as("%s", match).isEqualTo(MatchBand.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "Zoë Plâceholder, Zoe\u0308 Pla\u0302ceholder",
    "Nguyễn Thị Mai, Nguye\u0302\u0303n Thi\u0323 Mai",
    "Андрій Йосипенко, Андріи\u0306 И\u0306осипенко",
    "김정은, \u1100\u1175\u11b7\u110c\u1165\u11bc\u110b\u1173\u11ab",
    "आमिर क़ुरैशी, आमिर \u0915\u093cुरैशी",
    "آمال الحداد, \u0627\u0653مال الحداد"
  })
  void composedAndDecomposedLettersAreEqual(String one, String other) {
    for (var field : List.of(NAME, NICKNAME, ADDRESS, HANDLE, IDENTIFIER)) {
      assertThat(field(field, one, other).score())
          .as("%s", field)
          .isEqualTo(field(field, one, one).score());
    }
  }

  @Test
  void rareNamesWeighMoreThanCommonOnes() {
    assertThat(names("Zephyrine Quillfeather", "Zephyrine Quillfeather").score())
        .isGreaterThan(names("John Smith", "John Smith").score() + 5);
  }

  /** In whichever order: of many people several have such a name. */
  @ParameterizedTest
  @ValueSource(strings = {"John Smith", "Smith, John", "SMITH John"})
  void aCommonNameIsLikelyOneAmongTenThousandAndOnlyPossiblyAmongMore(String other) {
    var one = with(Map.of(NAME, "John Smith"));
    var two = with(Map.of(NAME, other));

    assertThat(MATCHER.match(one, two, 10_000).band()).isEqualTo(MatchBand.LIKELY);
    assertThat(MATCHER.match(one, two, 30_000).band()).isEqualTo(MatchBand.POSSIBLE);
    assertThat(MATCHER.match(one, two, 1_000_000).band()).isEqualTo(MatchBand.NONE);
  }

  @Test
  void eachBandSaysHowSureItIs() {
    var same = with(Map.of(NAME, "Rowan Placeholder", PHONE, "+44 1632 960123"));
    var other = with(Map.of(NAME, "Robin Sample", PHONE, "01632 960123"));

    assertThat(MATCHER.match(with(WHOLE), same).band()).isEqualTo(MatchBand.SAME);
    assertThat(MATCHER.match(with(WHOLE), other).band()).isNotEqualTo(MatchBand.SAME);
    assertThat(names("Rowan Placeholder", "Rowan Placeholder").band()).isEqualTo(MatchBand.LIKELY);
    assertThat(names("Hannibal", "Hannibol").band()).isEqualTo(MatchBand.POSSIBLE);
    assertThat(names("John Smith", "Rowan Sample").band()).isEqualTo(MatchBand.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "2010-03-17, 2010-03-17, 1",
    "2010-03-07, 2010-07-03, 1",
    "2010-03-17, 17/03/2010, 1",
    "2010-03-17, 2010-03-18, 1",
    "2010-03-17, 2010, 1",
    "2010-01-01, 2010-11-23, 1",
    "2010-01-01, 2010-01-01, 1",
    "2010-03-17, 2010-03-28, -1",
    "2010-03-17, 2013-05-17, -1",
    "2010-03-17, 1974-11-02, -1",
    "2010-01-01, 1974-01-01, -1",
    "2010-12-31, 31/12/2010, 1",
    "2010-12-31, 2010-01-01, 1",
    "2010-03-17, 2010-05-17, 1",
    "2010-03-17, 2011-03-17, 1",
    "1900-01-01, 1900-01-01, 0",
    "1900-01-01, 2010-03-17, 0",
    "30/12/1899, 2010-03-17, 0",
    "9999-12-31, 2010-03-17, 0",
    "0001-01-01, 2010-03-17, 0",
    "00/00/0000, 00/00/0000, 0",
    "0000-00-00, 2010-03-17, 0",
    "2010-02-30, 2010-02-30, 0",
    "2010-02-30, 2010-02-20, 1",
    "99/99/9999, 2010-02-28, 0",
    "1899-03-17, 1899-03-17, 0",
    "2999-03-17, 2999-03-17, 0",
    "2999, 2010, 0"
  })
  void aDateOfBirthSpeaksForOrAgainst(String one, String other, int sign) {
    var without = names("Rowan Placeholder", "Rowan Placeholder").score();
    var match =
        MATCHER.match(
            with(Map.of(NAME, "Rowan Placeholder", DATE_OF_BIRTH, one)),
            with(Map.of(NAME, "Rowan Placeholder", DATE_OF_BIRTH, other)));

    assertThat(Math.signum(match.score() - without)).as("%s", match).isEqualTo(sign);
  }

  @ParameterizedTest
  @CsvSource({"2010-01-01, 1 January 2010", "31/12/2010, 2010-12-31", "01/01/2010, 31.12.2010"})
  void aPlaceholderDayCountsAsItsYear(String one, String other) {
    var whole = born("2010-03-17", "2010-03-17").score();
    var placeholder = born(one, other).score();

    assertThat(placeholder).isEqualTo(born("2010", "2010").score()).isLessThan(whole - 5);
  }

  @ParameterizedTest
  @CsvSource({"2010-03-17, 2010-03-28", "2010-03-17, 1974-11-02", "2010, 1974"})
  void anEqualPhoneIsNotTheSameIfTheDateOfBirthSpeaksStronglyAgainst(String one, String other) {
    var phone = Map.of(PHONE, "01632 960123");
    var a = new EnumMap<PersonField, String>(phone);
    var b = new EnumMap<PersonField, String>(phone);
    a.put(DATE_OF_BIRTH, one);
    b.put(DATE_OF_BIRTH, other);

    assertThat(MATCHER.match(with(a), with(b)).band()).isNotEqualTo(MatchBand.SAME);
    assertThat(MATCHER.match(with(phone), with(phone)).band()).isEqualTo(MatchBand.SAME);
  }

  @ParameterizedTest
  @CsvSource({
    "PHONE, 01632 960123, 0044 (0)1632960123",
    "EMAIL, Ro.Wan+x@gmail.com, rowan@gmail.com",
    "HANDLE, snapchat: @Made_Up, https://www.snapchat.com/add/made_up",
    "HANDLE, tt: made_up, made_up on TikTok",
    "HANDLE, made_up (maybe), https://example.com/made_up or made_up",
    "DATE_OF_BIRTH, 17 March 2010, 17/03/2010",
    "DATE_OF_BIRTH, 17th of March '10, 17/3/2010",
    "NAME, Rowan Placeholder (maybe), 'Placeholder, Rowan, age 15'",
    "IDENTIFIER, EX-0001234, ex 0001234",
    "POSTCODE, bdi iaa, BD1 1AA",
    "ADDRESS, 'Flat 2, 14 High St', '14/2 High Street'"
  })
  void whatIsWrittenInSeveralWaysIsEqual(PersonField field, String one, String other) {
    assertThat(field(field, one, other).why())
        .singleElement()
        .asString()
        .startsWith("Same ")
        .contains(one, other);
  }

  @Test
  void aHandleElsewhereIsWeakAndSaidSo() {
    var match = field(HANDLE, "snap: made_up", "insta: made_up");

    assertThat(match.band()).isEqualTo(MatchBand.NONE);
    assertThat(match.why())
        .singleElement()
        .asString()
        .startsWith("Same handle on another platform");
  }

  @ParameterizedTest
  @CsvSource({
    "01632 960123, 0044 (0)1632 960 123, SAME, Same phone",
    "01632 960123 or 07700 900123, 07700900123, SAME, Same phone",
    "07700 900123, 900123, POSSIBLE, What is known of the phones is the same",
    "ends 900123, 900123, POSSIBLE, What is known of the phones is the same",
    "begins 07700 9001, 07700 900123, POSSIBLE, What is known of the phones is the same",
    "07700 900123, 900124, NONE, Against: different phones",
    "07700 900123, 07700 900124, NONE, Against: different phones"
  })
  void partsOfPhonesMayBeOneAndAreNeverTheSame(
      String one, String other, MatchBand band, String why) {
    var match = field(PHONE, one, other);

    assertThat(match.band()).as("%s", match).isEqualTo(band);
    assertThat(match.why()).singleElement().asString().startsWith(why);
    assertThat(field(PHONE, other, one).score()).isEqualTo(match.score());
  }

  @ParameterizedTest
  @CsvSource({
    "0800 1111, 0800 1111",
    "Childline 0800 1111, +44 800 1111",
    "0808 800 5000, 08088005000",
    "116 000, 116000",
    "0044 116 123, 116123",
    "ends 900123, begins 07700",
    "begins 07700 9001, ends 900123",
    "12345, 12345"
  })
  void whatIsNoPhoneOfAPersonSaysNothing(String one, String other) {
    assertThat(field(PHONE, one, other).why()).isEmpty();
  }

  @Test
  void aHelpLineBesideAPhoneSaysNothing() {
    assertThat(
            field(PHONE, "07700 900123 or Childline 0800 1111", "0800 1111 / 07700 900124").why())
        .singleElement()
        .asString()
        .startsWith("Against: different phones");
  }

  @ParameterizedTest
  @CsvSource({
    "@J4Y_k, snapchat.com/add/j4y_k, LIKELY, Same handle",
    "https://www.tiktok.com/@kite.maker?lang=en, Kite.Maker, LIKELY, Same handle",
    "kite_maker, @Kite_Maker, LIKELY, Same handle",
    "snap: kite_maker, sc: @kite_maker, SAME, Same handle",
    "jay_l, jay_I, POSSIBLE, Handles look alike",
    "snap: kite_0, snapchat.com/add/kite_O, POSSIBLE, Handles look alike",
    "mаrmаlаde5, marmaladeS, POSSIBLE, Handles look alike",
    "j4y_k, j4y_k_, NONE, Handles are the same but for",
    "kite_maker, kite_maker99, NONE, Handles are the same but for",
    "kite.maker, kite-maker, NONE, Handles are the same but for",
    "fox_, fox, NONE, Handles are the same but for",
    "snap: jay_l, insta: jay_I, NONE, 'Handles are alike, on another platform'",
    "kite_maker, 'red_van, kitemaker', NONE, Handles are the same but for",
    "mary, Mary, NONE, Same handle",
    "kite_maker, kite_shop, NONE, Against: different handles"
  })
  void handlesAreComparedAsTheSearchDoes(String one, String other, MatchBand band, String why) {
    var match = field(HANDLE, one, other);

    assertThat(match.band()).as("%s", match).isEqualTo(band);
    assertThat(match.why()).singleElement().asString().startsWith(why);
    assertThat(field(HANDLE, other, one).score()).isEqualTo(match.score());
  }

  @Test
  void theLessTwoHandlesAreAlikeTheLessItSays() {
    assertThat(
            Stream.of(
                    field(HANDLE, "snap: kite_maker", "snap: kite_maker"),
                    field(HANDLE, "snap: kite_1", "snap: kite_I"),
                    field(HANDLE, "snap: kite_maker", "insta: kite_maker"),
                    field(HANDLE, "snap: kite_maker", "snap: kite_maker9"),
                    field(HANDLE, "snap: kite_maker", "insta: kite_maker9"),
                    field(HANDLE, "snap: fox", "snap: fox9"),
                    field(HANDLE, "snap: fox", "snap: owl"))
                .map(PersonMatch::score))
        .isSortedAccordingTo(Comparator.reverseOrder())
        .doesNotHaveDuplicates();
  }

  @Test
  void theSameStreetWithAnotherNumberIsNoAddress() {
    var match =
        field(ADDRESS, "14 Invented Street, Exampleville", "41 Invented Street, Exampleville");

    assertThat(match.why()).singleElement().asString().startsWith("Same street, different number");
  }

  @Test
  void reasonsForAndAgainstHaveBothValuesAsTheyWereWritten() {
    var match =
        MATCHER.match(
            with(
                Map.of(NAME, "Łukasz Exempel", DATE_OF_BIRTH, "2010-03-17", PHONE, "01632 960123")),
            with(Map.of(NAME, "Lukas Exempel", DATE_OF_BIRTH, "1974", PHONE, "+441632960123")));

    assertThat(match.why())
        .contains(
            "A part of the names is the same (Łukasz Exempel / Lukas Exempel).",
            "Names are spellings of one name (Łukasz Exempel / Lukas Exempel).",
            "Against: different years of birth (17 March 2010 / 1974).",
            "Same phone (01632 960123 / +441632960123).");
  }

  /** The names are shown whole: what holds for one word of them must not be said of both. */
  @Test
  void aNameIsCalledTheSameOnlyIfAllOfItIs() {
    var name = with(Map.of(NAME, "Rowan Placeholder"));

    assertThat(MATCHER.match(name, with(Map.of(NAME, "Placeholder, Rowan"))).why())
        .contains("Same name (Rowan Placeholder / Placeholder, Rowan).");
    for (var other :
        List.of("Rowen Placeholder", "Zebedee Placeholder", "Rowan Dougal Placeholder")) {
      assertThat(MATCHER.match(name, with(Map.of(NAME, other))).why())
          .contains("A part of the names is the same (Rowan Placeholder / " + other + ").")
          .noneMatch(it -> it.startsWith("Same name"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Mr", "Mrs", "Ms", "Dr", "Dr.", "Miss", "Sir"})
  void aTitleSaysNothing(String title) {
    var name = with(Map.of(NAME, "Tordoffson"));
    var titled = with(Map.of(NAME, title + " Tordoffson"));

    assertThat(MATCHER.match(titled, name).score()).isEqualTo(MATCHER.match(name, name).score());
    assertThat(MATCHER.match(titled, with(Map.of(NAME, "Mr Tordoffson"))).score())
        .isEqualTo(MATCHER.match(name, name).score());
    assertThat(names(title, title).why()).isEmpty();
    assertThat(names("Rita Tordoffson " + title, title + " Tordoffson").why())
        .noneMatch(it -> it.startsWith("Initials"));
  }

  @ParameterizedTest
  @CsvSource({
    "NAME, Unknown male",
    "NAME, not known",
    "NICKNAME, (unknown)",
    "SURNAME, Unknown",
    "ADDRESS, No fixed abode",
    "PHONE, 07777777777",
    "EMAIL, none@mail.example",
    "HANDLE, Snapchat: none",
    "IDENTIFIER, n/a"
  })
  void whatStandsForSomethingUnknownSaysNothing(PersonField field, String value) {
    assertThat(field(field, value, value).why()).isEmpty();
  }

  @Test
  void aPartOfANameMayBeAsShortAsNa() {
    assertThat(field(SURNAME, "Na", "Na").why()).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(doubles = {1, 2.5, 100, 10_000, 1e12})
  void withoutEvidenceNobodyIsOne(double population) {
    for (var nothing :
        List.of(
            Map.<PersonField, String>of(),
            Map.of(SEX, "female"),
            Map.of(NAME, "?", DATE_OF_BIRTH, "unknown", PHONE, "0800 1111"))) {
      assertThat(MATCHER.match(with(nothing), with(nothing), population).band())
          .as("%s", nothing)
          .isEqualTo(MatchBand.NONE);
    }
    assertThat(MATCHER.match(with(WHOLE), with(Map.of()), population).band())
        .isEqualTo(MatchBand.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "Mo, Mo",
    "Jay, Jai",
    "Mo, Mohammed",
    "Liz, Elizabeth",
    "Mike, Mike",
    "Jay K, K Jay",
    "J K, J K",
    "Ли, Ли"
  })
  void aShortNicknameAloneIsNoSuggestionAmongHoweverFew(String one, String other) {
    for (var field : List.of(NAME, NICKNAME, GIVEN_NAME)) {
      var a = with(Map.of(field, one, SEX, "male"));
      var b = with(Map.of(NICKNAME, other, SEX, "male"));
      assertThat(MATCHER.match(a, b, 1).band()).as("%s", field).isEqualTo(MatchBand.NONE);
      assertThat(MATCHER.match(b, a, 1).band()).as("%s", field).isEqualTo(MatchBand.NONE);
    }
    var day = Map.of(NICKNAME, one, DATE_OF_BIRTH, "2010-03-17");
    assertThat(MATCHER.match(with(day), with(day)).band()).isEqualTo(MatchBand.LIKELY);
  }

  @Test
  void aWholeNameIsEnoughAmongFew() {
    var name = with(Map.of(NICKNAME, "Zebedee"));

    assertThat(MATCHER.match(name, name, 1).band()).isEqualTo(MatchBand.LIKELY);
    assertThat(MATCHER.match(name, name, 1)).isEqualTo(MATCHER.match(name, name, 100));
  }

  @Test
  void theMorePeopleThereAreTheMoreMustSpeakForIt() {
    var a = with(Map.of(NAME, "John Smith", DATE_OF_BIRTH, "2010-03-17"));

    assertThat(MATCHER.match(a, a, 1_000).score() - MATCHER.match(a, a, 2_000).score())
        .isBetween(0.98, 1.02);
    assertThat(MATCHER.match(a, a)).isEqualTo(MATCHER.match(a, a, 10_000));
  }

  @ParameterizedTest
  @EnumSource(PersonField.class)
  void whatIsMissingIsNeitherForNorAgainst(PersonField field) {
    if (!WHOLE.containsKey(field)
        || List.of(GIVEN_NAME, SURNAME, ADDRESS, POSTCODE, NICKNAME).contains(field)) {
      return;
    }
    var without = new EnumMap<PersonField, String>(WHOLE);
    without.remove(field);
    var one = MATCHER.match(with(WHOLE), with(without));
    var other = MATCHER.match(with(without), with(without));

    assertThat(one).isEqualTo(other);
  }

  @Test
  void itIsTheSameTheOtherWayRoundAndInAnyOrderOfWords() {
    var random = new Random(31);
    for (int i = 0; i < 3_000; i++) {
      var a = made(random);
      var b = made(random);
      var match = MATCHER.match(with(a), with(b));
      var turned = MATCHER.match(with(b), with(a));
      assertThat(turned.score()).as("%s %s", a, b).isEqualTo(match.score());
      assertThat(turned.band()).as("%s %s", a, b).isEqualTo(match.band());
      assertThat(MATCHER.match(with(turnedName(a)), with(b)).score())
          .as("%s %s", a, b)
          .isEqualTo(match.score());
    }
  }

  private static final List<String> WORDS =
      List.of(
          "Rowan",
          "Robin",
          "Placeholder",
          "Sample",
          "Mohammed",
          "Muhamad",
          "Łukasz",
          "Lucas",
          "Liz",
          "Elizabeth",
          "Placeholdr",
          "J",
          "Samplesson");

  private static Map<PersonField, String> made(Random random) {
    var person = new EnumMap<PersonField, String>(PersonField.class);
    var name = pick(random, WORDS) + " " + pick(random, WORDS);
    person.put(NAME, name);
    if (random.nextBoolean()) {
      person.put(
          DATE_OF_BIRTH, pick(random, List.of("2010-03-07", "2010-07-03", "2010", "1974-11-02")));
    }
    if (random.nextBoolean()) {
      person.put(POSTCODE, pick(random, List.of("ZZ9 9ZZ", "ZZ9 9ZX", "ZZ9", "YY1 1YY")));
      person.put(
          ADDRESS, pick(random, List.of("14 Invented Street", "41 Invented St", "Elsewhere")));
    }
    if (random.nextInt(4) == 0) {
      person.put(PHONE, pick(random, List.of("01632 960123", "01632 960124")));
      person.put(HANDLE, pick(random, List.of("snap made_up", "made_up", "insta made_up")));
    }
    return person;
  }

  private static String pick(Random random, List<String> all) {
    return all.get(random.nextInt(all.size()));
  }

  private static Map<PersonField, String> turnedName(Map<PersonField, String> person) {
    var words = Arrays.asList(requireNonNull(person.get(NAME)).split(" ", -1));
    Collections.reverse(words);
    var turned = new EnumMap<PersonField, String>(person);
    turned.put(NAME, String.join(" ", words));
    return turned;
  }

  private static PersonMatch names(String one, String other) {
    return field(NAME, one, other);
  }

  private static PersonMatch born(String one, String other) {
    return field(DATE_OF_BIRTH, one, other);
  }

  private static PersonMatch field(PersonField field, String one, String other) {
    return MATCHER.match(with(Map.of(field, one)), with(Map.of(field, other)));
  }

  private static PersonFacts with(Map<PersonField, String> values) {
    return new PersonFacts(values);
  }
}
