package org.softintel.report.place;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** For each kind of place somebody can act. */
class SaferPlacesTest {
  @ParameterizedTest
  @EnumSource(PlaceKind.class)
  void thereIsAdviceForEachKind(PlaceKind kind) {
    assertThat(SaferPlaces.of(kind)).hasSizeGreaterThanOrEqualTo(3);
    assertThat(SaferPlaces.ofSector()).hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void theFileHasAVersion() {
    assertThat(SaferPlaces.version()).matches("\\d+");
  }
}
