package org.softintel.platform.http;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/** So many places; whoever finds none waits until one is given back, in the order of coming. */
final class TurnQueue {
  private final int places;
  private final Deque<Turn> waiting = new ArrayDeque<>();
  private int taken;

  TurnQueue(int places) {
    this.places = Math.max(1, places);
  }

  /**
   * Empty, and nothing begun, if {@code most} wait already, or {@code mostOfOne} from the same
   * {@code network}.
   */
  Optional<Turn> takeUnless(int most, int mostOfOne, String network, Runnable begin) {
    synchronized (this) {
      if (waiting.size() >= most
          || waiting.stream().filter(it -> it.network.equals(network)).count() >= mostOfOne) {
        return Optional.empty();
      }
    }
    return Optional.of(take(network, begin));
  }

  Turn take(Runnable begin) {
    return take("", begin);
  }

  private Turn take(String network, Runnable begin) {
    var turn = new Turn(network, begin);
    synchronized (this) {
      if (taken >= places) {
        waiting.add(turn);
        return turn;
      }
      taken++;
      turn.hasPlace = true;
    }
    begin.run();
    return turn;
  }

  /** One who waits or works. */
  final class Turn {
    private final String network;
    private final Runnable begin;
    private boolean hasPlace;

    private Turn(String network, Runnable begin) {
      this.network = network;
      this.begin = begin;
    }

    /** Goes on without a place if it still waits. */
    void goOn() {
      if (leave()) {
        begin.run();
      }
    }

    /** Waits no longer; returns whether it still did. */
    boolean leave() {
      synchronized (TurnQueue.this) {
        return waiting.remove(this);
      }
    }

    /** Gives the place to whoever has waited longest; may be called again. */
    void end() {
      Turn next = null;
      synchronized (TurnQueue.this) {
        waiting.remove(this);
        if (hasPlace) {
          hasPlace = false;
          next = waiting.poll();
          if (next == null) {
            taken--;
          } else {
            next.hasPlace = true;
          }
        }
      }
      if (next != null) {
        next.begin.run();
      }
    }
  }
}
