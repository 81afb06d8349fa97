package org.softintel.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TurnQueueTest {
  private final List<String> begun = new ArrayList<>();

  @Test
  void noMoreThanSoManyWorkAtOnceAndTheOthersFollowInTheirOrder() {
    var queue = new TurnQueue(2);
    var first = queue.take(() -> begun.add("first"));
    var second = queue.take(() -> begun.add("second"));
    var third = queue.take(() -> begun.add("third"));
    queue.take(() -> begun.add("fourth"));

    assertThat(begun).containsExactly("first", "second");

    second.end();
    second.end();
    assertThat(begun).containsExactly("first", "second", "third");

    first.end();
    third.end();
    assertThat(begun).containsExactly("first", "second", "third", "fourth");
  }

  @Test
  void oneNetworkDoesNotTakeThePlacesOfOthers() {
    var queue = new TurnQueue(1);
    queue.take(() -> begun.add("works"));

    for (int i = 0; i < 2; i++) {
      assertThat(queue.takeUnless(3, 2, "one", () -> begun.add("one"))).isPresent();
    }
    assertThat(queue.takeUnless(3, 2, "one", () -> begun.add("one"))).isEmpty();
    assertThat(queue.takeUnless(3, 2, "another", () -> begun.add("another"))).isPresent();
    assertThat(queue.takeUnless(3, 2, "a third", () -> begun.add("a third"))).isEmpty();
    assertThat(begun).containsExactly("works");
  }

  @Test
  void whoeverGivesUpWhileWaitingNeverBegins() {
    var queue = new TurnQueue(1);
    var first = queue.take(() -> begun.add("first"));
    var gone = queue.take(() -> begun.add("gone"));
    queue.take(() -> begun.add("next"));

    gone.end();
    gone.goOn();
    first.end();

    assertThat(begun).containsExactly("first", "next");
  }

  @Test
  void whoeverHasWaitedLongestEnoughGoesOnOnceAndKeepsNobodyOut() {
    var queue = new TurnQueue(1);
    var hangs = queue.take(() -> begun.add("hangs"));
    var late = queue.take(() -> begun.add("late"));
    late.goOn();
    late.goOn();
    late.end();

    assertThat(begun).containsExactly("hangs", "late");

    hangs.end();
    queue.take(() -> begun.add("after"));
    assertThat(begun).containsExactly("hangs", "late", "after");
  }
}
