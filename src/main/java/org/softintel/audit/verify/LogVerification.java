package org.softintel.audit.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.softintel.audit.verify.TimeBounds.Seen;

/**
 * Holds a copy of a log against its key, older checkpoints and receipts, and tells its faults: of
 * what follows from one another only the first, and how many follow.
 */
final class LogVerification {
  private final VerifierKeys keys;
  private final LogCopy copy;
  private final Consumer<String> faults;
  private final FirstFaults first;
  private final EntryCounts counts = new EntryCounts();
  private final ChainCheck chains = new ChainCheck(this::chainFault);
  private final MerkleTree tree = new MerkleTree(this::compare);
  private final TreeMap<Long, List<Checkpoint>> older = new TreeMap<>();
  private final WitnessPolicy policy;
  private final List<Seen> seen = new ArrayList<>();
  private Optional<ChainLink> read = Optional.empty();
  private boolean isKnownToDiffer;
  private boolean isWhole = true;

  /** The copy's own checkpoint must be signed as the policy demands. */
  LogVerification(VerifierKeys keys, WitnessPolicy policy, LogCopy copy, Consumer<String> faults) {
    this.keys = keys;
    this.policy = policy;
    this.copy = copy;
    this.faults = faults;
    this.first = new FirstFaults(faults);
  }

  /** The log must be a continuation of this one. */
  void mustContinue(byte[] checkpoint, String name) {
    report(name + ": ", () -> mustBegin(keys.open(checkpoint), checkpoint));
  }

  private void mustBegin(Checkpoint checkpoint, byte[] note) {
    older.computeIfAbsent(checkpoint.size(), it -> new ArrayList<>()).add(checkpoint);
    seen.addAll(policy.seen(note));
  }

  /** The receipt must hold, or this throws {@link Fault}, and its log must be this one. */
  void mustConfirm(Receipt receipt) {
    mustBegin(receipt.verify(keys), receipt.checkpoint().getBytes(UTF_8));
  }

  /** When the checkpoint was made, as far as the notes at hand tell. */
  Optional<TimeBounds> time(Checkpoint checkpoint) {
    return TimeBounds.of(seen, checkpoint.size(), policy.quorum());
  }

  /** The checkpoint that the copy was found to be under, if no fault was told. */
  Checkpoint run(boolean opaque) throws IOException {
    var note = copy.checkpoint();
    var newest = keys.openNewest(note);
    policy.faults(SignedNote.parse(note)).forEach(faults);
    mustBegin(newest, note);
    compareWithOlder();
    report("", () -> readAll(opaque));
    // How far a copy goes that stops at a fault says nothing more.
    if (isWhole) {
      compareEnd(newest);
    }
    first.tellHowManyFollow();
    return newest;
  }

  private void readAll(boolean opaque) {
    isWhole = false;
    try (var readers =
        new ParallelReader(opaque ? ReadEntry::opaque : ReadEntry::entry, this::add)) {
      copy.forEach(readers::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    isWhole = true;
  }

  private void compareEnd(Checkpoint newest) {
    if (tree.size() == newest.size()) {
      tree.forEachPartial(this::compare);
    } else {
      faults.accept(
          "the copy holds " + tree.size() + " entries, the checkpoint says " + newest.size());
    }
    older.tailMap(Math.max(tree.size(), newest.size()), false).values().stream()
        .flatMap(List::stream)
        .forEach(
            it ->
                faults.accept("a checkpoint of " + it.size() + " entries is longer than the log"));
  }

  private void add(ReadEntry readEntry) {
    read = readEntry.link();
    chains.add(tree.size(), readEntry);
    read.ifPresent(it -> counts.add(tree.size(), it));
    tree.add(readEntry.leaf());
    compareWithOlder();
  }

  private void chainFault(String fault) {
    first.entry(read, fault);
  }

  /** How many entries each writer and each account has, for a log without a fault. */
  List<String> counts() {
    return counts.lines();
  }

  /** Once the first entries are others, so are the first of each longer log. */
  private void compareWithOlder() {
    for (var checkpoint : older.getOrDefault(tree.size(), List.of())) {
      if (!isKnownToDiffer && !checkpoint.hasRoot(tree.root())) {
        isKnownToDiffer = true;
        faults.accept(
            "the first " + checkpoint.size() + " entries are not those that a checkpoint signed");
      }
    }
  }

  private void compare(int level, long index, List<byte[]> hashes) {
    try {
      if (!copy.agrees(level, index, hashes)) {
        first.tile(Tiles.path(level, index, hashes.size()) + " does not fit the entries");
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
