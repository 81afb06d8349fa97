package org.softintel.given;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.softintel.local.EmptyPostgres;

/**
 * What docs/operating/backup.md says, done: by a backup server, and by whoever keeps the keysets
 * and the private half of the key for backups.
 */
public final class BackupPage implements AutoCloseable {
  private static final PageCommands PAGE = new PageCommands("docs/operating/backup.md");
  private static final PageCommands INSTALL = new PageCommands("docs/operating/install.md");
  private static final Pattern VERSION = Pattern.compile("\\(PostgreSQL\\) (\\d+)");
  private static final int OLDEST_PROGRAMS = 17;
  private static final String BACKUP_ROLE = "softintel_backup";
  private static final String BACKUP_PASSWORD = "local-only-backup";
  private static final String DATABASE = "softintel";

  private final Path folder;
  private final Path machine;
  private final Map<String, String> names = new ConcurrentHashMap<>();
  private final OperatorShell keeper;
  private final OperatorShell backupServer;

  /**
   * In a new folder; the machine of the service has the settings and files of a stack that lives
   * there, and other ones in place of some.
   */
  public BackupPage(Path folder, Path stack, Map<String, String> others) {
    this.folder = folder;
    machine = folder.resolve("machine");
    var state = folder.resolve("state");
    try {
      Files.createDirectories(folder.resolve("dumps"));
      Files.createDirectories(state.resolve("checkpoints"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    names.put("PGSSLMODE", "disable");
    names.put("PGSSLROOTCERT", "");
    names.put("PGDATABASE", DATABASE);
    names.put("PGHOST", "127.0.0.1");
    names.put("PGPORT", "");
    names.put("SMALLRYE_CONFIG_LOCATIONS", settings().toString());
    names.put("recipient", "backup@softintel.example");
    names.put("public_half", folder.resolve("backup-public.gpg").toString());
    names.put("dumps", folder.resolve("dumps").toString());
    names.put("settings", machine.toString());
    names.put("keys", folder.resolve("keys-elsewhere").toString());
    names.put("program", Path.of("target/quarkus-app").toAbsolutePath().toString());
    names.put("last_signed", state.resolve("last-signed").toString());
    names.put("checkpoints", state.resolve("checkpoints").toString());
    if (!names.keySet().equals(PAGE.names("Names in the commands"))) {
      throw new IllegalStateException("the names of the page are others: " + names.keySet());
    }
    names.put("PGPASSFILE", folder.resolve("pgpass").toString());
    names.put("QUARKUS_PROFILE", "local");
    writeMachine(stack, others);
    keeper = new OperatorShell(folder, names);
    backupServer = new OperatorShell(folder, names);
    demandPrograms();
  }

  private void demandPrograms() {
    var said = keeper.tried("command -v gpg && pg_dump --version").said();
    var version = VERSION.matcher(said);
    if (!version.find() || Integer.parseInt(version.group(1)) < OLDEST_PROGRAMS) {
      throw new AssertionError(
          "gpg or pg_dump %d is missing: Debian has them in the packages gnupg and postgresql-client-%d: %s"
              .formatted(OLDEST_PROGRAMS, OLDEST_PROGRAMS, said));
    }
  }

  /** Each file that the settings of the stack name is copied, so that this machine has its own. */
  private void writeMachine(Path stack, Map<String, String> others) {
    var all = read(stack.resolve("softintel.properties"));
    all.putAll(others);
    all.setProperty("softintel.audit.log.last-signed", named("last_signed"));
    all.setProperty("softintel.oversight.checkpoints.folder", named("checkpoints"));
    try {
      Files.createDirectories(machine);
      for (var name : all.stringPropertyNames()) {
        var file = Path.of(all.getProperty(name));
        if (file.isAbsolute() && Files.isRegularFile(file)) {
          var own = machine.resolve(file.getFileName());
          Files.write(own, Files.readAllBytes(file));
          all.setProperty(name, own.toString());
        }
      }
      write(all);
      try (var files = Files.list(machine)) {
        for (var file : files.toList()) {
          onlyForOwner(file);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void onlyForOwner(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
  }

  private static Properties read(Path settings) {
    var all = new Properties();
    try (var in = Files.newBufferedReader(settings)) {
      all.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  private void write(Properties all) throws IOException {
    try (var out = Files.newBufferedWriter(settings())) {
      all.store(out, null);
    }
  }

  private Path settings() {
    return machine.resolve("softintel.properties");
  }

  /** All settings of the machine but the ports, of which each process has its own. */
  public Map<String, String> machineSettings() {
    var all = new HashMap<String, String>();
    read(settings()).forEach((name, value) -> all.put(name.toString(), value.toString()));
    all.keySet().removeIf(it -> it.endsWith("http.port") || it.endsWith("management.port"));
    return all;
  }

  /** Settings, keysets and keys of the service. */
  public Path machine() {
    return machine;
  }

  /** What a name in the commands stands for. */
  public String named(String name) {
    return Objects.requireNonNull(names.get(name));
  }

  public OperatorShell keeper() {
    return keeper;
  }

  public OperatorShell backupServer() {
    return backupServer;
  }

  /** The commands go to this server from now on. */
  public void database(int port, String superuserPassword) {
    names.put("PGPORT", "" + port);
    try {
      Files.writeString(
          folder.resolve("pgpass"),
          "127.0.0.1:%d:*:postgres:%s\n127.0.0.1:%d:*:%s:%s\n"
              .formatted(port, superuserPassword, port, BACKUP_ROLE, BACKUP_PASSWORD));
      onlyForOwner(folder.resolve("pgpass"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Roles and an empty database, as for a new installation. */
  public void install(EmptyPostgres server, UnaryOperator<String> passwords) throws SQLException {
    database(server.port(), server.superuserPassword());
    try (var superuser = server.superuser("postgres")) {
      SqlCommands.run(superuser, INSTALL.under("Database", "sql"), passwords);
    }
  }

  /** The key and the account for backups; {@code superuser} is one of the service's database. */
  public void once(Connection superuser) throws SQLException {
    keeper.run(commands("Make the key for backups"));
    backupServer.run(commands("Give away its public half"));
    SqlCommands.run(
        superuser, PAGE.under("Make the account for backups", "sql"), role -> BACKUP_PASSWORD);
  }

  public void dump() {
    backupServer.run(commands("Each night"));
  }

  public void copyKeys() {
    keeper.run(commands("Copy the keys"));
  }

  public void restoreDump() {
    keeper.run(commands("From a dump"));
  }

  public void bringKeysBack() {
    keeper.run(commands("Bring the keys back"));
  }

  /** In the settings of the machine. */
  public void nameDatabase(String url) throws IOException {
    var all = read(settings());
    all.setProperty("quarkus.datasource.jdbc.url", url);
    write(all);
  }

  /** What the command {@code migrate} said. */
  public String compareTables(String ownersPassword) {
    names.put("SOFTINTEL_PLATFORM_MIGRATION_USERNAME", "softintel_owner");
    names.put("SOFTINTEL_PLATFORM_MIGRATION_PASSWORD", ownersPassword);
    return keeper.run(commands("Compare the tables"));
  }

  /** What the command {@code check} said; of local mode, not all is right. */
  public String compareKeys() {
    return keeper.tried(commands("Compare the keys")).said();
  }

  public void continueLog() {
    keeper.run(commands("Continue the log"));
  }

  private static String commands(String heading) {
    return PAGE.under(heading, "sh");
  }

  @Override
  public void close() {
    keeper.close();
    backupServer.close();
  }
}
