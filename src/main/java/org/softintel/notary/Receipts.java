package org.softintel.notary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Optional;
import org.softintel.audit.Act;
import org.softintel.audit.TrailLines;
import org.softintel.audit.TrailLines.Line;
import org.softintel.audit.verify.Receipt;

/** What shows to somebody who has not got the log that one entry is in it. */
@ApplicationScoped
public class Receipts {
  private final TrailLines lines;
  private final LogTables tables;
  private final Proofs proofs;
  private final LogKey key;

  Receipts(TrailLines lines, LogTables tables, Proofs proofs, LogKey key) {
    this.lines = lines;
    this.tables = tables;
    this.proofs = proofs;
    this.key = key;
  }

  /** Of the first such act on this report; empty until the entry has its place in the log. */
  @Transactional(TxType.MANDATORY)
  public Optional<Receipt> of(String reference, Act act) {
    return lines
        .first(reference, act)
        .flatMap(line -> tables.leaf(line.entry()).map(leaf -> receipt(line, leaf)));
  }

  // The checkpoint last: whatever has a place by then is in it.
  private Receipt receipt(Line line, long leaf) {
    var checkpoint = tables.newestCheckpoint().orElseThrow();
    var proof = proofs.inclusion(leaf, Notary.size(checkpoint));
    return new Receipt(line.text(), leaf, proof, checkpoint);
  }

  /** The public key that every receipt is checked with, as one line. */
  public String verifierKey() {
    return key.verifierLine();
  }
}
