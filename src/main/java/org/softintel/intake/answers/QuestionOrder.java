package org.softintel.intake.answers;

import static org.softintel.report.question.Questionnaire.TIMES;
import static org.softintel.report.question.Questionnaire.WHEN;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.softintel.report.question.Question;
import org.softintel.report.question.QuestionPage;
import org.softintel.report.question.Questionnaire;

/** The order of the main questions, and which questions some answers call for. */
public final class QuestionOrder {
  private static final List<QuestionPage> FIRST = Questionnaire.FIRST;

  /** Paths of an earlier release, which drafts and open windows still name. */
  private static final Map<String, String> MOVED =
      Map.of("first-hand", "how-you-know", "date", "when", "month", "when", "period", "when");

  private QuestionOrder() {}

  static Optional<QuestionPage> at(String path) {
    var now = MOVED.getOrDefault(path, path);
    return Questionnaire.sheets().filter(it -> it.path().equals(now)).findFirst();
  }

  public static QuestionPage first() {
    return FIRST.get(0);
  }

  /** Returns the main question page that follows; empty after the last and the optional ones. */
  static Optional<QuestionPage> after(QuestionPage questionPage) {
    var at = FIRST.indexOf(questionPage);
    return at < 0 ? Optional.empty() : FIRST.stream().skip(at + 1L).findFirst();
  }

  static Optional<QuestionPage> before(QuestionPage questionPage) {
    return Optional.of(FIRST.indexOf(questionPage) - 1).filter(it -> it >= 0).map(FIRST::get);
  }

  /** How far a main question is, such as "Step 2 of 4"; empty for one that is only offered. */
  public static String step(QuestionPage questionPage) {
    var at = FIRST.indexOf(questionPage);
    return at < 0 ? "" : step(at + 1);
  }

  /** The step at which all answers are checked. */
  public static String lastStep() {
    return step(FIRST.size() + 1);
  }

  private static String step(int number) {
    return "Step " + number + " of " + (FIRST.size() + 1);
  }

  /** Whether the kind of time that was chosen calls for a question; most are asked of everybody. */
  static boolean isAsked(Question question, Answers answers) {
    return !isOfOneKindOfTime(question)
        || TIMES.getOrDefault(answers.of(WHEN.name()), List.of()).contains(question);
  }

  public static boolean isOfOneKindOfTime(Question question) {
    return TIMES.values().stream().anyMatch(it -> it.contains(question));
  }

  public static QuestionPage owning(String control) {
    return Questionnaire.sheets().filter(it -> it.owns(control)).findFirst().orElse(first());
  }
}
