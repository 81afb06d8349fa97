package org.softintel.report.store;

import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.softintel.report.question.Question;
import org.softintel.report.question.RowGroup;

/** A row of a report by its group and number, as people refer to it. */
record NumberedRow(RowGroup group, int number, String id, AnsweredQuestions facts) {
  static Stream<NumberedRow> of(Report report, RowGroup group) {
    var rows = report.rows(group);
    return IntStream.range(0, rows.size())
        .mapToObj(it -> new NumberedRow(group, it + 1, rows.get(it).id(), rows.get(it).facts()));
  }

  /** Where an answer stands: "Vehicle 1, registration". */
  String where(Question question) {
    return group.nth(number, Optional.empty()) + ", " + question.nounInside();
  }

  String where(String question) {
    return where(group.question(question));
  }
}
