package org.softintel.intake.answers;

import static org.softintel.report.question.Questionnaire.WHEN;

import java.util.List;
import java.util.Optional;
import org.softintel.report.question.Question;
import org.softintel.report.question.QuestionPage;
import org.softintel.report.question.Questionnaire;

/** The order of the main questions, and which of them some answers call for. */
public final class QuestionOrder {
  private static final List<QuestionPage> FIRST = Questionnaire.FIRST;

  private QuestionOrder() {}

  static Optional<QuestionPage> at(String path) {
    return Questionnaire.sheets().filter(it -> it.path().equals(path)).findFirst();
  }

  public static QuestionPage first() {
    return FIRST.get(0);
  }

  /** Returns the main question page that follows; empty after the last and the optional ones. */
  public static Optional<QuestionPage> after(QuestionPage questionPage, Answers answers) {
    var at = FIRST.indexOf(questionPage);
    return at < 0
        ? Optional.empty()
        : FIRST.stream().skip(at + 1L).filter(it -> isAsked(it, answers)).findFirst();
  }

  public static Optional<QuestionPage> before(QuestionPage questionPage, Answers answers) {
    return FIRST.stream()
        .limit(Math.max(FIRST.indexOf(questionPage), 0))
        .filter(it -> isAsked(it, answers))
        .reduce((earlier, later) -> later);
  }

  /** How far a main question is, such as "Step 2 of 4"; empty for one that is only offered. */
  public static String step(QuestionPage questionPage) {
    var asked = steps();
    var at = asked.indexOf(isAboutTime(questionPage) ? owning(WHEN.name()) : questionPage);
    return at < 0 ? "" : step(at + 1);
  }

  /** The step at which all answers are checked. */
  public static String lastStep() {
    return step(steps().size() + 1);
  }

  private static String step(int number) {
    return "Step " + number + " of " + (steps().size() + 1);
  }

  private static List<QuestionPage> steps() {
    return FIRST.stream().filter(it -> !isAboutTime(it)).toList();
  }

  static boolean isAsked(QuestionPage questionPage, Answers answers) {
    return questionPage.equals(kindOfTime(answers)) || !isAboutTime(questionPage);
  }

  /** Whether another answer decides that the page is shown. */
  public static boolean isAboutTime(QuestionPage questionPage) {
    return questionPage.questions().stream().anyMatch(QuestionOrder::isOfOneKindOfTime);
  }

  public static boolean isOfOneKindOfTime(Question question) {
    return question.name().startsWith("happened-") && !question.equals(WHEN);
  }

  public static QuestionPage owning(String control) {
    return Questionnaire.sheets().filter(it -> it.owns(control)).findFirst().orElse(first());
  }

  private static QuestionPage kindOfTime(Answers answers) {
    return switch (answers.of(WHEN.name())) {
      case "exact" -> owning(Questionnaire.DATE.name());
      case "about" -> owning(Questionnaire.MONTH.name());
      case "period" -> owning(Questionnaire.FROM.name());
      default -> first();
    };
  }
}
