package org.softintel;

import java.io.PrintStream;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.softintel.platform.database.DatabaseTls;
import org.softintel.platform.database.Migrations;
import org.softintel.platform.secrets.LocalModeSecrets;
import org.softintel.platform.settings.Settings;
import org.softintel.platform.settings.StartRefused;

/** Makes or changes the tables as their owner, and starts nothing else: no other secret is read. */
final class Migrate {
  private static final String URL = "quarkus.datasource.jdbc.url";
  static final String OWNER = "softintel.platform.migration.username";
  static final String PASSWORD = "softintel.platform.migration.password";

  private static final String FAILED = "softintel: the database was not migrated: ";

  private Migrate() {}

  /** Returns what the program ends with. */
  static int run(Settings settings, boolean dry, PrintStream out, PrintStream err) {
    var missing =
        Stream.of(URL, OWNER, PASSWORD).filter(it -> settings.value(it).isEmpty()).toList();
    missing.forEach(it -> err.println(FAILED + it + " is missing: this command needs it."));
    if (!missing.isEmpty()) {
      return 1;
    }
    try {
      int migrations = migrate(settings, dry);
      out.println(migrations + (dry ? " migrations would run" : " migrations ran"));
      return 0;
    } catch (StartRefused e) {
      err.println(FAILED + e.getMessage());
      return 1;
    } catch (FlywayException e) {
      // Further lines have the statement, and where in the file it stands.
      var first = String.valueOf(e.getMessage()).strip().lines().findFirst().orElse("");
      err.println(FAILED + first);
      return 1;
    }
  }

  private static int migrate(Settings settings, boolean dry) {
    var url = settings.value(URL).orElseThrow();
    var owner = settings.value(OWNER).orElseThrow();
    var password = settings.value(PASSWORD).orElseThrow();
    if (!settings.isLocal()) {
      DatabaseTls.demand(url, Set.of());
      LocalModeSecrets.refuse(Map.of(PASSWORD, password));
    }
    Migrations.demandReached(url, owner, password, OWNER);
    return dry ? Migrations.pending(url, owner, password) : Migrations.run(url, owner, password);
  }
}
