package org.softintel.intake.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.softintel.intake.answers.ReportReader;
import org.softintel.platform.page.Problem;
import org.softintel.platform.page.StrictJson;

class JsonAnswersTest {

  @Test
  void membersBecomeTheAnswersOfThePages() throws Exception {
    var answers =
        read("""
        {"narrative": "A grey van.", "provenance": {"source": "other", "detail": "A log."},
         "happened": {"kind": "exact", "date": "2026-03-27"},
         "exploitation": ["sexual", "online"], "area": "dewsbury"}
        """)
            .answers();

    assertThat(answers.main().typed())
        .containsEntry("narrative", "A grey van.")
        .containsEntry("provenance-source", "other")
        .containsEntry("provenance-detail", "A log.")
        .containsEntry("happened-date-day", "27")
        .containsEntry("happened-date-month", "03")
        .containsEntry("happened-date-year", "2026")
        .containsEntry("exploitation", "sexual\nonline")
        .containsEntry("area", "dewsbury");
  }

  /** One way of knowing is a text, as it was before several could be given. */
  @Test
  void oneSourceIsATextAndSeveralAreAList() throws Exception {
    assertThat(source("\" online \"")).isEqualTo("online");
    assertThat(source("[\"online\"]")).isEqualTo("online");
    assertThat(source("[\"saw-or-heard\", \"online\"]")).isEqualTo("saw-or-heard\nonline");
    assertThat(source("\"saw-or-heard\\nonline\"")).isEqualTo("saw-or-heard online");
    assertThat(pointers("{\"provenance\": {\"source\": 1}}")).containsExactly("/provenance/source");
  }

  private static String source(String json) throws Exception {
    return read("{\"provenance\": {\"source\": " + json + "}}")
        .answers()
        .main()
        .of("provenance-source");
  }

  @Test
  void everyMemberThatHasNoPlaceIsPointedAt() throws Exception {
    assertThat(pointers("{\"a/b~c\": 1, \"happened\": {\"kind\": \"exact\", \"when\": \"x\"}}"))
        .containsExactly("/a~1b~0c", "/happened/when");
  }

  @Test
  void everyMemberOfAWrongFormIsPointedAt() throws Exception {
    assertThat(
            pointers(
                """
                {"narrative": 7, "provenance": "saw-or-heard", "happened": {"date": "27/3/2026", "month": "x"},
                 "exploitation": ["sexual", 3], "learned": null, "area": ["dewsbury"]}
                """))
        .containsExactlyInAnyOrder(
            "/narrative",
            "/provenance",
            "/happened/date",
            "/happened/month",
            "/exploitation/1",
            "/learned",
            "/area");
    assertThat(pointers("{\"exploitation\": \"sexual\"}")).containsExactly("/exploitation");
  }

  @Test
  void whatIsNotAnObjectIsOneProblem() throws Exception {
    assertThat(pointers("[1]")).containsExactly("");
    assertThat(pointers("null")).containsExactly("");
  }

  @Test
  void oneMemberIsOneProblem() throws Exception {
    assertThat(read("{\"happened\": {\"kind\": \"about\", \"date\": null}}").problems())
        .containsExactly(new Problem("/happened/date", "Does not belong to this kind of time"));
  }

  @Test
  void aRowOfWhichTheOnlyMemberIsOfAWrongFormIsNotAlsoEmpty() throws Exception {
    var json =
        """
        {"narrative": "A grey van.", "provenance": {"source": "saw-or-heard"},
         "happened": {"kind": "not-known"}, "shared": [{"name": "Sample"}, {"agency": 1}, {}]}
        """;
    var reading =
        new ReportReader(read(json).answers(), LocalDate.of(2026, 11, 24), List.of()).read();

    assertThat(read(json).problems())
        .extracting(Problem::pointer)
        .containsExactly("/shared/1/agency");
    assertThat(reading.problems()).extracting(Problem::pointer).containsExactly("/shared/2/name");
  }

  private static List<String> pointers(String json) throws Exception {
    return read(json).problems().stream().map(Problem::pointer).toList();
  }

  private static JsonAnswers.Reading read(String json) throws Exception {
    return JsonAnswers.read(StrictJson.MAPPER.readTree(json));
  }
}
