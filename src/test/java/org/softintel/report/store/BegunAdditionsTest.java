package org.softintel.report.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.report.store.BegunAdditions.Written;

class BegunAdditionsTest {
  @ParameterizedTest
  @ValueSource(strings = {"One line", "One line\nand another", "2026\nand another"})
  void theTextAndThePageThatSavedItAreReadAgain(String text) {
    for (var page : List.of("0a1b2c3d", "")) {
      var written = new Written(page, text);
      assertThat(Written.of(written.toSeal())).isEqualTo(written);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"One line", "One line\nand another", "2026\nand another", "cafe\n\nclosed", ""})
  void anEarlierReleaseSealedTheTextAlone(String text) {
    assertThat(Written.of(text)).isEqualTo(new Written("", text));
  }
}
