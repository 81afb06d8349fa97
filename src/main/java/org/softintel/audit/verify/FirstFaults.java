package org.softintel.audit.verify;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Tells the first fault of each writer's chain and of the tiles, and counts what may only follow
 * from it: after one entry was taken out, all that stand behind it are in other places.
 */
final class FirstFaults {
  private final Consumer<String> faults;
  private final Set<String> brokenChains = new HashSet<>();
  private long unreadable;
  private boolean tileTold;
  private long moreEntries;
  private long moreTiles;

  FirstFaults(Consumer<String> faults) {
    this.faults = faults;
  }

  /** {@code link} is empty if the entry itself cannot be read. */
  void entry(Optional<ChainLink> link, String fault) {
    if (link.map(it -> isFollower(it.writer())).orElse(unreadable > 0)) {
      moreEntries++;
    } else {
      faults.accept(fault);
    }
    if (link.isEmpty()) {
      unreadable++;
    }
  }

  /** Whatever cannot be read is missing in one chain, of which nobody knows. */
  private boolean isFollower(String writer) {
    if (brokenChains.contains(writer)) {
      return true;
    }
    if (unreadable > 0) {
      unreadable--;
      return true;
    }
    brokenChains.add(writer);
    return false;
  }

  void tile(String fault) {
    if (tileTold) {
      moreTiles++;
    } else {
      faults.accept(fault);
    }
    tileTold = true;
  }

  /** The last line, if anything was not told. */
  void tellHowManyFollow() {
    if (moreEntries + moreTiles > 0) {
      faults.accept(
          "more faults, which may follow from these: entries %d, tiles %d"
              .formatted(moreEntries, moreTiles));
    }
  }
}
