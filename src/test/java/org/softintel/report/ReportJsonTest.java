package org.softintel.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReportJsonTest {

  @ParameterizedTest
  @MethodSource
  void aReportComesBackFromItsBytesAsItWas(Report report) {
    assertThat(ReportJson.fromBytes(ReportJson.toBytes(report))).isEqualTo(report);
  }

  static Stream<Report> aReportComesBackFromItsBytesAsItWas() {
    var day = LocalDate.of(2026, 3, 1);
    return Stream.of(
            new Happened.Exact(day),
            new Happened.About(YearMonth.of(2026, 3)),
            new Happened.Period(day, day.plusDays(1)),
            new Happened.NotKnown())
        .flatMap(
            when ->
                Stream.of(
                    new Report(
                        "A grey van — 👍🏽\n\tand a tab \"quoted\".",
                        Provenance.OTHER,
                        Optional.of("From the log."),
                        when,
                        Optional.of(day),
                        Set.of(Exploitation.SEXUAL, Exploitation.ONLINE),
                        Optional.of("dewsbury")),
                    new Report(
                        "A grey van.",
                        Provenance.SAW_OR_HEARD,
                        Optional.empty(),
                        when,
                        Optional.empty(),
                        Set.of(),
                        Optional.empty())));
  }
}
