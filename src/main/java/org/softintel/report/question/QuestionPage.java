package org.softintel.report.question;

import java.util.List;
import org.softintel.platform.page.Problem;

/**
 * The questions that stand on one page.
 *
 * @param path in its address
 * @param title its heading; on a page of one question the question itself
 */
public record QuestionPage(String path, String title, List<Question> questions) {
  static QuestionPage of(String path, String title, Question... questions) {
    return new QuestionPage(path, title, List.of(questions));
  }

  /** The question is the heading. */
  static QuestionPage of(String path, Question question) {
    return new QuestionPage(path, question.asked(), List.of(question));
  }

  /** As the team is asked about what somebody else said. */
  public QuestionPage forTeam() {
    var theirs = questions.stream().map(Question::forTeam).toList();
    return new QuestionPage(
        path, isHeadedByQuestion() ? theirs.get(0).asked() : listedForTeam(), theirs);
  }

  private String listedForTeam() {
    return Question.isToReporter(title) ? questions.get(0).teamNoun() : title;
  }

  public boolean isSingle() {
    return questions.size() == 1;
  }

  /** Its name in the list of tasks. */
  public String listed() {
    return isSingle() ? questions.get(0).label() : title;
  }

  /** Whether the heading repeats its first question. */
  public boolean isHeadedByQuestion() {
    return questions.get(0).asked().equals(title);
  }

  public boolean owns(String control) {
    return questions.stream().anyMatch(it -> it.owns(control));
  }

  /** Problems that this page can mend, each at the control that shows it. */
  public List<Problem> onPage(List<Problem> problems) {
    return questions.stream()
        .flatMap(
            question ->
                problems.stream()
                    .filter(it -> question.owns(it.field()))
                    .map(it -> new Problem(question.pointer(), it.message(), it.part())))
        .distinct()
        .toList();
  }
}
