package org.softintel.journey;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.softintel.local.ShippedParts;
import org.softintel.local.ShippedParts.Part;

/** What others wrote and we ship may be shipped, is listed, and is what was pinned. */
class ShippedPartsTest {
  /** Each lets us ship it unchanged beside our own code. */
  private static final Set<String> ALLOWED =
      Set.of(
          "Apache-2.0",
          "BSD-2-Clause",
          "BSD-3-Clause",
          "Bouncy Castle Licence",
          "CC0-1.0",
          "EPL-2.0",
          "FreeBSD License",
          "LGPL-2.1-or-later",
          "MIT",
          "MIT-0",
          "Public Domain",
          "Unicode-3.0");

  private static final Path PAGE = Path.of("docs/licences.md");
  private static final String BEGIN = "<!-- made from the build: see ShippedPartsTest -->\n";
  private static final String COMMAND = ".mvn/record-checksums";

  @Test
  void everyPartHasALicenceThatWeAllow() throws IOException {
    assertThat(parts())
        .hasSizeGreaterThan(200)
        .allMatch(it -> it.licences().stream().anyMatch(ALLOWED::contains));
  }

  @Test
  void everyPartStandsInTheListOfLicences() throws IOException {
    var page = Files.readString(PAGE);
    var today = page.substring(0, page.indexOf(BEGIN) + BEGIN.length()) + table();
    if (System.getProperty("licences.write") != null) {
      Files.writeString(PAGE, today);
    }

    assertThat(Files.readString(PAGE)).as("written anew by " + COMMAND).isEqualTo(today);
  }

  @Test
  void everyJarIsListed() throws IOException {
    var listed =
        parts().stream()
            .filter(it -> it.ecosystem().equals("Maven"))
            .map(it -> it.name().replace(':', '.') + "-" + it.version() + ".jar");

    try (var jars = Files.walk(Path.of("target/quarkus-app/lib"))) {
      assertThat(jars.map(it -> it.getFileName().toString()).filter(it -> it.endsWith(".jar")))
          .containsExactlyInAnyOrderElementsOf(listed.toList());
    }
  }

  /** Maven refuses any other file; this shows that nothing shipped is left out of the list. */
  @Test
  void everyLibraryIsPinnedByItsChecksum() throws IOException {
    var pinned =
        Files.readAllLines(Path.of(".mvn/checksums/checksums.sha256")).stream()
            .map(it -> it.split("  ", 2))
            .collect(toMap(it -> it[1], it -> it[0]));

    assertThat(parts().stream().filter(it -> it.ecosystem().equals("Maven")))
        .allMatch(it -> pinned.getOrDefault(path(it), "none").equals(it.sha256()));
    assertThat(Files.readAllLines(Path.of(".mvn/maven.config")))
        .anyMatch(it -> it.endsWith(".postProcessor.trustedChecksums=true"))
        .anyMatch(it -> it.endsWith(".trustedChecksums.failIfMissing=true"));
  }

  @Test
  void everyPackageOfTheFrontEndIsPinnedByItsChecksum() throws IOException {
    var lock = new ObjectMapper().readTree(Path.of("src/main/frontend/package-lock.json").toFile());

    lock.get("packages")
        .properties()
        .forEach(
            it ->
                assertThat(it.getKey().isEmpty() || it.getValue().has("integrity"))
                    .as(it.getKey())
                    .isTrue());
  }

  private static List<Part> parts() throws IOException {
    return ShippedParts.in(Path.of("target"));
  }

  /** Each machine has its own of the parts that are made for one. */
  private static String named(Part part) {
    return "`" + part.name().replaceFirst(":native-.*", ":native-…") + "`";
  }

  private static String path(Part part) {
    var name = part.name().substring(part.name().indexOf(':') + 1);
    var group = part.name().substring(0, part.name().indexOf(':')).replace('.', '/');
    return "%s/%s/%s/%2$s-%3$s.jar".formatted(group, name, part.version());
  }

  private static String table() throws IOException {
    Map<String, String> byLicence =
        parts().stream()
            .sorted(java.util.Comparator.comparing(Part::name))
            .collect(
                groupingBy(
                    it -> String.join(" or ", it.licences()),
                    TreeMap::new,
                    mapping(ShippedPartsTest::named, joining(", "))));
    return byLicence.entrySet().stream()
        .map(it -> "| " + it.getKey() + " | " + it.getValue() + " |")
        .collect(joining("\n", "| licence | parts |\n|---|---|\n", "\n"));
  }
}
