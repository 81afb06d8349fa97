package org.softintel.platform.http;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class HeavyWorkTest {
  @Test
  void noFormWaitsForAFile() {
    var begun = new ArrayList<String>();
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
  void strangersOfOneNetworkLeavePlacesForThoseOfOthers() {
    var work = new HeavyWork(1);
    for (int i = 0; i < 4 + HeavyWork.MOST_OF_A_NETWORK; i++) {
      assertThat(work.stranger("one", () -> {})).isPresent();
    }

    assertThat(work.stranger("one", () -> {})).isEmpty();
    assertThat(work.stranger("another", () -> {})).isPresent();
  }

  @Test
  void threadsTakeTurnsAndWorkThatFailsGivesItsPlaceBack() throws Exception {
    var work = new HeavyWork(2);
    var atOnce = new AtomicInteger();
    var most = new AtomicInteger();
    var twoAreAtWork = new CountDownLatch(2);
    var threads = Executors.newFixedThreadPool(8);
    try {
      var all = new ArrayList<Future<Integer>>();
      for (int i = 0; i < 40; i++) {
        int number = i;
        Supplier<Integer> part =
            () -> {
              most.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
              twoAreAtWork.countDown();
              leaveTimeForAThird(twoAreAtWork);
              atOnce.decrementAndGet();
              if (number % 5 == 0) {
                throw new IllegalStateException("invented");
              }
              return number;
            };
        all.add(threads.submit(() -> work.partOfFile(part)));
      }

      for (int i = 0; i < 40; i++) {
        var done = all.get(i);
        if (i % 5 == 0) {
          assertThatThrownBy(() -> done.get(4, SECONDS))
              .hasCauseInstanceOf(IllegalStateException.class);
        } else {
          assertThat(done.get(4, SECONDS)).isEqualTo(i);
        }
      }
    } finally {
      threads.shutdownNow();
    }
    assertThat(most.get()).isEqualTo(2);
  }

  private static void leaveTimeForAThird(CountDownLatch twoAreAtWork) {
    try {
      assertThat(twoAreAtWork.await(4, SECONDS)).isTrue();
      Thread.sleep(20);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
