package org.softintel.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each writer's entries follow one another, also when the check stops and goes on. */
class ChainCheckTest {
  private final List<String> faults = new ArrayList<>();
  private final GivenLog log = GivenLog.of(10);

  @Test
  void aChainMayBeCheckedInParts() {
    var chains = new ChainCheck(faults::add);
    for (int i = 0; i < 10; i++) {
      add(chains, i, log.entries.get(i));
      chains = new ChainCheck(chains.ends(), faults::add);
    }

    assertThat(faults).isEmpty();
    assertThat(chains.ends().lines().map(it -> it.split(" ", 3)[0] + it.split(" ", 3)[1]))
        .containsExactly("writer04", "writer14");
  }

  @Test
  void aPartThatIsLeftOutIsNoticedByTheNext() {
    var first = new ChainCheck(faults::add);
    add(first, 0, log.entries.get(0));

    add(new ChainCheck(first.ends(), faults::add), 4, log.entries.get(4));

    assertThat(faults).containsExactly("entry 4 is number 2 of writer writer0, expected was 1");
  }

  /** The next entry is compared with what is there, not with what should have been. */
  @Test
  void oneHoleIsToldOnce() {
    var chains = new ChainCheck(faults::add);
    for (int i : List.of(0, 1, 3, 4, 5, 6)) {
      add(chains, i, log.entries.get(i));
    }

    assertThat(faults).containsExactly("entry 4 is number 2 of writer writer0, expected was 1");
  }

  @ParameterizedTest
  @CsvSource({"0, true", "-2000, true", "-2001, false", "5000, true"})
  void clocksMayDifferByTwoSeconds(long millis, boolean fine) {
    var began = Instant.parse("2026-11-26T11:00:00Z");
    var some = new GivenLog();
    some.append("w", began.toString());
    some.append("w", began.plusMillis(millis).toString());
    var chains = new ChainCheck(faults::add);

    add(chains, 0, some.entries.get(0));
    add(chains, 1, some.entries.get(1));

    assertThat(faults.isEmpty()).isEqualTo(fine);
  }

  @ParameterizedTest
  @ValueSource(strings = {"writer", "sequence", "previous", "at"})
  void anEntryNamesItsPlace(String missing) {
    var fields = new TreeMap<>(EntryLine.read(log.entries.get(0)));
    fields.remove(missing);

    add(new ChainCheck(faults::add), 0, EntryLine.write(fields));

    assertThat(faults).containsExactly("entry 0 has no " + missing);
  }

  @ParameterizedTest
  @CsvSource({
    "sequence, one",
    "sequence, 1.5",
    "sequence, +0",
    "sequence, 00",
    "sequence, -0",
    "sequence, ٠",
    "sequence, 9223372036854775808",
    "at, yesterday",
    "at, 2026-11-18T09:46:40.0Z",
    "at, 2026-11-18T09:46:40+00:00"
  })
  void numberAndTimeMustBeUsable(String field, String value) {
    var fields = new TreeMap<>(EntryLine.read(log.entries.get(0)));
    fields.put(field, value);

    add(new ChainCheck(faults::add), 0, EntryLine.write(fields));

    assertThat(faults).containsExactly("entry 0 has no usable number or time");
  }

  /** It would be cut at another place when the check goes on from where the chains end. */
  @ParameterizedTest
  @ValueSource(strings = {"", " ", "writer 0", "writer\n0"})
  void aWriterIsOneWord(String writer) {
    var fields = new TreeMap<>(EntryLine.read(log.entries.get(0)));
    fields.put("writer", writer);

    add(new ChainCheck(faults::add), 0, EntryLine.write(fields));

    assertThat(faults).containsExactly("entry 0 has no usable writer");
  }

  @Test
  void theFirstEntryOfAWriterFollowsNone() {
    var fields = new TreeMap<>(EntryLine.read(log.entries.get(0)));
    fields.putAll(Map.of("previous", "AAAA"));

    add(new ChainCheck(faults::add), 0, EntryLine.write(fields));

    assertThat(faults).containsExactly("entry 0 does not follow the last entry of writer writer0");
  }

  private static void add(ChainCheck chains, long index, byte[] entry) {
    chains.add(index, entry, MerkleHashes.leaf(entry));
  }
}
