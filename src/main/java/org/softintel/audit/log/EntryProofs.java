package org.softintel.audit.log;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.softintel.audit.log.Checkpoints.Signed;
import org.softintel.audit.trail.EntryLines;
import org.softintel.audit.trail.EntryLines.Line;
import org.softintel.audit.verify.Fault;
import org.softintel.audit.verify.Receipt;

/** Proves of any entries, by the numbers of their rows, that the log holds them. */
@ApplicationScoped
public class EntryProofs {
  private final EntryLines lines;
  private final LogTables tables;
  private final LogKey key;

  EntryProofs(EntryLines lines, LogTables tables, LogKey key) {
    this.lines = lines;
    this.tables = tables;
    this.key = key;
  }

  /** Where the row is said to stand in the log. */
  @Transactional
  public Optional<Long> place(long row) {
    return tables.leaf(row);
  }

  /**
   * In their order, each against this checkpoint; nothing for a row that has no place below it, or
   * is not what the log holds there. Keeps the tiles that it reads: ask for a few hundred at most.
   */
  @Transactional
  public List<Optional<Receipt>> of(List<Long> rows, Signed upTo) {
    var read = new HashMap<String, Optional<byte[]>>();
    var proofs =
        new Proofs(
            (level, tile) ->
                read.computeIfAbsent(level + "/" + tile, it -> tables.tile(level, tile)));
    var known = lines.known(rows);
    var leaves = tables.leaves(rows);
    var made = new ArrayList<Optional<Receipt>>();
    for (int i = 0; i < rows.size(); i++) {
      var leaf =
          Optional.ofNullable(leaves.get(rows.get(i))).filter(it -> it >= 0 && it < upTo.size());
      made.add(known.get(i).flatMap(line -> leaf.flatMap(it -> proof(line, it, upTo, proofs))));
    }
    return made;
  }

  /** The public key that they are checked with, as one line. */
  public String verifierKey() {
    return key.verifier().line();
  }

  /** None that does not hold is handed out: whoever changed a row or a tile would be believed. */
  private Optional<Receipt> proof(Line line, long leaf, Signed upTo, Proofs proofs) {
    try {
      var hashes = proofs.inclusion(leaf, upTo.size());
      var proof = new Receipt(line.text(), leaf, hashes, upTo.note());
      proof.verify(key.known());
      return Optional.of(proof);
    } catch (Fault | NoSuchElementException | IndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }
}
