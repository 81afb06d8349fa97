package org.softintel;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the documents name is there. */
class DocumentsTest {
  private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(?:#[^)]*)?\\)");
  private static final Pattern CLASS = Pattern.compile("`(?:[a-z]+\\.)*([A-Z][a-z]\\w+)[.`]");
  private static final Pattern DECISION = Pattern.compile("(\\d{4})-.*");
  private static final Pattern ALARM = Pattern.compile("\"ALARM: ([^\"]*)");
  private static final int LONGEST_DECISION = 70;

  @Test
  void everyLinkLeadsToAFile() throws IOException {
    for (var document : documents()) {
      var missing =
          LINK.matcher(Files.readString(document))
              .results()
              .map(it -> document.resolveSibling(it.group(1).replaceAll("\\s+", "")))
              .filter(it -> !Files.exists(it));

      assertThat(missing).as(document.toString()).isEmpty();
    }
  }

  @Test
  void theArchitectureNamesClassesOfToday() throws IOException {
    var classes = classes();

    assertThat(CLASS.matcher(Files.readString(Path.of("docs/architecture.md"))).results())
        .hasSizeGreaterThan(50)
        .allMatch(it -> classes.contains(it.group(1)));
  }

  @Test
  void everyAlarmHasARowThatSaysWhatToDo() throws IOException {
    var page =
        Files.readString(Path.of("docs/operating/troubleshooting.md")).replaceAll("\\s+", " ");

    assertThat(alarms()).hasSizeGreaterThan(8).allMatch(page::contains);
  }

  @Test
  void decisionsAreNumberedWithoutHolesAndShort() throws IOException {
    try (var found = Files.list(Path.of("docs/adr"))) {
      var decisions = found.sorted().toList();
      for (int i = 0; i < decisions.size(); i++) {
        var name = decisions.get(i).getFileName().toString();
        var number = DECISION.matcher(name).replaceFirst("$1");

        assertThat(Integer.parseInt(number)).isEqualTo(i + 1);
        assertThat(Files.readAllLines(decisions.get(i)))
            .as(name)
            .hasSizeLessThanOrEqualTo(LONGEST_DECISION);
      }
    }
  }

  private static List<Path> documents() throws IOException {
    try (var docs = Files.walk(Path.of("docs"))) {
      return Stream.concat(
              Stream.of(Path.of("README.md"), Path.of("helm/softintel/README.md")),
              docs.filter(it -> it.toString().endsWith(".md")))
          .toList();
    }
  }

  /** Of each alarm the longest part that is always the same; those without one are left out. */
  private static List<String> alarms() throws IOException {
    var found = new ArrayList<String>();
    try (var sources = Files.walk(Path.of("src/main/java"))) {
      for (var source : sources.filter(it -> it.toString().endsWith(".java")).toList()) {
        for (var alarm : ALARM.matcher(Files.readString(source)).results().toList()) {
          Stream.of(alarm.group(1).split("[:;]? *%[sd][:;]? *"))
              .max(comparing(String::length))
              .filter(it -> it.length() > 12 && Character.isLetter(it.charAt(0)))
              .ifPresent(found::add);
        }
      }
    }
    return found;
  }

  private static Set<String> classes() throws IOException {
    try (var sources = Files.walk(Path.of("src"))) {
      return sources
          .map(it -> it.getFileName().toString())
          .filter(it -> it.endsWith(".java"))
          .map(it -> it.replace(".java", ""))
          .collect(toSet());
    }
  }
}
