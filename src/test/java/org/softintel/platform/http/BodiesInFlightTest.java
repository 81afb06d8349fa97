package org.softintel.platform.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.softintel.platform.http.BodiesInFlight.Answer.ADDRESS_FULL;
import static org.softintel.platform.http.BodiesInFlight.Answer.ALL_FULL;
import static org.softintel.platform.http.BodiesInFlight.Answer.TAKEN;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.softintel.platform.http.BodiesInFlight.Answer;
import org.softintel.platform.http.BodiesInFlight.Source;

class BodiesInFlightTest {
  private final BodiesInFlight bodies = new BodiesInFlight(1_600, 400);

  /** From however many networks strangers come. */
  @Test
  void strangersNeverDisplaceWhoeverIsKnown() {
    for (int i = 0; i < 100; i++) {
      stranger("stranger " + i, 100);
    }

    assertThat(stranger("one more", 1)).isEqualTo(ALL_FULL);
    for (int i = 0; i < 12; i++) {
      assertThat(known("somebody " + i, "network " + i, 100)).isEqualTo(TAKEN);
    }
    assertThat(known("one more", "one more", 1)).isEqualTo(ALL_FULL);
  }

  /** Somebody who shows one account in a hundred networks kept all others out. */
  @Test
  void oneAccountHasItsPartFromHoweverManyNetworks() {
    for (int i = 0; i < 100; i++) {
      known("one", "network " + i, 100);
    }

    assertThat(known("one", "one more", 1)).isEqualTo(ADDRESS_FULL);
    assertThat(known("another", "network 1", 100)).isEqualTo(TAKEN);
  }

  @Test
  void oneNetworkHasItsPart() {
    assertThat(stranger("one", 101)).isEqualTo(ADDRESS_FULL);
    assertThat(stranger("one", 100)).isEqualTo(TAKEN);
    assertThat(stranger("one", 1)).isEqualTo(ADDRESS_FULL);
    for (int i = 0; i < 4; i++) {
      assertThat(known("somebody " + i, "one", 100)).isEqualTo(TAKEN);
    }
    assertThat(known("one more", "one", 1)).isEqualTo(ADDRESS_FULL);
  }

  @Test
  void whatIsGivenBackCanBeTakenAgain() {
    stranger("one", 100);
    stranger("another", 100);
    known("somebody", "one", 100);

    bodies.giveBack(new Source(Optional.empty(), "one"), 100);
    bodies.giveBack(new Source(Optional.of("somebody"), "one"), 100);

    assertThat(stranger("one", 100)).isEqualTo(TAKEN);
    assertThat(known("somebody", "one", 100)).isEqualTo(TAKEN);
  }

  private Answer stranger(String network, long bytes) {
    return bodies.take(new Source(Optional.empty(), network), bytes);
  }

  private Answer known(String account, String network, long bytes) {
    return bodies.take(new Source(Optional.of(account), network), bytes);
  }
}
