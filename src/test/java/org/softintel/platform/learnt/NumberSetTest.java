package org.softintel.platform.learnt;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.stream.IntStream;
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
  void forgetsAllNumbersHoweverOftenItDid() {
    var numbers = new NumberSet();

    for (int i = 0; i < 20_000; i++) {
      // when
      numbers.clear();

      // then
      assertThat(numbers.add(i)).isTrue();
      assertThat(numbers.add(i)).isFalse();
      assertThat(numbers.add(i + 1)).isTrue();
    }
  }

  @Test
  void growsAfterItForgot() {
    var numbers = new NumberSet();
    IntStream.range(0, 400).forEach(numbers::add);
    numbers.clear();

    for (int i = 0; i < 5_000; i++) {
      assertThat(numbers.add(i)).isTrue();
    }
    assertThat(IntStream.range(0, 5_000).filter(numbers::add)).isEmpty();
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
