package org.softintel.report.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.softintel.report.question.Question;
import org.softintel.report.question.Questionnaire;
import org.softintel.report.question.RowGroup;

class ReportJsonTest {
  private static final Reporter REPORTER =
      new Reporter("Sample Reporter", "school", "Teacher", "01632 960000", "sample@example.org");

  @Test
  void aReportOfEveryAnswerComesBackFromItsBytesAsItWas() {
    var rows = new LinkedHashMap<RowGroup, List<ReportRow>>();
    Stream.of(RowGroup.values())
        .forEach(
            it ->
                rows.put(
                    it,
                    List.of(
                        new ReportRow(it.code() + "-1", every(it.questions())),
                        new ReportRow(it.code() + "-2", every(it.questions())))));
    var report = new Report(every(Questionnaire.questions()), rows);

    var back = ReportJson.fromBytes(ReportJson.toBytes(report, REPORTER));

    assertThat(back.report()).isEqualTo(report);
    assertThat(back.reporter()).isEqualTo(REPORTER);
  }

  @Test
  void aReportOfTheFirstVersionStaysReadable() {
    var json =
        """
        {"narrative":"A grey van.","provenance":{"source":"other","detail":"A log."},
         "happened":{"kind":"period","from":"2026-03-01","to":"2026-03-02"},
         "learned":"2026-03-03","exploitation":["sexual","online"],"area":"dewsbury"}
        """;

    var content = ReportJson.fromBytes(json.getBytes(UTF_8));

    assertThat(content.reporter()).isEqualTo(Reporter.UNKNOWN);
    assertThat(content.report().facts().values())
        .isEqualTo(
            Map.of(
                "narrative", "A grey van.",
                "provenance-source", "other",
                "provenance-detail", "A log.",
                "happened-kind", "period",
                "happened-from", "2026-03-01",
                "happened-to", "2026-03-02",
                "learned", "2026-03-03",
                "exploitation", "sexual\nonline",
                "area", "dewsbury"));
  }

  @Test
  void oneSourceIsWrittenAsATextAndSeveralAsAList() {
    assertThat(source("online")).isEqualTo("{\"source\":\"online\"}");
    assertThat(source("saw-or-heard\nonline"))
        .isEqualTo("{\"source\":[\"saw-or-heard\",\"online\"]}");
  }

  private static String source(String codes) {
    var report = new Report(new AnsweredQuestions(Map.of("provenance-source", codes)), Map.of());
    return ReportJson.write(report).get("provenance").toString();
  }

  private static AnsweredQuestions every(List<Question> questions) {
    var values = new LinkedHashMap<String, String>();
    questions.forEach(it -> values.put(it.name(), "— 👍🏽 \"quoted\"\tand a tab"));
    return new AnsweredQuestions(values);
  }
}
