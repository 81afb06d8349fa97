package org.softintel;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.platform.secrets.KeyStoreAway;

/** A command that fails says so in one sentence, without a stack trace, and ends with 1. */
class FailedCommandTest {
  private static final int FAILED = 1;
  private static final String OWNER = "softintel.platform.migration.username";
  private static final String PASSWORD = "softintel.platform.migration.password";
  private static final String URL = "quarkus.datasource.jdbc.url";
  private static final String NOBODY =
      "jdbc:postgresql://127.0.0.1:1/softintel?sslmode=verify-full";

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({"keyset new", "keyset check", "keyset add", "log-key new --origin a"})
  void onAFileWithoutAName(String command) {
    var bytes = new ByteArrayOutputStream();
    var out = new PrintStream(bytes, true, UTF_8);
    var words = (command + " ").split(" ", -1);

    assertThat(Softintel.run(out, out, words)).isEqualTo(FAILED);
    assertThat(bytes.toString(UTF_8)).startsWith("softintel: ").hasLineCount(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          softintel.platform.migration.username |              | softintel.platform.migration.username is missing
          softintel.platform.migration.password |              | softintel.platform.migration.password is missing
          softintel.platform.migration.password | local-only-9 | softintel.platform.migration.password is a password of local mode
          quarkus.datasource.jdbc.url           |              | quarkus.datasource.jdbc.url is missing
          quarkus.datasource.jdbc.url           | jdbc:h2:mem  | quarkus.datasource.jdbc.url must demand TLS
          quarkus.datasource.jdbc.url           | jdbc:postgresql://127.0.0.1:1/softintel?sslmode=verify-full | No database answers at the address of quarkus.datasource.jdbc.url
          """)
  void onADatabaseThatCannotBeMigrated(String setting, String value, String sentence)
      throws IOException {
    var given = new HashMap<>(Map.of(OWNER, "owner", PASSWORD, "a-secret-of-its-own", URL, NOBODY));
    if (value == null) {
      given.remove(setting);
    } else {
      given.put(setting, value);
    }
    var bytes = new ByteArrayOutputStream();
    var out = new PrintStream(bytes, true, UTF_8);

    assertThat(Migrate.run(GivenStart.settings(given, Map.of()), false, out, out))
        .isEqualTo(FAILED);
    assertThat(bytes.toString(UTF_8))
        .startsWith("softintel: the database was not migrated: " + sentence)
        .doesNotContain("secret", "local-only-9")
        .hasLineCount(1);
  }

  /** Of what nobody has foreseen, without the words of others, which may quote something. */
  @Test
  void onceItRuns() {
    assertThat(ServiceStart.whyEnded(new IllegalStateException("Amy Kite")))
        .matches(
            "The command failed: java.lang.IllegalStateException"
                + " \\(FailedCommandTest.java, line \\d+\\)\\.");
    assertThat(ServiceStart.whyEnded(new IllegalStateException(new SQLException("x", "08006"))))
        .isEqualTo("No database answers at the address of quarkus.datasource.jdbc.url.");
    assertThat(ServiceStart.whyEnded(new KeyStoreAway("No key store answers.")))
        .isEqualTo("No key store answers.");
  }

  /** By the program itself: settings are read before any command is known. */
  @ParameterizedTest
  @ValueSource(strings = {"check", "migrate", "serve"})
  void onAFileOfSettingsThatIsNone(String command) throws Exception {
    var file = Files.writeString(folder.resolve("a.properties"), "softintel.delivery.from=\\u12\n");
    var builder =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    "org.softintel.Softintel",
                    command))
            .redirectErrorStream(true);
    builder.environment().put("SMALLRYE_CONFIG_LOCATIONS", file.toString());
    var process = builder.start();
    var said = new String(process.getInputStream().readAllBytes(), UTF_8);

    assertThat(process.waitFor()).as(said).isEqualTo(FAILED);
    assertThat(said).contains("softintel: " + ServiceStart.UNREADABLE).doesNotContain("\tat ");
  }
}
