package org.softintel.report.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
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

  @ParameterizedTest
  @CsvSource({
    "Terry Example, Terry Example",
    "Terry Example, 'EXAMPLE, terry james'",
    "Térry Examplé, terry james example",
    "'Example, Terry (DC 12)', Terry Example",
    "Terry Mock-Example, Terry Mock",
    "Terry van der Example, Terry Example",
    "Terry O'Sample, Terry O Sample",
    "Terry Example, Terry J. K. Example",
    "Terry Example, 'a Ms. Example (called Terry)'",
    "Thomas Thomas, Thomas Thomas"
  })
  void isFullIfSomebodyHasTheFirstNameToo(String reader, String name) {
    assertThat(full(List.of("Somebody Else", name), List.of(), reader)).isTrue();
    assertThat(full(List.of(), List.of("Seen at 9pm with " + name + "."), reader)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Terry Example, Anna Example",
    "Terry Example, Terry Else",
    "Terry Example (Lead), Lead Example",
    "Thomas Thomas, Thomas Else",
    "Example, Example Example",
    "Terry Example, 'Terry, and somebody else, gave an example'"
  })
  void isNotFullOfOthers(String reader, String name) {
    assertThat(full(List.of(), List.of(name), reader)).isFalse();
    if (!name.contains("somebody")) {
      assertThat(full(List.of(name), List.of(), reader)).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "DC Terry Example, Terry Example, true",
    "Terry Anna Example, Anna Example, true",
    "Terry Example OBE, Terry OBE, false",
    "Example Terry, Terry Example, true"
  })
  void isFullByTheSurnameOfTheAccount(String shown, String name, boolean full) {
    var written = new ReportNames.Written(List.of(name), List.of());
    assertThat(SurnameMatch.full(written, shown(shown, "Example")))
        .isEqualTo(full ? NameMatch.PERSON : NameMatch.NONE);
  }

  /** The first name of one person and the surname of another are nobody's. */
  @Test
  void isNotFullAcrossTwoPeople() {
    assertThat(full(List.of("Terry Else", "Anna Example"), List.of(), "Terry Example")).isFalse();
  }

  private static boolean full(List<String> names, List<String> texts, String reader) {
    return SurnameMatch.full(new ReportNames.Written(names, texts), shown(reader, ""))
        != NameMatch.NONE;
  }

  private static Actor shown(String name, String surname) {
    return new Actor("account", name, surname, Agency.NONE, JobDetails.UNKNOWN, Set.of());
  }
}
