package org.softintel.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.softintel.given.AskedQuestion;
import org.softintel.given.DraftPages;
import org.softintel.given.PartnerSystem;
import org.softintel.platform.page.TextRules;
import org.softintel.report.question.AnswerKind;
import org.softintel.report.question.AnswerNeed;
import org.softintel.report.question.Questionnaire;
import org.softintel.report.question.RowGroup;

/** Every bound of every question: the page and the API take the same, and refuse it alike. */
class PageAndApiRulesTest {
  private static final String FINE = "";

  private static DraftPages draft;

  @BeforeAll
  static void aDraft() {
    draft = DraftPages.of("reporter");
    draft.post("/rows/children/k1/name", Map.of("name", "Sample"));
    draft.post("/rows/vehicles/k1/vehicle", Map.of("colour", "Plum"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("everyWrittenQuestion")
  void textUpToItsBoundIsTakenAndOneCharacterMoreIsNot(AskedQuestion asked) {
    var bound = asked.question().kind().maxChars();
    var tooLong = String.format("%s must be %,d characters or fewer", asked.subject(), bound);

    assertThat(both(asked, "x".repeat(bound))).containsOnly(FINE);
    assertThat(both(asked, "x".repeat(bound + 1))).containsOnly(tooLong);
    assertThat(both(asked, "a\u001bb"))
        .containsOnly(asked.subject() + " must not include hidden control characters");
    assertThat(both(asked, "a\u000bb\fc\u0007d\ufffee")).containsOnly(FINE);
    if (asked.question().kind() == AnswerKind.LINE) {
      assertThat(both(asked, "a\nb")).containsOnly(asked.subject() + " must be one line");
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("everyDate")
  void aDateMustBeRealAndPast(AskedQuestion asked) {
    assertThat(both(asked, "2026-01-31")).containsOnly(FINE);
    assertThat(both(asked, "2026-02-31")).containsOnly(asked.subject() + " must be a real date");
    assertThat(both(asked, "2999-01-01"))
        .containsOnly(asked.subject() + " must be today or in the past");
    assertThat(both(asked, "1899-12-31"))
        .containsOnly(asked.subject() + " must be in 1900 or later");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("everyDate")
  void whoeverDoesNotKnowADateSaysSoWhereTheyMay(AskedQuestion asked) {
    var said = PartnerSystem.says(asked, "not-known");
    if (asked.question().canBeNotKnown()) {
      assertThat(both(asked, "not-known")).containsOnly(FINE);
    } else {
      assertThat(said).isEqualTo("Must be a date such as 2026-11-24");
      assertThat(draft.page(asked.page("k1")).select("[name$=-unknown]")).isEmpty();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("everyMonth")
  void aMonthMustBeRealAndPast(AskedQuestion asked) {
    assertThat(both(asked, "2026-01")).containsOnly(FINE);
    assertThat(both(asked, "2026-13"))
        .containsOnly(asked.subject() + " must have a month from 1 to 12 or a name like March");
    assertThat(both(asked, "2999-01"))
        .containsOnly(asked.subject() + " must be today or in the past");
    assertThat(both(asked, "1899-12")).containsOnly(asked.subject() + " must be in 1900 or later");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("everyThing")
  void onlyWhatTheReportNamesCanBeConnected(AskedQuestion asked) {
    assertThat(both(asked, "children/gone")).allMatch(it -> repeats(it, asked)).hasSize(2);
    var other = asked.question().name().equals("to") ? "vehicles/k1" : "children/k1";
    assertThat(draft.says(asked, other)).isEqualTo(FINE);
    assertThat(PartnerSystem.says(asked, "child")).isEqualTo(FINE);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("everyExclusiveChoice")
  void noneAndSomethingIsRefused(AskedQuestion asked) {
    var none = asked.question().exclusive().orElseThrow();
    var other = asked.question().options().get(0).value();
    var said = both(asked, other + "\n" + none);

    assertThat(said).containsOnly(said.get(0));
    assertThat(said.get(0)).endsWith(" alone, or select the others");
    assertThat(both(asked, none)).containsOnly(FINE);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("everyNeeded")
  void whatMustBeAnsweredIsAskedForInTheSameWords(AskedQuestion asked) {
    var said = both(asked, "");

    assertThat(said).containsOnly(said.get(0)).hasSize(2);
    assertThat(said.get(0)).isNotEqualTo(FINE);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("aLineOfEachGroup")
  void twentyOfAKindAreTakenAndNoMore(AskedQuestion asked) {
    var pages = draft.another();
    for (int i = 10; i < 10 + RowGroup.MOST_ROWS; i++) {
      pages.post(asked.page("k" + i), Map.of(asked.question().name(), "Invented"));
    }
    var code = asked.group().orElseThrow().code();

    assertThat(pages.page("/rows/" + code).select("#rows > div")).hasSize(RowGroup.MOST_ROWS);
    assertThat(pages.answer("/rows/" + code, Map.of("add", "yes")).statusCode()).isEqualTo(400);
    var oneMore = pages.answer(asked.page("z1"), Map.of(asked.question().name(), "Kept words"));
    assertThat(oneMore.statusCode()).isEqualTo(400);
    assertThat(oneMore.body()).contains("Kept words", "This list can hold 20 at most");
    assertThat(PartnerSystem.saysOfRows(asked, RowGroup.MOST_ROWS)).doesNotContain("/" + code);
    assertThat(PartnerSystem.saysOfRows(asked, RowGroup.MOST_ROWS + 1)).contains("/" + code);
  }

  /** Far too much of one answer is said of that answer, wherever it is asked. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("aLineAndATextOfEachHome")
  void anAnswerThatNoReportCouldHoldIsNamedAndNotSaved(AskedQuestion asked) {
    var fields = new HashMap<>(Map.of(asked.question().name(), "x".repeat(300_000)));
    asked.kindOfTime().ifPresent(it -> fields.put("happened-kind", it));

    var answer = draft.post(asked.page("k1"), fields);

    assertThat(answer.statusCode()).isEqualTo(400);
    var bound = asked.question().kind().maxChars();
    var said = Jsoup.parse(answer.body()).select(".govuk-error-summary li").eachText();
    assertThat(said)
        .contains(String.format("%s must be %,d characters or fewer", asked.subject(), bound));
  }

  @Test
  void answersThatAreTooLongTogetherAreNotSaved() {
    var pages = draft.another();
    pages.post("/what-happened", Map.of("narrative", "€".repeat(20_000)));
    var full = Map.of("what", "€".repeat(4_000));
    for (int i = 10; i < 26; i++) {
      assertThat(pages.post("/rows/events/k" + i + "/event", full).statusCode()).isEqualTo(303);
    }

    var refused = pages.post("/rows/events/k26/event", full);

    assertThat(refused.statusCode()).isEqualTo(400);
    var shown = Jsoup.parse(refused.body());
    assertThat(shown.select(".govuk-error-summary li").text())
        .isEqualTo("Shorten this answer: all your answers together are too long to send");
    assertThat(shown.select("textarea").text()).hasSize(4_000);
    assertThat(pages.page("/rows/events").select("#rows > div")).hasSize(16);
    assertThat(pages.post("/own-words", Map.of("ownWords-text", "€".repeat(4_000))).statusCode())
        .isEqualTo(400);
  }

  @Test
  void aNumberForWhichADraftHasNoRoomIsNotLostWithoutAWord() {
    var pages = draft.another();
    int fits = 250_000;
    for (int more = 8_192; more > 0; more /= 2) {
      var longer = Map.of("narrative", "x".repeat(fits + more));
      fits += pages.post("/what-happened", longer).statusCode() == 303 ? more : 0;
    }
    var phone = Map.of("phone", "01632 960999");

    var refused = pages.post("/phone", phone);

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(Jsoup.parse(refused.body()).select("main").text())
        .contains("We did not save your last change", "Shorten an answer");
    assertThat(pages.page("/phone").select("#phone").val()).isNotEqualTo("01632 960999");
    pages.post("/what-happened", Map.of("narrative", "An invented story."));
    assertThat(pages.post("/phone", phone).statusCode()).isEqualTo(303);
    assertThat(pages.page("/phone").select("#phone").val()).isEqualTo("01632 960999");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("everyChoice")
  void onlyWhatIsOnTheListCanBeChosen(AskedQuestion asked) {
    assertThat(both(asked, "nowhere-to-be-found")).allMatch(it -> repeats(it, asked)).hasSize(2);
    asked.question().options().stream()
        .findFirst()
        .ifPresent(it -> assertThat(both(asked, it.value())).containsOnly(FINE));
  }

  static Stream<AskedQuestion> everyWrittenQuestion() {
    return AskedQuestion.every().filter(it -> it.question().kind().isWritten());
  }

  static Stream<AskedQuestion> aLineAndATextOfEachHome() {
    return Stream.of(AnswerKind.LINE, AnswerKind.TEXT, AnswerKind.NARRATIVE)
        .flatMap(
            kind ->
                AskedQuestion.every(kind)
                    .collect(Collectors.toMap(AskedQuestion::group, it -> it, (one, other) -> one))
                    .values()
                    .stream());
  }

  static Stream<AskedQuestion> everyDate() {
    return AskedQuestion.every(AnswerKind.DATE);
  }

  static Stream<AskedQuestion> everyMonth() {
    return AskedQuestion.every(AnswerKind.MONTH);
  }

  static Stream<AskedQuestion> everyThing() {
    return AskedQuestion.every(AnswerKind.THING);
  }

  static Stream<AskedQuestion> everyExclusiveChoice() {
    return AskedQuestion.every().filter(it -> it.question().exclusive().isPresent());
  }

  static Stream<AskedQuestion> everyNeeded() {
    // What is missing of a date are boxes on the page, and the date itself in JSON.
    return AskedQuestion.every()
        .filter(it -> it.question().need() == AnswerNeed.MUST)
        .filter(it -> it.kindOfTime().isEmpty());
  }

  static Stream<AskedQuestion> everyChoice() {
    // Other kinds of time ask for other dates.
    return AskedQuestion.every()
        .filter(it -> it.question().kind().isChosen())
        .filter(it -> !it.question().equals(Questionnaire.WHEN));
  }

  static Stream<AskedQuestion> aLineOfEachGroup() {
    return Stream.of(RowGroup.values())
        .map(
            group ->
                AskedQuestion.every(AnswerKind.LINE)
                    .filter(it -> it.group().equals(Optional.of(group)))
                    .findFirst()
                    .orElseThrow());
  }

  /** Whether it asks for the question's own noun, or repeats the question. */
  private static boolean repeats(String said, AskedQuestion asked) {
    return said.equals("Select " + TextRules.inSentence(asked.subject()))
        || said.equals("Select an answer to “" + asked.question().label() + "”");
  }

  /** What the page says and what the API says. */
  private static List<String> both(AskedQuestion asked, String value) {
    return List.of(draft.says(asked, value), PartnerSystem.says(asked, value));
  }
}
