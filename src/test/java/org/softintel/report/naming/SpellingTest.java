package org.softintel.report.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
  @ParameterizedTest
  @CsvSource({
    "ouazzani, wazzani",
    "jaouad, jawad",
    "kausar, kosar",
    "mcsample, macsample",
    "czarnecki, charnetski",
    "hoxha, hodja",
    "touati, tuwati"
  })
  void lettersOfSeveralLanguagesForOneSoundAreOne(String one, String other) {
    assertThat(Spelling.of(one)).isEqualTo(Spelling.of(other));
  }

  @ParameterizedTest
  @CsvSource({
    "hryhorenko, grigorenko",
    "jovanovic, yovanovich",
    "cojocaru, kozhokaru",
    "chouaib, shuaib",
    "zhukovsky, jukovskiy",
    "issam, essam"
  })
  void wordsSoundAlikeIfTheirConsonantsMaySoundAlike(String one, String other) {
    assertThat(byEar(one)).containsAnyElementsOf(byEar(other));
  }

  @ParameterizedTest
  @CsvSource({"sanchez, sancho", "rowan, robin", "marina, martina"})
  void otherConsonantsAreOtherWords(String one, String other) {
    assertThat(byEar(one)).doesNotContainAnyElementsOf(byEar(other));
  }

  private static Set<String> byEar(String word) {
    return Spelling.byEar(Spelling.of(word));
  }
}
