package org.softintel.report.question;

import java.util.List;
import java.util.stream.Stream;
import org.softintel.platform.page.Problem;

/**
 * The questions that stand on one page.
 *
 * @param path in its address
 * @param title its heading; on a page of one question the question itself
 * @param first what is asked at once
 * @param more what is folded away below
 */
public record QuestionPage(String path, String title, List<Question> first, List<Part> more) {
  /** Some of the folded questions, below a heading of their own. */
  public record Part(String title, List<Question> questions) {
    static Part of(String title, Question... questions) {
      return new Part(title, List.of(questions));
    }
  }

  QuestionPage(String path, String title, List<Question> questions) {
    this(path, title, questions, List.of());
  }

  static QuestionPage of(String path, String title, Question... questions) {
    return new QuestionPage(path, title, List.of(questions));
  }

  /** The question is the heading. */
  static QuestionPage of(String path, Question question) {
    return new QuestionPage(path, question.asked(), List.of(question));
  }

  QuestionPage more(Part... parts) {
    return new QuestionPage(path, title, first, List.of(parts));
  }

  public List<Question> questions() {
    return Stream.concat(first.stream(), more.stream().flatMap(it -> it.questions().stream()))
        .toList();
  }

  /** As the team is asked about what somebody else said. */
  public QuestionPage forTeam() {
    var theirs = first.stream().map(Question::forTeam).toList();
    var heading = isHeadedByQuestion() ? theirs.get(0).asked() : listedForTeam();
    return new QuestionPage(path, heading, theirs, more);
  }

  private String listedForTeam() {
    return Question.isToReporter(title) ? first.get(0).teamNoun() : title;
  }

  /** Its name in the list of tasks. */
  public String listed() {
    return isHeadedByQuestion() ? first.get(0).label() : title;
  }

  /** Whether the heading repeats its first question. */
  public boolean isHeadedByQuestion() {
    return first.get(0).asked().equals(title);
  }

  public boolean owns(String control) {
    return questions().stream().anyMatch(it -> it.owns(control));
  }

  /** Problems that this page can mend, each at the control that shows it. */
  public List<Problem> onPage(List<Problem> problems) {
    return questions().stream().flatMap(it -> it.own(problems)).distinct().toList();
  }
}
