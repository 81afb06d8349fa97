package org.softintel.intake.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.softintel.report.question.RowGroup;

class RowsViewTest {
  @Test
  void whoDidNotAnswerIsToldWhatToDoInTheWordsOfTheQuestion() {
    assertThat(RowsView.ask(RowGroup.VEHICLES, true))
        .isEqualTo("Select yes if you want to add a vehicle");
    assertThat(RowsView.ask(RowGroup.EVENTS, false))
        .isEqualTo("Select yes if you want to add another event");
    // Its answers are two yeses and a no.
    assertThat(RowsView.ask(RowGroup.ACCOUNTS, true))
        .isEqualTo("Select whether you want to add a phone or online account");
  }
}
