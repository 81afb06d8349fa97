package org.softintel;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.given.MonitoringFiles;
import org.softintel.platform.monitoring.Alarm;

/** Metrics have one name in the code, the documents, the alerts and the dashboard. */
class MetricNamesTest {
  private static final Pattern MADE =
      Pattern.compile("(Counter\\.builder|Gauge\\.builder|gauge)\\(\\s*\"(softintel\\.[a-z.]+)\"");
  private static final Pattern TOLD = Pattern.compile("`(softintel_[a-z_]+)`");
  private static final Pattern CAUSE = Pattern.compile("cause=~?\\\\?\"([^\"\\\\]+)");
  private static final String OPERATIONS = "docs/operating/operations.md";

  @Test
  void operationsHasEachMetricAndNoOther() throws IOException {
    assertThat(names(TOLD, Files.readString(Path.of(OPERATIONS)), it -> it.group(1)))
        .isEqualTo(made());
  }

  @ParameterizedTest
  @ValueSource(strings = {MonitoringFiles.ALERTS, MonitoringFiles.DASHBOARD})
  void alertsAndDashboardAskForMetricsThatThereAre(String file) throws IOException {
    assertThat(MonitoringFiles.names(file).filter(it -> it.startsWith("softintel")))
        .isNotEmpty()
        .isSubsetOf(made());
  }

  @ParameterizedTest
  @ValueSource(strings = {MonitoringFiles.ALERTS, MonitoringFiles.DASHBOARD})
  void theyNameAlarmsThatThereAre(String file) throws IOException {
    var codes = Stream.of(Alarm.values()).map(Alarm::code).toList();

    assertThat(names(CAUSE, Files.readString(Path.of(file)), it -> it.group(1)))
        .allSatisfy(it -> assertThat(it.split("\\|")).isSubsetOf(codes));
  }

  /** As Prometheus is told them. */
  private static Set<String> made() throws IOException {
    try (var sources = Files.walk(Path.of("src/main/java"))) {
      var all = new TreeSet<String>();
      for (var source : sources.filter(it -> it.toString().endsWith(".java")).toList()) {
        all.addAll(names(MADE, Files.readString(source), MetricNamesTest::forPrometheus));
      }
      return all;
    }
  }

  private static String forPrometheus(MatchResult made) {
    var isCounter = made.group(1).startsWith("Counter");
    return made.group(2).replace('.', '_') + (isCounter ? "_total" : "");
  }

  private static Set<String> names(
      Pattern pattern, String text, Function<MatchResult, String> name) {
    return pattern.matcher(text).results().map(name).collect(toCollection(TreeSet::new));
  }
}
