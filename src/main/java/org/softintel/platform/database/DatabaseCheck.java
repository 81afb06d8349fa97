package org.softintel.platform.database;

import java.io.IOException;
import java.net.Socket;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.net.ssl.SSLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;
import org.softintel.platform.secrets.ServerCertificates;
import org.softintel.platform.secrets.ServerCertificates.Server;
import org.softintel.platform.secrets.TrustedFiles;
import org.softintel.platform.settings.Check;
import org.softintel.platform.settings.CheckResult;
import org.softintel.platform.settings.Settings;
import org.softintel.platform.settings.StartRefused;

/** Whether the database answers, over TLS, and has the tables of this version. */
public final class DatabaseCheck implements Check {
  private static final String NAME = "database";
  private static final String URL = "quarkus.datasource.jdbc.url";
  private static final String USERNAME = "quarkus.datasource.username";
  private static final String BESIDE = "quarkus.datasource.jdbc.additional-jdbc-properties.";
  private static final int SECONDS = 5;

  private static final String RIGHTS =
      """
      SELECT rolsuper, rolbypassrls,
          EXISTS (SELECT 1 FROM pg_tables WHERE schemaname = current_schema()
              AND pg_has_role(current_user, tableowner, 'MEMBER'))
      FROM pg_roles WHERE rolname = current_user
      """;

  /** What of the server's log could show the values of a row. */
  private static final String LOGGING =
      """
      SELECT name, setting FROM pg_settings WHERE (name, setting) IN (
          ('log_error_verbosity', 'default'), ('log_error_verbosity', 'verbose'))
      OR name = 'log_min_error_statement' AND setting NOT IN ('fatal', 'panic')
      OR name = 'log_statement' AND setting NOT IN ('none', 'ddl')
      OR name IN ('log_min_duration_statement', 'log_min_duration_sample') AND setting <> '-1'
      OR name IN ('log_transaction_sample_rate', 'log_parameter_max_length_on_error')
          AND setting <> '0'
      ORDER BY name
      """;

  /** PostgreSQL's message SSLRequest. */
  private static final byte[] TLS_WANTED = HexFormat.of().parseHex("0000000804d2162f");

  /** That of the settings, without a pool. Throws for a URL that is none of PostgreSQL. */
  public static DataSource database(Settings settings) {
    return database(
        settings.value(URL).orElse(""),
        settings.value(USERNAME).orElse(null),
        settings.value("quarkus.datasource.password").orElse(null));
  }

  static DataSource database(String url, @Nullable String username, @Nullable String password) {
    var source = new PGSimpleDataSource();
    source.setUrl(url);
    source.setUser(username);
    source.setPassword(password);
    source.setConnectTimeout(SECONDS);
    source.setSocketTimeout(SECONDS);
    return source;
  }

  @Override
  public List<CheckResult> results(Settings settings, Instant now) {
    var found = new ArrayList<>(reached(settings, now));
    if (found.stream().allMatch(CheckResult::ok)) {
      found.add(tables(database(settings)));
      found.addAll(role(settings, now));
      found.add(log(database(settings)));
    }
    found.addAll(ServerCertificates.look(servers(settings), now));
    return found;
  }

  /** Each one of the address; none in local mode, which has no TLS. */
  public static List<Server> servers(Settings settings) {
    var parts = Driver.parseURL(settings.value(URL).orElse(""), new Properties());
    if (parts == null || settings.isLocal()) {
      return List.of();
    }
    var hosts = PGProperty.PG_HOST.getOrDefault(parts).split(",", -1);
    var ports = PGProperty.PG_PORT.getOrDefault(parts).split(",", -1);
    return IntStream.range(0, hosts.length)
        .mapToObj(
            it ->
                new Server(
                    URL,
                    hosts[it],
                    Integer.parseInt(ports[it]),
                    DatabaseCheck::askForTls,
                    () -> TrustedFiles.ofTheDatabase(settings)))
        .toList();
  }

  private static void askForTls(Socket socket) throws IOException {
    socket.getOutputStream().write(TLS_WANTED);
    if (socket.getInputStream().read() != 'S') {
      throw new IOException("no TLS");
    }
  }

  /** Whether it answers, over TLS: all that can be known of it before the service starts. */
  public static List<CheckResult> reached(Settings settings, Instant now) {
    var tls = tls(settings);
    return tls.ok() ? List.of(tls, answer(settings)) : List.of(tls);
  }

