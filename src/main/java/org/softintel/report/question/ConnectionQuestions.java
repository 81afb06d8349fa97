package org.softintel.report.question;

import java.util.List;
import org.softintel.platform.page.Option;

/** A connection between two rows of the report. */
final class ConnectionQuestions {
  static final List<QuestionPage> SHEETS =
      List.of(
          QuestionPage.of(
              "connection",
              "What is connected?",
              Question.thing("from", "First of the two").hint("Who or what it is about."),
              Question.choice(
                      "relation",
                      "How is it connected to the second?",
                      new Option("uses", "Uses or drives"),
                      new Option("owns", "Owns or keeps"),
                      new Option("lives-at", "Lives at"),
                      new Option("works-at", "Works at"),
                      new Option("seen-at", "Was seen at or in"),
                      new Option("seen-with", "Was seen with"),
                      new Option("taken-to", "Was taken to"),
                      new Option("contacts", "Contacts, by phone or online"),
                      new Option("family", "Is family of"),
                      new Option("took-part", "Was there when it happened"),
                      new Option("other", "Another connection"))
                  .need(AnswerNeed.MUST)
                  .noun("How it is connected"),
              Question.thing("to", "Second of the two"),
              Question.line("detail", "More about the connection")));

  private ConnectionQuestions() {}
}
