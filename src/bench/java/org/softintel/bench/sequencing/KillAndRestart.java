package org.softintel.bench.sequencing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.softintel.bench.BenchStack;
import org.softintel.bench.log.VerifierProcess;
import org.softintel.local.LocalStack;

/**
 * Two processes on one database, people at both; again and again the one that sequences is killed
 * and started anew, and the verifier reads the whole log: docs/performance.md says how to run it.
 */
public final class KillAndRestart {
  private static final int ROUNDS = Integer.getInteger("bench.rounds", 100);
  private static final long SEED = Long.getLong("bench.seed", 1);
  private static final int MILLIS_BEFORE = 1_500;
  private static final int MICROS_WITHIN = 15_000;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** Mail that goes out writes entries to the end: those of a moment ago may wait. */
  private static final String UNPLACED =
      " from audit_entry e where writer is not null and occurred_at < now() - interval '5 seconds'"
          + " and not exists (select from audit_leaf l where l.entry_id = e.id)";

  private final Random random = new Random(SEED);
  private final LocalStack stack;
  private final Connection database;
  private final List<BenchReplica> replicas;
  private final LogMirror mirror;
  private final CheckpointHistory checkpointHistory;
  private int faults;

  private KillAndRestart(LocalStack stack, Connection database, BenchApiClient benchApiClient)
      throws Exception {
    this.stack = stack;
    this.database = database;
    var home = stack.settings().home();
    replicas = List.of(new BenchReplica(stack, "one", 8690), new BenchReplica(stack, "two", 8692));
    mirror = new LogMirror(home.resolve("mirror"), benchApiClient);
    checkpointHistory = new CheckpointHistory(benchApiClient, replicas, home.resolve("seen"));
  }

  public static void main(String[] arguments) throws Exception {
    var stack = BenchStack.started("stack", 600);
    stack.app().stop();
    try (var database = stack.superuser()) {
      var benchApiClient = new BenchApiClient(stack);
      var rounds = new KillAndRestart(stack, database, benchApiClient);
      System.exit(rounds.run(benchApiClient) ? 0 : 1);
    }
  }

  private boolean run(BenchApiClient benchApiClient) throws Exception {
    for (var replica : replicas) {
      replica.start();
      replica.awaitReady();
    }
    var traffic = new UserTraffic(benchApiClient, replicas).begin();
    checkpointHistory.begin();
    await(() -> BenchStack.number(database, "select count(*) from audit_checkpoint") > 0);
    for (int round = 1; round <= ROUNDS; round++) {
      killTheLeader(round);
    }
    traffic.end();
    awaitAllPlaced();
    checkpointHistory.end();
    System.out.println("at the end: " + verified(replicas.get(0)));
    // Reading the log is in the log.
    awaitAllPlaced();
    return tell(traffic) && faults == 0;
  }

  private void killTheLeader(int round) throws Exception {
    Thread.sleep(random.nextInt(MILLIS_BEFORE));
    var leader = leader();
    LockSupport.parkNanos(Duration.ofNanos(random.nextInt(MICROS_WITHIN) * 1_000L).toNanos());
    leader.kill();
    checkpointHistory.lookAtWhatItKept(leader);
    leader.start();
    var other = replicas.get(1 - replicas.indexOf(leader));
    var said = verified(other);
    leader.awaitReady();
    System.out.printf("round %d: %s was killed; %s%n", round, leader.name(), said);
  }

  /** The process that sequences at this moment. */
  private BenchReplica leader() throws SQLException {
    var until = System.nanoTime() + PATIENCE.toNanos();
    while (System.nanoTime() < until) {
      var now = SequencingLeader.now(database);
      for (var replica : replicas) {
        if (now.equals(java.util.Optional.of(replica.name()))) {
          return replica;
        }
      }
    }
    throw new IllegalStateException("nobody sequences");
  }

  private String verified(BenchReplica by) throws Exception {
    var checkpoints = checkpointHistory.files();
    mirror.bring(by.app());
    var said = verify(checkpoints);
    if (said.exit() != 0) {
      faults++;
    }
    return said.said().strip() + " with " + checkpoints.size() + " checkpoints that were seen";
  }

  private VerifierProcess.Run verify(List<Path> checkpoints) throws Exception {
    var arguments =
        new ArrayList<>(
            List.of(
                "--vkey", stack.settings().home().resolve("audit.vkey").toString(),
                "--log", mirror.folder().toString()));
    checkpoints.forEach(it -> arguments.addAll(List.of("--checkpoint", it.toString())));
    return VerifierProcess.run("256m", arguments.toArray(String[]::new));
  }

  private void awaitAllPlaced() throws Exception {
    await(() -> BenchStack.number(database, "select count(*)" + UNPLACED) == 0);
  }

  private interface Condition {
    boolean holds() throws SQLException;
  }

  /** Not for ever: what did not come is told at the end. */
  private static void await(Condition condition) throws Exception {
    var until = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.holds() && System.nanoTime() < until) {
      Thread.sleep(100);
    }
  }

  /** What is missing is said by its act and time, so that somebody can look where it came from. */
  private void tellUnplaced() throws SQLException {
    try (var statement = database.createStatement();
        var row = statement.executeQuery("select id, act, occurred_at" + UNPLACED)) {
      while (row.next()) {
        System.out.printf(
            "without a place: %d %s of %s%n", row.getLong(1), row.getString(2), row.getString(3));
      }
    }
  }

  private boolean tell(UserTraffic traffic) throws Exception {
    tellUnplaced();
    long entries =
        BenchStack.number(database, "select count(*) from audit_entry where writer is not null");
    long unplaced = BenchStack.number(database, "select count(*)" + UNPLACED);
    long gaps =
        BenchStack.number(
            database, "select coalesce(max(leaf), -1) + 1 - count(*) from audit_leaf");
    long unsigned =
        BenchStack.number(
            database,
            "select (select count(*) from audit_leaf) - (select max(size) from audit_checkpoint)");
    long lost = lost(traffic.references());
    System.out.printf(
        "%d rounds: %,d entries, %d without a place, %d gaps, %d under no checkpoint; of %,d"
            + " reports that were accepted %d are not in the log; %,d calls failed; %d times the"
            + " verifier found a fault%n",
        ROUNDS,
        entries,
        unplaced,
        gaps,
        unsigned,
        traffic.references().size(),
        lost,
        traffic.failed(),
        faults);
    return unplaced == 0 && gaps == 0 && unsigned == 0 && lost == 0;
  }

  private long lost(List<String> references) throws SQLException {
    try (var statement =
        database.prepareStatement(
            "select count(*) from unnest(?) it (reference) where not exists (select from"
                + " audit_entry e join audit_leaf l on l.entry_id = e.id"
                + " where e.reference = it.reference and e.act = 'REPORT_SUBMITTED')")) {
      statement.setArray(1, database.createArrayOf("text", references.toArray()));
      try (var row = statement.executeQuery()) {
        row.next();
        return row.getLong(1);
      }
    }
  }
}
