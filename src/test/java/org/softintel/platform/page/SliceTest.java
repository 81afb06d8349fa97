package org.softintel.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A list of the numbers 9 to 1, newest first, of which three are shown at once. */
class SliceTest {
  private static final int MOST = 3;

  @Test
  void theNewestKnowWhetherThereAreOlderOnes() {
    assertThat(Slice.of(List.of(9, 8, 7, 6), MOST, PageRequest.NEWEST))
        .isEqualTo(new Slice<>(List.of(9, 8, 7), false, true));
    assertThat(Slice.of(List.of(9, 8, 7), MOST, PageRequest.NEWEST))
        .isEqualTo(new Slice<>(List.of(9, 8, 7), false, false));
  }

  @Test
  void olderOnesHaveNewerOnesBeforeThem() {
    assertThat(Slice.of(List.of(6, 5, 4, 3), MOST, PageRequest.of("7", null)))
        .isEqualTo(new Slice<>(List.of(6, 5, 4), true, true));
    assertThat(Slice.of(List.of(3, 2), MOST, PageRequest.of("4", null)))
        .isEqualTo(new Slice<>(List.of(3, 2), true, false));
  }

  @Test
  void newerOnesAreFoundFromTheNearestAndShownFromTheNewest() {
    assertThat(Slice.of(List.of(4, 5, 6, 7), MOST, PageRequest.of(null, "3")))
        .isEqualTo(new Slice<>(List.of(6, 5, 4), true, true));
    assertThat(Slice.of(List.of(7, 8, 9), MOST, PageRequest.of(null, "6")))
        .isEqualTo(new Slice<>(List.of(9, 8, 7), false, true));
  }

  @Test
  void anAddressWithoutEitherAsksForTheNewest() {
    assertThat(PageRequest.of(null, null).isNewest()).isTrue();
    assertThat(PageRequest.of("7", "3")).isEqualTo(new PageRequest(PageRequest.Way.OLDER, "7"));
  }
}
