package org.softintel.bench.sequencing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.softintel.local.LocalSettings;
import org.softintel.local.LocalStack;

/** Everything, in a folder of its own that is made anew for each bench, on ports of its own. */
final class BenchStack {
  private BenchStack() {}

  static LocalStack started() {
    var settings =
        new LocalSettings(
            Path.of("target/bench-stack"),
            Path.of("target"),
            new LocalSettings.Ports(8680, 9600, 8780, 3625, 3743, 16032),
            false,
            false);
    LocalStack.discard(settings);
    var stack = new LocalStack(settings, System.out::println);
    Runtime.getRuntime().addShutdownHook(new Thread(stack::close));
    stack.start();
    return stack;
  }

  /** The superuser's address, password included. */
  static String url(LocalStack stack) throws IOException {
    return Files.readString(stack.settings().home().resolve("postgres.url")).strip();
  }

  static long number(Connection database, String query) throws SQLException {
    try (var statement = database.createStatement();
        var row = statement.executeQuery(query)) {
      row.next();
      return row.getLong(1);
    }
  }
}
