package org.softintel.platform.identity;

import io.quarkus.runtime.Startup;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.softintel.platform.settings.StartRefused;

/** Whether a sign-in is strong enough for the roles of its account, and fresh. */
@Startup
@ApplicationScoped
class SignInStrength {
  private static final Pattern STAFFS_PAGES =
      Pattern.compile("/(staff|triage|people|insight|audit|manage)(/.*)?");

  private static final Duration JUST_NOW = Duration.ofMinutes(1);

  private final List<String> levels;
  private final Map<String, Integer> least;
  private final Optional<Duration> stepUpAfter;
  private final InstantSource clock;

  SignInStrength(SignInConfig config, InstantSource clock) {
    levels = config.levels();
    var byRole = config.leastAcr();
    least =
        Map.of(
            Role.REPORTER, known(byRole.reporter()),
            Role.TRIAGE, known(byRole.triage()),
            Role.LEAD, known(byRole.lead()),
            Role.AUDITOR, known(byRole.auditor()),
            Role.MANAGER, known(byRole.manager()));
    refuseTurned(least);
    stepUpAfter = config.stepUpAfter();
    this.clock = clock;
  }

  /** Levels in the wrong order would let the team in with the weakest. */
  private static void refuseTurned(Map<String, Integer> least) {
    int reporters = least.getOrDefault(Role.REPORTER, 0);
    if (Role.STAFF.stream().anyMatch(it -> least.getOrDefault(it, reporters) < reporters)) {
      throw new StartRefused(
          "softintel.platform.sign-in.levels must begin with the weakest: by it and"
              + " softintel.platform.sign-in.least-acr, reporters need a stronger one than staff.");
    }
  }

  private int known(String acr) {
    if (!levels.contains(acr)) {
      throw new StartRefused(
          "softintel.platform.sign-in.least-acr: " + acr + " is not one of the levels " + levels);
    }
    return levels.indexOf(acr);
  }

  /** The level to ask Keycloak for. */
  String strongest() {
    return levels.get(levels.size() - 1);
  }

  /** The level to ask Keycloak for before it is known who signs in. */
  Optional<String> expectedAt(String path) {
    var roles = STAFFS_PAGES.matcher(path).matches() ? Role.STAFF : Set.of(Role.REPORTER);
    return Optional.of(demanded(roles)).filter(it -> it > 0).map(levels::get);
  }

  boolean suffices(SecurityIdentity identity) {
    return level(identity) >= demanded(identity.getRoles());
  }

  private int demanded(Set<String> roles) {
    return roles.stream().mapToInt(it -> least.getOrDefault(it, 0)).max().orElse(0);
  }

  /**
   * Only of a token that came with the sign-in, which has a nonce. A renewed one has the time of
   * any later sign-in at Keycloak, such as to the account console by password alone, and still the
   * level of this one.
   */
  boolean isFresh(SecurityIdentity identity) {
    return stepUpAfter.isEmpty()
        || (level(identity) == levels.size() - 1
            && isFirstTokenOf(identity, "auth_time", stepUpAfter.get()));
  }

  /** Whether they come from signing in, at whatever level. */
  boolean hasJustSignedIn(SecurityIdentity identity) {
    return isFirstTokenOf(identity, "iat", JUST_NOW);
  }

  private boolean isFirstTokenOf(SecurityIdentity identity, String time, Duration most) {
    return claim(identity, "nonce").isPresent()
        && claim(identity, time)
            .map(it -> Instant.ofEpochSecond(Long.parseLong(it)).plus(most))
            .filter(it -> it.isAfter(clock.instant()))
            .isPresent();
  }

  /** An unknown level, as that of a session cookie alone, is the weakest. */
  private int level(SecurityIdentity identity) {
    return Math.max(0, claim(identity, "acr").map(levels::indexOf).orElse(0));
  }

  private static Optional<String> claim(SecurityIdentity identity, String name) {
    return identity.getPrincipal() instanceof JsonWebToken token
        ? CurrentActor.claim(token, name)
        : Optional.empty();
  }
}
