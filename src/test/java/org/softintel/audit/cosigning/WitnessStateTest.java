package org.softintel.audit.cosigning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.softintel.audit.cosigning.WitnessAnswer.Cosigned;
import org.softintel.audit.cosigning.WitnessAnswer.Disagrees;
import org.softintel.audit.cosigning.WitnessAnswer.Refused;
import org.softintel.audit.cosigning.WitnessAnswer.Silent;
import org.softintel.audit.cosigning.WitnessState.Trouble;

/** When somebody must look after a witness, and how long it is left in peace. */
class WitnessStateTest {
  private static final Instant NOW = Instant.parse("2026-11-25T14:00:00Z");
  private static final Duration SILENCE = Duration.ofMinutes(10);
  private static final WitnessState FINE = new WitnessState(7, 0, NOW, Optional.empty());
  private static final WitnessAnswer SIGNED = new Cosigned("a line", NOW);

  @Test
  void aSignatureSettlesEverything() {
    var troubled = new WitnessState(7, 5, NOW.minus(SILENCE), Optional.of(Trouble.DISAGREES));

    assertThat(after(troubled, SIGNED, NOW))
        .isEqualTo(new WitnessState(9, 0, NOW, Optional.empty()));
  }

  @Test
  void anotherLogIsTroubleAtOnceAndStaysSoWhateverIsAnsweredNext() {
    var told = after(FINE, new Disagrees("no-continuation"), NOW);
    assertThat(told.trouble()).contains(Trouble.DISAGREES);
    assertThat(told.size()).isEqualTo(7);

    assertThat(after(told, new Silent("timeout"), NOW.plus(SILENCE)).trouble())
        .contains(Trouble.DISAGREES);
    assertThat(after(told, new Refused("status-403"), NOW).trouble()).contains(Trouble.DISAGREES);
  }

  @Test
  void aWitnessThatDoesNotWantTheLogIsTroubleAtOnce() {
    assertThat(after(FINE, new Refused("status-404"), NOW).trouble()).contains(Trouble.REFUSED);
  }

  @Test
  void silenceIsTroubleOnlyWhenItIsLong() {
    var silent = new Silent("unreachable");
    assertThat(after(FINE, silent, NOW.plus(SILENCE)).trouble()).isEmpty();
    assertThat(after(FINE, silent, NOW.plus(SILENCE).plusMillis(1)).trouble())
        .contains(Trouble.SILENT);
  }

  @Test
  void pausesGrowWithFailuresUpToFiveMinutes() {
    var shortest = Duration.ofSeconds(2);
    assertThat(FINE.pause(shortest)).isEqualTo(shortest);
    assertThat(new WitnessState(7, 3, NOW, Optional.empty()).pause(shortest)).hasSeconds(16);
    assertThat(new WitnessState(7, 900, NOW, Optional.empty()).pause(shortest)).hasMinutes(5);
  }

  private static WitnessState after(WitnessState before, WitnessAnswer answer, Instant now) {
    return before.after(answer, 9, now, SILENCE);
  }
}
