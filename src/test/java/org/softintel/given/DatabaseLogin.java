package org.softintel.given;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** The roles of the database, with their real rights. */
public final class DatabaseLogin {
  public static final String APPLICATION = "softintel_app";
  public static final String OWNER = "softintel_owner";

  private DatabaseLogin() {}

  public static Connection as(String role) throws SQLException {
    return as(role, "softintel");
  }

  public static Connection as(String role, String database) throws SQLException {
    var name = role.equals("postgres") ? "postgres.superuser" : role;
    return DriverManager.getConnection(url(database), role, password(name));
  }

  public static String url(String database) {
    var port = TestStack.shared().parts().settings().ports().postgres();
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  public static String password(String name) {
    var secrets = new Properties();
    try (var file =
        Files.newBufferedReader(TestStack.shared().home().resolve("secrets.properties"))) {
      secrets.load(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return secrets.getProperty(name);
  }
}
