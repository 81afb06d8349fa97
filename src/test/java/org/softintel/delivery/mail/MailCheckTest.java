package org.softintel.delivery.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.softintel.given.ServerKey;
import org.softintel.platform.settings.CheckResult;
import org.softintel.platform.settings.Settings;

/** What {@code check} says of the mail server. */
class MailCheckTest {
  @TempDir Path folder;

  @Test
  void theServersCertificateIsTold() throws Exception {
    var key = ServerKey.of("localhost");
    try (var server = new ScriptedSmtp(Map.of(), key.context())) {
      assertThat(results(server, key))
          .allMatch(CheckResult::ok)
          .contains(
              CheckResult.right("mail", "The mail server takes us in."),
              CheckResult.right(
                  "certificates",
                  "softintel.delivery.smtp.host shows CN=localhost until 2049-01-01"
                      + " (8067 days)."));
    }
  }

  @Test
  void oneThatNobodyVouchesForIsWrongAndIsNamed() throws Exception {
    try (var server = new ScriptedSmtp(Map.of(), ServerKey.of("localhost").context())) {
      assertThat(results(server, ServerKey.of("another")))
          .filteredOn(it -> !it.ok())
          .extracting(CheckResult::sentence)
          .satisfiesExactly(
              it -> assertThat(it).contains("no TLS that can be trusted"),
              it -> assertThat(it).contains("shows CN=localhost until", "that we trust"));
    }
  }

  @Test
  void aServerWithoutTlsShowsNone() throws Exception {
    try (var server = new ScriptedSmtp(Map.of())) {
      assertThat(results(server, ServerKey.of("localhost")))
          .extracting(CheckResult::check)
          .containsOnly("mail");
    }
  }

  private List<CheckResult> results(ScriptedSmtp server, ServerKey trusted) throws Exception {
    var given =
        Map.of(
            "softintel.delivery.from", "reports@area.example",
            "softintel.delivery.envelope-from", "bounces@area.example",
            "softintel.delivery.smtp.host", "localhost",
            "softintel.delivery.smtp.port", Integer.toString(server.port()),
            "quarkus.tls.mail.trust-store.pem.certs",
                trusted.certificateIn(folder, "trusted.pem").toString());
    var config =
        new SmallRyeConfigBuilder()
            .addDiscoveredConverters()
            .withSources(new PropertiesConfigSource(given, "given", 300))
            .build();
    return new MailCheck()
        .results(new Settings(config, false), Instant.parse("2026-11-30T09:00:00Z"));
  }
}
