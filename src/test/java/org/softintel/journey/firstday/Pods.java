package org.softintel.journey.firstday;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.softintel.chart.RenderedProgram;
import org.softintel.given.ServerKey;
import org.softintel.platform.sealing.GivenTransit;

/**
 * What the chart would start in a cluster, started as processes: settings, environment and files
 * are as it renders them, but for the addresses of the servers.
 */
public final class Pods {
  private static final String DATABASE = "quarkus.datasource.jdbc.url";
  private static final String KEY_STORE = "softintel.platform.sealing.transit.url";

  private final Servers servers;
  private final Machine machine;
  private final Path folder;
  private final Map<String, String> secrets = new HashMap<>();

  public Pods(Servers servers, Path folder) {
    this.servers = servers;
    this.folder = folder;
    machine = servers.machine();
    secret("QUARKUS_DATASOURCE_USERNAME", "softintel_app");
    secret("SOFTINTEL_PLATFORM_MIGRATION_USERNAME", "softintel_owner");
  }

  /** What a Secret has for a variable of the environment. */
  public void secret(String variable, String value) {
    secrets.put(variable, value);
  }

  /** With an empty database, in which the chart's job makes the tables first. */
  public Pod start(Path values) throws Exception {
    anEmptyDatabase();
    var home = folder.resolve(Objects.requireNonNull(values.getFileName()).toString());
    var program = new RenderedProgram(values, home);
    putAuthorities(program);
    var keyStore = keyStore(program);
    try {
      addressServers(program);
      var migrated = home.resolve("migrate.log");
      var migration = program.migrate(java(program), secrets, migrated);
      assertThat(migration.waitFor(2, TimeUnit.MINUTES)).isTrue();
      assertThat(migration.exitValue()).as(Files.readString(migrated)).isZero();
      var log = home.resolve("softintel.log");
      return new Pod(program.serve(java(program), secrets, log), log, keyStore);
    } catch (Exception | AssertionError e) {
      keyStore.close();
      throw e;
    }
  }

  /** A process, until it is closed. */
  public record Pod(Process process, Path log, GivenTransit keyStore) implements AutoCloseable {
    @Override
    public void close() {
      process.destroyForcibly().onExit().join();
      keyStore.close();
    }
  }

  private void anEmptyDatabase() throws SQLException {
    try (var superuser = servers.superuser();
        var statement = superuser.createStatement()) {
      for (var each :
          List.of(
              "drop database softintel with (force)",
              "create database softintel owner softintel_owner",
              "revoke all on database softintel from public",
              "grant connect on database softintel to softintel_app")) {
        statement.execute(each);
      }
    }
  }

  private void putAuthorities(RenderedProgram program) throws Exception {
    for (var file : List.of("authorities/database-ca.pem", "database-ca/ca.crt")) {
      Files.copy(machine.authority(), program.at(file), StandardCopyOption.REPLACE_EXISTING);
    }
    Files.copy(machine.at("etc/softintel/java.p12"), program.at("authorities/java.p12"));
  }

  private static GivenTransit keyStore(RenderedProgram program) throws Exception {
    var certificates = program.at("transit-certificates/vault.pem").getParent();
    var key = ServerKey.of("localhost");
    key.certificateIn(certificates, "vault.pem");
    var keyStore = GivenTransit.secured(Files.createDirectory(program.at("key-store")), key);
    program.change(KEY_STORE, it -> keyStore.address());
    return keyStore;
  }

  private void addressServers(RenderedProgram program) {
    var ports = machine.ports();
    program.change(
        DATABASE, it -> it.replaceFirst("//[^/]+", "//db.example.org:" + ports.postgres()));
    program.change("quarkus.oidc.auth-server-url", machine::here);
    program.set("quarkus.http.port", "" + ports.app());
    program.set("quarkus.management.port", "" + ports.management());
  }

  /** Names of example.org lead to this machine, and Java trusts its authority. */
  private List<String> java(RenderedProgram program) throws Exception {
    return List.of(
        "-Djdk.net.hosts.file=" + machine.at("etc/hosts"),
        "-Djavax.net.ssl.trustStore=" + program.at("authorities/java.p12"),
        "-Djavax.net.ssl.trustStorePassword=changeit");
  }
}
