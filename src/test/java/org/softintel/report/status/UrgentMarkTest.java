package org.softintel.report.status;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UrgentMarkTest {
  private static final String REFERENCE = "SI-4K7M-2QX9";

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void aPlaceSaysHowStrongTheDangerWas(int strength) {
    var place = REFERENCE + ".urgent" + strength;

    assertThat(UrgentMark.urgency(place)).isEqualTo(strength);
    assertThat(UrgentMark.without(place)).isEqualTo(REFERENCE);
  }

  @Test
  void aPlaceWithoutAMarkIsAReference() {
    assertThat(UrgentMark.urgency(REFERENCE)).isZero();
    assertThat(UrgentMark.without(REFERENCE)).isEqualTo(REFERENCE);
  }

  @ParameterizedTest
  @ValueSource(strings = {".urgent", ".urgent0", ".urgent4", ".urgent33", ".urgent3.urgent"})
  void whatOnlyLooksLikeAMarkStays(String mark) {
    assertThat(UrgentMark.urgency(REFERENCE + mark)).isZero();
    assertThat(UrgentMark.without(REFERENCE + mark)).isEqualTo(REFERENCE + mark);
  }
}
