package org.softintel.delivery.outbox;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** How long the oldest letter has waited in vain, in steps of which operators hear once each. */
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
