package org.softintel.guidance.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchQueryTest {
  @Test
  void itIsWhatWasTypedWithoutWhatNobodySees() {
    assertThat(SearchQuery.of(" groomed \u0000\u0007")).isEqualTo("groomed");
    assertThat(SearchQuery.of("\ud83e lone")).isEqualTo("lone");
    assertThat(SearchQuery.of("\u0000")).isEmpty();
  }

  @Test
  void aLongOneIsCutBetweenItsCharacters() {
    var kites = "\ud83e\ude81".repeat(300);

    assertThat(SearchQuery.of("a" + kites)).isEqualTo("a" + kites.substring(0, 398));
  }
}
