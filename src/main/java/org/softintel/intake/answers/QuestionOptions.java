package org.softintel.intake.answers;

import java.util.ArrayList;
import java.util.List;
import org.softintel.platform.page.Option;
import org.softintel.report.question.Question;
import org.softintel.report.question.QuestionPage;
import org.softintel.report.question.Questionnaire;
import org.softintel.report.store.Areas;

/** What can be chosen: most choices are part of the question, some are settings or other rows. */
public record QuestionOptions(Areas areas, LinkableRows things) {
  private static final Option NONE_YET = new Option("", "Select one");

  public List<Question> in(QuestionPage page) {
    return page.questions().stream().map(this::of).toList();
  }

  private Question of(Question question) {
    if (question.equals(Questionnaire.AREA)) {
      return question.with(areas.options());
    }
    return switch (question.kind()) {
      case THING -> question.with(selectable(things.options()));
      case CHOICE ->
          question.isLongList() ? question.with(selectable(question.options())) : question;
      default -> question;
    };
  }

  private static List<Option> selectable(List<Option> options) {
    var all = new ArrayList<Option>();
    all.add(NONE_YET);
    all.addAll(options);
    return List.copyOf(all);
  }
}
