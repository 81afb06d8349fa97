package org.softintel;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.junit.platform.commons.support.AnnotationSupport;
import org.softintel.platform.monitoring.Alarm;
import org.softintel.platform.monitoring.CertificateKind;
import org.softintel.report.question.RowGroup;
import org.w3c.dom.NodeList;

/** What the documents name is there. */
class DocumentsTest {
  private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)(?:#[^)]*)?\\)");
  private static final Pattern CLASS = Pattern.compile("`(?:[a-z]+\\.)*([A-Z][a-z]\\w+)[.`]");
  private static final Pattern TEST =
      Pattern.compile("-D(?:it\\.)?test='?([A-Za-z]+)(?:#([\\w*]+))?");
  private static final Pattern PROGRAM = Pattern.compile("exec:java@([\\w-]+)");
  private static final Pattern DECISION = Pattern.compile("(\\d{4})-.*");
  private static final Pattern ALARM = Pattern.compile("Alarm\\.([A-Z_]+)[^;\"]*\"([^\"]*)\"");
  private static final Pattern ALARM_ROW = Pattern.compile("(?m)^\\| `([a-z-]+)` (\\|[^|]+){3}\\|");
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
  void everyTestThatADocumentRunsIsOfToday() throws Exception {
    var named = 0;
    for (var document : documents()) {
      for (var test : TEST.matcher(Files.readString(document)).results().toList()) {
        var source = source(test.group(1));
        assertThat(source).as("%s: %s", document, test.group()).isPresent();
        if (test.group(2) != null) {
          var filter = Pattern.compile(test.group(2).replace("*", ".*"));
          assertThat(tests(source.orElseThrow()))
              .as("%s: %s", document, test.group())
              .anyMatch(filter.asMatchPredicate());
        }
        named++;
      }
    }
    assertThat(named).isGreaterThan(10);
  }

  @Test
  void everyProgramThatADocumentRunsIsInTheBuild() throws Exception {
    var programs = programs();
    var named = 0;
    for (var document : documents()) {
      for (var program : PROGRAM.matcher(Files.readString(document)).results().toList()) {
        assertThat(programs).as(document.toString()).contains(program.group(1));
        named++;
      }
    }
    assertThat(named).isGreaterThan(20);
  }

  @Test
  void everyAlarmHasARowThatSaysWhatToDo() throws IOException {
    assertThat(alarmRows().keySet())
        .containsExactlyInAnyOrderElementsOf(Stream.of(Alarm.values()).map(Alarm::code).toList());
  }

  @Test
  void theRowOfAnAlarmHasItsWords() throws IOException {
    var rows = alarmRows();
    var found = 0;
    for (var source : sources()) {
      for (var alarm : ALARM.matcher(Files.readString(source)).results().toList()) {
        assertThat(rows.get(Alarm.valueOf(alarm.group(1)).code()))
            .as(source.toString())
            .contains(longestThatStays(alarm.group(2)));
        found++;
      }
    }
    assertThat(found).isGreaterThanOrEqualTo(Alarm.values().length);
  }

  @Test
  void thePartAboutEndingCertificatesNamesEachKind() throws IOException {
    assertThat(page().split("## Alarms about certificates|## Alarms about sign-in", -1)[1])
        .contains(Stream.of(CertificateKind.values()).map(it -> "`" + it.code() + "`").toList());
  }

  @Test
  void theImpactAssessmentNamesAllThatAReportAsksFor() throws IOException {
    var assessment = Files.readString(Path.of("docs/dpia.md"));

    assertThat(RowGroup.values()).allMatch(it -> assessment.contains(it.title()));
  }

  /** The witness is a program of its own. */
  @Test
  void nobodyRaisesAnAlarmWithoutACode() throws IOException {
    for (var source : sources()) {
      if (Files.readString(source).contains("\"ALARM")) {
        assertThat(source.getFileName().toString()).isIn("Alarm.java", "ForkEvidence.java");
      }
    }
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

  /** What troubleshooting says of each code. */
  private static Map<String, String> alarmRows() throws IOException {
    return ALARM_ROW
        .matcher(page())
        .results()
        .collect(toMap(it -> it.group(1), MatchResult::group, (one, other) -> one + other));
  }

  private static String page() throws IOException {
    return Files.readString(Path.of("docs/operating/troubleshooting.md"));
  }

  private static String longestThatStays(String words) {
    return Stream.of(words.split("[:;,]? *%[sd][:;,]? *"))
        .max(comparing(String::length))
        .orElseThrow();
  }

  private static List<Path> sources() throws IOException {
    try (var sources = Files.walk(Path.of("src/main/java"))) {
      return sources.filter(it -> it.toString().endsWith(".java")).toList();
    }
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

  private static Optional<Path> source(String test) throws IOException {
    try (var sources = Files.walk(Path.of("src"))) {
      return sources.filter(it -> it.endsWith(test + ".java")).findFirst();
    }
  }

  private static Stream<String> tests(Path source) throws ClassNotFoundException {
    var name = Path.of("src/test/java").relativize(source).toString().replaceFirst("\\.java$", "");
    var type =
        Class.forName(
            name.replace(File.separatorChar, '.'), false, DocumentsTest.class.getClassLoader());
    return Stream.of(type.getDeclaredMethods())
        .filter(it -> AnnotationSupport.isAnnotated(it, Testable.class))
        .map(Method::getName);
  }

  /** What {@code exec:java} can be asked for. */
  private static Set<String> programs() throws Exception {
    var pom = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new File("pom.xml"));
    var found =
        (NodeList)
            XPathFactory.newInstance()
                .newXPath()
                .evaluate(
                    "//plugin[artifactId='exec-maven-plugin']//execution/id",
                    pom,
                    XPathConstants.NODESET);
    return IntStream.range(0, found.getLength())
        .mapToObj(it -> found.item(it).getTextContent())
        .collect(toSet());
  }
}
