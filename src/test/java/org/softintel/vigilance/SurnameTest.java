package org.softintel.vigilance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurnameTest {
  @ParameterizedTest
  @CsvSource({
    "Nobody Specimen, Anna Specimen",
    "Nobody SPECIMEN, specimen",
    "Nobody O'Sample, Ann OSAMPLE",
    "Nobody Sämple, Ann Sample",
    "Nobody Le Specimen, 'Specimen, Anna'",
    "Nobody Specimen, 'Anna Mock-Up Specimen, known as Annie'"
  })
  void isAmongNamesHoweverItIsWritten(String reader, String name) {
    assertThat(Surname.isAmong(List.of("Somebody Else", name), reader)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Nobody Specimen, Nobody Else",
    "Nobody Specimen, Specimens",
    "Specimen, Anna Specimen",
    "'', Anna Specimen",
    "Nobody S, S Else"
  })
  void isNotAmongOthers(String reader, String name) {
    assertThat(Surname.isAmong(List.of(name), reader)).isFalse();
  }
}
