package org.softintel.platform.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

/** Nobody adds an amount without saying how far it may go. */
class BoundsTest {
  private static final Set<SettingKind> AMOUNTS =
      Set.of(
          SettingKind.NUMBER,
          SettingKind.NUMBER_OR_ZERO,
          SettingKind.TIME,
          SettingKind.TIME_OR_ZERO,
          SettingKind.SIZE);

  @Test
  void eachAmountHasSomeAndItsDefaultLiesWithin() {
    assertThat(KnownSettings.all())
        .filteredOn(it -> AMOUNTS.contains(it.kind()))
        .hasSizeGreaterThan(70)
        .allSatisfy(
            it -> {
              var bounds = Bounds.of(it).orElseThrow();
              assertThat(it.kind().takes(bounds.least())).isTrue();
              assertThat(it.kind().takes(bounds.most())).isTrue();
              assertThat(
                      it.value().isEmpty() || it.isNeeded() || bounds.hold(it.kind(), it.value()))
                  .isTrue();
            });
  }
}
