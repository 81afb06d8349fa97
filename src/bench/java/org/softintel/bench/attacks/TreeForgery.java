package org.softintel.bench.attacks;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import org.softintel.audit.log.StoredLog;
import org.softintel.audit.verify.EntryLine;
import org.softintel.audit.verify.MerkleHashes;
import org.softintel.platform.database.Sql;

/** A log of another history: entries, chains and tiles that fit together. */
final class TreeForgery {
  private static final int ATTEMPTS = 5;

  static final int CHANGED = 100;

  private final Stand stand;
  private final StoredLog log;

  TreeForgery(Stand stand) throws IOException {
    this.stand = stand;
    log = new StoredLog(stand.source(stand.name()));
  }

  TreeForgery changeEntry() throws Exception {
    stand.execute(
        "update audit_entry set actor = 'somebody-else' where id ="
            + " (select entry_id from audit_leaf where leaf = "
            + CHANGED
            + ")");
    return this;
  }

  void fillTiles() {
    var unused = log.fillTiles(log.size());
  }

  /** Each entry follows the one before it of its writer; what is not in the log is gone. */
  TreeForgery mendChains() throws Exception {
    var entries = log.entries(log.size());
    var lines = log.lines(entries);
    var heads = new HashMap<String, byte[]>();
    var sequences = new HashMap<String, String>();
    var changes = new java.util.ArrayList<String>();
    for (int i = 0; i < lines.size(); i++) {
      var fields = new HashMap<>(EntryLine.read(lines.get(i)));
      var writer = fields.getOrDefault("writer", "");
      var head = heads.get(writer);
      fields.put("previous", head == null ? "none" : Base64.getEncoder().encodeToString(head));
      heads.put(writer, MerkleHashes.leaf(EntryLine.write(fields)));
      sequences.put(writer, fields.getOrDefault("sequence", ""));
      if (head != null) {
        changes.add(
            "update audit_entry set previous = %s where id = %d"
                .formatted(bytes(head), entries.get(i)));
      }
    }
    changes.add(
        "delete from audit_entry e where not exists"
            + " (select from audit_leaf l where l.entry_id = e.id)");
    changes.add("delete from audit_pending");
    changes.add("update audit_writer set sequence = -1, head = null");
    heads.forEach(
        (writer, head) ->
            changes.add(
                "update audit_writer set sequence = %s, head = %s where id = %s"
                    .formatted(sequences.get(writer), bytes(head), writer)));
    stand.execute(changes.toArray(String[]::new));
    return this;
  }

  private static String bytes(byte[] value) {
    return "'\\x" + HexFormat.of().formatHex(value) + "'";
  }

  /** In the place of every checkpoint. */
  void sign(StoredLog.Signer signer) throws Exception {
    long size = log.size();
    var root = log.fillTiles(size);
    for (int attempt = 1; ; attempt++) {
      try {
        log.sign(size, root, origin(), signer);
        return;
      } catch (Sql.SqlFailed e) {
        // A witness has just signed the old one.
        if (attempt == ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  StoredLog.Signer rightKey() {
    return StoredLog.signer(
        stand.home().resolve("audit-key.pem"), stand.home().resolve("audit.vkey"));
  }

  StoredLog.Signer anotherKey() throws IOException {
    return StoredLog.stranger(stand.home().resolve(stand.name() + "-evidence"), origin());
  }

  String origin() throws IOException {
    return Files.readAllLines(stand.olderCheckpoint()).get(0);
  }

  /** Back to the first entries; every row of the log that was outside them is gone. */
  void cut(long size) throws Exception {
    stand.execute(
        "delete from audit_entry e where not exists (select from audit_leaf l"
            + " where l.entry_id = e.id and l.leaf < %d)".formatted(size),
        "delete from audit_leaf where leaf >= " + size,
        "delete from audit_pending",
        "delete from audit_cosignature where size > " + size,
        "delete from audit_checkpoint where size > " + size,
        "update audit_check set checked = 0, began_at = null, edge = '', chains = '', faults = 0");
  }

  /** What the service believes of its witnesses. */
  void forgetWitnesses() throws Exception {
    for (var statement : List.of("delete from audit_cosignature", "delete from log_witness")) {
      stand.execute(statement);
    }
  }
}
