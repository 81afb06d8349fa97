package org.softintel.report.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConsonantsTest {
  @ParameterizedTest
  @CsvSource({
    "محمد, mohammed",
    "فرناندو, fernando",
    "بيريز, perez",
    "الحداد, haddad",
    "فاطمة, fatima",
    "בנימין, benyamin"
  })
  void aWordWithoutVowelsHasTheConsonantsOfItsName(String word, String name) {
    var read = NameWords.of(NameWords.plain(word)).get(0);

    assertThat(Consonants.isMarked(read)).isTrue();
    assertThat(Consonants.of(read)).isNotEmpty().isEqualTo(Consonants.of(name));
  }

  @Test
  void twoConsonantsSayNothing() {
    assertThat(Consonants.of("noor")).isEmpty();
    assertThat(Consonants.isMarked("noor")).isFalse();
  }
}
