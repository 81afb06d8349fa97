package org.softintel.report.store;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.softintel.report.question.RowGroup;

/** Where a row stands in its report, without a word of it: "Vehicle 2". */
public record RowPlace(String id, RowGroup group, int number) {
  static Stream<RowPlace> of(Report report, RowGroup group) {
    var rows = report.rows(group);
    return IntStream.range(0, rows.size())
        .mapToObj(it -> new RowPlace(rows.get(it).id(), group, it + 1));
  }
}
