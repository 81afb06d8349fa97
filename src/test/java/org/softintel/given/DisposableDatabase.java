package org.softintel.given;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.softintel.platform.database.Migrations;

/**
 * A process of the application on a database of its own, which its superuser may ruin: what the
 * tables of the log held can be put back.
 */
public final class DisposableDatabase implements AutoCloseable {
  private static final Duration SOON = Duration.ofSeconds(60);
  private static final List<String> TABLES =
      List.of(
          "audit_writer",
          "audit_entry",
          "audit_pending",
          "audit_leaf",
          "audit_tile",
          "audit_checkpoint");

  private final Path lastSigned = TestStack.shared().home().resolve("drill-last-signed");
  private Replica process;
  private final Map<String, String> settings;
  private String kept = "";

  private DisposableDatabase(Map<String, String> settings) {
    this.settings = settings;
    // A journey that failed is tried once more: what the first try left is not its state.
    TestStack.shared().execute("drop database if exists drill with (force)");
    forget(lastSigned);
    TestStack.shared().execute("create database drill owner softintel_owner");
    TestStack.shared().execute("grant connect on database drill to softintel_app");
    Migrations.run(
        DatabaseLogin.url("drill"),
        DatabaseLogin.OWNER,
        DatabaseLogin.password(DatabaseLogin.OWNER));
    process = newProcess();
  }

  private Replica newProcess() {
    var all = new HashMap<>(usual());
    all.putAll(settings);
    return Replica.started(all);
  }

  private Map<String, String> usual() {
    return Map.of(
        "quarkus.datasource.jdbc.url",
        url().replaceAll("\\?.*", ""),
        // Whoever reads the stack's mailboxes would look for its reports in vain.
        "softintel.delivery.inboxes.team.address",
        "partner@team.softintel.example",
        "softintel.delivery.inboxes.duty.address",
        "partner@team.softintel.example",
        // Not where those of the stack's own log go.
        "softintel.oversight.checkpoints.folder",
        checkpoints().toString(),
        "softintel.delivery.checkpoints.auditors.auditors",
        "partner@team.softintel.example",
        "softintel.audit.log.last-signed",
        lastSigned.toAbsolutePath().toString(),
        // Its log goes nowhere: the auditors of the stack have another.
        "softintel.oversight.checkpoints.tick",
        "24H",
        "softintel.oversight.checkpoints.folder-every",
        "24H");
  }

  public static DisposableDatabase started() {
    return started(Map.of());
  }

  /** With these settings of its process instead of the usual ones. */
  public static DisposableDatabase started(Map<String, String> settings) {
    return new DisposableDatabase(settings);
  }

  public Replica process() {
    return process;
  }

  private static Path checkpoints() {
    try {
      return Files.createDirectories(
          TestStack.shared().home().resolve("drill-checkpoints").toAbsolutePath());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String url() {
    try {
      var url = Files.readString(TestStack.shared().home().resolve("postgres.url")).strip();
      return url.replace("/softintel?", "/drill?");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** As the superuser, who has switched every trigger off. */
  public void execute(String... statements) {
    try (var connection = connection();
        var statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute("set local session_replication_role = replica");
      for (var sql : statements) {
        statement.execute(sql);
      }
      connection.commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean executed(String... statements) {
    execute(statements);
    return true;
  }

  public List<String> rows(String query) {
    try (var connection = connection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      var found = new ArrayList<String>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** When every entry has its place, nothing more gets one until what is returned is closed. */
  public HeldSequencer holdSequencer() {
    awaitAllPlaced();
    var held = HeldSequencer.by(connection());
    return rows("select entry_id from audit_pending").isEmpty() ? held : again(held);
  }

  /** As {@link #holdSequencer}, whatever waits. */
  public HeldSequencer seizeSequencer() {
    return HeldSequencer.by(connection());
  }

  private HeldSequencer again(HeldSequencer held) {
    held.close();
    return holdSequencer();
  }

  public void awaitAllPlaced() {
    Await.until(
        "a place for each entry", SOON, () -> rows("select entry_id from audit_pending").isEmpty());
  }

  /** As they are at one moment: an entry and the end of its writer's chain go together. */
  public void keep() {
    execute(
        Stream.concat(
                Stream.of("set transaction isolation level repeatable read"),
                TABLES.stream()
                    .flatMap(
                        it ->
                            Stream.of(
                                "drop table if exists kept_" + it,
                                "create table kept_" + it + " as table " + it)))
            .toArray(String[]::new));
    kept = read(lastSigned);
  }

  /**
   * While nobody takes entries into the log. It never waits with a lock in its hands: the process
   * locks the tables in another order.
   */
  public void putBack() {
    var all = String.join(", ", TABLES);
    var statements =
        Stream.concat(
                Stream.of("lock table " + all + " in exclusive mode nowait"),
                TABLES.stream()
                    .flatMap(
                        it ->
                            Stream.of(
                                "delete from " + it,
                                "insert into "
                                    + it
                                    + " overriding system value select * from kept_"
                                    + it)))
            .toArray(String[]::new);
    Await.until("a moment in which nobody writes entries", SOON, () -> executed(statements));
    try {
      Files.writeString(lastSigned, kept);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Nobody knows any more what was signed last: the file is gone and the process is another. */
  public void forgetLastSigned() {
    process.close();
    forget(lastSigned);
    process = newProcess();
  }

  private static void forget(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Connection connection() {
    try {
      return DriverManager.getConnection(url());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    process.close();
  }
}
