package org.softintel.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class EntryCountsTest {
  private static final int NAMES = 1 << 16;

  private final EntryCounts counts = new EntryCounts();

  /** Whoever made the copy chose them. */
  @Test
  void namesThatWouldFillTheMemoryAreCountedTogether() {
    add(0, "a".repeat(64));
    add(1, "a".repeat(65));
    for (int i = 2; i < NAMES + 5; i++) {
      add(i, "account" + i);
    }
    add(NAMES + 5, "account2");

    assertThat(counts.lines())
        .hasSize(1 + NAMES)
        .contains(
            "account " + "a".repeat(64) + ": 1 entry, in place 0",
            "account account2: 2 entries, in places 2 to " + (NAMES + 5))
        .noneMatch(it -> it.contains("a".repeat(65)))
        .filteredOn(it -> it.startsWith("account (all others): "))
        .hasSize(1);
  }

  private void add(long index, String account) {
    counts.add(index, new ChainLink("1", index, "none", Instant.EPOCH, account, ""));
  }
}
