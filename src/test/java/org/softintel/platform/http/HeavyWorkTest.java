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
  private final List<String> begun = new ArrayList<>();

  @Test
  void noMoreThanSoManyWorkAtOnceAndTheOthersFollowInTheirOrder() {
    var work = new HeavyWork(2);
    var first = work.take(() -> begun.add("first"));
    var second = work.take(() -> begun.add("second"));
    var third = work.take(() -> begun.add("third"));
    work.take(() -> begun.add("fourth"));

    assertThat(begun).containsExactly("first", "second");

    second.end();
    second.end();
    assertThat(begun).containsExactly("first", "second", "third");

    first.end();
    third.end();
    assertThat(begun).containsExactly("first", "second", "third", "fourth");
  }

  @Test
  void whoeverGivesUpWhileWaitingNeverBegins() {
    var work = new HeavyWork(1);
    var first = work.take(() -> begun.add("first"));
    var gone = work.take(() -> begun.add("gone"));
    work.take(() -> begun.add("next"));

    gone.end();
    gone.goOn();
    first.end();

    assertThat(begun).containsExactly("first", "next");
  }

  @Test
  void whoeverHasWaitedLongestEnoughGoesOnOnceAndKeepsNobodyOut() {
    var work = new HeavyWork(1);
    var hangs = work.take(() -> begun.add("hangs"));
    var late = work.take(() -> begun.add("late"));
    late.goOn();
    late.goOn();
    late.end();

    assertThat(begun).containsExactly("hangs", "late");

    hangs.end();
    work.take(() -> begun.add("after"));
    assertThat(begun).containsExactly("hangs", "late", "after");
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
              work.inTurn(
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
