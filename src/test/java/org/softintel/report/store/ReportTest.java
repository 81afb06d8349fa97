package org.softintel.report.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.softintel.report.question.RowGroup;
import org.softintel.report.status.Danger;

/** How strongly a report tells of danger. */
class ReportTest {
  private static final String STRONG =
      "He is outside her house with a knife and says he will kill her tonight.";

  @Test
  void aReportersOwnWordIsTheStrongest() {
    assertThat(report(Map.of("narrative", "Calm.", "hurtSoon", "yes")).danger())
        .isEqualTo(Danger.STRONGEST);
    assertThat(report(Map.of("narrative", "Calm.", "hurtSoon", "no")).danger()).isZero();
  }

  @Test
  void itIsAsStrongAsTheStrongestOfItsAnswers() {
    var rows = Map.of(RowGroup.CHILDREN, List.of(new ReportRow("a", answers("other", STRONG))));

    assertThat(new Report(answers("narrative", "Calm."), rows).danger())
        .isEqualTo(report(Map.of("narrative", STRONG)).danger())
        .isPositive();
  }

  private static Report report(Map<String, String> answers) {
    return new Report(new AnsweredQuestions(answers), Map.of());
  }

  private static AnsweredQuestions answers(String name, String text) {
    return new AnsweredQuestions(Map.of(name, text));
  }
}
