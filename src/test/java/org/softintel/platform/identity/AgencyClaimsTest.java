package org.softintel.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** An account that names no agency is noticed by whoever runs the service. */
class AgencyClaimsTest {
  private Instant now = Instant.parse("2026-12-01T09:00:00Z");
  private final AgencyClaims claims = new AgencyClaims(() -> now);

  @Test
  void whoNamesNoAgencyIsWarnedOfOnceAnHour() {
    assertThat(claims.look(new Agency("school-a"))).isFalse();
    assertThat(claims.look(Agency.NONE)).isTrue();
    assertThat(claims.look(Agency.NONE)).isFalse();

    now = now.plus(Duration.ofMinutes(61));

    assertThat(claims.look(new Agency("school-a"))).isFalse();
    assertThat(claims.look(Agency.NONE)).isTrue();
  }

  /** Capitals and spaces are no code: Keycloak refuses them, and so does this. */
  @Test
  void whatIsNoCodeNamesNone() {
    assertThat(Agency.of("School A")).isEmpty();
    assertThat(Agency.of("school-a")).isPresent();
  }
}
