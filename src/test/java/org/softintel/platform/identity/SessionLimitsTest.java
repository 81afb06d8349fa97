package org.softintel.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.softintel.platform.identity.SessionsConfig.Limits;

class SessionLimitsTest {
  private static final Instant BEGAN = Instant.parse("2026-11-27T08:00:00Z");

  private final SessionLimits limits = new SessionLimits(new Own());

  @Test
  void aSessionEndsAfterSilenceAndAtTheLatestByTheLimitsOfTheRole() {
    var used = BEGAN.plus(Duration.ofMinutes(58));

    assertThat(limits.end(BEGAN, used, Set.of("triage"))).isEqualTo("2026-11-27T09:08:00Z");
    assertThat(limits.end(BEGAN, used, Set.of("auditor"))).isEqualTo("2026-11-27T09:00:00Z");
  }

  @Test
  void somebodyWithSeveralRolesHasTheShortestAndSomebodyWithNoneToo() {
    assertThat(limits.idle(Set.of("triage", "lead", "offline_access")).toMinutes()).isEqualTo(10);
    assertThat(limits.idle(Set.of("offline_access")).toMinutes()).isEqualTo(5);
  }

  @Test
  void onlyAUseThatMovesTheEndIsWrittenDown() {
    assertThat(limits.isWorthNoting(BEGAN.plusSeconds(40), BEGAN, Set.of("triage"))).isFalse();
    assertThat(limits.isWorthNoting(BEGAN.plusSeconds(41), BEGAN, Set.of("triage"))).isTrue();
  }

  private record Minutes(int silent, int most) implements Limits {
    @Override
    public Duration idle() {
      return Duration.ofMinutes(silent);
    }

    @Override
    public Duration absolute() {
      return Duration.ofMinutes(most);
    }
  }

  private record Own() implements SessionsConfig {
    @Override
    public Duration check() {
      return Duration.ofSeconds(2);
    }

    @Override
    public Limits reporter() {
      return new Minutes(30, 600);
    }

    @Override
    public Limits triage() {
      return new Minutes(10, 480);
    }

    @Override
    public Limits lead() {
      return new Minutes(15, 480);
    }

    @Override
    public Limits auditor() {
      return new Minutes(5, 60);
    }

    @Override
    public Limits manager() {
      return new Minutes(5, 60);
    }
  }
}
