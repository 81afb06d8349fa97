package org.softintel.platform.learnt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NumberSetTest {
  @Test
  void takesEachNumberOnceHoweverManyThereAre() {
    // given
    var random = new Random(18);
    var known = new HashSet<Integer>();
    var numbers = new NumberSet();

    for (int i = 0; i < 20_000; i++) {
      // when
      int number = random.nextInt(LearntWeights.SIZE);

      // then
      assertThat(numbers.add(number)).isEqualTo(known.add(number));
    }
  }

  @Test
  void takesTheFirstAndTheLastNumber() {
    var numbers = new NumberSet();

    assertThat(numbers.add(0)).isTrue();
    assertThat(numbers.add(0)).isFalse();
    assertThat(numbers.add(LearntWeights.SIZE - 1)).isTrue();
    assertThat(numbers.add(LearntWeights.SIZE - 1)).isFalse();
  }
}
