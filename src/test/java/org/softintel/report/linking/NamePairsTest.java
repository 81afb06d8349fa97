package org.softintel.report.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
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

  private static boolean isFound(String one, String other) {
    return MATCHER.match(named(one), named(other)).band() != MatchBand.NONE;
  }

  private static PersonFacts named(String name) {
    return new PersonFacts(Map.of(PersonField.NAME, name));
  }
}
