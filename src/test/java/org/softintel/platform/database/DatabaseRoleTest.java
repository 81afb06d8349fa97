package org.softintel.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postgresql.ds.PGSimpleDataSource;
import org.softintel.given.MigratedPostgres;

/** Whoever takes the service over must not be able to change what guards the log. */
class DatabaseRoleTest {
  @RegisterExtension static final MigratedPostgres POSTGRES = new MigratedPostgres();

  @Test
  void theRoleOfTheApplicationIsTaken() {
    assertThat(DatabaseCheck.role(POSTGRES.database()).ok()).isTrue();
  }

  @Test
  void aSuperuserIsRefused() {
    refused(POSTGRES.ownersDatabase(), "is a superuser");
  }

  @Test
  void whoPassesOverRowSecurityIsRefused() throws SQLException {
    POSTGRES.superuser("CREATE ROLE passes LOGIN BYPASSRLS");

    refused(as("passes"), "passes over row security");
  }

  @Test
  void whoOwnsTheTablesOrMayBecomeTheirOwnerIsRefused() throws SQLException {
    POSTGRES.superuser("CREATE ROLE given_owner LOGIN");
    POSTGRES.superuser("CREATE ROLE given_member LOGIN IN ROLE given_owner NOINHERIT");
    POSTGRES.superuser("CREATE TABLE owned (a int)");
    POSTGRES.superuser("ALTER TABLE owned OWNER TO given_owner");

    refused(as("given_owner"), "the owner of the tables");
    refused(as("given_member"), "the owner of the tables");
    POSTGRES.superuser("DROP TABLE owned");
  }

  private static DataSource as(String role) throws SQLException {
    var source = new PGSimpleDataSource();
    try (var connection = POSTGRES.ownersDatabase().getConnection()) {
      source.setUrl(connection.getMetaData().getURL());
    }
    source.setUser(role);
    return source;
  }

  private static void refused(DataSource database, String why) {
    var found = DatabaseCheck.role(database);
    assertThat(found.ok()).isFalse();
    assertThat(found.sentence()).contains("quarkus.datasource.username", why);
  }
}
