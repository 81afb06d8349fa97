package org.softintel.oversight.statistics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.softintel.platform.page.CsvCell;

/** Figures as RFC 4180 has it, a line for each number. */
final class StatisticsCsv {
  private StatisticsCsv() {}

  static String write(List<Chart> figures, StatisticsPeriod period) {
    var text = new StringBuilder();
    try (var csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
      csv.printRecord("Figure", "Of", "What", "Number", "Period");
      for (var chart : figures) {
        for (var line : chart.lines()) {
          write(csv, chart, line, period);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void write(CSVPrinter csv, Chart chart, Chart.Line line, StatisticsPeriod period)
      throws IOException {
    for (int i = 0; i < line.cells().size(); i++) {
      csv.printRecord(
          CsvCell.harmless(chart.title()),
          CsvCell.harmless(line.name()),
          CsvCell.harmless(chart.columns().get(i + 1) + chart.unit()),
          CsvCell.harmless(line.cells().get(i).plain()),
          CsvCell.harmless(period.dates()));
    }
  }
}
