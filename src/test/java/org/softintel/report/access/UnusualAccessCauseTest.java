package org.softintel.report.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A cause is read by auditors about somebody, and by that officer about themselves. */
class UnusualAccessCauseTest {
  @Test
  void anOfficerReadsOfThemselves() {
    assertThat(UnusualAccessCause.OWN_NAME.words())
        .isEqualTo("A report that has their own surname in it");
    assertThat(UnusualAccessCause.OWN_NAME.wordsToReader())
        .isEqualTo("A report that has your own surname in it");
    assertThat(Stream.of(UnusualAccessCause.values()).map(UnusualAccessCause::wordsToReader))
        .noneMatch(it -> it.contains("their"));
  }

  @Test
  void whatWasRefusedAndWhatWasOutsideHoursIsSaid() {
    assertThat(UnusualAccessCause.DENIED.words())
        .isEqualTo("Several times refused a report or a page");
    assertThat(UnusualAccessCause.OUT_OF_HOURS.words())
        .isEqualTo("Opening or changing a report outside the team’s hours");
  }
}
