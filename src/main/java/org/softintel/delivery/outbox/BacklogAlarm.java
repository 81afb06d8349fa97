package org.softintel.delivery.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Raised once for each step of time that the oldest mail has waited. */
final class BacklogAlarm {
  private static final List<Duration> STEPS =
      List.of(Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(4));

  private int told;

  /** The longest step that was crossed since the last look, if any was. */
  Optional<Duration> broken(Duration oldestWaiting) {
    var crossed = (int) STEPS.stream().filter(it -> oldestWaiting.compareTo(it) >= 0).count();
    var isNew = crossed > told;
    told = crossed;
    return isNew ? Optional.of(STEPS.get(crossed - 1)) : Optional.empty();
  }
}
