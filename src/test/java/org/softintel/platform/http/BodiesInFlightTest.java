package org.softintel.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.softintel.platform.http.BodiesInFlight.Answer.ADDRESS_FULL;
import static org.softintel.platform.http.BodiesInFlight.Answer.ALL_FULL;
import static org.softintel.platform.http.BodiesInFlight.Answer.TAKEN;

import org.junit.jupiter.api.Test;
import org.softintel.platform.http.BodiesInFlight.Answer;
import org.softintel.platform.http.BodiesInFlight.Caller;
import org.softintel.platform.http.BodiesInFlight.Source;

class BodiesInFlightTest {
  private final BodiesInFlight bodies = new BodiesInFlight(1_600, 400);

  /** From however many addresses strangers come, or say that they have a token. */
  @Test
  void strangersNeverDisplaceWhoeverIsKnown() {
    for (int i = 0; i < 100; i++) {
      take(Caller.STRANGER, "stranger " + i, 100);
      take(Caller.BEARER, "bearer " + i, 200);
    }

    assertThat(take(Caller.STRANGER, "one more", 1)).isEqualTo(ALL_FULL);
    assertThat(take(Caller.BEARER, "one more", 1)).isEqualTo(ALL_FULL);
    assertThat(take(Caller.KNOWN, "stranger 1", 400)).isEqualTo(TAKEN);
    assertThat(take(Caller.KNOWN, "known", 1)).isEqualTo(ALL_FULL);
  }

  @Test
  void oneNetworkHasItsPart() {
    assertThat(take(Caller.STRANGER, "one", 101)).isEqualTo(ADDRESS_FULL);
    assertThat(take(Caller.STRANGER, "one", 100)).isEqualTo(TAKEN);
    assertThat(take(Caller.STRANGER, "one", 1)).isEqualTo(ADDRESS_FULL);
    assertThat(take(Caller.BEARER, "one", 401)).isEqualTo(ADDRESS_FULL);
    assertThat(take(Caller.KNOWN, "one", 400)).isEqualTo(TAKEN);
    assertThat(take(Caller.KNOWN, "one", 1)).isEqualTo(ADDRESS_FULL);
  }

  @Test
  void whatIsGivenBackCanBeTakenAgain() {
    take(Caller.STRANGER, "one", 100);
    take(Caller.STRANGER, "another", 100);

    bodies.giveBack(new Source(Caller.STRANGER, "one"), 100);

    assertThat(take(Caller.STRANGER, "one", 100)).isEqualTo(TAKEN);
  }

  private Answer take(Caller caller, String network, long bytes) {
    return bodies.take(new Source(caller, network), bytes);
  }
}
