package org.softintel.desk.linking;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class MatcherCallsTest {
  @Test
  void onlyLocalModeStartsWithLists() {
    assertThatIllegalStateException()
        .isThrownBy(() -> MatcherCalls.demandLocalMode(() -> true))
        .withMessageContaining("softintel.matcher.bench");
    MatcherCalls.demandLocalMode(() -> false);
  }
}
