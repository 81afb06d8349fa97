package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.softintel.given.Await.until;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.delivery.mail.MailIdentity;
import org.softintel.given.DatabaseRows;
import org.softintel.given.Metrics;
import org.softintel.given.MonitoringFiles;
import org.softintel.given.NoScriptUser;
import org.softintel.given.NuValidator;
import org.softintel.given.OfficerActions;
import org.softintel.given.OutcomeFields;
import org.softintel.given.PartnerApi;
import org.softintel.given.Replica;
import org.softintel.given.SampleReports;
import org.softintel.given.SignedIn;
import org.softintel.platform.monitoring.Alarm;

/** What operators see of a running service. */
class MetricsTest {
  private static final Duration TWO_ROUNDS = Duration.ofMinutes(2);
  private static final Duration MOST_OF_A_YEAR = Duration.ofDays(360);

  private static final Map<String, String> STEPS =
      Map.of("received", "RECEIVED", "opened", "FIRST_LOOK", "decided", "DECISION");

  @SignedIn("triage")
  private static NoScriptUser triage;

  @SignedIn("manager")
  private static NoScriptUser manager;

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

  /** Each bound is a line for each endpoint and status. */
  @Test
  void requestsAreCountedByFewTimes() {
    var bounds =
        Metrics.lines("http_server_requests_seconds_bucket{")
            .map(it -> it.replaceFirst(".*le=\"([^\"]+)\".*", "$1"))
            .collect(Collectors.toSet());

    assertThat(bounds).contains("0.1", "1.0", "+Inf").hasSize(10);
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
    var before = STEPS.values().stream().collect(Collectors.toMap(it -> it, MetricsTest::total));
    PartnerApi.submit("reporter", SampleReports.full());
    var report = PartnerApi.submit("reporter", SampleReports.full());
    triage.get("/triage/" + report);
    new OfficerActions(triage).take(report);
    var outcome = OutcomeFields.of("safeguarding", "An invented reason", "");
    assertThat(triage.answer("/triage/" + report + "/close", outcome).statusCode()).isEqualTo(303);

    assertThat(total("RECEIVED")).isGreaterThanOrEqualTo(before.get("RECEIVED") + 2);
    assertThat(total("FIRST_LOOK")).isGreaterThan(before.get("FIRST_LOOK"));
    assertThat(total("DECISION")).isGreaterThan(before.get("DECISION"));
    STEPS.forEach(
        (step, measure) -> until(step, TWO_ROUNDS, () -> counted(step) == total(measure)));
  }

  /** Of a call-out that nobody makes: mail of this stack goes to its own certificates. */
  @Test
  void aCertificateThatEndsIsAMetricAnAlarmAndALineForManagers(@TempDir Path folder)
      throws Exception {
    var authority =
        MailIdentity.of(
                "old", 3072, KeyPurposeId.id_kp_serverAuth, Instant.now().minus(MOST_OF_A_YEAR))
            .certificateIn(folder, "old.pem");
    var setting = "quarkus.tls.call-out.trust-store.pem.certs";

    try (var service = Replica.started(Map.of(setting, authority.toString()))) {
      assertThat(service.metrics())
          .containsPattern("softintel_certificate_days_left\\{of=\"call-out\"[^}]*} [45]\\.0")
          .containsPattern("softintel_alarms_total\\{cause=\"certificate-ends\"[^}]*} 1\\.0");
      var page = manager.get(service.at("/manage")).body();
      assertThat(Jsoup.parse(page).text())
          .containsPattern("For the connection to the call-out system: [45] days left");
      assertThat(NuValidator.errors(page)).isEmpty();
    }
  }

  @Test
  void roomIsAMetricOfEachDiskThatIsWrittenTo(@TempDir Path folder) {
    var log = folder.resolve("service.log").toString();
    var settings = Map.of("quarkus.log.file.enabled", "true", "quarkus.log.file.path", log);

    try (var service = Replica.started(settings)) {
      for (var disk : List.of("log", "temporary", "checkpoints", "last-signed")) {
        var room = Pattern.compile("softintel_disk_usable_bytes\\{of=\"" + disk + "\"[^}]*} [1-9]");
        until("room for " + disk, TWO_ROUNDS, () -> room.matcher(service.metrics()).find());
      }
    }
  }

  private static long total(String measure) {
    var sum = "select coalesce(sum(total), 0) from tally where measure = ?";
    return Long.parseLong(DatabaseRows.of(sum, measure).get(0));
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
