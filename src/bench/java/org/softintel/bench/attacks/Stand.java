package org.softintel.bench.attacks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.softintel.bench.BenchStack;
import org.softintel.bench.sequencing.BenchApiClient;
import org.softintel.bench.sequencing.BenchReplica;
import org.softintel.bench.sequencing.SequencingLeader;
import org.softintel.local.LocalStack;

/** One copy of the database, with a process of the application and a witness of its own. */
final class Stand {
  /** Times are so short that each attack is over within seconds. */
  static final Map<String, String> FAST =
      Map.of(
          "softintel.audit.selfcheck.again-after", "1S",
          "softintel.audit.proof.within", "4S",
          "softintel.audit.proof.patience", "8S",
          "softintel.audit.cosigning.pause", "1S",
          "softintel.audit.cosigning.silence", "6S",
          "softintel.oversight.checkpoints.folder-every", "1S",
          "softintel.oversight.checkpoints.tick", "24H");

  static final String OFFICER = "select account from colleague where username = 'triage'";

  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Set<String> TRY_AGAIN = Set.of("40P01", "55P03", "40001", "23505");
  private static final Object TEMPLATE = new Object();

  private final LocalStack stack;
  private final String name;
  private final List<String> references;
  private final BenchApiClient api;
  private final BenchReplica process;
  private final BenchWitness witness;
  private final Path checkpoints;
  private final Path evidence;
  private @Nullable Connection held;

  Stand(LocalStack stack, int number, BenchApiClient api, List<String> references)
      throws IOException {
    this.stack = stack;
    this.api = api;
    this.references = List.copyOf(references);
    name = "stand" + number;
    var home = stack.settings().home();
    checkpoints = home.resolve(name + "-checkpoints");
    evidence = home.resolve(name + "-evidence");
    witness = new BenchWitness(stack, name, 8_970 + number);
    process = new BenchReplica(stack, name, 8_950 + 2 * number, settings());
  }

  private Map<String, String> settings() throws IOException {
    var all = new java.util.HashMap<>(FAST);
    var partner = "softintel.audit.cosigning.witnesses.drill.";
    all.put("quarkus.datasource.jdbc.url", url(name).replaceAll("\\?.*", ""));
    all.put("softintel.oversight.checkpoints.folder", checkpoints.toString());
    all.put(partner + "url", witness.url());
    all.put(partner + "vkey", witness.key().toString());
    return all;
  }

  private String url(String database) throws IOException {
    return BenchStack.url(stack).replace("/softintel?", "/" + database + "?");
  }

  /** As it was before anybody touched it; the process and the witness are others. */
  void putBack() throws Exception {
    letGo();
    process.kill();
    synchronized (TEMPLATE) {
      run("postgres", "drop database if exists " + name + " with (force)");
      run("postgres", "create database " + name + " template softintel owner softintel_owner");
      run("postgres", "grant connect on database " + name + " to softintel_app");
    }
    forgetWhatIsOutside();
    Files.copy(
        stack.settings().home().resolve("audit-last-signed"),
        process.lastSigned(),
        StandardCopyOption.REPLACE_EXISTING);
    witness.startAnew();
    process.start();
    process.awaitReady();
    open();
    submit();
    await(() -> count("select count(*) from audit_cosignature") > 0);
    await(() -> count("select count(*) from audit_pending") == 0);
    keepEvidence();
  }

  /** What an auditor and a reporter keep before anything happens. */
  private void keepEvidence() throws Exception {
    Files.createDirectories(evidence);
    Files.write(olderCheckpoint(), api.get(at("/audit/log/checkpoint"), "auditor"));
    for (int i = 0; i < 2; i++) {
      var address = "/api/v1/reports/" + references.get(i) + "/receipt";
      Files.write(receipt(i), api.get(at(address), "reporter"));
    }
  }

  Path olderCheckpoint() {
    return evidence.resolve("checkpoint");
  }

  Path receipt() {
    return receipt(0);
  }

