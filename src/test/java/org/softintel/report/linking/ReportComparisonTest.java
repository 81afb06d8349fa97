package org.softintel.report.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.report.linking.ValueMention.VehicleLook;
import org.softintel.report.search.HeldValue;
import org.softintel.report.search.SearchField;

/** What two reports have in common, and why. */
class ReportComparisonTest {
  private static final VehicleLook BLUE_GOLF =
      new VehicleLook(Set.of("vw", "golf"), Set.of("blue"));

  @Test
  void anEqualRegistrationIsTheSameValueAndShownInBothSpellings() {
    var found = compared(plate("QX19 ABC", VehicleLook.UNKNOWN), plate("qx19abc", BLUE_GOLF));

    assertThat(found).extracting(MentionMatch::band).containsExactly(MatchBand.SAME);
    assertThat(found.get(0).why()).containsExactly("Same registration (QX19 ABC / qx19abc).");
  }

  @Test
  void partOfARegistrationNeedsAVehicleThatLooksTheSame() {
    var golf = new VehicleLook(Set.of("golf"), Set.of("blue"));
    var red = new VehicleLook(Set.of("golf"), Set.of("red"));
    var van = new VehicleLook(Set.of("transit"), Set.of("blue"));

    assertThat(compared(plate("QX19", VehicleLook.UNKNOWN), plate("QX19 ABC", BLUE_GOLF)))
        .isEmpty();
    assertThat(compared(plate("QX19", van), plate("QX19 ABC", BLUE_GOLF))).isEmpty();
    assertThat(why(plate("QX19", golf), plate("QX19 ABC", BLUE_GOLF)))
        .contains("Make or model fits.", "Colour fits.");
    assertThat(why(plate("QX1? ?BC", red), plate("QX19 ABC", BLUE_GOLF)))
        .contains("Make or model fits.", "Against: different colours.");
  }

  @Test
  void aRegistrationThatDiffersInACharacterIsPossibleUnlessTheVehicleLooksOther() {
    var unknown = VehicleLook.UNKNOWN;
    var found = compared(plate("QX19 ABD", unknown), plate("QX19 ABC", BLUE_GOLF));
    assertThat(found).extracting(MentionMatch::band).containsExactly(MatchBand.POSSIBLE);
    assertThat(found.get(0).why())
        .containsExactly("Registrations differ in one character (QX19 ABD / QX19 ABC).");

    var redGolf = new VehicleLook(Set.of("golf"), Set.of("red"));
    assertThat(why(plate("QX19 ABD", redGolf), plate("QX19 ABC", BLUE_GOLF)))
        .contains("Make or model fits.", "Against: different colours.");
    var red = new VehicleLook(Set.of(), Set.of("red"));
    assertThat(compared(plate("QX19 ABD", red), plate("QX19 ABC", BLUE_GOLF))).isEmpty();
    var van = new VehicleLook(Set.of("transit"), Set.of());
    assertThat(compared(plate("QX19 ABD", van), plate("QX19 ABC", BLUE_GOLF))).isEmpty();
    assertThat(compared(plate("ABC 123K", unknown), plate("ABC 124K", unknown))).isEmpty();
    assertThat(compared(plate("QX19 ABD", unknown), plate("QX18 ABC", unknown))).isEmpty();
  }

  @Test
  void twoPeopleWithOneRareNameAreSuggestedInAnyOrder() {
    var found = compared(person("Łukasz Kitemaker"), person("Kitemaker, Lukasz"));

    assertThat(found).hasSize(1);
    assertThat(found.get(0).band()).isIn(MatchBand.LIKELY, MatchBand.POSSIBLE);
  }

