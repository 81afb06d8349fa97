package org.softintel.report.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An age in a report tells between which years somebody was born. */
class ReportedAgeTest {
  private static final LocalDate RECEIVED = LocalDate.of(2026, 11, 29);

  @ParameterizedTest
  @CsvSource({
    "ageBand, under-10, 2016 to 2026",
    "ageBand, 10-12, 2013 to 2016",
    "ageBand, 16-17, 2008 to 2010",
    "ageBand, 18-or-over, 1935 to 2008",
    "age, 15, 2009 to 2012",
    "age, about 30, 1990 to 2001",
    "age, 30s, 1981 to 2001",
    "age, 30 to 40, 1980 to 2001",
    "age, 40-30, 1980 to 2001",
    "age, 30ish, ''",
    "age, older than her, ''",
    "age, '14, 15, 16', 2010 to 2013",
    "age, 12/04/2009, 2009-04-12",
    "age, DOB 12/04/2009, 2009-04-12",
    "age, 12 April 2009, 2009-04-12",
    "age, 24.12.1979, 1979-12-24",
    "age, '15, born 2009-04-12', 2009-04-12",
    "age, 15 on 12/04/2026, ''",
    "age, 12/04/09, ''",
    "age, 31/02/2009, ''",
    "age, 04/2009, ''",
    "age, born 2009, ''",
    "age, born 09, ''",
    "ageBand, not-known, ''",
  })
  void theYearsOfBirthOfAnAge(String question, String answer, String born) {
    var person = new AnsweredQuestions(Map.of(question, answer));

    assertThat(ReportedAge.born(person, RECEIVED).orElse("")).isEqualTo(born);
  }
}
