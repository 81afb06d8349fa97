package org.softintel.given;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.softintel.report.question.AnswerKind;
import org.softintel.report.question.Question;
import org.softintel.report.question.QuestionPage;
import org.softintel.report.question.Questionnaire;
import org.softintel.report.question.RowGroup;

/** One question, where it is asked: once, or of a row. */
public record AskedQuestion(Optional<RowGroup> group, QuestionPage sheet, Question question) {
  public static Stream<AskedQuestion> every() {
    var once = Questionnaire.sheets().flatMap(it -> of(Optional.empty(), it));
    var rows =
        Stream.of(RowGroup.values())
            .flatMap(group -> group.sheets().stream().flatMap(it -> of(Optional.of(group), it)));
    return Stream.concat(once, rows);
  }

  private static Stream<AskedQuestion> of(Optional<RowGroup> group, QuestionPage sheet) {
    return sheet.questions().stream().map(it -> new AskedQuestion(group, sheet, it));
  }

  public static Stream<AskedQuestion> every(AnswerKind kind) {
    return every().filter(it -> it.question.kind() == kind);
  }

  /** The kind of time that it is asked of. */
  public Optional<String> kindOfTime() {
    return Questionnaire.TIMES.entrySet().stream()
        .filter(it -> it.getValue().contains(question))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  public String page(String row) {
    return group.map(it -> "/rows/" + it.code() + "/" + row).orElse("") + "/" + sheet.path();
  }

  public String pointer() {
    return group.map(it -> "/" + it.code() + "/0").orElse("") + question.pointer();
  }

  /** What a message about its answer begins with. */
  public String subject() {
    return question.subject();
  }

  @Override
  public String toString() {
    return group.map(it -> it.code() + " ").orElse("") + question.name();
  }
}
