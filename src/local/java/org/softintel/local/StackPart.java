package org.softintel.local;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What the launcher must know about one part to run it as a process of its own. */
interface StackPart {
  /** Names the pid file and the log. */
  String name();

  String title();

  /** Each port it listens on, by the name that {@code -Dlocal.port.} takes. */
  Map<String, Integer> ports();

  /** Everything that must be there before the process starts; done again at each start. */
  default void prepare() {}

  List<String> command();

  /**
   * Part of the command line that no other program has: tells ours from a stranger's recycled pid.
   */
  String mark();

  boolean isReady();

  /** Last touches once it answers, before anybody else uses it. */
  default void whenReady() {}

  default Duration patience() {
    return Duration.ofMinutes(3);
  }

  /** The signal that makes it stop soon and clean. */
  default String stopSignal() {
    return "TERM";
  }

  /** It was asked to stop in a way that would take for ever while others use it. */
  default boolean isWaitingToStop() {
    return false;
  }
}
