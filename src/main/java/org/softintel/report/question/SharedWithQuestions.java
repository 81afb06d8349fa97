package org.softintel.report.question;

import java.util.List;

/** Somebody who was told already. */
final class SharedWithQuestions {
  static final List<QuestionPage> SHEETS =
      List.of(
          QuestionPage.of(
              "who",
              "Who has been told already?",
              Question.line("name", "Name"),
              Question.line("agency", "Agency"),
              Question.line("phone", "Phone number")));

  private SharedWithQuestions() {}
}
