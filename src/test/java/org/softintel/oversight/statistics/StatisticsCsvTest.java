package org.softintel.oversight.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A file that a spreadsheet reads as numbers and words, never as a formula. */
class StatisticsCsvTest {
  private static final StatisticsPeriod PERIOD =
      StatisticsPeriod.all(SmallNumberSuppression.CAREFUL, LocalDate.of(2026, 11, 25)).get(0);

  @Test
  void eachNumberHasALine() {
    var line = new Chart.Line("Hotels, food", List.of(ChartCell.number(7)));
    var hidden = new Chart.Line("\"Others\"", List.of(ChartCell.NOT_TOLD));
    var figure =
        new Chart(
            "x", "Types", "", Chart.Shape.BARS, List.of("Type", "Reports"), List.of(line, hidden));

    assertThat(StatisticsCsv.write(List.of(figure), PERIOD))
        .isEqualTo(
            "Figure,Of,What,Number,Period\r\n"
                + "Types,\"Hotels, food\",Reports,7,5 October 2026 to 29 November 2026\r\n"
                + "Types,\"\"\"Others\"\"\",Reports,not shown,5 October 2026 to 29 November 2026\r\n");
  }

  @Test
  void whatWouldBeAFormulaIsText() {
    var line = new Chart.Line("=1+1", List.of(ChartCell.number(7)));
    var figure =
        new Chart("x", "@x", "", Chart.Shape.BARS, List.of("Type", "Reports"), List.of(line));

    assertThat(StatisticsCsv.write(List.of(figure), PERIOD)).contains("\r\n'@x,'=1+1,Reports,7,");
  }
}
