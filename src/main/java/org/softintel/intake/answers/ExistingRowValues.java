package org.softintel.intake.answers;

import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.softintel.platform.page.DayField;
import org.softintel.report.question.RowGroup;

/** What the rows say already, so that it is not offered again: dates as ISO 8601 has them. */
public final class ExistingRowValues {
  private static final String BIRTH = "dateOfBirth";

  private ExistingRowValues() {}

  public static Set<String> of(Answers answers) {
    return Stream.of(RowGroup.values())
        .flatMap(group -> answers.rows(group).stream().map(it -> answers.row(group, it)))
        .flatMap(it -> Stream.concat(it.typed().values().stream(), birth(it)))
        .collect(Collectors.toSet());
  }

  private static Stream<String> birth(Answers own) {
    return new DayField(own::of, ignored -> {}, BIRTH, "Date of birth")
        .read().map(LocalDate::toString).stream();
  }
}
