package org.softintel.audit.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import org.softintel.audit.trail.Act;
import org.softintel.audit.trail.EntryLines;
import org.softintel.audit.trail.EntryLines.Line;
import org.softintel.audit.verify.Receipt;

/** Proves to somebody without the log that one entry is in it. */
@ApplicationScoped
public class Receipts {
  private final EntryLines lines;
  private final LogTables tables;
  private final WitnessedCheckpoints checkpoints;
  private final Proofs proofs;
  private final LogKey key;

  Receipts(
      EntryLines lines,
      LogTables tables,
      WitnessedCheckpoints checkpoints,
      Proofs proofs,
      LogKey key) {
    this.lines = lines;
    this.tables = tables;
    this.checkpoints = checkpoints;
    this.proofs = proofs;
    this.key = key;
  }

  /** Whether there is such an entry: it is made in the transaction of its act, or never. */
  @Transactional(TxType.MANDATORY)
  public boolean isRecorded(String reference, Act act) {
    return lines.first(reference, act).isPresent();
  }

  /** Of the first such act on this report; empty until the entry has its place in the log. */
  @Transactional(TxType.MANDATORY)
  public Optional<Receipt> of(String reference, Act act) {
    return lines
        .first(reference, act)
        .flatMap(line -> tables.leaf(line.entry()).map(leaf -> receipt(line, leaf)));
  }

  // The checkpoint last: whatever has a place by then is in the newest.
  private Receipt receipt(Line line, long leaf) {
    var signed = checkpoints.bestFor(leaf);
    return new Receipt(line.text(), leaf, proofs.inclusion(leaf, signed.size()), signed.note());
  }

  /** The public key that every receipt is checked with, as one line. */
  public String verifierKey() {
    return key.verifier().line();
  }
}
