package org.softintel.audit.log;

import java.util.Arrays;
import java.util.SplittableRandom;
import javax.sql.DataSource;
import org.softintel.audit.verify.Checkpoint;
import org.softintel.audit.verify.MerkleHashes;
import org.softintel.audit.verify.MerkleProof;
import org.softintel.audit.verify.Tiles;
import org.softintel.platform.database.Sql;

/** Makes proofs of inclusion as a receipt needs them, and takes the time of each. */
public final class ProofTimings {
  private static final double NANOS_PER_MS = 1e6;
  private static final int WARM_UP = 300;

  private final LogTables tables;
  private final Proofs proofs;

  public ProofTimings(DataSource database) {
    tables = new LogTables(new Sql(database));
    proofs = new Proofs(tables);
  }

  /** In milliseconds, sorted; every proof is checked against the newest checkpoint's root. */
  public double[] take(int times, long seed) {
    var note = tables.newestCheckpoint().orElseThrow();
    var size = LogSequencer.size(note);
    var random = new SplittableRandom(seed);
    var taken = new double[times];
    for (int i = -WARM_UP; i < times; i++) {
      var index = random.nextLong(size);
      var began = System.nanoTime();
      var proof = proofs.inclusion(index, size);
      var took = (System.nanoTime() - began) / NANOS_PER_MS;
      demand(note, MerkleProof.root(leaf(index), index, size, proof), size);
      if (i >= 0) {
        taken[i] = took;
      }
    }
    Arrays.sort(taken);
    return taken;
  }

  private byte[] leaf(long index) {
    var tile = tables.tile(0, index / 256).orElseThrow();
    int at = (int) (index % 256) * MerkleHashes.LENGTH;
    return Tiles.hashes(Arrays.copyOfRange(tile, at, at + MerkleHashes.LENGTH)).get(0);
  }

  private static void demand(String note, byte[] root, long size) {
    if (!note.contains("\n" + Checkpoint.of("it", size, root).root() + "\n")) {
      throw new IllegalStateException("a proof does not lead to the root");
    }
  }
}
