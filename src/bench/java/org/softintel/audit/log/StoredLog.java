package org.softintel.audit.log;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.softintel.audit.trail.StoredLines;
import org.softintel.audit.verify.Checkpoint;
import org.softintel.audit.verify.MerkleHashes;
import org.softintel.audit.verify.MerkleTree;
import org.softintel.audit.verify.Tiles;
import org.softintel.platform.database.Sql;

/** The log's tables as somebody sees and changes them who may do everything there. */
public final class StoredLog {
  private final Sql sql;

  public StoredLog(DataSource superuser) {
    sql = new Sql(superuser);
  }

  /** Signs a checkpoint's text; the log's own key, or another. */
  public interface Signer {
    String sign(String text);
  }

  /** With the key in these files. */
  public static Signer signer(Path signing, Path verifier) {
    return new LogKey(signing, verifier, List.of(), true)::sign;
  }

  /** A new key of this origin, in these files. */
  public static Signer stranger(Path folder, String origin) throws java.io.IOException {
    var signing = folder.resolve("stranger.pem");
    var verifier = folder.resolve("stranger.vkey");
    java.nio.file.Files.deleteIfExists(signing);
    java.nio.file.Files.writeString(verifier, NewLogKey.create(signing, origin).line() + "\n");
    return signer(signing, verifier);
  }

  public List<byte[]> lines(List<Long> entries) {
    return StoredLines.of(sql, entries);
  }

  /** The rows' numbers of the first entries. */
  public List<Long> entries(long size) {
    return sql.list(
        "select entry_id from audit_leaf where leaf < ? order by leaf", row -> row.number(1), size);
  }

  /** The size of the newest checkpoint. */
  public long size() {
    return sql.one("select max(size) from audit_checkpoint", row -> row.number(1));
  }

  /** The tree over the first entries as their rows are now, and all its tiles in the table. */
  public byte[] fillTiles(long size) {
    var tree = new MerkleTree(this::keep);
    lines(entries(size)).forEach(it -> tree.add(MerkleHashes.leaf(it)));
    tree.forEachPartial(this::keep);
    return tree.root();
  }

  private void keep(int level, long tile, List<byte[]> hashes) {
    var bytes = new ByteArrayOutputStream();
    bytes.writeBytes(Tiles.tile(hashes));
    sql.update(
        "insert into audit_tile (level, tile, hashes) values (?1, ?2, ?3)"
            + " on conflict (level, tile) do update set hashes = excluded.hashes",
        level,
        tile,
        bytes.toByteArray());
  }

  /** In the place of all checkpoints. */
  public void sign(long size, byte[] root, String origin, Signer signer) {
    sql.update("delete from audit_cosignature");
    sql.update("delete from audit_checkpoint");
    sql.update(
        "insert into audit_checkpoint values (?, ?, now())",
        size,
        signer.sign(Checkpoint.of(origin, size, root).text()));
  }
}
