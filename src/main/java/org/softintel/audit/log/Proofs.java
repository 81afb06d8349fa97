package org.softintel.audit.log;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Makes proofs from the stored tiles, reading a few of them however large the log is. */
@Singleton
public class Proofs {
  /** Where tiles are kept. */
  @FunctionalInterface
  interface Shelf {
    Optional<byte[]> tile(int level, long tile);
  }

  private final Shelf shelf;

  @Inject
  Proofs(LogTables tables) {
    this(tables::tile);
  }

  Proofs(Shelf shelf) {
    this.shelf = shelf;
  }

  /**
   * That the entry at {@code index} is one of the first {@code size} (RFC 9162, section 2.1.3).
   * Throws {@link IllegalArgumentException} when it cannot be one of them.
   */
  public List<byte[]> inclusion(long index, long size) {
    demand(index >= 0 && index < size);
    return new ProofBuilder(shelf).inclusion(index, size);
  }

  /**
   * That the first {@code to} entries begin with the first {@code from} (RFC 9162, section 2.1.4);
   * from nothing, and from the same size, there is nothing to prove.
   */
  public List<byte[]> consistency(long from, long to) {
    demand(from >= 0 && from <= to);
    return from == 0 ? List.of() : new ProofBuilder(shelf).consistency(from, to);
  }

  private static void demand(boolean sizesFit) {
    if (!sizesFit) {
      throw new IllegalArgumentException("there is no such proof");
    }
  }
}
