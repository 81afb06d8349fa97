package org.softintel.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.softintel.given.MigratedPostgres;
import org.softintel.platform.settings.CheckResult;

/** What stands in the clear in a column must not come into the log of the server. */
class DatabaseLogTest {
  @RegisterExtension static final MigratedPostgres POSTGRES = new MigratedPostgres();

  @BeforeEach
  void asTheDocumentsHaveIt() throws SQLException {
    POSTGRES.superuser("ALTER ROLE softintel_app SET log_error_verbosity = terse");
    POSTGRES.superuser("ALTER ROLE softintel_app SET log_min_error_statement = panic");
  }

  @Test
  void aLogWithoutValuesIsTaken() throws SQLException {
    assertThat(log().ok()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "log_error_verbosity, default",
    "log_error_verbosity, verbose",
    "log_min_error_statement, error",
    "log_min_error_statement, log",
    "log_statement, mod",
    "log_statement, all",
    "log_min_duration_statement, 0",
    "log_min_duration_sample, 1000",
    "log_transaction_sample_rate, 0.1",
    "log_parameter_max_length_on_error, -1"
  })
  void aLogThatMayShowValuesIsWrong(String setting, String value) throws SQLException {
    POSTGRES.superuser("ALTER ROLE softintel_app SET " + setting + " = '" + value + "'");
    try {
      assertThat(log().ok()).isFalse();
      assertThat(log().sentence()).contains(setting + " = " + value, "install.md");
    } finally {
      POSTGRES.superuser("ALTER ROLE softintel_app RESET ALL");
    }
  }

  /** Over a new connection, which has what was set. */
  private static CheckResult log() throws SQLException {
    try (var connection = POSTGRES.database().getConnection()) {
      var url = connection.getMetaData().getURL();
      return DatabaseCheck.log(DatabaseCheck.database(url, "softintel_app", null));
    }
  }
}
