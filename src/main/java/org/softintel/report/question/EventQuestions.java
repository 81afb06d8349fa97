package org.softintel.report.question;

import java.util.List;

/** An event: when it was and what was seen. */
final class EventQuestions {
  static final List<QuestionPage> SHEETS =
      List.of(
          QuestionPage.of(
              "event",
              "What happened, and when?",
              Question.text("what", "What happened then"),
              Question.date("date", "Date it happened"),
              Question.line("time", "About when, if you do not know the date"),
              Question.line("where", "Where it happened")));

  private EventQuestions() {}
}
