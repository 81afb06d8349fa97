package org.softintel.platform.sealing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.softintel.platform.secrets.KeyFileRefused;

class IndexKeysTest {
  @TempDir Path folder;

  @Test
  void equalValuesHaveOneTermAndTheSameValueInTwoIndexesIsUnrelated() throws Exception {
    var keys = keys(7);

    var terms =
        IntStream.range(0, 10_000)
            .boxed()
            .flatMap(i -> Stream.of(keys.term("one", "v" + i), keys.term("two", "v" + i)));

    assertThat(keys.term("one", "value")).isEqualTo(keys.term("one", "value"));
    assertThat(terms)
        .doesNotHaveDuplicates()
        .allMatch(it -> it >= 0 && it < 1L << IndexKeys.TERM_BITS)
        .anyMatch(it -> it >= 1L << (IndexKeys.TERM_BITS - 1));
  }

  @Test
  void withANewKeyWhatWasFiledUnderTheOldOneIsStillFound() throws Exception {
    var filed = keys(7).term("name", "value");

    var after = keys(8, 7);

    assertThat(after.terms("name", "value"))
        .containsExactlyInAnyOrder(filed, after.term("name", "value"))
        .doesNotHaveDuplicates();
  }

  @Test
  void anotherInstallationHasOtherTerms() throws Exception {
    assertThat(keys(7).term("name", "value")).isNotEqualTo(keys(9).term("name", "value"));
  }

  @Test
  void productionRefusesAKeyOfLocalModeAndAKeysetOfAnotherKind() throws Exception {
    var local = file(KeyFile.LOCAL_KEY_ID);
    assertThatThrownBy(() -> IndexKeys.read(local, false))
        .isInstanceOf(KeyFileRefused.class)
        .hasMessageContaining("local mode");
    var ring = GivenKeyRings.file(folder, 7);
    assertThatThrownBy(() -> IndexKeys.read(ring, false))
        .isInstanceOf(KeyFileRefused.class)
        .hasMessageContaining("PRF keys");
  }

  private IndexKeys keys(int... ids) throws Exception {
    return IndexKeys.read(file(ids), true);
  }

  private Path file(int... ids) throws Exception {
    return GivenIndexKeys.file(folder, ids);
  }
}
