package org.softintel.report.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.report.store.BegunAdditions.Written;

class BegunAdditionsTest {
  @Test
  void theTextAndThePageThatSavedItAreReadAgain() {
    assertThat(Written.of("0a1b2c3d\nOne line\nand another"))
        .isEqualTo(new Written("0a1b2c3d", "One line\nand another"));
    assertThat(Written.of("\nOne line")).isEqualTo(new Written("", "One line"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"One line", "One line\nand another", ""})
  void anEarlierReleaseSealedTheTextAlone(String text) {
    assertThat(Written.of(text)).isEqualTo(new Written("", text));
  }
}
