package org.softintel.desk.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.softintel.desk.linking.TwoRows.Detail;
import org.softintel.report.judgement.WhySecond;
import org.softintel.report.question.RowGroup;
import org.softintel.report.store.ReportWords;

class TwoRowsTest {
  private static ReportWords.Section row(RowGroup group, String question, String answer) {
    var line = new ReportWords.Line(group.question(question), answer, Optional.empty(), "");
    return new ReportWords.Section(group, 1, "Invented", List.of(line), List.of());
  }

  @Test
  void anotherAnswerToTheSameQuestionDiffers() {
    var one = row(RowGroup.VEHICLES, "colour", "blue");

    assertThat(Detail.of(one, row(RowGroup.VEHICLES, "colour", "red")))
        .extracting(Detail::noun, TwoRowsTest::answers, Detail::isDifferent)
        .containsExactly(tuple("Colour", List.of("blue", "red"), true));
  }

  @Test
  void whatOneAloneAnswersIsShownAndDoesNotDiffer() {
    var one = row(RowGroup.VEHICLES, "colour", "blue");

    assertThat(Detail.of(one, row(RowGroup.VEHICLES, "make", "red")))
        .extracting(Detail::noun, TwoRowsTest::answers, Detail::isDifferent)
        .containsExactly(
            tuple("Colour", List.of("blue", ""), false), tuple("Make", List.of("", "red"), false));
  }

  private static List<String> answers(Detail detail) {
    return Stream.of(detail.one(), detail.other())
        .map(it -> it.map(ReportWords.Line::answer).orElse(""))
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"QX81 WWA, qx81wwa", "O'Sample, OSAMPLE", "Zoë, ZOE"})
  void anotherSpellingDoesNot(String mine, String other) {
    assertThat(
            Detail.of(
                row(RowGroup.VEHICLES, "registration", mine),
                row(RowGroup.VEHICLES, "registration", other)))
        .hasSize(1)
        .noneMatch(Detail::isDifferent);
  }

  @Test
  void aChildAndAPersonOfConcernAreComparedByWhatBothAreAsked() {
    assertThat(
            Detail.of(
                row(RowGroup.CHILDREN, "name", "Rowan Sample"),
                row(RowGroup.PEOPLE, "name", "Pat Invented")))
        .extracting(TwoRowsTest::answers)
        .containsExactly(List.of("Rowan Sample", "Pat Invented"));
  }

  @ParameterizedTest
  @CsvSource({
    "CHILDREN, CHILDREN, Are these the same child?",
    "PEOPLE, PEOPLE, Are these the same person?",
    "CHILDREN, PEOPLE, Are these the same person?",
    "VEHICLES, VEHICLES, Are these the same vehicle?",
    "ACCOUNTS, ACCOUNTS, Are these the same phone or online account?",
    "PLACES, PLACES, Are these the same place?",
    "EVENTS, EVENTS, Are these the same event?"
  })
  void theQuestionSaysWhatKindOfThingItIsAbout(RowGroup one, RowGroup other, String question) {
    assertThat(TwoRows.question(List.of(one, other))).isEqualTo(question);
  }

  @Test
  void onlyTheCaseThatAppliesIsWhyASecondPersonDecides() {
    assertThat(TwoRows.whySecond(Set.of())).isEmpty();
    assertThat(TwoRows.whySecond(Set.of(WhySecond.MANY)))
        .isEqualTo("It would bring together more than 30 entries.");
    assertThat(TwoRows.whySecond(Set.of(WhySecond.CHILD_AND_PERSON)))
        .isEqualTo(
            "It would bring together an entry for a child and one for a person of concern. A child"
                + " is always shown as a child.");
    assertThat(TwoRows.whySecond(Set.of(WhySecond.values())))
        .contains("more than 30 entries, and an entry for a child");
  }
}
