package org.softintel.intake.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.softintel.given.RequestMutation;
import org.softintel.given.SampleReports;
import org.softintel.intake.answers.GivenAnswers;
import org.softintel.intake.answers.ReportAnswers;
import org.softintel.intake.answers.ReportReader;
import org.softintel.platform.page.Option;
import org.softintel.platform.page.StrictJson;
import org.softintel.report.question.AnswerKind;
import org.softintel.report.question.Question;
import org.softintel.report.question.Questionnaire;
import org.softintel.report.question.RowGroup;
import org.softintel.report.store.ReportJson;

/** The reader behind pages and API: it refuses in words, and what it takes it takes again. */
class ReportFuzzTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final List<Option> AREAS = List.of(new Option("dewsbury", "Dewsbury"));
  private static final List<String> NAMES = names().toList();
  private static final List<String> VALUES =
      List.of(
          "saw-or-heard",
          "other",
          "exact",
          "about",
          "period",
          "not-known",
          "yes",
          "sexual\nonline",
          "none",
          "1",
          "29",
          "february",
          "2026",
          "13",
          "a\r\nb",
          "\u200b",
          "children/k1",
          "k1");

  /** As a body of the API, and as the answers of pages; guided by the branches of our own code. */
  @FuzzTest(maxDuration = "1m")
  void whateverIsWrittenIsReadOrRefused(FuzzedDataProvider data) {
    switch (data.consumeInt(0, 2)) {
      case 0 -> judge(data.consumeRemainingAsString());
      case 1 -> judge(RequestMutation.of(SampleReports.everything(), data));
      default -> judge(answers(data));
    }
  }

  private static void judge(String json) {
    try {
      judge(JsonAnswers.read(StrictJson.MAPPER.readTree(json)).answers());
    } catch (JsonProcessingException e) {
      assertThat(e.getOriginalMessage()).isNotBlank();
    }
  }

  private static ReportAnswers answers(FuzzedDataProvider data) {
    var typed = new HashMap<String, String>();
    typed.put("narrative", "Invented");
    typed.put("provenance-source", "online");
    typed.put("happened-kind", "not-known");
    while (data.remainingBytes() > 0) {
      var text = data.consumeBoolean() ? data.pickValue(VALUES) : data.consumeString(300);
      typed.put(data.pickValue(NAMES), text);
    }
    return GivenAnswers.of(typed);
  }

  private static void judge(ReportAnswers answers) {
    var reading = new ReportReader(answers, TODAY, AREAS).read();
    assertThat(reading.report().isEmpty()).isEqualTo(!reading.problems().isEmpty());
    assertThat(reading.problems()).noneMatch(it -> it.message().isBlank());
    reading
        .report()
        .ifPresent(
            it -> {
              var again = JsonAnswers.read(ReportJson.write(it));
              assertThat(again.problems()).isEmpty();
              assertThat(new ReportReader(again.answers(), TODAY, AREAS).read().report())
                  .contains(it);
            });
  }

  /** Of every control that any page has, in two rows of each group. */
  private static Stream<String> names() {
    var rows =
        Stream.of(RowGroup.values())
            .flatMap(
                group ->
                    Stream.of("k1/", "k2/")
                        .flatMap(
                            row ->
                                controls(group.questions())
                                    .map(it -> group.code() + "/" + row + it)));
    return Stream.concat(controls(Questionnaire.questions()), rows);
  }

  private static Stream<String> controls(List<Question> questions) {
    return questions.stream()
        .flatMap(
            it ->
                it.kind() == AnswerKind.DATE || it.kind() == AnswerKind.MONTH
                    ? Stream.of("-day", "-month", "-year").map(part -> it.name() + part)
                    : Stream.of(it.name()));
  }
}
