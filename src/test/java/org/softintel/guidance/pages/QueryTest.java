package org.softintel.guidance.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QueryTest {
  @Test
  void itIsWhatWasTypedWithoutWhatNobodySees() {
    assertThat(Query.of(" groomed \u0000\u0007")).isEqualTo("groomed");
    assertThat(Query.of("\ud83e lone")).isEqualTo("lone");
    assertThat(Query.of("\u0000")).isEmpty();
  }

  @Test
  void aLongOneIsCutBetweenItsCharacters() {
    var kites = "\ud83e\ude81".repeat(300);

    assertThat(Query.of("a" + kites)).isEqualTo("a" + kites.substring(0, 398));
  }
}
