package org.softintel.report.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.identity.Agency;
import org.softintel.platform.identity.JobDetails;

class SurnameMatchTest {
  @ParameterizedTest
  @CsvSource({
    "Nobody Specimen, Anna Specimen",
    "Nobody SPECIMEN, specimen",
    "Nobody O'Sample, Ann OSAMPLE",
    "Nobody O\u02BCSample, Ann O\u2019Sample",
    "Nobody O'Sample, Ann O Sample",
    "Nobody O Sample, Ann O'Sample",
    "Nobody Mac Sample, Ann MacSample",
    "Nobody Sämple, Ann Sample",
    "Nobody Sämple, Ann Saemple",
    "Nobody Specimęn, Ann Specimen",
    "Nobody Łample, Ann Lample",
    "Nobody Sømple, Ann Somple",
    "Nobody Đample, Ann Dample",
    "Nobody Saßple, Ann Sassple",
    "Nobody Sæmple, Ann Saemple",
    "Nobody Le Specimen, 'Specimen, Anna'",
    "Nobody Specimen, 'Anna Mock-Up Specimen, known as Annie'",
    "Nobody Mock-Specimen, Anna Mock",
    "Nobody Mock-Specimen, Anna Specimen",
    "Nobody Mock Specimen, Anna Mock",
    "Nobody Mock, Anna Mock-Specimen",
    "Nobody van der Specimen, Anna Specimen",
    "Nobody Le, Anna Le",
    "'Specimen, Nobody', Anna Specimen",
    "Nobody Specimen (Lead), Anna Specimen"
  })
  void isAmongNamesHoweverItIsWritten(String reader, String name) {
    assertThat(SurnameMatch.isAmong(List.of("Somebody Else", name), shown(reader, ""))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Nobody Specimen, Nobody Else",
    "Nobody Specimen, Specimens",
    "'Specimen, Nobody', Nobody Else",
    "Nobody Specimen (Lead), Anna Lead",
    "Nobody van der Specimen, Anna van der Else",
    "Specimen, Anna Specimen",
    "'', Anna Specimen",
    "Nobody S, S Else"
  })
  void isNotAmongOthers(String reader, String name) {
    assertThat(SurnameMatch.isAmong(List.of(name), shown(reader, ""))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "Nobody Specimen OBE, Specimen, true",
    "Nobody Specimen OBE, OBE, false",
    "specimen7, Specimen, true",
    "Nobody Mock Specimen, Mock, false"
  })
  void isWhatTheAccountSaysIfItSays(String shown, String name, boolean same) {
    assertThat(SurnameMatch.isAmong(List.of("Anna " + name), shown(shown, "Specimen")))
        .isEqualTo(same);
  }

  private static Actor shown(String name, String surname) {
    return new Actor("account", name, surname, Agency.NONE, JobDetails.UNKNOWN, Set.of());
  }
}
