package org.softintel.platform.http;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class HeavyWorkTest {
  @Test
  void noFormWaitsForAFile() {
    var begun = new ArrayList<>(List.<String>of());
    var work = new HeavyWork(1);

    var answer =
        work.partOfFile(
            () -> {
              work.form(() -> begun.add("form")).end();
              return "file";
            });

    assertThat(answer).isEqualTo("file");
    assertThat(begun).containsExactly("form");
  }

  @Test
  void threadsTakeTurnsAndWorkThatFailsGivesItsPlaceBack() throws Exception {
    var work = new HeavyWork(2);
    var atOnce = new AtomicInteger();
    var most = new AtomicInteger();
    var done = new CountDownLatch(40);
    var threads = Executors.newFixedThreadPool(8);
    for (int i = 0; i < 40; i++) {
      int number = i;
      threads.execute(
          () -> {
            try {
              work.partOfFile(
                  () -> {
                    most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
                    Thread.onSpinWait();
                    atOnce.decrementAndGet();
                    if (number % 5 == 0) {
                      throw new IllegalStateException("invented");
                    }
                    return number;
                  });
            } catch (IllegalStateException e) {
              assertThat(e).hasMessage("invented");
            } finally {
              done.countDown();
            }
          });
    }

    assertThat(done.await(4, SECONDS)).isTrue();
    assertThat(most.get()).isBetween(1, 2);
    threads.shutdown();
  }
}
