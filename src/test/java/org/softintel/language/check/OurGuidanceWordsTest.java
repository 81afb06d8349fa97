package org.softintel.language.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** We follow our own advice in what everybody may read. */
class OurGuidanceWordsTest {
  private static final Pattern TEXT_IN_SQL = Pattern.compile("'((?:[^']|'')*)'");

  @Test
  void theGuidanceDoes() throws IOException {
    try (var files = Files.list(Path.of("src/main/resources/guidance"))) {
      var found = new TreeMap<String, List<String>>();
      for (var file : files.toList()) {
        found.put(file.getFileName().toString(), GivenRuleEngine.strong(Files.readString(file)));
      }
      assertThat(found).hasSizeGreaterThan(10);
      found.values().removeIf(List::isEmpty);
      assertThat(found).isEmpty();
    }
  }

  @Test
  void whatTheDatabaseBeginsWithDoes() throws IOException {
    var sql = Files.readString(Path.of("src/main/resources/db/migration/V12__guidance.sql"));
    TEXT_IN_SQL
        .matcher(sql.replaceAll("--.*", ""))
        .results()
        .map(it -> it.group(1).replace("''", "'"))
        .forEach(OurGuidanceWordsTest::isFine);
  }

  private static void isFine(String words) {
    assertThat(GivenRuleEngine.strong(words)).as(words).isEmpty();
  }
}
