package org.softintel.oversight.statistics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.softintel.platform.page.CsvCell;

/** Figures as RFC 4180 has it, a line for each number. */
final class FiguresCsv {
  private FiguresCsv() {}

  static String write(List<Figure> figures, Period period) {
    var text = new StringBuilder();
    try (var csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
      csv.printRecord("Figure", "Of", "What", "Number", "Period");
      for (var figure : figures) {
        for (var line : figure.lines()) {
          write(csv, figure, line, period);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void write(CSVPrinter csv, Figure figure, Figure.Line line, Period period)
      throws IOException {
    for (int i = 0; i < line.cells().size(); i++) {
      csv.printRecord(
          CsvCell.harmless(figure.title()),
          CsvCell.harmless(line.name()),
          CsvCell.harmless(figure.columns().get(i + 1) + figure.unit()),
          CsvCell.harmless(line.cells().get(i).plain()),
          CsvCell.harmless(period.dates()));
    }
  }
}
