package org.softintel.platform.secrets;

import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.softintel.delivery.mail.MailIdentity;
import org.softintel.platform.monitoring.CertificateKind;
import org.softintel.platform.settings.CheckResult;
import org.softintel.platform.settings.Settings;

/** An authority that the settings trust is noticed before it ends. */
class TrustedFilesTest {
  private static final Instant NOW = Instant.parse("2026-11-27T10:00:00Z");
  private static final String JAVAS = "javax.net.ssl.trustStore";

  @TempDir Path folder;

  @Test
  void eachSettingThatTrustsAnAuthorityIsKnown() {
    var settings =
        settings(
            Map.of(
                "quarkus.datasource.jdbc.url",
                "jdbc:postgresql://db.example/softintel?sslmode=verify-full&sslrootcert=/db.pem",
                "quarkus.tls.mail.trust-store.pem.certs",
                "/mail.pem, /next.pem",
                "quarkus.tls.call-out.trust-store.pem.certs",
                "/pager.pem",
                "softintel.platform.sealing.transit.trusted[0]",
                "/vault.pem"));

    assertThat(TrustedFiles.of(settings))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                CertificateKind.DATABASE, List.of(Path.of("/db.pem")),
                CertificateKind.MAIL_SERVER, List.of(Path.of("/mail.pem"), Path.of("/next.pem")),
                CertificateKind.CALL_OUT, List.of(Path.of("/pager.pem")),
                CertificateKind.KEY_STORE, List.of(Path.of("/vault.pem"))));
  }

  @Test
  void whoTrustsWhatJavaTrustsIsToldNothing() {
    var settings =
        settings(Map.of("quarkus.datasource.jdbc.url", "jdbc:postgresql://db.example/softintel"));

    assertThat(new TrustedFilesCheck().results(settings, NOW)).allMatch(CheckResult::ok);
    assertThat(TrustedFiles.of(settings)).isEmpty();
  }

  /** Until all have changed, the old one and the next stand in one file. */
  @Test
  void theLastCertificateOfAFileCounts() throws Exception {
    var old = certificate("old", NOW.minus(Duration.ofDays(360)));
    var both =
        Files.writeString(
            folder.resolve("both.pem"),
            Files.readString(old)
                + Files.readString(certificate("next", NOW.minus(Duration.ofDays(5)))));

    assertThat(TrustedFiles.daysLeft(List.of(old), NOW)).isBetween(1L, 10L);
    assertThat(TrustedFiles.daysLeft(List.of(both), NOW)).isGreaterThan(350);
    assertThat(TrustedFiles.daysLeft(List.of(both, old), NOW)).isBetween(1L, 10L);
  }

  @Test
  void checkNamesTheSettingOfOneThatEndsOrCannotBeRead() throws Exception {
    var name = "quarkus.tls.mail.trust-store.pem.certs";
    for (var file : List.of(certificate("old", NOW.minus(Duration.ofDays(360))), folder)) {
      assertThat(new TrustedFilesCheck().results(settings(Map.of(name, file.toString())), NOW))
          .singleElement()
          .satisfies(it -> assertThat(it.ok()).isFalse())
          .satisfies(it -> assertThat(it.sentence()).startsWith(name));
    }
  }

  /** A file of another account, or one that a umask hid, is replaced in vain. */
  @Test
  void checkSaysWhichFileThisAccountCannotRead() throws Exception {
    var name = "quarkus.tls.mail.trust-store.pem.certs";
    var hidden = hidden("mail.pem");

    assertThat(new TrustedFilesCheck().results(settings(Map.of(name, hidden.toString())), NOW))
        .containsExactly(
            CheckResult.wrong(
                "certificates", name + ": this account cannot read the file " + hidden + "."));
  }

  /** Java says nothing of it, and trusts nobody. */
  @Test
  void checkSaysWhichFileJavaTrustsAndCannotRead() throws Exception {
    var hidden = hidden("java.p12");
    var missing = folder.resolve("none.p12");

    assertThat(whenJavaTrusts(hidden.toString()))
        .contains(
            CheckResult.wrong(
                "certificates",
                "javax.net.ssl.trustStore: this account cannot read the file " + hidden + "."));
    assertThat(whenJavaTrusts(missing.toString()))
        .contains(
            CheckResult.wrong(
                "certificates", "javax.net.ssl.trustStore: there is no file " + missing + "."));
    for (var right : List.of("NONE", Files.createFile(folder.resolve("java.p12.pem")).toString())) {
      assertThat(whenJavaTrusts(right)).allMatch(CheckResult::ok);
    }
  }

  private static List<CheckResult> whenJavaTrusts(String file) {
    var before = System.setProperty(JAVAS, file);
    try {
      return new TrustedFilesCheck().results(settings(Map.of()), NOW);
    } finally {
      if (before == null) {
        System.clearProperty(JAVAS);
      } else {
        System.setProperty(JAVAS, before);
      }
    }
  }

  /** Not even root can read a link that leads to itself. */
  private Path hidden(String name) throws IOException {
    var link = folder.resolve(name);
    return Files.createSymbolicLink(link, link);
  }

  private Path certificate(String name, Instant from) throws Exception {
    return MailIdentity.of(name, 2048, KeyPurposeId.id_kp_serverAuth, from)
        .certificateIn(folder, name + ".pem");
  }

  private static Settings settings(Map<String, String> given) {
    var config =
        new SmallRyeConfigBuilder()
            .withSources(new PropertiesConfigSource(given, "given", 100))
            .build();
    return new Settings(config, false);
  }
}
