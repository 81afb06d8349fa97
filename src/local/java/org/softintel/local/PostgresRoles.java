package org.softintel.local;

import java.sql.Connection;
import java.sql.SQLException;

/**
 * Two logins: the owner migrates, the application may only connect until a migration grants more.
 */
final class PostgresRoles {
  static final String OWNER = "softintel_owner";
  static final String APP = "softintel_app";

  private final LocalPasswords passwords;

  PostgresRoles(LocalPasswords passwords) {
    this.passwords = passwords;
  }

  void ensure(Connection superuser) throws SQLException {
    login(superuser, OWNER);
    login(superuser, APP);
    if (missing(superuser, "select 1 from pg_database where datname = 'softintel'")) {
      run(superuser, "create database softintel owner " + OWNER);
    }
    run(superuser, "revoke all on database softintel, postgres, template1 from public");
    run(superuser, "grant connect on database softintel to " + APP);
  }

  private void login(Connection superuser, String role) throws SQLException {
    if (missing(superuser, "select 1 from pg_roles where rolname = '" + role + "'")) {
      run(superuser, "create role " + role + " login");
    }
    run(superuser, "alter role " + role + " password '" + passwords.get(role) + "'");
  }

  private static boolean missing(Connection superuser, String query) throws SQLException {
    try (var statement = superuser.createStatement();
        var found = statement.executeQuery(query)) {
      return !found.next();
    }
  }

  private static void run(Connection superuser, String sql) throws SQLException {
    try (var statement = superuser.createStatement()) {
      statement.execute(sql);
    }
  }
}
