package org.softintel.report.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.softintel.platform.page.Option;
import org.softintel.report.question.Question;
import org.softintel.report.question.Questionnaire;
import org.softintel.report.question.RowGroup;

/** What the team reads of a report, in the team's words. */
class ReportWordsTest {
  private static final Instant NOW = Instant.parse("2026-11-27T09:00:00Z");

  /** A reporter's "I" never stands in a list of the team's. */
  @Test
  void noAnswerThatIsChosenSpeaksAsItsReporter() {
    assertThat(
            Stream.concat(
                    Questionnaire.questions().stream(),
                    Stream.of(RowGroup.values()).flatMap(it -> it.questions().stream()))
                .filter(it -> !it.kind().isWritten() && !it.equals(Questionnaire.WHEN))
                .flatMap(ReportWordsTest::answers)
                .map(ReportWords.Line::teamAnswer))
        .noneMatch(it -> it.matches("(?i).*\\b(i|me|my|myself)\\b.*"));
  }

  @Test
  void noNameOfAnAnswerSpeaksToItsReporter() {
    assertThat(Questionnaire.questions().stream().map(Question::teamNoun))
        .noneMatch(it -> it.matches("(?i).*\\b(you|your)\\b.*"));
  }

  @Test
  void ofABirthdayTheAgeIsTold() {
    var child = Map.of("name", "Alex Invented", "dateOfBirth", "2011-11-28");
    var adult = Map.of("dateOfBirth", "not-known");
    var words = words(Map.of(), List.of(child, adult));

    assertThat(words.rows().get(0).lines())
        .extracting(it -> it.ageAt(NOW))
        .containsExactly(Optional.empty(), Optional.of(14L));
    assertThat(words.rows().get(1).lines())
        .extracting(it -> it.ageAt(NOW))
        .containsExactly(Optional.empty());
  }

  @Test
  void whatMattersBeforeActingStandsApartFromTheRest() {
    var words =
        words(
            Map.of(
                "handlingConditions", "Made up: not to the family",
                "contact-safe", "Made up: after nine",
                "gifts", "Made up: a coat"),
            List.of(Map.of("name", "Alex Invented")));

    assertThat(words.beforeActing())
        .extracting(ReportWords.Line::answer)
        .containsExactly("Made up: not to the family", "Made up: after nine");
    assertThat(words.others())
        .extracting(ReportWords.Line::answer)
        .contains("Made up: a coat")
        .doesNotContain("An invented worry", "Made up: after nine", "Not provided");
    assertThat(words.unanswered()).contains("Signs", "Area").doesNotContain("What happened");
    assertThat(words.rows().get(0).unanswered()).contains("School or college");
    assertThat(words.rows().get(0).called()).isEqualTo("Alex Invented");
    assertThat(words.rows().get(0).kind()).isEqualTo("Child or young person 1");
  }

  private static Stream<ReportWords.Line> answers(Question question) {
    return question.options().stream()
        .map(Option::text)
        .map(it -> new ReportWords.Line(question, it, Optional.empty(), ""));
  }

  private static ReportWords words(Map<String, String> facts, List<Map<String, String>> children) {
    var all = new java.util.HashMap<>(facts);
    all.put("narrative", "An invented worry");
    var rows =
        Stream.of(RowGroup.CHILDREN)
            .collect(
                java.util.stream.Collectors.toMap(
                    it -> it,
                    it ->
                        children.stream()
                            .map(
                                child ->
                                    new ReportRow(
                                        "" + child.hashCode(), new AnsweredQuestions(child)))
                            .toList()));
    return ReportWords.of(new Report(new AnsweredQuestions(all), rows), GivenAreas.one());
  }
}
