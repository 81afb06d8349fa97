package org.softintel.oversight.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No number under five is told, nor given away by the others and their sum. */
class SmallNumberSuppressionTest {
  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({
    "7 9 12, 28: 7 9 12",
    "4 9 12, 25: - - 12",
    "4 4 12, 20: - - 12",
    "1 3 8 12, 24: - - - 12",
    "0 0 0 9, 9: - - - -",
    "2 2, -: - -",
    "3 2, 5: - -",
    "5, 5: 5",
    "4, -: -",
    "0 12, 12: - -",
  })
  void whatIsLeftOutIsNeverOnePartAloneNorSmallInAll(String parts, String expected) {
    assertThat(words(SmallNumberSuppression.CAREFUL.of(numbers(parts)))).isEqualTo(expected);
  }

  @Test
  void theTeamIsToldEverything() {
    assertThat(words(SmallNumberSuppression.ALL.of(numbers("0 1 4 9")))).isEqualTo("14: 0 1 4 9");
  }

  /** Whoever subtracts what is told from the sum knows no part and no sum under five. */
  @Test
  void subtractingNeverGivesASmallNumberAway() {
    var random = new Random(1);
    for (int i = 0; i < 5_000; i++) {
      var parts = random.longs(1 + random.nextInt(8), 0, 15).boxed().toList();
      var told = SmallNumberSuppression.CAREFUL.of(parts);

      assertThat(known(told)).allMatch(it -> it >= 5);
      if (told.sum().isPresent()) {
        var rest = told.sum().getAsLong() - known(told).sum();
        var hidden = told.parts().stream().filter(OptionalLong::isEmpty).count();
        assertThat(hidden == 0 ? rest == 0 : hidden > 1 && rest >= 5).as("%s", parts).isTrue();
      } else {
        assertThat(known(told)).isEmpty();
      }
    }
  }

  private static LongStream known(SmallNumberSuppression.Suppressed told) {
    return told.parts().stream().flatMapToLong(OptionalLong::stream);
  }

  private static List<Long> numbers(String parts) {
    return Stream.of(parts.split(" ")).map(Long::valueOf).toList();
  }

  private static String words(SmallNumberSuppression.Suppressed told) {
    var all = new ArrayList<>(List.of(told.sum()));
    all.addAll(told.parts());
    var words = all.stream().map(SmallNumberSuppressionTest::word).toList();
    return words.get(0) + ": " + words.stream().skip(1).collect(Collectors.joining(" "));
  }

  private static String word(OptionalLong number) {
    return number.isPresent() ? Long.toString(number.getAsLong()) : "-";
  }
}
