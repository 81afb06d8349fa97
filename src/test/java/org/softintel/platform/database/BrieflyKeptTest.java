package org.softintel.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class BrieflyKeptTest {
  private final BrieflyKept<Integer> kept = new BrieflyKept<>();
  private final AtomicInteger readings = new AtomicInteger();

  @Test
  void whatManyAskForAtOnceIsReadOnce() {
    var values =
        IntStream.range(0, 100)
            .parallel()
            .mapToObj(it -> kept.get(readings::incrementAndGet))
            .toList();

    assertThat(values).containsOnly(1);
  }

  @Test
  void whatWasChangedIsReadAnew() {
    kept.get(readings::incrementAndGet);

    kept.forget();

    assertThat(kept.get(readings::incrementAndGet)).isEqualTo(2);
  }

  @Test
  void whatWasReadWhileItChangedIsReadAnew() {
    kept.get(
        () -> {
          kept.forget();
          return readings.incrementAndGet();
        });

    assertThat(kept.get(readings::incrementAndGet)).isEqualTo(2);
  }

  @Test
  void afterAFailureItIsReadAnew() {
    assertThatIllegalStateException().isThrownBy(() -> kept.get(BrieflyKeptTest::failing));

    assertThat(kept.get(readings::incrementAndGet)).isEqualTo(1);
  }

  @Test
  @Timeout(10)
  void nobodyWaitsForAReadingThatBrokeOff() {
    assertThatExceptionOfType(StackOverflowError.class)
        .isThrownBy(() -> kept.get(BrieflyKeptTest::breakingOff));

    assertThat(kept.get(readings::incrementAndGet)).isEqualTo(1);
  }

  private static Integer breakingOff() {
    throw new StackOverflowError();
  }

  private static Integer failing() {
    throw new IllegalStateException("no database");
  }
}
