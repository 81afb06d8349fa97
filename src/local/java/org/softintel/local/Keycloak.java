package org.softintel.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** The identity provider with our realm; its accounts live in a database file of its own. */
final class Keycloak implements StackPart {
  private static final List<String> JVM =
      List.of(
          "-XX:TieredStopAtLevel=1",
          "-Xmx512m",
          "-Dfile.encoding=UTF-8",
          "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
          "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
              + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
          "-Dpicocli.disable.closures=true",
          "--add-opens=java.base/java.util=ALL-UNNAMED",
          "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
          "--add-opens=java.base/java.security=ALL-UNNAMED",
          "--add-opens=java.base/java.lang=ALL-UNNAMED");

  // What the front-end build copied is in the next answer.
  private static final List<String> LIVE =
      List.of(
          "--spi-theme--cache-themes=false",
          "--spi-theme--cache-templates=false",
          "--spi-theme--static-max-age=-1");

  private final LocalSettings settings;
  private final LocalPasswords passwords;
  private final Realm realm;
  private final SignInClient client;
  private final Path own;

  Keycloak(LocalSettings settings, LocalPasswords passwords) {
    this.settings = settings;
    this.passwords = passwords;
    realm = new Realm(settings, passwords);
    client = new SignInClient(settings, passwords);
    own = settings.home().resolve("keycloak");
  }

  @Override
  public String name() {
    return "keycloak";
  }

  @Override
  public String title() {
    return "Keycloak";
  }

  @Override
  public Map<String, Integer> ports() {
    return Map.of("keycloak", settings.ports().keycloak());
  }

  @Override
  public void prepare() {
    if (!Files.exists(started())) {
      // A first start that was killed leaves a half-made database behind a lock.
      PrivateFiles.delete(own);
    }
    realm.writeTo(own.resolve("import/softintel-realm.json"));
    PrivateFiles.write(administrator(), administratorSettings());
    BuildCache.make(UnpackedKeycloak.optimised(distribution()), this::optimise);
    if (settings.shortLived() && !Files.exists(started())) {
      var kept = distribution().resolve("database-" + realm.fingerprint());
      BuildCache.make(kept, this::keepNewDatabase);
      copy(kept, database());
      // Of another address.
      write(started(), "");
    }
  }

  /** The tables, two realms and their keys: a first start takes three times the processor time. */
  private void keepNewDatabase(Path kept) {
    var first = LocalProcesses.start(command(), settings.log(name()));
    write(settings.home().resolve(name() + ".pid"), first.pid() + "\n");
    var end = System.nanoTime() + patience().toNanos();
    while (!isReady()) {
      if (!first.isAlive() || System.nanoTime() > end) {
        first.destroyForcibly();
        throw new CannotStart(
            "Keycloak did not make its database. "
                + LocalProcesses.lastLines(settings.log(name())));
      }
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
    LocalProcesses.end(first.toHandle(), stopSignal(), patience());
    var fresh = kept.resolveSibling(kept.getFileName() + ".new");
    copy(database(), fresh);
    try {
      Files.move(fresh, kept);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path database() {
    return own.resolve("database.mv.db");
  }

  private static void copy(Path from, Path to) {
    try {
      Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void optimise(Path marker) {
    var build =
        server("build", "--db=dev-file", "--health-enabled=false", "--metrics-enabled=false");
    LocalProcesses.run("Building Keycloak", build, settings.log(name()));
    write(marker, "");
  }

  @Override
  public List<String> command() {
    var command =
        server(
            "start",
            "--optimized",
            "--cache=local",
            "--http-enabled=true",
            "--http-host=127.0.0.1",
            "--http-port=" + settings.ports().keycloak(),
            "--hostname=http://localhost:" + settings.ports().keycloak(),
            // Everybody's password here is known, so that a slow hash guards nothing.
            "--spi-password-hashing--argon2--iterations=1",
            "--spi-password-hashing--argon2--memory=1024",
            "--spi-theme--folder--dir=" + settings.build().resolve("keycloak-theme/theme"),
            "--db-url=jdbc:h2:file:" + own.resolve("database") + ";NON_KEYWORDS=VALUE");
    if (settings.live()) {
      command.addAll(LIVE);
    }
    return command;
  }

  @Override
  public String mark() {
    return LocalProcesses.mark(settings);
  }

  @Override
  public boolean isReady() {
    return LocalHttp.answers(settings.realmUrl() + "/.well-known/openid-configuration");
  }

  @Override
  public void whenReady() {
    var imported = !Files.exists(started());
    if (!imported && !settings.appUrl().equals(lastApp())) {
      client.move();
    }
    write(started(), settings.appUrl());
  }

  private String lastApp() {
    try {
      return Files.readString(started());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private List<String> server(String... arguments) {
    var command = new ArrayList<>(LocalProcesses.java(settings));
    command.addAll(JVM);
    command.add("-Dkc.home.dir=" + distribution());
    command.add("-Dkc.config.file=" + administrator());
    command.add("-Dsoftintel.url=" + settings.appUrl());
    command.add("-Dsoftintel.duty.phone=" + AppProperties.DUTY_PHONE);
    command.add("-Dsoftintel.duty.hours=" + AppProperties.DUTY_HOURS);
    command.add("-Dsoftintel.hub.name=" + AppProperties.HUB_NAME);
    command.add("-Dsoftintel.hub.phone=" + AppProperties.HUB_PHONE);
    command.add("-Dsoftintel.team.phone=" + AppProperties.TEAM_PHONE);
    command.add("-Dsoftintel.team.hours=" + AppProperties.TEAM_HOURS);
    // Imports at the start what is not there yet, as --import-realm does, but from our own folder.
    command.add("-Dkeycloak.migration.dir=" + own.resolve("import"));
    command.addAll(List.of("-cp", distribution().resolve("lib/quarkus-run.jar").toString()));
    command.add("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
    command.addAll(List.of(arguments));
    return command;
  }

  private Path distribution() {
    return UnpackedKeycloak.folder(settings.build());
  }

  /** A file, because every account of the machine can read a command line. */
  private Path administrator() {
    return own.resolve("administrator.conf");
  }

  private String administratorSettings() {
    return """
    bootstrap-admin-username=admin
    bootstrap-admin-password=%s
    """
        .formatted(passwords.get("keycloak.admin"));
  }

  private Path started() {
    return own.resolve("started-once");
  }

  private static void write(Path marker, String text) {
    try {
      Files.writeString(marker, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
