package org.softintel.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.softintel.local.LocalSettings;
import org.softintel.local.LocalStack;

/** Everything, in a folder of its own that is made anew for each bench, on ports of its own. */
public final class BenchStack {
  private BenchStack() {}

  public static LocalStack started(String bench, int above) {
    var stack = made(bench, above);
    Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
    stack.start();
    return stack;
  }

  static LocalStack made(String bench, int above) {
    var settings = settings(bench, above);
    LocalStack.discard(settings);
    return new LocalStack(settings, System.out::println);
  }

  /** On ports that lie so far above those of local mode. */
  public static LocalSettings settings(String bench, int above) {
    return new LocalSettings(
        Path.of("target/bench-" + bench),
        Path.of("target"),
        new LocalSettings.Ports(
            8080 + above, 9000 + above, 8180 + above, 3025 + above, 3143 + above, 15_432 + above),
        false,
        false);
  }

  /** The superuser's address, password included. */
  public static String url(LocalStack stack) throws IOException {
    return Files.readString(stack.settings().home().resolve("postgres.url")).strip();
  }

  /** As the superuser. */
  public static DataSource database(LocalStack stack) throws IOException {
    var database = new PGSimpleDataSource();
    database.setUrl(url(stack));
    return database;
  }

  public static long number(Connection database, String query) throws SQLException {
    try (var statement = database.createStatement();
        var row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }
}
