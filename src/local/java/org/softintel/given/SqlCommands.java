package org.softintel.given;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a page for operators has a superuser type at the database. */
public final class SqlCommands {
  private static final Pattern PASSWORD = Pattern.compile("(ROLE (\\w+) .*PASSWORD) '…'");

  private SqlCommands() {}

  /**
   * With the password of each role; each statement by itself: databases are not made in a
   * transaction.
   */
  public static void run(Connection superuser, String sql, UnaryOperator<String> passwords)
      throws SQLException {
    var filled =
        PASSWORD
            .matcher(sql)
            .replaceAll(
                it ->
                    Matcher.quoteReplacement(
                        it.group(1) + " '" + passwords.apply(it.group(2)) + "'"));
    try (var statement = superuser.createStatement()) {
      for (var each : filled.split(";\\s*", -1)) {
        if (!each.isBlank()) {
          statement.execute(each);
        }
      }
    }
  }
}
