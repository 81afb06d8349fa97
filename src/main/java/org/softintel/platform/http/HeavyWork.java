package org.softintel.platform.http;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets only a few do heavy work at once, in the order in which they came, so that there is a
 * processor for light pages meanwhile. Long forms wait for long forms only, files for files, and
 * what strangers send for that of strangers. Nobody waits longer than {@link #LONGEST_WAIT}: behind
 * work that hangs all others would hang, too.
 */
@Singleton
public class HeavyWork {
  static final Duration LONGEST_WAIT = Duration.ofSeconds(5);

  /** What they may send is short: more at once than of what is long. */
  private static final int STRANGERS = 4;

  /** More could not be answered in time. */
  static final int MOST_STRANGERS = 200;

  /** So that one network does not take the places of all others. */
  static final int MOST_OF_A_NETWORK = MOST_STRANGERS / 4;

  private final TurnQueue forms;
  private final TurnQueue files;
  private final TurnQueue strangers;

  @Inject
  HeavyWork(WebConfig config) {
    this(
        config
            .heavyAtOnce()
            .orElseGet(() -> Math.max(1, Runtime.getRuntime().availableProcessors() / 2)));
  }

  HeavyWork(int most) {
    forms = new TurnQueue(most);
    files = new TurnQueue(most);
    strangers = new TurnQueue(STRANGERS * most);
  }

  /**
   * Calls {@code begin} when it is the turn of a form, perhaps at once; each turn must be ended.
   */
  TurnQueue.Turn form(Runnable begin) {
    return forms.take(begin);
  }

  /** As {@link #form}, for what a stranger sent; empty if too many wait. */
  Optional<TurnQueue.Turn> stranger(String network, Runnable begin) {
    return strangers.takeUnless(MOST_STRANGERS, MOST_OF_A_NETWORK, network, begin);
  }

  /** Does a part of the work for a file when it is its turn. */
  public <T> T partOfFile(Supplier<T> work) {
    var begun = new CompletableFuture<Boolean>();
    var turn = files.take(() -> begun.complete(true));
    try {
      begun.completeOnTimeout(false, LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS).join();
      return work.get();
    } finally {
      turn.end();
    }
  }
}
