package org.softintel.oversight.checkpoints;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.softintel.audit.log.Checkpoints.Signed;
import org.softintel.audit.verify.Checkpoint;
import org.softintel.audit.verify.Fault;
import org.softintel.audit.verify.MerkleProof;
import org.softintel.audit.verify.SignedNote;
import org.softintel.oversight.checkpoints.CheckpointFolder.AnotherLog;

/** Puts into the folder only what continues the largest checkpoint that is known from there. */
final class CheckpointArchive {
  private final CheckpointFolder folder;
  private final Function<String, Checkpoint> opened;
  private final BiFunction<Long, Long, List<byte[]>> consistency;
  private Optional<Checkpoint> largest = Optional.empty();
  private String newest = "";
  private String witnessed = "";

  /** {@code opened} throws {@link Fault} unless the log's key has signed the note. */
  CheckpointArchive(
      CheckpointFolder folder,
      Function<String, Checkpoint> opened,
      BiFunction<Long, Long, List<byte[]>> consistency) {
    this.folder = folder;
    this.opened = opened;
    this.consistency = consistency;
  }

  /** Before the log is asked, or another process could have put a newer one there meanwhile. */
  void look() throws IOException {
    if (largest.isEmpty()) {
      largest = folder.largest();
    }
  }

  /** Throws {@link AnotherLog} when the log is not the one that was kept before. */
  void archive(Optional<Signed> newestNow, Optional<Signed> witnessedNow) throws IOException {
    var now = newestNow.map(Signed::note).map(opened);
    demandThatNothingIsLost(now);
    if (now.isEmpty()) {
      return;
    }
    newest = kept(newestNow.orElseThrow(), newest);
    largest = now;
    var older = witnessedNow.filter(it -> it.size() <= now.get().size());
    if (older.isPresent() && !older.get().note().equals(witnessed)) {
      demandGrowth(said(older.get()), now.get());
      witnessed = kept(older.get(), witnessed);
    }
  }

  private void demandThatNothingIsLost(Optional<Checkpoint> now) {
    if (largest.isEmpty() || largest.equals(now)) {
      return;
    }
    if (now.isEmpty() || now.get().size() < largest.get().size()) {
      throw new AnotherLog("the log is shorter than a checkpoint in the folder");
    }
    demandGrowth(largest.get(), now.get());
  }

  private void demandGrowth(Checkpoint older, Checkpoint newer) {
    try {
      var proof = consistency.apply(older.size(), newer.size());
      MerkleProof.demandConsistency(older, newer, proof);
    } catch (Fault e) {
      throw new AnotherLog("the log does not continue a checkpoint in the folder");
    }
  }

  private String kept(Signed checkpoint, String last) throws IOException {
    if (!checkpoint.note().equals(last)) {
      folder.keep(checkpoint);
    }
    return checkpoint.note();
  }

  private static Checkpoint said(Signed signed) {
    return Checkpoint.parse(SignedNote.parse(signed.note().getBytes(UTF_8)).text());
  }
}
