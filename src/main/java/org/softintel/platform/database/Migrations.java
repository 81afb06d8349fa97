package org.softintel.platform.database;

import io.quarkus.runtime.Startup;
import io.smallrye.config.SmallRyeConfig;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.Config;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.softintel.platform.secrets.LocalModeSecrets;
import org.softintel.platform.settings.StartRefused;

/**
 * The tables that this version needs. Their owner makes them with a command of its own; the service
 * does not have the owner's password, and does not start on other tables.
 */
@Singleton
public class Migrations {
  /** When they are demanded at start; who reads tables then comes later. */
  public static final int DEMANDED = 1_000;

  private static final String NOT_LONG = "SET lock_timeout = '2s'";
  private static final Duration PAUSE = Duration.ofSeconds(2);
  private static final int TRIES = 75;

  /** PostgreSQL's state for a lock that was waited for in vain. */
  private static final String NOT_AVAILABLE = "55P03";

  private static final String JDBC = "quarkus.datasource.jdbc.";

  private final DataSource database;
  private final Config config;

  Migrations(DataSource database, Config config) {
    this.database = database;
    this.config = config;
  }

  /** Throws {@link StartRefused} if the database does not let in whom this setting names. */
  public static void demandReached(String url, String owner, String password, String setting) {
    DatabaseCheck.demand(DatabaseCheck.database(url, owner, password), setting);
  }

  /**
   * Returns how many migrations ran. Processes of the version before may work meanwhile: while a
   * migration waits for a table, they wait behind it, so that it gives up after two seconds and
   * tries again two seconds later, for five minutes.
   */
  public static int run(String url, String owner, String password) {
    return run(as(url, owner, password), TRIES);
  }

  static int run(Flyway migrations, int tries) {
    int pending = migrations.info().pending().length;
    for (int left = tries; ; left--) {
      try {
        migrations.migrate();
        return pending;
      } catch (FlywayException e) {
        if (left == 1 || !isLocked(e)) {
          throw e;
        }
        pause();
      }
    }
  }

  private static boolean isLocked(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException sql && NOT_AVAILABLE.equals(sql.getSQLState())) {
        return true;
      }
    }
    return false;
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Returns how many would run. */
  public static int pending(String url, String owner, String password) {
    return as(url, owner, password).info().pending().length;
  }

  private static Flyway as(String url, String owner, String password) {
    return impatient().dataSource(url, owner, password).load();
  }

  /** It waits for no table for long. */
  static FluentConfiguration impatient() {
    return Flyway.configure(Migrations.class.getClassLoader()).initSql(NOT_LONG);
  }

  @Startup(DEMANDED)
  void demandAll() {
    if (!LocalModeSecrets.areAllowed()) {
      DatabaseTls.demand(
          config.getValue(JDBC + "url", String.class),
          config
              .unwrap(SmallRyeConfig.class)
              .getMapKeys(JDBC + "additional-jdbc-properties")
              .keySet());
    }
    demand(database);
  }

  /** Throws {@link StartRefused} unless the tables are as this version needs them. */
  static void demand(DataSource database) {
    var flyway = Flyway.configure(Migrations.class.getClassLoader()).dataSource(database).load();
    var found = flyway.validateWithResult();
    if (!found.validationSuccessful) {
      throw new StartRefused(
          "The database is not as this version needs it, and %d migrations are to run. Run the command \"migrate\" first: %s"
              .formatted(flyway.info().pending().length, found.getAllErrorMessages()));
    }
  }

  /** How many migrations ran that this version does not know. */
  static long ahead(DataSource database) {
    var flyway = Flyway.configure(Migrations.class.getClassLoader()).dataSource(database).load();
    return Stream.of(flyway.info().all())
        .filter(it -> it.getState() == MigrationState.FUTURE_SUCCESS)
        .count();
  }
}
