package org.softintel.form;

import jakarta.ws.rs.NotFoundException;
import java.util.List;
import java.util.Optional;
import org.softintel.question.Question;
import org.softintel.question.Questionnaire;
import org.softintel.question.Sheet;

/** The order in which the main questions are asked, and which of them these answers call for. */
final class Steps {
  private static final List<Sheet> FIRST = Questionnaire.FIRST;

  private Steps() {}

  static Sheet named(String path) {
    return at(path).orElseThrow(NotFoundException::new);
  }

  static Optional<Sheet> at(String path) {
    return Questionnaire.sheets().filter(it -> it.path().equals(path)).findFirst();
  }

  static Sheet first() {
    return FIRST.get(0);
  }

  /** What follows among the main questions; empty after the last, and after every offered one. */
  static Optional<Sheet> after(Sheet sheet, Answers answers) {
    var at = FIRST.indexOf(sheet);
    return at < 0
        ? Optional.empty()
        : FIRST.stream().skip(at + 1L).filter(it -> isAsked(it, answers)).findFirst();
  }

  /** Path of the page that follows; after the last main question, and an offered one, the tasks. */
  static String next(Sheet sheet, Answers answers) {
    return after(sheet, answers).map(Sheet::path).orElse("tasks");
  }

  static Optional<Sheet> before(Sheet sheet, Answers answers) {
    return FIRST.stream()
        .limit(Math.max(FIRST.indexOf(sheet), 0))
        .filter(it -> isAsked(it, answers))
        .reduce((earlier, later) -> later);
  }

  static boolean isAsked(Sheet sheet, Answers answers) {
    return sheet.equals(kindOfTime(answers)) || !isAboutTime(sheet);
  }

  /** Whether other answers decide that it is asked. */
  static boolean isAboutTime(Sheet sheet) {
    return sheet.questions().stream().anyMatch(Steps::isOfOneKindOfTime);
  }

  static boolean isOfOneKindOfTime(Question question) {
    return question.name().startsWith("happened-") && !question.equals(Questionnaire.WHEN);
  }

  /** The page on which this problem can be mended. */
  static Sheet owning(String control) {
    return Questionnaire.sheets().filter(it -> it.owns(control)).findFirst().orElse(first());
  }

  private static Sheet kindOfTime(Answers answers) {
    return switch (answers.of(Questionnaire.WHEN.name())) {
      case "exact" -> owning(Questionnaire.DATE.name());
      case "about" -> owning(Questionnaire.MONTH.name());
      case "period" -> owning(Questionnaire.FROM.name());
      default -> first();
    };
  }
}
