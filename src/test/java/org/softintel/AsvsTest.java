package org.softintel;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of ASVS has every requirement once, and what it names is there. */
class AsvsTest {
  private static final String IDS =
      """
      1.2.1 1.2.2 1.2.3 1.2.4 1.2.5 1.2.9 1.2.10 1.3.3 1.3.6 1.3.7 1.3.11 1.3.12 1.5.1 1.5.2
      1.5.3 2.1.1 2.1.2 2.1.3 2.2.1 2.2.2 2.2.3 2.3.1 2.3.2 2.3.3 2.3.4 2.3.5 2.4.1 3.2.1 3.2.2
      3.3.1 3.3.2 3.3.3 3.3.4 3.3.5 3.4.1 3.4.3 3.4.4 3.4.5 3.4.6 3.4.7 3.4.8 3.5.1 3.5.3 3.5.4
      3.5.8 3.7.2 4.1.1 4.1.3 4.1.4 4.2.1 4.2.2 4.2.3 4.2.4 4.2.5 5.1.1 5.2.1 5.2.2 5.2.3 5.2.4
      5.2.5 5.2.6 5.3.2 5.3.3 5.4.1 5.4.2 5.4.3 6.1.1 6.2.1 6.2.4 6.2.5 6.2.9 6.2.10 6.2.11
      6.2.12 6.3.1 6.3.2 6.3.3 6.3.5 6.3.6 6.3.7 6.3.8 6.4.3 6.4.4 6.4.6 6.5.1 6.5.2 6.5.3 6.5.4
      6.5.5 6.6.1 6.8.1 6.8.2 6.8.4 7.1.1 7.1.2 7.1.3 7.2.1 7.2.2 7.2.3 7.2.4 7.3.1 7.3.2 7.4.1
      7.4.2 7.4.3 7.4.4 7.4.5 7.5.1 7.5.2 7.5.3 7.6.1 7.6.2 8.1.1 8.1.2 8.1.3 8.2.1 8.2.2 8.2.3
      8.2.4 8.3.1 8.3.2 8.3.3 8.4.1 8.4.2 9.1.1 9.1.2 9.1.3 9.2.1 9.2.2 9.2.3 9.2.4 10.1.1
      10.1.2 10.2.1 10.2.3 10.3.1 10.3.2 10.3.3 10.3.4 10.3.5 10.4.1 10.4.2 10.4.3 10.4.4 10.4.6
      10.4.8 10.4.10 10.4.11 10.4.13 10.4.16 10.5.1 10.5.2 10.5.3 10.5.4 10.5.5 10.6.2 11.1.1
      11.1.2 11.1.3 11.1.4 11.2.1 11.2.2 11.2.3 11.2.4 11.2.5 11.3.1 11.3.2 11.3.3 11.3.4 11.4.1
      11.4.3 11.5.1 11.6.1 11.7.2 12.1.1 12.1.2 12.2.1 12.3.1 12.3.2 12.3.3 12.3.4 12.3.5 13.1.1
      13.1.2 13.1.3 13.1.4 13.2.1 13.2.2 13.2.3 13.2.4 13.2.5 13.3.1 13.3.2 13.3.3 13.3.4 13.4.1
      13.4.2 13.4.3 13.4.4 13.4.5 13.4.6 14.1.1 14.1.2 14.2.1 14.2.2 14.2.3 14.2.4 14.2.6 14.2.7
      14.2.8 14.3.1 14.3.2 14.3.3 15.1.1 15.1.2 15.1.3 15.2.1 15.2.2 15.2.3 15.2.4 15.3.1 15.3.3
      15.3.4 15.3.7 15.4.1 15.4.2 15.4.3 15.4.4 16.1.1 16.2.1 16.2.2 16.2.3 16.2.4 16.2.5 16.3.1
      16.3.2 16.3.3 16.3.4 16.4.1 16.4.2 16.4.3 16.5.1 16.5.2 16.5.3 16.5.4
      """;
  private static final Pattern ROW =
      Pattern.compile(
          "(?m)^\\| (\\d+\\.\\d+\\.\\d+) \\| [123] \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|$");
  private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");

  /** Names with two capitals are classes of ours, but for these. */
  private static final Pattern CLASS = Pattern.compile("`([A-Z][a-z]+[A-Z]\\w+)`");

  private static final Set<String> OF_OTHERS = Set.of("HttpOnly", "SameSite", "SecureRandom");
  private static final Set<String> STATES =
      Set.of("met", "partly", "not met", "none here", "realm", "proxy");

  @Test
  void everyRequirementStandsThereOnceInItsOrder() {
    assertThat(rows()).extracting(it -> it.group(1)).isEqualTo(List.of(IDS.strip().split("\\s+")));
  }

  @Test
  void whatIsMetHasATestAndWhatIsNotHasAReason() {
    assertThat(rows())
        .allMatch(it -> STATES.contains(it.group(2)))
        .allMatch(it -> !it.group(2).equals("met") || TEST.matcher(it.group(4)).find())
        .noneMatch(it -> it.group(3).isBlank());
  }

  @Test
  void whatIsNamedExists() {
    var named =
        Stream.of(TEST, CLASS)
            .flatMap(it -> it.matcher(document()).results())
            .map(it -> it.group(1))
            .collect(toSet());
    named.removeAll(OF_OTHERS);

    assertThat(named).hasSizeGreaterThan(50);
    assertThat(files("src", ".java").map(AsvsTest::name)).containsAll(named);
  }

  @Test
  void noProgramIsStartedNoObjectReadAndNoWeakHashUsed() {
    assertThat(files("src/main/java", ".java").map(AsvsTest::read))
        .hasSizeGreaterThan(500)
        .noneMatch(
            it ->
                it.contains("ProcessBuilder")
                    || it.contains("Runtime.getRuntime().exec")
                    || it.contains("ObjectInputStream")
                    || it.contains("\"MD5\"")
                    || it.contains("\"SHA-1\"")
                    || it.contains("sha1Hex"));
  }

  @Test
  void scriptsKeepNothingAndWriteNoMarkup() {
    assertThat(Stream.of(".mjs", ".js").flatMap(it -> scripts(it)).map(AsvsTest::read))
        .hasSizeGreaterThan(5)
        .noneMatch(
            it ->
                it.contains("localStorage")
                    || it.contains("sessionStorage")
                    || it.contains("indexedDB")
                    || it.contains("innerHTML"));
  }

  private static List<MatchResult> rows() {
    return ROW.matcher(document()).results().toList();
  }

  private static String document() {
    return read(Path.of("docs/asvs.md"));
  }

  private static Stream<Path> scripts(String ending) {
    return files("src/main/frontend", ending).filter(it -> !it.toString().contains("node_modules"));
  }

  private static Stream<Path> files(String folder, String ending) {
    try (var found = Files.walk(Path.of(folder))) {
      return found.filter(it -> it.toString().endsWith(ending)).toList().stream();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private static String name(Path file) {
    return file.getFileName().toString().replace(".java", "");
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
