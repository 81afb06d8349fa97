package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.softintel.given.Await.until;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.given.DatabaseRows;
import org.softintel.given.Metrics;
import org.softintel.given.MonitoringFiles;
import org.softintel.given.PartnerApi;
import org.softintel.given.SampleReports;
import org.softintel.platform.monitoring.Alarm;

/** What operators see of a running service. */
class MetricsTest {
  private static final Duration TWO_ROUNDS = Duration.ofMinutes(2);

  @ParameterizedTest
  @ValueSource(strings = {MonitoringFiles.ALERTS, MonitoringFiles.DASHBOARD})
  void alertsAndDashboardFindEachMetricThatTheyAskFor(String file) throws IOException {
    PartnerApi.submit("reporter", SampleReports.full());
    until("a mail", TWO_ROUNDS, () -> names().contains("softintel_delivery_tries_total"));

    assertThat(MonitoringFiles.names(file).toList()).isSubsetOf(names());
  }

  @Test
  void eachMetricOfOursSaysWhatItIs() {
    assertThat(Metrics.lines("# HELP softintel_"))
        .hasSizeGreaterThan(15)
        .allMatch(it -> it.matches("# HELP softintel_[a-z_]+ .{10,}"));
  }

  @Test
  void eachAlarmIsCountedFromTheStart() {
    assertThat(Metrics.lines("softintel_alarms_total{"))
        .hasSameSizeAs(Alarm.values())
        .allMatch(
            it ->
                Stream.of(Alarm.values())
                    .anyMatch(alarm -> it.contains("cause=\"" + alarm.code() + "\"")));
  }

  @Test
  void reportsAreCounted() {
    PartnerApi.submit("reporter", SampleReports.full());

    until("the count", TWO_ROUNDS, () -> counted("received") == total());

    assertThat(counted("opened")).isLessThanOrEqualTo(counted("received"));
  }

  private static long total() {
    return Long.parseLong(
        DatabaseRows.of("select sum(total) from tally where measure = 'RECEIVED'").get(0));
  }

  private static long counted(String step) {
    return Metrics.sum("softintel_reports{step=\"" + step + "\"");
  }

  private static Set<String> names() {
    return Metrics.lines("")
        .filter(it -> !it.startsWith("#"))
        .map(it -> it.replaceFirst("[{ ].*", ""))
        .collect(Collectors.toSet());
  }
}
