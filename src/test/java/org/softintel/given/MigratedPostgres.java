package org.softintel.given;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** A real PostgreSQL with every table, for one test class. */
public final class MigratedPostgres implements AutoCloseable {
  private final EmbeddedPostgres postgres;

  private MigratedPostgres() throws IOException, SQLException {
    postgres = EmbeddedPostgres.builder().start();
    superuser("CREATE ROLE softintel_app LOGIN");
    Flyway.configure().dataSource(postgres.getPostgresDatabase()).load().migrate();
  }

  public static MigratedPostgres started() throws IOException, SQLException {
    return new MigratedPostgres();
  }

  /** As the application's role, which waits for a lock for five seconds at most. */
  public DataSource database() {
    return postgres.getDatabase(
        "softintel_app", "postgres", Map.of("options", "-c lock_timeout=5000"));
  }

  public void superuser(String statement) throws SQLException {
    try (var connection = postgres.getPostgresDatabase().getConnection();
        var prepared = connection.createStatement()) {
      prepared.execute(statement);
    }
  }

  @Override
  public void close() throws IOException {
    postgres.close();
  }
}
