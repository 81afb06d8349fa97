package org.softintel.audit.verify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Many threads read, and nobody can tell from the outcome. */
class ParallelReaderTest {
  private final List<String> found = new ArrayList<>();
  private long ahead;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 255, 256, 257, 5_000})
  void whatIsFoundComesInTheOrderOfTheEntries(int entries) {
    try (var readers = new ParallelReader(ReadEntry::opaque, this::take)) {
      IntStream.range(0, entries).forEach(it -> readers.add(bytes(it)));
    }

    assertThat(found)
        .isEqualTo(
            IntStream.range(0, entries)
                .mapToObj(it -> base64(MerkleHashes.leaf(bytes(it))))
                .toList());
  }

  /** What was read until then is told before the copy's own fault. */
  @Test
  void aCopyThatEndsBadlyIsReadUntilThere() {
    assertThatThrownBy(
            () -> {
              try (var readers = new ParallelReader(ReadEntry::opaque, this::take)) {
                readers.add(bytes(0));
                readers.add(bytes(1));
                throw new Fault("ends within an entry");
              }
            })
        .isInstanceOf(Fault.class);

    assertThat(found).hasSize(2);
  }

  /** However large the log: what is read and not handed on yet stays within a few batches. */
  @Test
  void readersDoNotRunAhead() {
    var large = new byte[60_000];
    long most = 0;
    try (var readers = new ParallelReader(ReadEntry::opaque, it -> ahead -= large.length)) {
      for (int i = 0; i < 2_000; i++) {
        ahead += large.length;
        most = Math.max(most, ahead);
        readers.add(large);
      }
    }

    assertThat(most).isLessThan(12L << 20);
    assertThat(ahead).isZero();
  }

  @Test
  void whatGoesWrongInAThreadIsNotLost() {
    assertThatThrownBy(
            () -> {
              try (var readers =
                  new ParallelReader(
                      it -> {
                        throw new IllegalArgumentException("broken");
                      },
                      this::take)) {
                readers.add(bytes(0));
              }
            })
        .hasRootCauseMessage("broken");
  }

  private void take(ReadEntry one) {
    found.add(base64(one.leaf()));
  }

  private static byte[] bytes(int number) {
    return ("entry " + number).getBytes(UTF_8);
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
