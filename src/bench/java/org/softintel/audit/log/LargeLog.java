package org.softintel.audit.log;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.softintel.audit.verify.Checkpoint;
import org.softintel.audit.verify.MerkleHashes;
import org.softintel.audit.verify.MerkleTree;
import org.softintel.audit.verify.Tiles;

/**
 * Puts a large log into the tables in the place of what is there: tiles, places and a checkpoint
 * over invented hashes, of which there are no entries. Sequencing goes on from it.
 */
public final class LargeLog {
  private static final List<String> EMPTIED =
      List.of(
          "audit_cosignature",
          "audit_checkpoint",
          "audit_tile",
          "audit_leaf",
          "audit_pending",
          "audit_check_fault",
          "audit_entry");

  private final Connection superuser;
  private final LogKey key;

  /** {@code home}: of a local installation, whose application does not run. */
  public LargeLog(Connection superuser, Path home) {
    this.superuser = superuser;
    key = new LogKey(home.resolve("audit-key.pem"), home.resolve("audit.vkey"), List.of(), true);
  }

  public void load(long size, long seed) throws SQLException {
    run("set session_replication_role = replica");
    for (var table : EMPTIED) {
      run("truncate " + table + " cascade");
    }
    run("delete from outbox where kind = 'CHECKPOINT'");
    run("update audit_writer set sequence = -1, head = null");
    run("update audit_check set chains = ''");
    var tree = tiles(size, new SplittableRandom(seed));
    run(
        "insert into audit_leaf select it, it - %1$d from generate_series(0, %1$d - 1) it"
            .formatted(size));
    sign(tree);
    checkGoesOnFrom(tree);
    run("vacuum (analyze) audit_leaf");
    run("vacuum (analyze) audit_tile");
    run("set session_replication_role = origin");
  }

  private MerkleTree tiles(long size, SplittableRandom random) throws SQLException {
    var copy =
        superuser
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn("copy audit_tile (level, tile, hashes) from stdin");
    var tree = new MerkleTree((level, tile, hashes) -> write(copy, level, tile, hashes));
    for (long i = 0; i < size; i++) {
      var leaf = new byte[MerkleHashes.LENGTH];
      random.nextBytes(leaf);
      tree.add(leaf);
    }
    var edge = tree.edge();
    for (int level = 0; level < edge.size(); level++) {
      if (!edge.get(level).isEmpty()) {
        write(copy, level, size >> (8 * (level + 1)), edge.get(level));
      }
    }
    copy.endCopy();
    return tree;
  }

  private static void write(CopyIn copy, int level, long tile, List<byte[]> hashes) {
    var row = level + "\t" + tile + "\t\\\\x" + HexFormat.of().formatHex(Tiles.tile(hashes)) + "\n";
    try {
      copy.writeToCopy(row.getBytes(US_ASCII), 0, row.length());
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  void sign(MerkleTree tree) throws SQLException {
    var text = Checkpoint.of(key.verifier().name(), tree.size(), tree.root()).text();
    try (var statement =
        superuser.prepareStatement("insert into audit_checkpoint values (?, ?, ?)")) {
      statement.setLong(1, tree.size());
      statement.setString(2, key.sign(text));
      statement.setObject(3, Instant.now().atOffset(ZoneOffset.UTC));
      statement.executeUpdate();
    }
  }

  /** The service's own check reads what is added from here on, and nothing before. */
  void checkGoesOnFrom(MerkleTree tree) throws SQLException {
    var edge = new ByteArrayOutputStream();
    tree.edge().forEach(it -> edge.writeBytes(Tiles.tile(it)));
    try (var statement =
        superuser.prepareStatement(
            "update audit_check set checked = ?, edge = ?, began_at = now(),"
                + " faults = 0, whole_size = null, whole_began_at = null, whole_at = null")) {
      statement.setLong(1, tree.size());
      statement.setBytes(2, edge.toByteArray());
      statement.executeUpdate();
    }
  }

  void run(String sql) throws SQLException {
    try (var statement = superuser.createStatement()) {
      statement.execute(sql);
    }
  }
}
