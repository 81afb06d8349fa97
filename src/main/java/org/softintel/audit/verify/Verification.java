package org.softintel.audit.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Holds a copy of a log against its key, older checkpoints and receipts, and tells every fault. */
final class Verification {
  private final VerifierKey key;
  private final LogCopy copy;
  private final Consumer<String> faults;
  private final Chains chains;
  private final GrowingTree tree = new GrowingTree(this::compare);
  private final List<Checkpoint> older = new ArrayList<>();
  private final List<VerifierKey> witnesses = new ArrayList<>();

  Verification(VerifierKey key, LogCopy copy, Consumer<String> faults) {
    this.key = key;
    this.copy = copy;
    this.faults = faults;
    this.chains = new Chains(faults);
  }

  /** The log must be a continuation of this one. */
  void mustContinue(byte[] checkpoint, String name) {
    report(name + ": ", () -> older.add(Checkpoint.open(checkpoint, key)));
  }

  /** The copy's own checkpoint must bear a signature of this witness. */
  void mustBeWitnessed(VerifierKey witness) {
    witnesses.add(witness);
  }

  /** The receipt must hold, and its log must be this one. */
  void mustConfirm(byte[] receipt, String name) {
    report(name + ": ", () -> older.add(Receipt.parse(receipt).verify(key)));
  }

  /** The checkpoint that the copy was found to be under, if no fault was told. */
  Checkpoint run(boolean opaque) throws IOException {
    var note = copy.checkpoint();
    var newest = Checkpoint.open(note, key);
    witnesses.forEach(it -> report("", () -> Note.parse(note).demandSignatureOf(it)));
    older.add(newest);
    compareWithOlder();
    report("", () -> readAll(opaque));
    compareEdge();
    if (tree.size() != newest.size()) {
      faults.accept(
          "the copy holds " + tree.size() + " entries, the checkpoint says " + newest.size());
    }
    older.stream()
        .filter(it -> it.size() > tree.size())
        .forEach(
            it ->
                faults.accept("a checkpoint of " + it.size() + " entries is longer than the log"));
    return newest;
  }

  private void readAll(boolean opaque) {
    try {
      copy.forEach(entry -> add(entry, opaque));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(byte[] entry, boolean opaque) {
    var leaf = Hashes.leaf(entry);
    if (!opaque) {
      chains.add(tree.size(), entry, leaf);
    }
    tree.add(leaf);
    compareWithOlder();
  }

  private void compareWithOlder() {
    for (var checkpoint : older) {
      if (checkpoint.size() == tree.size() && !checkpoint.hasRoot(tree.root())) {
        faults.accept(
            "the first " + checkpoint.size() + " entries are not those that a checkpoint signed");
      }
    }
  }

  private void compareEdge() {
    var edge = tree.edge();
    for (int level = 0; level < edge.size(); level++) {
      if (!edge.get(level).isEmpty()) {
        compare(level, tree.size() >> (8 * (level + 1)), edge.get(level));
      }
    }
  }

  private void compare(int level, long index, List<byte[]> hashes) {
    try {
      if (!copy.agrees(level, index, hashes)) {
        faults.accept(Tiles.path(level, index, hashes.size()) + " does not fit the entries");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void report(String where, Runnable check) {
    try {
      check.run();
    } catch (Fault e) {
      faults.accept(where + e.getMessage());
    }
  }
}
