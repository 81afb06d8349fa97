package org.softintel.intake.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.softintel.intake.answers.Answers;
import org.softintel.intake.answers.ReportAnswers;
import org.softintel.platform.page.Form;
import org.softintel.report.question.RowGroup;

class RowsViewTest {
  private static final UUID DRAFT = UUID.randomUUID();

  @ParameterizedTest
  @CsvSource({
    "CHILDREN, 0, Select yes if you want to add a child or young person",
    "EVENTS, 1, Select yes if you want to add another event",
    "ACCOUNTS, 1, Select yes if you want to add another phone or online account",
    "VEHICLES, 20, 'This list can hold 20 at most: remove one, or describe it under “What"
        + " happened?”'"
  })
  void itsErrorRepeatsItsQuestion(RowGroup group, int rows, String message) {
    assertThat(view(group, rows).unanswered().form().message("add")).isEqualTo(message);
  }

  private static RowsView view(RowGroup group, int rows) {
    var own = new Answers(Map.of("name", "Sample"));
    var answers = ReportAnswers.NONE.withRow(group, "k1", own);
    var views =
        IntStream.range(0, rows).mapToObj(it -> RowView.of(DRAFT, group, "k1", answers)).toList();
    return new RowsView(DRAFT, group, views, false, Form.EMPTY);
  }
}
