package org.softintel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.softintel.given.MigratedPostgres;
import org.softintel.platform.settings.Settings;

/** On a database without tables, in a real PostgreSQL. */
class MigrateTest {
  @RegisterExtension static final MigratedPostgres POSTGRES = new MigratedPostgres();

  private static final String OWNER = "postgres";

  @Test
  void aDryRunCountsTheMigrationsAndMakesNoTable() throws Exception {
    var url = emptyDatabase();

    var would = migrate(url, true);

    assertThat(would).matches("[1-9]\\d* migrations would run");
    assertThat(tables(url)).isZero();

    assertThat(migrate(url, false)).isEqualTo(would.replace("would run", "ran"));
    assertThat(tables(url)).isPositive();
    assertThat(migrate(url, true)).isEqualTo("0 migrations would run");
  }

  private static String emptyDatabase() throws SQLException {
    POSTGRES.superuser("CREATE DATABASE bare");
    try (var connection = POSTGRES.ownersDatabase().getConnection()) {
      return connection.getMetaData().getURL().replaceFirst("/\\w+(\\?|$)", "/bare$1");
    }
  }

  private static String migrate(String url, boolean dry) {
    var given =
        Map.of("quarkus.datasource.jdbc.url", url, Migrate.OWNER, OWNER, Migrate.PASSWORD, "any");
    var config =
        new SmallRyeConfigBuilder()
            .addDefaultInterceptors()
            .withSources(new PropertiesConfigSource(given, "given", 1))
            .build();
    var bytes = new ByteArrayOutputStream();
    var out = new PrintStream(bytes, true, UTF_8);
    int ended = Migrate.run(new Settings(config, true), dry, out, out);
    var said = bytes.toString(UTF_8);
    assertThat(ended).as(said).isZero();
    return said.strip();
  }

  private static long tables(String url) throws SQLException {
    try (var connection = DriverManager.getConnection(url, OWNER, "");
        var statement = connection.createStatement();
        var row =
            statement.executeQuery(
                "select count(*) from pg_class where relnamespace = 'public'::regnamespace")) {
      row.next();
      return row.getLong(1);
    }
  }
}
