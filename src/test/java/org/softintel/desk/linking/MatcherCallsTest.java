package org.softintel.desk.linking;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.softintel.platform.settings.StartRefused;

class MatcherCallsTest {
  @Test
  void onlyLocalModeStartsWithLists() {
    assertThatExceptionOfType(StartRefused.class)
        .isThrownBy(() -> MatcherCalls.demandLocalMode(() -> true, false))
        .withMessageContaining("softintel.matcher.bench");
    MatcherCalls.demandLocalMode(() -> false, false);
  }
}
