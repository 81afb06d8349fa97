package org.softintel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The image is the one that the chart and the units of systemd describe. */
class ImageRecipeTest {
  private static final Path RECIPE = Path.of("src/image");
  private static final Pattern OPTION = Pattern.compile("-XX:[+-][A-Za-z]+");
  private static final Pattern USER = Pattern.compile("runAsUser: (\\d+)");

  @Test
  void theUserIsThatOfTheChart() throws IOException {
    var user = first(USER, "helm/softintel/values.yaml").group(1);

    assertThat(Path.of("pom.xml")).content().contains("<user>" + user + ":" + user + "</user>");
    assertThat(RECIPE.resolve("base.sh"))
        .content()
        .contains("softintel:x:%s:%1$s:".formatted(user), "softintel:x:%s:'".formatted(user));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "helm/softintel/templates/_helpers.tpl",
        "docs/operating/one-machine/softintel.service"
      })
  void itKeepsMemoryOffDisksAsTheyDo(String other) throws IOException {
    var options = Files.readAllLines(RECIPE.resolve("files/java.options"));

    assertThat(OPTION.matcher(Files.readString(Path.of(other))).results())
        .extracting(MatchResult::group)
        .hasSizeGreaterThan(3)
        .isSubsetOf(options);
  }

  @ParameterizedTest
  @ValueSource(strings = {"packages.sha256", "jdk.sha256"})
  void eachPackageIsPinned(String list) throws IOException {
    assertThat(Files.readAllLines(RECIPE.resolve(list)))
        .isNotEmpty()
        .allMatch(it -> it.matches("[0-9a-f]{64}  [a-z0-9.+-]+_[^_ ]+_(amd64|all)\\.deb"));
  }

  /** Each module stands once, so that a look tells whether one is there. */
  @Test
  void modulesStandInOrder() throws IOException {
    List<String> modules =
        Files.readAllLines(RECIPE.resolve("modules.txt")).stream()
            .filter(it -> !it.startsWith("#"))
            .toList();

    assertThat(modules).isSorted().doesNotHaveDuplicates().contains("java.base");
  }

  private static MatchResult first(Pattern pattern, String file) throws IOException {
    return pattern.matcher(Files.readString(Path.of(file))).results().findFirst().orElseThrow();
  }
}