  private static CheckResult tls(Settings settings) {
    if (settings.isLocal()) {
      return CheckResult.right(NAME, "In local mode the database needs no TLS.");
    }
    var beside =
        settings.names().stream()
            .filter(it -> it.startsWith(BESIDE))
            .map(it -> it.substring(BESIDE.length()))
            .collect(Collectors.toSet());
    return CheckResult.of(
        NAME,
        "The database must prove its name with TLS.",
        () -> DatabaseTls.demand(settings.value(URL).orElse(""), beside));
  }

  private static CheckResult answer(Settings settings) {
    try {
      demand(database(settings), USERNAME);
      return CheckResult.right(NAME, "It answers.");
    } catch (StartRefused e) {
      return CheckResult.wrong(NAME, String.valueOf(e.getMessage()));
    } catch (IllegalArgumentException e) {
      return CheckResult.wrong(NAME, URL + " is not an address of PostgreSQL.");
    }
  }

  /** Throws {@link StartRefused} if it does not let in whom this setting names. */
  static void demand(DataSource database, String username) {
    try {
      database.getConnection().close();
    } catch (SQLException e) {
      throw new StartRefused(why(e).replace(USERNAME, username));
    }
  }

  /** Whether the service is no more than a user of the tables. */
  public static List<CheckResult> role(Settings settings, Instant now) {
    if (settings.isLocal() || !tls(settings).ok()) {
      return List.of();
    }
    try {
      return List.of(role(database(settings)));
    } catch (IllegalArgumentException e) {
      return List.of();
    }
  }

  static CheckResult role(DataSource database) {
    return CheckResult.of(NAME, "The service is a user of its tables.", () -> demandUser(database));
  }

  private static void demandUser(DataSource database) {
    try (var connection = database.getConnection();
        var asked = connection.createStatement();
        var told = asked.executeQuery(RIGHTS)) {
      if (told.next()) {
        refuseIf(told.getBoolean(1), "is a superuser");
        refuseIf(told.getBoolean(2), "passes over row security (BYPASSRLS)");
        refuseIf(told.getBoolean(3), "is or may become the owner of the tables");
      }
    } catch (SQLException e) {
      throw new StartRefused(why(e));
    }
  }

  private static void refuseIf(boolean wrong, String what) {
    if (wrong) {
      throw new StartRefused(
          USERNAME + " " + what + ": the service must have a role without, such as softintel_app.");
    }
  }

  static CheckResult log(DataSource database) {
    return CheckResult.of(
        NAME, "The log of PostgreSQL shows no values of rows.", () -> demandSilence(database));
  }

  private static void demandSilence(DataSource database) {
    try (var connection = database.getConnection();
        var asked = connection.createStatement();
        var told = asked.executeQuery(LOGGING)) {
      var found = new ArrayList<String>();
      while (told.next()) {
        found.add(told.getString(1) + " = " + told.getString(2));
      }
      if (!found.isEmpty()) {
        throw new StartRefused(
            "The log of PostgreSQL may show values of rows, by %s: docs/operating/install.md."
                .formatted(String.join(", ", found)));
      }
    } catch (SQLException e) {
      throw new StartRefused(why(e));
    }
  }

  private static CheckResult tables(DataSource database) {
    long ahead = Migrations.ahead(database);
    return CheckResult.of(
        NAME,
        ahead > 0
            ? "Its tables are those of a newer version: " + ahead + " more migrations ran."
            : "Its tables are those of this version.",
        () -> Migrations.demand(database));
  }

  /** Why it does not let us in. The driver's own words may quote what was set. */
  public static String why(SQLException e) {
    var state = String.valueOf(e.getSQLState());
    if (state.startsWith("28")) {
      return "The database refuses " + USERNAME + " with its password.";
    }
    if (state.equals("3D000")) {
      return "There is no database of the name that " + URL + " has.";
    }
    if (isAboutTls(e)) {
      return "The certificate of the database is not trusted: sslrootcert in " + URL + ".";
    }
    return state.startsWith("08")
        ? "No database answers at the address of " + URL + "."
        : "The database does not let us in (SQLSTATE " + state + "): " + URL + ".";
  }

  private static boolean isAboutTls(Throwable e) {
    for (var cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof SSLException) {
        return true;
      }
    }
    return false;
  }
}
