package org.softintel.given;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A database with every table, in a real PostgreSQL that all classes of one JVM share: for the test
 * class that registers it, or for one test that closes it.
 */
public final class MigratedPostgres implements AfterAllCallback, AutoCloseable {
  private static final String TEMPLATE = "migrated";
  private static final int MOST_CONNECTIONS = 60;

  private static final AtomicInteger MADE = new AtomicInteger();
  private static @Nullable EmbeddedPostgres shared;

  private final DataSource owned;
  private final AgroalDataSource pool;

  public MigratedPostgres() {
    try {
      var postgres = server();
      var name = "test" + MADE.incrementAndGet();
      execute(postgres.getPostgresDatabase(), "CREATE DATABASE " + name + " TEMPLATE " + TEMPLATE);
      owned = postgres.getDatabase("postgres", name);
      pool = pool(postgres.getJdbcUrl("softintel_app", name));
    } catch (IOException | SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** It ends with the JVM. */
  private static synchronized EmbeddedPostgres server() throws IOException, SQLException {
    var running = shared;
    if (running == null) {
      running = EmbeddedPostgres.builder().start();
      execute(running.getPostgresDatabase(), "CREATE ROLE softintel_app LOGIN");
      execute(running.getPostgresDatabase(), "CREATE DATABASE " + TEMPLATE);
      Flyway.configure().dataSource(running.getDatabase("postgres", TEMPLATE)).load().migrate();
      shared = running;
    }
    return running;
  }

  /** As the service has one: a connection for each statement would take longer than it. */
  private static AgroalDataSource pool(String url) throws SQLException {
    return AgroalDataSource.from(
        new AgroalDataSourceConfigurationSupplier()
            .connectionPoolConfiguration(
                it ->
                    it.maxSize(MOST_CONNECTIONS)
                        .connectionFactoryConfiguration(
                            connection ->
                                connection
                                    .jdbcUrl(url)
                                    .initialSql("set plan_cache_mode = force_generic_plan")
                                    .jdbcProperty("options", "-c lock_timeout=5000"))));
  }

  /** As the application's role, which waits for a lock for five seconds at most. */
  public DataSource database() {
    return pool;
  }

  /** As whoever may do what the application may not. */
  public DataSource ownersDatabase() {
    return owned;
  }

  public void superuser(String statement) throws SQLException {
    execute(owned, statement);
  }

  private static void execute(DataSource database, String statement) throws SQLException {
    try (var connection = database.getConnection();
        var prepared = connection.createStatement()) {
      prepared.execute(statement);
    }
  }

  @Override
  public void afterAll(ExtensionContext test) {
    close();
  }

  @Override
  public void close() {
    pool.close();
  }
}
