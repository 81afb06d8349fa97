package org.softintel;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of promises names a test for each, and the tests exist. */
class PromisesTableTest {
  private static final Map<String, Integer> POINTS =
      Map.of("P", 10, "Q", 11, "E", 11, "X", 6, "L", 10, "V", 4);
  private static final Pattern POINT = Pattern.compile("(?m)^\\| ([PQEXLV]\\d+) \\|(.*)$");
  private static final Pattern NAMED = Pattern.compile("`([A-Z]\\w+Test)(?:\\.(\\w+))?`");

  @Test
  void everyPointIsListedOnce() throws IOException {
    var points = POINT.matcher(table()).results().map(it -> it.group(1));

    assertThat(points).containsExactlyInAnyOrderElementsOf(points().toList());
  }

  @Test
  void everyPointHasATestOrIsSaidToBeDoneByHand() throws IOException {
    assertThat(POINT.matcher(table()).results())
        .allMatch(it -> NAMED.matcher(it.group(2)).find() || it.group(2).contains("By hand"));
  }

  @Test
  void everyTestThatIsNamedExists() throws IOException {
    var tests = tests();

    var missing =
        NAMED
            .matcher(table())
            .results()
            .filter(
                it ->
                    !tests.containsKey(it.group(1))
                        || (it.group(2) != null
                            && !tests.get(it.group(1)).contains(" " + it.group(2) + "(")))
            .map(it -> it.group());

    assertThat(missing).isEmpty();
  }

  /**
   * Hibernate makes another plan at each call of a native query for one value, until those of all
   * other queries are pushed out. {@code platform.database.Sql} makes none.
   */
  @Test
  void nativeQueriesAreRunBySql() throws IOException {
    try (var files = Files.walk(Path.of("src/main/java"))) {
      var sources =
          files.filter(it -> it.toString().endsWith(".java")).map(PromisesTableTest::read).toList();

      assertThat(sources).hasSizeGreaterThan(500).noneMatch(it -> it.contains("NativeQuery("));
    }
  }

  private static Stream<String> points() {
    return POINTS.entrySet().stream()
        .flatMap(
            it -> IntStream.rangeClosed(1, it.getValue()).mapToObj(number -> it.getKey() + number));
  }

  private static String table() throws IOException {
    return Files.readString(Path.of("docs/checks.md"));
  }

  /** What each test says, by its name. */
  private static Map<String, String> tests() throws IOException {
    try (var files = Files.walk(Path.of("src/test/java"))) {
      var found = files.filter(it -> it.toString().endsWith("Test.java")).toList();
      return found.stream()
          .collect(toMap(PromisesTableTest::name, PromisesTableTest::read, String::concat));
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString().replace(".java", "");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
