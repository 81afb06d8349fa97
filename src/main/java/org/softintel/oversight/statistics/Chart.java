package org.softintel.oversight.statistics;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** A heading, a sentence, and numbers of which the first of each line is drawn. */
record Chart(
    String id, String title, String finding, Shape shape, List<String> columns, List<Line> lines) {
  enum Shape {
    /** A column for each week. */
    WEEKS,
    /** A bar below each name. */
    BARS
  }

  record Line(String name, List<ChartCell> cells) {
    public ChartCell first() {
      return cells.get(0);
    }
  }

  /** A column of the chart: where it stands and how high it is, in hundredths and pixels. */
  record Column(String left, String width, long top, long height) {}

  static final int HEIGHT = 120;

  public boolean weekly() {
    return shape == Shape.WEEKS;
  }

  /** What its plain numbers count, where that is not what the column says. */
  String unit() {
    return columns.size() > 2 ? ", minutes" : "";
  }

  public Optional<String> highest() {
    return lines.stream()
        .map(Line::first)
        .filter(it -> it.size() == most())
        .filter(it -> it.size() > 0)
        .findFirst()
        .map(ChartCell::words);
  }

  /** What has a bar; the table names the others too. */
  public List<Line> drawn() {
    return lines.stream().filter(it -> it.first().size() > 0).toList();
  }

  /** How long its bar is, of a hundred. */
  public long share(Line line) {
    return most() == 0 ? 0 : Math.round(100.0 * line.first().size() / most());
  }

  public List<Column> bars() {
    var step = 100.0 / lines.size();
    return IntStream.range(0, lines.size())
        .mapToObj(
            it -> {
              var height = HEIGHT * share(lines.get(it)) / 100;
              return new Column(
                  percent(it * step + step / 10), percent(step * 8 / 10), HEIGHT - height, height);
            })
        .toList();
  }

  private long most() {
    return lines.stream().mapToLong(it -> it.first().size()).max().orElse(0);
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.2f%%", share);
  }
}