  @Test
  void aShortNicknameAloneIsNoSuggestionAndWithAPhoneItIs() {
    var phone = phone("01632 960123");

    assertThat(compared(person("Jay"), person("Jai"))).isEmpty();
    var found =
        comparison(person("Jay"), phone).with(List.of(person("Jai"), phone), Optional.empty());
    assertThat(found)
        .filteredOn(it -> it.mine().kind() == ValueKind.NAME)
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.band()).isEqualTo(MatchBand.POSSIBLE);
              assertThat(it.why()).contains("Both reports may contain the same phone number.");
            });
  }

  /** It stands under names, and theirs may be others. */
  @Test
  void aDateOfBirthOfOtherPeopleSpeaksForNoName() {
    var day =
        mention(
            ValueKind.DATE_OF_BIRTH,
            SearchField.BIRTH,
            "2 March 2010",
            PersonFacts.NONE,
            VehicleLook.UNKNOWN);
    var venue = venue("The Invented Heron, Exampleville");

    assertThat(whyNames(List.of(day), "2011-04-05", "2011-04-06"))
        .noneMatch(it -> it.startsWith("Both reports"));
    assertThat(whyNames(List.of(day, venue), "2011-04-05", "2011-04-06"))
        .contains("Both reports may contain the same place.");
  }

  private static List<String> whyNames(List<ValueMention> both, String one, String other) {
    return comparison(
            Stream.concat(both.stream(), Stream.of(born("Rowan Kitemaker", one)))
                .toArray(ValueMention[]::new))
        .with(
            Stream.concat(both.stream(), Stream.of(born("Rowan Kitemaker", other))).toList(),
            Optional.empty())
        .stream()
        .filter(it -> it.mine().kind() == ValueKind.NAME)
        .flatMap(it -> it.why().stream())
        .toList();
  }

  @Test
  void aShortNameMeetsTheWholeOneAndIsNoSuggestionAlone() {
    assertThat(compared(person("Mo Kitemaker"), person("Mohammed Kitemaker"))).hasSize(1);
    assertThat(compared(person("Elizabeth Kitemaker"), person("Liz Kitemaker"))).hasSize(1);
    assertThat(compared(person("Mo"), person("Mohammed"))).isEmpty();
    assertThat(compared(person("Mohammed"), person("Mo"))).isEmpty();
  }

  /** Both people's reports know the end of a phone, or name a help line. */
  @ParameterizedTest
  @ValueSource(strings = {"ends 960123", "0800 1111"})
  void namesBesideAPartOfAPhoneAreNotTheSame(String phone) {
    var jay = Map.of(PersonField.NAME, "Rowan Kitemaker", PersonField.PHONE, phone);
    var jai = Map.of(PersonField.NAME, "Rowen Kitemaker", PersonField.PHONE, phone);

    assertThat(compared(person("Rowan Kitemaker", jay), person("Rowen Kitemaker", jai)))
        .extracting(MentionMatch::band)
        .containsExactly(MatchBand.LIKELY);
  }

  @Test
  void otherPeopleOfOneFirstNameAreNotSuggested() {
    assertThat(compared(person("Rowan Placeholder"), person("Rowan Otherperson"))).isEmpty();
  }

  @Test
  void aDateOfBirthSpeaksForAPersonAndAgainstOne() {
    assertThat(compared(born("Jay Kite", "2010-03-17"), born("Jai Kyte", "2010-03-17")))
        .extracting(MentionMatch::band)
        .containsExactly(MatchBand.LIKELY);
    var other = compared(born("Jay Kite", "2010-03-17"), born("Jay Kite", "1985-11-28"));
    assertThat(other).extracting(MentionMatch::band).containsExactly(MatchBand.POSSIBLE);
    assertThat(other.get(0).why())
        .contains("Against: different dates of birth (17 March 2010 / 28 November 1985).");
  }

  @Test
  void agesThatCannotBeOnePersonsSpeakAgainstOne() {
    var young = born("Rowan Kitemaker", "2013 to 2016");
    var other = compared(young, born("Rowan Kitemaker", "2008 to 2010"));
    assertThat(other).extracting(MentionMatch::band).containsExactly(MatchBand.POSSIBLE);
    assertThat(other.get(0).why())
        .contains("Against: born too far apart (2013 to 2016 / 2008 to 2010).");
    assertThat(why(young, born("Rowan Kitemaker", "2014-03-17")))
        .contains("Ages fit (2013 to 2016 / 17 March 2014).");
    assertThat(compared(young, born("Rowan Kitemaker", "2014")))
        .extracting(MentionMatch::band)
        .containsExactly(MatchBand.LIKELY);
    assertThat(why(young, born("Rowan Kitemaker", "2010 to 2012")))
        .noneMatch(it -> it.contains("1"));
  }

  @Test
  void aFirstNameAndAboutOneAgeAreNoChild() {
    assertThat(compared(born("Jay", "2011 to 2014"), born("Jay", "2011 to 2014"))).isEmpty();
    assertThat(compared(born("Rowan", "2011 to 2014"), born("Rowan", "2011 to 2014")))
        .extracting(MentionMatch::band)
        .containsExactly(MatchBand.POSSIBLE);
    assertThat(compared(born("Rowan", "2012-03-17"), born("Rowan", "2012-03-17")))
        .extracting(MentionMatch::band)
        .containsExactly(MatchBand.LIKELY);
  }

  /** Each town may have its Crown. */
  @Test
  void placesOfOneNameInReportsAboutTwoAreasAreNotOneUntilBothSayWhere() {
    var crown = venue("The Crown Hotel");
    var heron = venue("Magenta Heron Hotel");

    assertThat(comparison("batley", venue("The Crown")).with(List.of(crown), area("dewsbury")))
        .isEmpty();
    assertThat(comparison("batley", venue("The Crown")).with(List.of(crown), area("batley")))
        .extracting(MentionMatch::band)
        .containsExactly(MatchBand.POSSIBLE);
    var apart = comparison("batley", heron).with(List.of(heron), area("dewsbury"));
    assertThat(apart).extracting(MentionMatch::band).containsExactly(MatchBand.POSSIBLE);
    assertThat(apart.get(0).why()).contains("Against: the reports are about different areas.");
    var placed = venue("Crown Hotel, Batley");
    assertThat(comparison("batley", placed).with(List.of(placed), area("dewsbury")))
        .extracting(MentionMatch::band)
        .containsExactly(MatchBand.SAME);
  }

  private static Optional<String> area(String code) {
    return Optional.of(code);
  }

  @Test
  void whereSomebodyWorksMayBeTheTaxiCompanyOfAnotherReport() {
    var job = place(ValueKind.ORGANISATION, SearchField.PLACE, "Driver at Turquoise Line Taxis");
    var taxi = place(ValueKind.ORGANISATION, SearchField.TAXI, "Turquoise Line Cars, plate 4711");
    var venue = place(ValueKind.VENUE, SearchField.PLACE, "Turquoise Line");

    assertThat(compared(job, taxi)).extracting(MentionMatch::band).contains(MatchBand.POSSIBLE);
    assertThat(compared(taxi, job)).hasSize(1);
    assertThat(compared(venue, taxi)).isEmpty();
    assertThat(compared(venue, job)).hasSize(1);
  }

  private static ValueMention place(ValueKind kind, SearchField field, String name) {
    return mention(kind, field, name, PersonFacts.NONE, VehicleLook.UNKNOWN);
  }

  private static List<String> why(ValueMention one, ValueMention other) {
    return compared(one, other).stream().flatMap(it -> it.why().stream()).toList();
  }

  private static List<MentionMatch> compared(ValueMention one, ValueMention other) {
    return comparison(one).with(List.of(other), Optional.empty());
  }

  private static ReportComparison comparison(ValueMention... mine) {
    return comparison("", mine);
  }

  private static ReportComparison comparison(String area, ValueMention... mine) {
    var where = Optional.of(area).filter(it -> !it.isEmpty());
    return new ReportComparison(new PersonMatcher(), 10_000, Stream.of(mine).toList(), where);
  }

  private static ValueMention venue(String name) {
    return mention(ValueKind.VENUE, SearchField.PLACE, name, PersonFacts.NONE, VehicleLook.UNKNOWN);
  }

  private static ValueMention plate(String plate, VehicleLook look) {
    return mention(ValueKind.REGISTRATION, SearchField.PLATE, plate, PersonFacts.NONE, look);
  }

  private static ValueMention phone(String phone) {
    return mention(
        ValueKind.PHONE, SearchField.PHONE, phone, PersonFacts.NONE, VehicleLook.UNKNOWN);
  }

  private static ValueMention person(String name) {
    return person(name, Map.of(PersonField.NAME, name));
  }

  private static ValueMention born(String name, String day) {
    return person(name, Map.of(PersonField.NAME, name, PersonField.DATE_OF_BIRTH, day));
  }

  private static ValueMention person(String name, Map<PersonField, String> facts) {
    return mention(
        ValueKind.NAME, SearchField.NAME, name, new PersonFacts(facts), VehicleLook.UNKNOWN);
  }

  private static ValueMention mention(
      ValueKind kind, SearchField field, String value, PersonFacts person, VehicleLook look) {
    return new ValueMention(
        new UUID(0, 1),
        kind,
        new HeldValue(field, value, ""),
        person,
        look,
        Optional.empty(),
        false);
  }
}
