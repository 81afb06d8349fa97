package org.softintel.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.softintel.given.Await;
import org.softintel.given.MigratedPostgres;

/** Tables are changed while processes of the version before read them. */
class MigrationsTest {
  private static final Duration SOON = Duration.ofSeconds(30);

  @RegisterExtension static final MigratedPostgres POSTGRES = new MigratedPostgres();

  @TempDir Path folder;

  private Flyway next;

  @BeforeEach
  void aVersionThatAddsAColumn() throws Exception {
    Files.writeString(
        folder.resolve("V9999__later.sql"), "ALTER TABLE report ADD COLUMN later text;");
    next =
        Migrations.impatient()
            .dataSource(POSTGRES.ownersDatabase())
            .locations("classpath:db/migration", "filesystem:" + folder)
            .load();
  }

  /** Nobody waits behind a migration for as long as somebody reads. */
  @Test
  @Timeout(60)
  void aMigrationStepsAsideForWhoReads() throws Exception {
    try (var reader = POSTGRES.database().getConnection()) {
      reader.setAutoCommit(false);
      read(reader);
      assertThatExceptionOfType(FlywayException.class)
          .isThrownBy(() -> Migrations.run(next, 1))
          .havingRootCause()
          .withMessageContaining("lock timeout");

      var ran = CompletableFuture.supplyAsync(() -> Migrations.run(next, 10));
      Await.until("a migration that waits", SOON, () -> waits());
      try (var another = POSTGRES.database().getConnection()) {
        read(another);
      }
      assertThat(ran).isNotDone();
      reader.rollback();

      assertThat(ran.get(SOON.toSeconds(), TimeUnit.SECONDS)).isEqualTo(1);
    }
    assertThat(next.info().pending()).isEmpty();
  }

  private static void read(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("SELECT count(*) FROM report");
    }
  }

  private static boolean waits() throws SQLException {
    try (var connection = POSTGRES.ownersDatabase().getConnection();
        var statement = connection.createStatement();
        var told =
            statement.executeQuery(
                "SELECT 1 FROM pg_locks WHERE NOT granted AND relation = 'report'::regclass")) {
      return told.next();
    }
  }
}
