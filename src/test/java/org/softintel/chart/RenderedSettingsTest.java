package org.softintel.chart;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.bouncycastle.asn1.x509.KeyPurposeId.id_kp_emailProtection;

import io.fabric8.kubernetes.api.model.EnvVar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.softintel.GivenStart;
import org.softintel.audit.log.NewLogKey;
import org.softintel.audit.verify.VerifierKey;
import org.softintel.delivery.mail.MailIdentity;
import org.softintel.platform.sealing.Keyset;
import org.softintel.platform.sealing.KeysetKind;

/** The program takes what the chart renders: file and environment, with files where it says. */
class RenderedSettingsTest {
  private static final String PASSWORD = "a-long-secret-of-its-own";

  /** Nobody answers in this test. */
  private static final String AWAY =
      "(No database|No key store|No mail server|Keycloak|The keysets cannot be compared).*";

  private static final Pattern FOLDERS = Pattern.compile("/(etc|var/lib)/softintel/");

  @TempDir Path folder;

  @BeforeEach
  void whatSecretsAndConfigMapsHold() throws Exception {
    Keyset.fresh(KeysetKind.REPORTS).create(at("sealing/keyset.json"));
    Keyset.fresh(KeysetKind.INDEX).create(at("sealing/index-keyset.json"));
    var key = NewLogKey.create(at("log/signing-key.pem"), "softintel.example/audit");
    for (var name : List.of("log.vkey", "log-2024.vkey", "log-2025.vkey")) {
      Files.writeString(at("log/" + name), key.line());
    }
    var witness = VerifierKey.ofWitness("witness.example/w1", new byte[32]);
    Files.writeString(at("witnesses/partner/partner.vkey"), witness.line());
    for (var file : List.of("transit/token", "call-out/2-pager/token")) {
      var token = Files.writeString(at(file), "a-token");
      Files.setPosixFilePermissions(token, PosixFilePermissions.fromString("rw-------"));
    }
    var start = Instant.now().minusSeconds(86_400);
    var identity = MailIdentity.of("team@example.org", 3072, id_kp_emailProtection, start);
    for (var file :
        List.of(
            "inboxes/team/team.pem",
            "inboxes/team/escrow.pem",
            "unusual/auditor.pem",
            "unusual/spare.pem",
            "transit-certificates/vault.pem",
            "files/leads.pem",
            "authorities/mail.pem",
            "authorities/next.pem",
            "authorities/pager.pem",
            "database-ca/ca.crt")) {
      identity.certificateIn(at(file).getParent(), Path.of(file).getFileName().toString());
    }
    var keystore = identity.keystoreIn(at("signing/keystore.p12").getParent(), PASSWORD);
    Files.move(keystore, at("signing/keystore.p12"));
    Files.setPosixFilePermissions(
        at("signing/keystore.p12"), PosixFilePermissions.fromString("rw-------"));
    Files.createDirectories(at("last-signed/checkpoint").getParent());
    Files.createDirectories(at("checkpoints"));
    Files.writeString(at("files/schools.txt"), "Kite School");
  }

  @ParameterizedTest
  @MethodSource("org.softintel.chart.HelmChart#everySetOfValues")
  void theProgramWouldStart(Path values) throws IOException {
    var manifests = HelmChart.render(values);
    var file = file(manifests);

    assertThat(GivenStart.wrong(file, environment(manifests)))
        .isNotEmpty()
        .allMatch(it -> it.matches(AWAY));
    assertThat(GivenStart.refused(file, environment(manifests)))
        .hasSize(1)
        .allMatch(it -> it.matches(AWAY));
  }

  /**
   * The program itself, with the file of the ConfigMap and the environment of the container, as far
   * as its start goes without a database.
   */
  @ParameterizedTest
  @MethodSource("org.softintel.chart.HelmChart#everySetOfValues")
  void aProcessOfItsOwnMissesTheDatabaseAndNothingElse(Path values) throws Exception {
    var manifests = HelmChart.render(values);
    write(file(manifests), at("settings/application.properties"));

    var said = start(manifests);

    assertThat(said)
        .singleElement()
        .asString()
        .contains("No database answers at the address of quarkus.datasource.jdbc.url.");
  }

  /** What the process of a container that cannot start says in lines of its own. */
  private List<String> start(Manifests manifests) throws Exception {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var builder =
        new ProcessBuilder(
                java,
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-cp",
                System.getProperty("java.class.path"),
                "org.softintel.Softintel")
            .redirectErrorStream(true);
    builder.environment().clear();
    for (var each : manifests.container().getEnv()) {
      var value = Objects.requireNonNullElse(each.getValue(), PASSWORD);
      builder.environment().put(each.getName(), here(value));
    }
    var process = builder.start();
    var said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(said).isEqualTo(1);
    return said.lines().filter(it -> it.startsWith("softintel: ") || it.startsWith("{")).toList();
  }

  private static void write(Map<String, String> settings, Path file) throws IOException {
    var all = new Properties();
    all.putAll(settings);
    try (var out = Files.newBufferedWriter(file)) {
      all.store(out, null);
    }
  }

  /** What the chart misspells stops the start. */
  @Test
  void aKeyThatTheProgramDoesNotKnowIsNoticed() throws IOException {
    var manifests = HelmChart.render(HelmChart.MINIMAL);
    var file = file(manifests);
    file.put("softintel.delivery.envelop-from", "bounces@example.org");

    assertThat(GivenStart.refused(file, environment(manifests)))
        .anyMatch(it -> it.startsWith("softintel.delivery.envelop-from is not a setting"));
  }

  private Map<String, String> file(Manifests manifests) {
    var file = new TreeMap<String, String>();
    manifests.settings().forEach((name, value) -> file.put(name, nobody(name, here(value))));
    return file;
  }

  private static String nobody(String name, String value) {
    return switch (name) {
      case "quarkus.datasource.jdbc.url",
          "quarkus.oidc.auth-server-url",
          "softintel.platform.sealing.transit.url" ->
          value.replaceFirst("//[^/]+", "//127.0.0.1:1");
      case "softintel.delivery.smtp.host" -> "127.0.0.1";
      case "softintel.delivery.smtp.port" -> "1";
      default -> value;
    };
  }

  private String here(String value) {
    return FOLDERS.matcher(value).replaceAll(folder + "/");
  }

  private static Map<String, String> environment(Manifests manifests) {
    return manifests.container().getEnv().stream()
        .filter(it -> it.getName().matches("(QUARKUS|SOFTINTEL)_.*"))
        .collect(
            Collectors.toMap(
                EnvVar::getName, it -> Objects.requireNonNullElse(it.getValue(), PASSWORD)));
  }

  private Path at(String file) throws IOException {
    var path = folder.resolve(file);
    Files.createDirectories(Objects.requireNonNull(path.getParent()));
    return path;
  }
}
