package org.softintel.intake.followup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.softintel.intake.answers.AnswerReader;
import org.softintel.intake.answers.Answers;
import org.softintel.intake.answers.LinkableRows;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.Problem;
import org.softintel.report.question.Questionnaire;

/** What is added to a report that was sent: one text, of the same bounds as the narrative. */
record AdditionForm(String text, List<Problem> problems) {
  private static final String ONCE = "once";

  static AdditionForm read(Form form) {
    var problems = new ArrayList<Problem>();
    var answers = new Answers(form.values());
    // It asks for no date, so no day is today.
    var reader = new AnswerReader(answers, LinkableRows.of(answers), LocalDate.MAX, problems::add);
    var facts = reader.read(List.of(Questionnaire.ADDITION));
    return new AdditionForm(facts.of(Questionnaire.ADDITION).orElse(""), List.copyOf(problems));
  }

  boolean isNothing() {
    return text.isEmpty() && !problems.isEmpty();
  }

  /** Each page that is shown can be sent once: a second press changes nothing. */
  static Form empty() {
    return Form.of(Map.of(ONCE, UUID.randomUUID().toString()));
  }

  static String once(Form form) {
    return form.value(ONCE);
  }

  @Override
  public String toString() {
    return "AdditionForm[<redacted>]";
  }
}
