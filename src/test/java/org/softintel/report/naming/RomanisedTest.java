package org.softintel.report.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.softintel.report.naming.Romanised.Likeness;

class RomanisedTest {
  @ParameterizedTest
  @CsvSource({
    "qaddoura, kadourah",
    "chafik, shafeeq",
    "bouteflika, butaflika",
    "djamila, jameela",
    "mudhaffar, muzafar",
    "wahba, ouahba",
    "sourav, saurabh",
    "chernyshev, chernishov",
    "tsvetana, cvetana",
    "nuf, nouf"
  })
  void spellingsOfOneNameAreAlike(String one, String other) {
    assertThat(likeness(one, other)).isEqualTo(Likeness.SPELLING);
    assertThat(likeness(other, one)).isEqualTo(Likeness.SPELLING);
  }

  @ParameterizedTest
  @CsvSource({"mokhtar, muhtar", "higazy, hijazi", "mesoud, massud", "zaitsev, zajcev"})
  void whatOtherLanguagesMakeOfANameIsAlikeOrSoundsSo(String one, String other) {
    assertThat(likeness(one, other)).isNotEqualTo(Likeness.NONE);
  }

  @ParameterizedTest
  @CsvSource({
    "nasri, masri",
    "jamila, jamal",
    "hassan, hussein",
    "salim, salma",
    "anup, arup",
    "lina, dina",
    "li, lee",
    "maalouf, maarouf",
    "ivanov, ivanenko",
    "петров, петрова",
    "ꞌhamd, ꞌhamd"
  })
  void namesOfOtherConsonantsOrVowelsAreNot(String one, String other) {
    assertThat(likeness(one, other)).isEqualTo(Likeness.NONE);
  }

  private static Likeness likeness(String one, String other) {
    return Romanised.of(one).likeness(Romanised.of(other));
  }
}