  private Path receipt(int number) {
    return evidence.resolve("receipt-" + number);
  }

  /** The words of the second receipt's entry in the first. */
  void forgeReceipt() throws IOException {
    var mine = Files.readString(receipt(0)).split("\n", -1);
    mine[1] = Files.readString(receipt(1)).split("\n", -1)[1];
    Files.write(receipt(0), String.join("\n", mine).getBytes(UTF_8));
  }

  void forgetWhatIsOutside() throws IOException {
    Files.deleteIfExists(process.lastSigned());
    Files.createDirectories(checkpoints);
    try (var files = Files.list(checkpoints)) {
      for (var file : files.toList()) {
        Files.delete(file);
      }
    }
  }

  String name() {
    return name;
  }

  BenchReplica process() {
    return process;
  }

  BenchWitness witness() {
    return witness;
  }

  URI at(String address) {
    return process.app().resolve(address);
  }

  Path home() {
    return stack.settings().home();
  }

  /** A report that is opened and looked at all the time. */
  String watched() {
    return references.get(0);
  }

  /** One that nobody looks at meanwhile. */
  String other() {
    return references.get(5);
  }

  /** The account id of the officer who opens reports. */
  String officer() throws Exception {
    return rows(OFFICER).get(0);
  }

  void open() throws Exception {
    api.get(at("/api/v1/reports/" + watched()), "triage");
  }

  void list() throws Exception {
    api.get(at("/api/v1/reports?limit=1"), "triage2");
  }

  void submit() throws Exception {
    api.submit(
        process.app(),
        """
        {"narrative": "An invented worry about an invented place.",
         "provenance": {"source": "saw-or-heard"}, "happened": {"kind": "not-known"}}
        """);
  }

  byte[] asAuditor(String address) throws Exception {
    return api.get(at(address), "auditor");
  }

  /** Nothing gets a place in the log until {@link #letGo}. */
  void hold() throws Exception {
    await(() -> count("select count(*) from audit_pending") == 0);
    var leading = connection();
    held = leading;
    try (var statement = leading.createStatement()) {
      statement.execute("select pg_advisory_lock(" + SequencingLeader.LOCK + ")");
    }
  }

  void letGo() throws SQLException {
    if (held != null) {
      held.close();
      held = null;
    }
  }

  /** As the superuser with all triggers off, in one transaction. */
  void execute(String... statements) throws Exception {
    changed(statements);
  }

  /** As above; how many rows the last statement changed. */
  int changed(String... statements) throws Exception {
    for (int attempt = 0; ; attempt++) {
      try (var connection = connection();
          var statement = connection.createStatement()) {
        connection.setAutoCommit(false);
        statement.execute("set local session_replication_role = replica");
        for (var sql : statements) {
          statement.execute(sql);
        }
        int changed = statement.getUpdateCount();
        connection.commit();
        return changed;
      } catch (SQLException e) {
        if (attempt == 5 || !TRY_AGAIN.contains(e.getSQLState())) {
          throw e;
        }
      }
    }
  }

  List<String> rows(String query) throws Exception {
    try (var connection = connection();
        var statement = connection.createStatement();
        var rows = statement.executeQuery(query)) {
      var found = new ArrayList<String>();
      while (rows.next()) {
        found.add(rows.getString(1));
      }
      return found;
    }
  }

  long count(String query) throws Exception {
    try (var connection = connection()) {
      return BenchStack.number(connection, query);
    }
  }

  Connection connection() throws SQLException, IOException {
    return source(name).getConnection();
  }

  PGSimpleDataSource source(String database) throws IOException {
    var source = new PGSimpleDataSource();
    source.setUrl(url(database));
    return source;
  }

  private void run(String database, String sql) throws SQLException, IOException {
    try (var connection = source(database).getConnection();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  static void await(Callable<Boolean> condition) throws Exception {
    var until = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.call()) {
      if (System.nanoTime() > until) {
        throw new IllegalStateException("it did not come in time");
      }
      Thread.sleep(100);
    }
  }
}
