package org.softintel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A release has one number everywhere, and words about it. */
class ReleaseCommandTest {
  private static final Path PROJECT = Path.of("pom.xml");
  private static final Path CHART = Path.of("helm/softintel/Chart.yaml");
  private static final Path VALUES = Path.of("helm/softintel/ci/minimal-values.yaml");
  private static final Path CHANGELOG = Path.of("docs/changelog.md");
  private static final Path COMMAND = Path.of(".mvn/release");
  private static final Path CHECKSUMS = Path.of(".mvn/checksums/checksums.sha256");
  private static final String OWN = "  org/softintel/softintel/7.8.9/softintel-7.8.9.pom";

  @TempDir Path folder;

  /** How a command ended, and what it said. */
  private record Ended(int code, String said) {}

  @BeforeEach
  void begin() throws Exception {
    for (var file : List.of(PROJECT, CHART, VALUES, CHANGELOG, COMMAND, CHECKSUMS)) {
      Files.createDirectories(folder.resolve(file).getParent());
      Files.copy(file, folder.resolve(file), StandardCopyOption.COPY_ATTRIBUTES);
    }
    run("git", "init", "--quiet");
    run("git", "config", "user.name", "Somebody");
    run("git", "config", "user.email", "somebody@example.org");
    write(CHANGELOG, "# Changelog\n\n## Unreleased\n\n- A thing.\n");
    commit();
  }

  @Test
  void theTagHasOneNumberEverywhere() throws Exception {
    assertThat(run("bash", ".mvn/release", "7.8.9", "7.9.0").code()).isZero();

    assertThat(atTag(PROJECT)).contains("<version>7.8.9</version>").doesNotContain("SNAPSHOT");
    assertThat(atTag(CHART)).contains("\nversion: 7.8.9\n", "\nappVersion: \"7.8.9\"\n");
    assertThat(atTag(VALUES)).contains("\nimage: { tag: 7.8.9 }\n");
    assertThat(atTag(CHANGELOG)).containsPattern("## 7\\.8\\.9, \\d+ [A-Z][a-z]+ \\d{4}\n\n- A th");
  }

  /** Without its checksum, Maven refuses the POM of a release, and nothing is built. */
  @Test
  void theReleaseCanBeBuilt() throws Exception {
    run("bash", ".mvn/release", "7.8.9", "7.9.0");

    var pom = MessageDigest.getInstance("SHA-256").digest(atTag(PROJECT).getBytes(UTF_8));
    assertThat(atTag(CHECKSUMS)).contains("\n" + HexFormat.of().formatHex(pom) + OWN + "\n");
    assertThat(folder.resolve(CHECKSUMS)).hasSameTextualContentAs(CHECKSUMS);
  }

  @Test
  void afterItTheNextOneBegins() throws Exception {
    run("bash", ".mvn/release", "7.8.9", "7.9.0");

    assertThat(folder.resolve(PROJECT)).content().contains("<version>7.9.0-SNAPSHOT</version>");
    assertThat(folder.resolve(CHART))
        .content()
        .contains("\nversion: 7.9.0-snapshot\n", "\nappVersion: \"7.9.0-snapshot\"\n");
    assertThat(folder.resolve(CHANGELOG)).content().contains("## Unreleased\n\n## 7.8.9, ");
    assertThat(run("git", "status", "--porcelain").said()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          7.8   | 7.9.0 | say both numbers
          7.8.9 |       | say both numbers
          7.8.9 | 7.9.0 | says nothing under Unreleased
          """)
  void itRefuses(String release, String next, String why) throws Exception {
    write(CHANGELOG, "# Changelog\n\n## Unreleased\n\n## 7.8.8, 1 May 2027\n\n- A thing.\n");
    commit();

    var ended = run("bash", ".mvn/release", release, next == null ? "" : next);

    assertThat(ended.code()).isEqualTo(1);
    assertThat(ended.said()).contains(why);
    assertThat(run("git", "tag").said()).isEmpty();
  }

  @Test
  void itRefusesWhatIsNotCommitted() throws Exception {
    write(CHANGELOG, "# Changelog\n\n## Unreleased\n\n- Another thing.\n");

    assertThat(run("bash", ".mvn/release", "7.8.9", "7.9.0").said())
        .contains("commit what you changed");
  }

  private void write(Path file, String text) throws IOException {
    Files.writeString(folder.resolve(file), text);
  }

  private void commit() throws Exception {
    run("git", "add", "--all");
    assertThat(run("git", "commit", "--quiet", "--message", "A change").code()).isZero();
  }

  private String atTag(Path file) throws Exception {
    return run("git", "show", "v7.8.9:" + file).said();
  }

  private Ended run(String... command) throws Exception {
    var process =
        new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
    var said = new String(process.getInputStream().readAllBytes(), UTF_8);
    return new Ended(process.waitFor(), said);
  }
}
