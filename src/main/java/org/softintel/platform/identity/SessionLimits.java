package org.softintel.platform.identity;

import static java.util.Comparator.naturalOrder;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.softintel.platform.identity.SessionsConfig.Limits;

/** How long somebody with these roles may stay signed in. */
@Singleton
public class SessionLimits {
  // The time of a use is kept no finer than this part of the limit, so that few requests write.
  private static final int USES_KEPT = 15;

  private final Map<String, Limits> byRole;

  SessionLimits(SessionsConfig config) {
    byRole =
        Map.of(
            Role.REPORTER, config.reporter(),
            Role.TRIAGE, config.triage(),
            Role.LEAD, config.lead(),
            Role.AUDITOR, config.auditor(),
            Role.MANAGER, config.manager());
  }

  /** How long a session lasts without a request. */
  public Duration idle(Set<String> roles) {
    return shortest(roles, Limits::idle);
  }

  /** How long a session of anybody may last. */
  Duration longest() {
    return byRole.values().stream().map(Limits::absolute).max(naturalOrder()).orElseThrow();
  }

  boolean isWorthNoting(Instant use, Instant lastNoted, Set<String> roles) {
    return use.isAfter(lastNoted.plus(idle(roles).dividedBy(USES_KEPT)));
  }

  Instant end(Instant began, Instant used, Set<String> roles) {
    var last = began.plus(shortest(roles, Limits::absolute));
    var idle = used.plus(idle(roles));
    return idle.isBefore(last) ? idle : last;
  }

  private Duration shortest(Set<String> roles, Function<Limits, Duration> limit) {
    var known = roles.stream().anyMatch(byRole::containsKey) ? roles : byRole.keySet();
    return known.stream()
        .filter(byRole::containsKey)
        .map(it -> limit.apply(byRole.get(it)))
        .min(naturalOrder())
        .orElseThrow();
  }
}
