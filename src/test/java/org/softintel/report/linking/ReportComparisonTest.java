package org.softintel.report.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
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
    assertThat(why(plate("QX19 ABD", golf), plate("QX19 ABC", BLUE_GOLF)))
        .contains("Registrations differ in one character (QX19 ABD / QX19 ABC).");
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
    var found = comparison(person("Jay"), phone).with(List.of(person("Jai"), phone));
    assertThat(found)
        .filteredOn(it -> it.mine().kind() == ValueKind.NAME)
        .singleElement()
        .satisfies(
            it -> {
              assertThat(it.band()).isEqualTo(MatchBand.POSSIBLE);
              assertThat(it.why()).contains("Both reports may contain the same phone number.");
            });
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
        .contains("Against: different dates of birth (2010-03-17 / 1985-11-28).");
  }

  private static List<String> why(ValueMention one, ValueMention other) {
    return compared(one, other).stream().flatMap(it -> it.why().stream()).toList();
  }

  private static List<MentionMatch> compared(ValueMention one, ValueMention other) {
    return comparison(one).with(List.of(other));
  }

  private static ReportComparison comparison(ValueMention... mine) {
    return new ReportComparison(new PersonMatcher(), 10_000, Stream.of(mine).toList());
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
