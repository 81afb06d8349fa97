package org.softintel.report.linking;

import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names alone, by where they come from: nobody's are found less often than English ones. */
class NamePairsTest {
  private static final PersonMatcher MATCHER = new PersonMatcher();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "south-asian",
        "eastern-european",
        "arabic",
        "east-asian",
        "west-african",
        "english"
      })
  void namesOfOnePersonAreFoundAndOthersAreNot(String origin) throws IOException {
    var lines =
        Files.readAllLines(Path.of("src/test/resources/linking/name-pairs.tsv")).stream()
            .map(it -> it.split("\t", -1))
            .filter(it -> it[0].equals(origin))
            .toList();
    var wrong =
        lines.stream()
            .filter(it -> isFound(it[2], it[3]) != it[1].equals("yes"))
            .map(List::of)
            .toList();

    assertThat(lines).hasSize(18);
    assertThat(wrong).hasSizeLessThanOrEqualTo(1);
    assertThat(wrong).allMatch(it -> it.get(1).equals("yes"));
  }

  /** Floors of both halves of names that were romanised in other ways; one decided nothing. */
  @ParameterizedTest
  @CsvSource({
    "arabic, 61, 2",
    "south-asian, 60, 1",
    "eastern-european, 60, 3",
    "persian-kurdish-turkish-somali, 54, 2",
    "english, 53, 2"
  })
  void namesAreLikelyToBeOneHoweverTheyWereRomanised(String origin, int least, int mostWrong)
      throws IOException {
    var lines =
        Files.readAllLines(Path.of("src/test/resources/linking/romanised-pairs.tsv")).stream()
            .map(it -> it.split("\t", -1))
            .filter(it -> it[0].equals(origin))
            .toList();
    var likely =
        lines.stream()
            .filter(it -> match(it[2], it[3]).band() == MatchBand.LIKELY)
            .collect(partitioningBy(it -> it[1].equals("yes"), mapping(List::of, toList())));

    assertThat(lines).hasSizeGreaterThanOrEqualTo(90);
    assertThat(likely.get(true)).hasSizeGreaterThanOrEqualTo(least);
    assertThat(likely.get(false)).hasSizeLessThanOrEqualTo(mostWrong);
  }

  private static boolean isFound(String one, String other) {
    return match(one, other).band() != MatchBand.NONE;
  }

  private static PersonMatch match(String one, String other) {
    return MATCHER.match(named(one), named(other));
  }

  private static PersonFacts named(String name) {
    return new PersonFacts(Map.of(PersonField.NAME, name));
  }
}
