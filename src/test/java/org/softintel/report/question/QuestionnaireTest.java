package org.softintel.report.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.softintel.platform.page.Option;

/** What outsiders rely on, and what old reports hold, however the questions change. */
class QuestionnaireTest {

  @Test
  void theBoundsAreThoseThatWerePromised() {
    assertThat(AnswerKind.NARRATIVE.maxChars()).isEqualTo(20_000);
    assertThat(AnswerKind.TEXT.maxChars()).isEqualTo(4_000);
    assertThat(AnswerKind.LINE.maxChars()).isEqualTo(200);
    assertThat(RowGroup.MOST_ROWS).isEqualTo(20);
  }

  @Test
  void onlyNarrativeProvenanceAndTimeMustBeAnswered() {
    assertThat(Questionnaire.questions())
        .filteredOn(it -> it.need() == AnswerNeed.MUST)
        .extracting(Question::name)
        .containsExactly(
            "narrative",
            "provenance-source",
            "happened-kind",
            "happened-date",
            "happened-month",
            "happened-from",
            "happened-to");
  }

  /** What somebody else said is not asked of the officer who writes it down. */
  @Test
  void asTheTeamIsAskedNothingSaysYouOrI() {
    assertThat(homes().flatMap(List::stream).map(Question::forTeam))
        .flatExtracting(
            it -> {
              var words = new ArrayList<>(List.of(it.asked(), it.noun(), it.hint()));
              it.options().forEach(option -> words.add(option.text()));
              return words;
            })
        .noneMatch(it -> it.matches("(?i).*\\b(you|your|I|me|my|myself)\\b.*"));
  }

  @Test
  void nameAndPathsAreDifferentWithinTheirHome() {
    homes().forEach(it -> assertThat(it).extracting(Question::name).doesNotHaveDuplicates());
    assertThat(Questionnaire.sheets().map(QuestionPage::path)).doesNotHaveDuplicates();
    Stream.of(RowGroup.values())
        .forEach(
            it -> assertThat(it.sheets()).extracting(QuestionPage::path).doesNotHaveDuplicates());
  }

  @Test
  void noQuestionOwnsTheControlOfAnother() {
    homes()
        .forEach(
            home ->
                home.forEach(
                    one ->
                        assertThat(home)
                            .filteredOn(it -> it.owns(one.name()))
                            .containsExactly(one)));
  }

  @Test
  void everyChoiceHasCodesOfItsOwnAndWordsForThem() {
    homes()
        .flatMap(List::stream)
        .filter(it -> it.kind().isChosen() && !it.equals(Questionnaire.AREA))
        .forEach(
            it -> {
              assertThat(it.options())
                  .as(it.name())
                  .extracting(Option::value)
                  .doesNotHaveDuplicates();
              assertThat(it.options()).as(it.name()).extracting(Option::text).doesNotContain("");
            });
  }

  @Test
  void theSixteenSignsAreOffered() {
    var signs = Objects.requireNonNull(named("signs"));
    assertThat(signs.options()).hasSize(17);
    assertThat(signs.exclusive()).contains("none");
  }

  /** The question pages of the report and of its rows can be told apart by their titles. */
  @Test
  void noTwoPagesHaveTheSameTitle() {
    var rows = Stream.of(RowGroup.values()).flatMap(it -> it.sheets().stream());
    assertThat(Stream.concat(Questionnaire.sheets(), rows))
        .extracting(QuestionPage::title)
        .doesNotHaveDuplicates();
  }

  @Test
  void whoeverDoesNotKnowCanSaySo() {
    homes()
        .flatMap(List::stream)
        .filter(it -> it.kind().isChosen() && !it.equals(Questionnaire.AREA))
        .filter(it -> it.need() != AnswerNeed.MUST || it.equals(Questionnaire.WHEN))
        .forEach(
            it ->
                assertThat(it.options())
                    .as(it.name())
                    .extracting(Option::value)
                    .containsAnyOf("not-known", "none", "NS"));
  }

  @Test
  void aHintIsOneShortSentence() {
    assertThat(homes().flatMap(List::stream).map(Question::hint))
        .allMatch(it -> it.length() <= 110)
        .noneMatch(it -> it.matches(".*[.?!] [A-Z“].*"));
  }

  private static Question named(String name) {
    return Questionnaire.questions().stream()
        .filter(it -> it.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static Stream<List<Question>> homes() {
    return Stream.concat(
        Stream.of(Questionnaire.questions()),
        Stream.of(RowGroup.values()).map(RowGroup::questions));
  }
}
