package org.softintel.report.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.softintel.report.linking.PersonField.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PersonLinkerTest {
  private final PersonMatcher matcher = new PersonMatcher();
  private final PersonLinker linker = new PersonLinker(matcher);

  /** By each rule for candidates two records of one person that have nothing else in common. */
  private static List<List<Map<PersonField, String>>> inCommon() {
    return List.of(
        List.of(Map.of(NAME, "Rowan Placeholder"), Map.of(NAME, "Placeholder, Rowen")),
        List.of(Map.of(NAME, "Liz Placeholder"), Map.of(NAME, "Elizabeth Placeholder")),
        List.of(Map.of(NAME, "Keeva Placeholder"), Map.of(NAME, "Caoimhe Placeholder")),
        List.of(Map.of(NAME, "Abdulrahman Eltazuri"), Map.of(NAME, "Abd al-Rahman al-Tazouri")),
        List.of(
            Map.of(NAME, "Rowan Placeholder", DATE_OF_BIRTH, "2010-03-07"),
            Map.of(NAME, "R Placeholder", DATE_OF_BIRTH, "2010-07-03")),
        List.of(
            Map.of(SURNAME, "Placeholder", DATE_OF_BIRTH, "2010-03-17", POSTCODE, "ZZ9 9ZZ"),
            Map.of(GIVEN_NAME, "Rowan", DATE_OF_BIRTH, "2010-03-17", POSTCODE, "ZZ9 9ZZ")),
        List.of(Map.of(PHONE, "01632 960123"), Map.of(PHONE, "+441632960123")),
        List.of(Map.of(PHONE, "07700 900123"), Map.of(PHONE, "ends 900123")),
        List.of(Map.of(EMAIL, "a.b@gmail.com"), Map.of(EMAIL, "ab@gmail.com")),
        List.of(Map.of(HANDLE, "snap made_up"), Map.of(HANDLE, "snapchat.com/add/made_up")),
        List.of(Map.of(HANDLE, "@J4Y_k"), Map.of(HANDLE, "snapchat.com/add/j4y_k")),
        List.of(Map.of(HANDLE, "jay_l"), Map.of(HANDLE, "jay_I")),
        List.of(
            Map.of(HANDLE, "kite.maker", NAME, "Rowan"),
            Map.of(HANDLE, "kite_maker9", NAME, "Rowan")),
        List.of(Map.of(IDENTIFIER, "EX-00012"), Map.of(IDENTIFIER, "ex00012")),
        List.of(
            Map.of(NAME, "Rowan", ADDRESS, "14 Invented Street, Exampleville"),
            Map.of(NAME, "Rowan", ADDRESS, "14 Invented St Exampleville")));
  }

  @ParameterizedTest
  @MethodSource("inCommon")
  void oneThingInCommonIsEnoughToBeCompared(List<Map<PersonField, String>> two) {
    var people = two.stream().map(PersonFacts::new).toList();

    assertThat(linker.pairs(people)).isNotEmpty().isEqualTo(eachWithEach(people));
  }

  @Test
  void whatVeryManyHaveIsNotCompared() {
    var crowd =
        IntStream.range(0, 3_000)
            .mapToObj(it -> new PersonFacts(Map.of(IDENTIFIER, "none given")))
            .toList();

    assertThat(linker.pairs(crowd)).isEmpty();
  }

  @Test
  void aNameThatManyOfTheListHaveSaysLess() {
    var people = new ArrayList<PersonFacts>();
    people.add(new PersonFacts(Map.of(NAME, "Rowan Placeholder")));
    people.add(new PersonFacts(Map.of(NAME, "Rowan Placeholder")));
    var few = linker.pairs(people).get(0).score();
    for (int i = 0; i < 98; i++) {
      people.add(new PersonFacts(Map.of(NAME, "Rowan " + (char) ('A' + i % 26) + i)));
    }

    var many = linker.pairs(people).get(0);

    assertThat(few - many.score()).isGreaterThan(2);
  }

  private List<PersonPair> eachWithEach(List<PersonFacts> people) {
    var pairs = new ArrayList<PersonPair>();
    for (int a = 0; a < people.size(); a++) {
      for (int b = a + 1; b < people.size(); b++) {
        var match = matcher.match(people.get(a), people.get(b), people.size());
        if (match.band() != MatchBand.NONE) {
          pairs.add(new PersonPair(a, b, match.band(), match.score()));
        }
      }
    }
    return pairs;
  }
}
