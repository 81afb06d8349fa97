package org.softintel.platform.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.softintel.platform.secrets.KeyFileRefused;

class BlindIndexTest {
  @TempDir Path folder;

  @Test
  void equalValuesShareABucketAndTheSameValueInTwoIndexesIsUnrelated() throws Exception {
    var index = index(7);

    var inBoth =
        IntStream.range(0, 1_000)
            .filter(i -> index.bucket("one", "v" + i).equals(index.bucket("two", "v" + i)))
            .count();

    assertThat(index.bucket("one", "value")).isEqualTo(index.bucket("one", "value"));
    assertThat(inBoth).isLessThan(10);
  }

  @Test
  void inAServiceOfTwentyThousandValuesEachBucketHoldsSeveral() throws Exception {
    var index = index(7);

    var buckets =
        IntStream.range(0, 20_000)
            .mapToObj(i -> index.bucket("name", "value " + i))
            .collect(Collectors.groupingBy(it -> it, Collectors.counting()));

    var shared = buckets.values().stream().filter(it -> it >= 2).mapToLong(it -> it).sum();
    assertThat(buckets).hasSizeBetween(7_000, 8_192);
    assertThat(shared).isGreaterThan(17_000);
  }

  @Test
  void withANewKeyWhatWasFiledUnderTheOldOneIsStillFound() throws Exception {
    var filed = index(7).bucket("name", "value");

    var after = index(8, 7);

    assertThat(after.buckets("name", "value")).hasSize(2).contains(filed);
    assertThat(after.bucket("name", "value")).isNotEqualTo(filed);
    assertThat(new HashSet<>(after.buckets("name", "value")))
        .contains(after.bucket("name", "value"));
  }

  @Test
  void anotherInstallationHasOtherBuckets() throws Exception {
    var one = index(7);
    var other = index(9);

    var same =
        IntStream.range(0, 1_000)
            .filter(
                i -> one.bucket("name", "v" + i).number() == other.bucket("name", "v" + i).number())
            .count();

    assertThat(same).isLessThan(10);
  }

  @Test
  void productionRefusesAKeyOfLocalModeAndAKeysetOfAnotherKind() throws Exception {
    var local = file(KeyFile.LOCAL_KEY_ID);
    assertThatThrownBy(() -> BlindIndex.read(local, false))
        .isInstanceOf(KeyFileRefused.class)
        .hasMessageContaining("local mode");
    var ring = GivenKeyRings.file(folder, 7);
    assertThatThrownBy(() -> BlindIndex.read(ring, false))
        .isInstanceOf(KeyFileRefused.class)
        .hasMessageContaining("PRF keys");
  }

  private BlindIndex index(int... ids) throws Exception {
    return BlindIndex.read(file(ids), true);
  }

  private Path file(int... ids) throws Exception {
    return GivenIndexKeys.file(folder, ids);
  }
}
