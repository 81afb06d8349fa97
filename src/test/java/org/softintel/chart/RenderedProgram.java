package org.softintel.chart;

import static org.bouncycastle.asn1.x509.KeyPurposeId.id_kp_emailProtection;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.softintel.audit.log.NewLogKey;
import org.softintel.audit.verify.VerifierKey;
import org.softintel.delivery.mail.MailIdentity;
import org.softintel.platform.sealing.Keyset;
import org.softintel.platform.sealing.KeysetKind;

/**
 * The program as the chart starts it: with the file of its ConfigMap and the environment of its
 * container. What Secrets and ConfigMaps hold lies in a folder.
 */
public final class RenderedProgram {
  private static final String PASSWORD = "a-long-secret-of-its-own";
  private static final Pattern FOLDERS = Pattern.compile("/(etc|var/lib)/softintel/");

  private final Path folder;
  private final Manifests manifests;
  private final Map<String, String> settings = new TreeMap<>();

  public RenderedProgram(Path values, Path folder) throws Exception {
    this.folder = folder;
    manifests = HelmChart.render(values);
    manifests.settings().forEach((name, value) -> settings.put(name, here(value)));
    fill();
  }

  /** Those of {@code helm/softintel/ci}. */
  public static Stream<Path> everySetOfValues() {
    return HelmChart.everySetOfValues();
  }

  private void fill() throws Exception {
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
            "unusual/auditors.pem",
            "transit-certificates/vault.pem",
            "files/leads.pem",
            "authorities/database-ca.pem",
            "authorities/mail-ca.pem",
            "authorities/next-mail-ca.pem",
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

  /** Changes a setting, if the file has it. */
  public void change(String name, UnaryOperator<String> value) {
    settings.computeIfPresent(name, (it, old) -> value.apply(old));
  }

  public void set(String name, String value) {
    settings.put(name, value);
  }

  Map<String, String> settings() {
    return settings;
  }

  /** What the program reads of its environment. */
  Map<String, String> environment() {
    var all = environment(manifests.container(), Map.of());
    all.keySet().removeIf(it -> !it.matches("(QUARKUS|SOFTINTEL)_.*"));
    return all;
  }

  private Map<String, String> environment(Container container, Map<String, String> secrets) {
    var all = new TreeMap<String, String>();
    for (var each : container.getEnv()) {
      var secret = secrets.getOrDefault(each.getName(), PASSWORD);
      all.put(each.getName(), here(Objects.requireNonNullElse(each.getValue(), secret)));
    }
    return all;
  }

  /** Starts it; {@code secrets} are those of the environment that must be right. */
  public Process serve(List<String> java, Map<String, String> secrets, Path log)
      throws IOException {
    var all = new Properties();
    all.putAll(settings);
    try (var out = Files.newBufferedWriter(at("settings/application.properties"))) {
      all.store(out, null);
    }
    return start(java, List.of(), environment(manifests.container(), secrets), log);
  }

  /** Starts the job that makes the tables. */
  public Process migrate(List<String> java, Map<String, String> secrets, Path log)
      throws IOException {
    var job = manifests.the(Job.class).getSpec().getTemplate().getSpec().getContainers().get(0);
    var environment = environment(job, secrets);
    environment.put("QUARKUS_DATASOURCE_JDBC_URL", settings.get("quarkus.datasource.jdbc.url"));
    return start(java, job.getArgs(), environment, log);
  }

  private static Process start(
      List<String> java, List<String> arguments, Map<String, String> environment, Path log)
      throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(java);
    command.addAll(List.of("-jar", "target/quarkus-app/quarkus-run.jar"));
    command.addAll(arguments);
    var builder =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
    builder.environment().clear();
    builder.environment().putAll(environment);
    return builder.start();
  }

  private String here(String value) {
    return FOLDERS.matcher(value).replaceAll(folder + "/");
  }

  /** A file that the pod has below /etc/softintel or /var/lib/softintel. */
  public Path at(String file) throws IOException {
    var path = folder.resolve(file);
    Files.createDirectories(Objects.requireNonNull(path.getParent()));
    return path;
  }
}
