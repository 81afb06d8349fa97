package org.softintel;

import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.softintel.platform.database.DatabaseTls;
import org.softintel.platform.database.Migrations;
import org.softintel.platform.secrets.LocalModeSecrets;

/** Makes or changes the tables as their owner, and starts nothing else: no other secret is read. */
final class Migrate {
  static final String OWNER = "softintel.platform.migration.username";
  static final String PASSWORD = "softintel.platform.migration.password";

  private Migrate() {}

  /** Returns what the program ends with. */
  static int run(boolean dry) {
    try {
      System.out.println(
          migrate(ConfigProvider.getConfig(), dry)
              + (dry ? " migrations would run" : " migrations ran"));
      return 0;
    } catch (RuntimeException e) {
      System.err.println("softintel: the database was not migrated: " + e.getMessage());
      return 1;
    }
  }

  private static int migrate(Config config, boolean dry) {
    var url = config.getValue("quarkus.datasource.jdbc.url", String.class);
    var password = config.getValue(PASSWORD, String.class);
    if (!LocalModeSecrets.areAllowed()) {
      DatabaseTls.demand(url, Set.of());
      LocalModeSecrets.refuse(Map.of("migration", password));
    }
    var owner = config.getValue(OWNER, String.class);
    return dry ? Migrations.pending(url, owner, password) : Migrations.run(url, owner, password);
  }
}
