package org.softintel.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** A list of the numbers 9 to 1, newest first, of which three are shown at once. */
class ExcerptTest {
  private static final int MOST = 3;

  @Test
  void theNewestKnowWhetherThereAreOlderOnes() {
    assertThat(Excerpt.of(List.of(9, 8, 7, 6), MOST, Turn.NEWEST))
        .isEqualTo(new Excerpt<>(List.of(9, 8, 7), false, true));
    assertThat(Excerpt.of(List.of(9, 8, 7), MOST, Turn.NEWEST))
        .isEqualTo(new Excerpt<>(List.of(9, 8, 7), false, false));
  }

  @Test
  void olderOnesHaveNewerOnesBeforeThem() {
    assertThat(Excerpt.of(List.of(6, 5, 4, 3), MOST, Turn.of("7", null)))
        .isEqualTo(new Excerpt<>(List.of(6, 5, 4), true, true));
    assertThat(Excerpt.of(List.of(3, 2), MOST, Turn.of("4", null)))
        .isEqualTo(new Excerpt<>(List.of(3, 2), true, false));
  }

  @Test
  void newerOnesAreFoundFromTheNearestAndShownFromTheNewest() {
    assertThat(Excerpt.of(List.of(4, 5, 6, 7), MOST, Turn.of(null, "3")))
        .isEqualTo(new Excerpt<>(List.of(6, 5, 4), true, true));
    assertThat(Excerpt.of(List.of(7, 8, 9), MOST, Turn.of(null, "6")))
        .isEqualTo(new Excerpt<>(List.of(9, 8, 7), false, true));
  }

  @Test
  void anAddressWithoutEitherAsksForTheNewest() {
    assertThat(Turn.of(null, null).isNewest()).isTrue();
    assertThat(Turn.of("7", "3")).isEqualTo(new Turn(Turn.Way.OLDER, "7"));
  }
}
