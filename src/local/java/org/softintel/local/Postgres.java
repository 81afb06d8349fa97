package org.softintel.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.ServiceLoader;
import org.softintel.platform.database.Migrations;

/** The database, with the durability of a real one: what is committed survives a power cut. */
class Postgres implements StackPart {
  /** The name of its superuser's password. */
  static final String SUPERUSER = "postgres.superuser";

  private static final List<String> SERVER_SETTINGS =
      List.of(
          "listen_addresses=127.0.0.1",
          "unix_socket_directories=",
          "fsync=on",
          "synchronous_commit=on",
          "max_connections=60",
          // A failed statement's detail would repeat the row's values.
          "log_error_verbosity=terse",
          "log_min_error_statement=panic");

  private final LocalSettings settings;
  private final LocalPasswords passwords;
  private final PostgresBinaries binaries;
  private final Path data;

  Postgres(LocalSettings settings, LocalPasswords passwords) {
    this.settings = settings;
    this.passwords = passwords;
    binaries = new PostgresBinaries(settings);
    data = settings.home().resolve("postgres");
  }

  @Override
  public String name() {
    return "postgres";
  }

  @Override
  public String title() {
    return "PostgreSQL";
  }

  @Override
  public Map<String, Integer> ports() {
    return Map.of("postgres", settings.ports().postgres());
  }

  @Override
  public void prepare() {
    binaries.unpack();
    if (!Files.exists(data)) {
      createCluster();
    }
    PrivateFiles.write(settings.home().resolve("postgres.url"), superuserUrl() + "\n");
  }

  private void createCluster() {
    // Made beside its place and moved, so that a half-made one is never started.
    var fresh = settings.home().resolve("postgres.new");
    var password = settings.home().resolve("postgres.password");
    PrivateFiles.delete(fresh);
    PrivateFiles.write(password, passwords.get(SUPERUSER));
    var arguments =
        new ArrayList<>(List.of("-D", fresh.toString(), "-U", "postgres", "-E", "UTF-8"));
    arguments.addAll(List.of("--auth=scram-sha-256", "--pwfile=" + password));
    // Passwords of 24 random bytes need no slow hash, which each new connection would wait for.
    arguments.addAll(List.of("-c", "scram_iterations=1"));
    arguments.addAll(
        List.of("--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"));
    LocalProcesses.run(
        "Creating the database", binaries.command("initdb", arguments), settings.log(name()));
    try {
      Files.delete(password);
      Files.move(fresh, data);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public List<String> command() {
    var arguments = new ArrayList<>(List.of("-D", data.toString()));
    arguments.addAll(List.of("-p", Integer.toString(settings.ports().postgres())));
    SERVER_SETTINGS.forEach(setting -> arguments.addAll(List.of("-c", setting)));
    if (settings.shortLived()) {
      // Journeys look for words in all of its files.
      arguments.addAll(List.of("-c", "max_wal_size=96MB", "-c", "min_wal_size=32MB"));
    }
    return binaries.command("postgres", arguments);
  }

  @Override
  public String mark() {
    return data.toString();
  }

  @Override
  public boolean isReady() {
    try (var connection = connect("postgres");
        var statement = connection.createStatement()) {
      return statement.execute("select 1");
    } catch (SQLException e) {
      return false;
    }
  }

  @Override
  public void whenReady() {
    try (var connection = connect("postgres")) {
      new PostgresRoles(passwords).ensure(connection);
    } catch (SQLException e) {
      throw new IllegalStateException("the database's roles cannot be made", e);
    }
    Migrations.run(url("softintel"), PostgresRoles.OWNER, passwords.get(PostgresRoles.OWNER));
  }

  /** "Fast": ends the sessions instead of waiting for them. */
  @Override
  public String stopSignal() {
    return "INT";
  }

  /** After SIGTERM it waits for the last session to leave, and a pool never does. */
  @Override
  public boolean isWaitingToStop() {
    try (var lines = Files.lines(data.resolve("postmaster.pid"))) {
      return lines.anyMatch(line -> line.strip().equals("stopping"));
    } catch (IOException e) {
      return false;
    }
  }

  String superuserUrl() {
    return url("softintel") + "?user=postgres&password=" + passwords.get(SUPERUSER);
  }

  String url(String database) {
    return "jdbc:postgresql://127.0.0.1:" + settings.ports().postgres() + "/" + database;
  }

  Connection connect(String database) throws SQLException {
    var login = new Properties();
    login.setProperty("user", "postgres");
    login.setProperty("password", passwords.get(SUPERUSER));
    login.setProperty("connectTimeout", "2");
    // Not DriverManager: it looks into the thread's class loader, which under Maven is not ours.
    for (var driver : ServiceLoader.load(Driver.class, Postgres.class.getClassLoader())) {
      var connection = driver.connect(url(database), login);
      if (connection != null) {
        return connection;
      }
    }
    throw new SQLException("no driver for PostgreSQL");
  }
}
