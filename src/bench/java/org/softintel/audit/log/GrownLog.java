package org.softintel.audit.log;

import java.sql.Connection;
import java.util.List;
import java.util.function.Supplier;
import org.softintel.audit.trail.InventedEntries;
import org.softintel.audit.trail.InventedEntries.Invented;
import org.softintel.audit.verify.MerkleHashes;
import org.softintel.audit.verify.MerkleTree;
import org.softintel.audit.verify.Tiles;
import org.softintel.bench.BenchStack;
import org.softintel.bench.DroppedIndexes;
import org.softintel.bench.TableCopy;
import org.softintel.local.LocalStack;

/** Puts many entries behind those that the log of a stack has, with places, tiles, checkpoint. */
public final class GrownLog {
  private static final int AT_ONCE = 20_000;

  private final LocalStack stack;
  private final LargeLog log;
  private final Connection database;
  private final TableCopy rows = new TableCopy();

  /** {@code database}: as the superuser, while the stack's application does not run. */
  public GrownLog(LocalStack stack, Connection database) {
    this.stack = stack;
    this.database = database;
    log = new LargeLog(database, stack.settings().home());
  }

  public void grow(long number, Supplier<Invented> next) throws Exception {
    var stored = new StoredLog(BenchStack.database(stack));
    var there = stored.lines(stored.entries(Long.MAX_VALUE));
    long first = BenchStack.number(database, "select last_value + 1 from audit_entry_id_seq");
    log.run("set session_replication_role = replica");
    log.run("truncate audit_tile");
    var dropped = DroppedIndexes.dropped(database, "audit_entry audit_leaf");
    var tree = new MerkleTree(this::tile);
    there.forEach(it -> tree.add(MerkleHashes.leaf(it)));
    for (long i = 0; i < number; i++) {
      var entry = next.get();
      rows.row(InventedEntries.TABLE, entry.columns());
      rows.row("audit_leaf (leaf, entry_id)", tree.size(), first + i);
      tree.add(entry.leaf());
      if (i % AT_ONCE == 0) {
        rows.flush(database);
      }
    }
    tree.forEachPartial(this::tile);
    rows.flush(database);
    dropped.make(database);
    log.sign(tree);
    log.checkGoesOnFrom(tree);
    for (var table : List.of("audit_entry", "audit_leaf", "audit_tile")) {
      log.run("vacuum (analyze) " + table);
    }
    log.run("set session_replication_role = origin");
  }

  private void tile(int level, long tile, List<byte[]> hashes) {
    rows.row("audit_tile (level, tile, hashes)", level, tile, Tiles.tile(hashes));
  }
}
