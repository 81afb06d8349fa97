package org.softintel.report.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.softintel.report.naming.NameTables;
import org.softintel.report.search.FieldMatcher.IndexTerm;

/** Many spellings share few terms, and nobody can make a report that fills the index. */
class IndexedValuesTest {
  private static final int LONGEST_ANSWER = 200;

  @Test
  void twoHundredSpellingsOfOnePlateHaveTheTermsOfOne() {
    var random = new Random(1);
    var spellings = new HashSet<String>();
    while (spellings.size() < 200) {
      spellings.add(spelling("QS10 BGZ", random));
    }

    var terms =
        spellings.stream()
            .flatMap(it -> SearchField.PLATE.matcher().terms(it).stream())
            .collect(Collectors.toSet());

    assertThat(terms).isEqualTo(SearchField.PLATE.matcher().terms("QS10 BGZ")).hasSize(11);
    assertThat(spellings)
        .allMatch(it -> SearchField.PLATE.matcher().matches(it, "QS10 BGZ"))
        .noneMatch(it -> SearchField.PLATE.matcher().matches(it, "QS10 BHX"));
  }

  /** With gaps, in small letters, and with what looks like each of its characters. */
  private static String spelling(String plate, Random random) {
    return plate
        .chars()
        .mapToObj(it -> one(alike((char) it), random))
        .map(it -> random.nextBoolean() ? it : it.toLowerCase(Locale.ROOT))
        .map(it -> random.nextInt(5) > 0 ? it : it + one("-. \u0301\u200e\u202b", random))
        .collect(Collectors.joining());
  }

  private static String alike(char letter) {
    return switch (letter) {
      case 'S' -> "S5\uff33";
      case '1' -> "1I";
      case '0' -> "0O\u041e\u039f";
      case 'B' -> "B8\u0412";
      case 'G' -> "G6";
      case 'Z' -> "Z2";
      default -> Character.toString(letter);
    };
  }

  private static String one(String of, Random random) {
    return Character.toString(of.charAt(random.nextInt(of.length())));
  }

  @ParameterizedTest
  @EnumSource
  void oneAnswerHasABoundedNumberOfTermsHoweverItIsWritten(SearchField field) {
    for (var written : longAnswers()) {
      assertThat(IndexedValues.terms(List.of(new HeldValue(field, written, ""))))
          .as(field + " " + written)
          .hasSizeLessThanOrEqualTo(IndexedValues.MOST_OF_ONE);
      var lookups = field.matcher().lookups(written);
      assertThat(lookups).as(field + " " + written).hasSizeLessThanOrEqualTo(60);
      assertThat(lookups.stream().flatMap(it -> it.all().stream()).mapToInt(Set::size).sum())
          .as(field + " " + written)
          .isLessThan(4_000);
    }
  }

  /** Each word of a name, however many names it may be short for. */
  @Test
  void aNameHasFewTermsForEachOfItsWords() {
    for (var line : NameTables.lines("nicknames.txt")) {
      for (var word : line) {
        assertThat(SearchField.NAME.matcher().terms(word)).as(word).hasSizeLessThanOrEqualTo(10);
      }
    }
  }

  private static List<String> longAnswers() {
    return Stream.of(
            "Q?19 ?BC Q?18 ?BD ",
            "Q??9??C, ",
            "QX19 ABC, QX18 ABD, ",
            "ab@example.org cd@example.org ",
            "01632 960123 01632 960124 ",
            "490154203237518 ",
            "zeb ede flo ",
            "27/3/2012 28/3/2012 ",
            "14 High Street, ",
            "14-34a, 2-40 High Street ",
            "starts 07700 9001 07700 900… ",
            "kite1 on snap, kite_2 aka kite.3, ",
            "zeb aka ede / flo ",
            "ZZ99 9ZZ ",
            "\u0301\u0301\u0301a",
            "\u202ea\u0628 ",
            "\ud83d\ude00",
            "snap: ",
            "a/b",
            IntStream.range(10, 80).mapToObj(it -> it + " ").collect(Collectors.joining()))
        .map(it -> it.repeat(LONGEST_ANSWER).substring(0, LONGEST_ANSWER))
        .toList();
  }

  @Test
  void aReportHasABoundedNumberOfTermsAndWhatComesFirstIsAmongThem() {
    var values =
        IntStream.range(0, 500)
            .mapToObj(it -> new HeldValue(SearchField.PLATE, "QX%03d ZZZ".formatted(it), ""))
            .toList();

    assertThat(IndexedValues.terms(values))
        .hasSize(IndexedValues.MOST)
        .containsAll(SearchField.PLATE.matcher().terms("QX000 ZZZ"))
        .doesNotContain(new IndexTerm("plate", "QX4992ZZ"));
  }
}
