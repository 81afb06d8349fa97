package org.softintel.desk.linking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.softintel.desk.linking.TwoRows.Detail;
import org.softintel.report.judgement.WhySecond;
import org.softintel.report.linking.MatchBand;
import org.softintel.report.linking.MentionMatch;
import org.softintel.report.linking.PersonFacts;
import org.softintel.report.linking.ValueKind;
import org.softintel.report.linking.ValueMention;
import org.softintel.report.question.RowGroup;
import org.softintel.report.search.HeldValue;
import org.softintel.report.search.SearchField;
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

  /** Two ways to write what both share do not differ; what is beside it may. */
  @Test
  void whatBothShareDoesNotDiffer() {
    var mine = row(RowGroup.VEHICLES, "registration", "gx9s bso");
    var theirs = row(RowGroup.VEHICLES, "registration", "GX95 BSO");
    var detail = Detail.of(mine, theirs).get(0);

    assertThat(detail.isDifferent()).isTrue();
    assertThat(TwoRows.differs(detail, List.of(alike("gx9s bso", MatchBand.LIKELY)))).isFalse();
    assertThat(TwoRows.differs(detail, List.of(alike("gx9s bso", MatchBand.POSSIBLE)))).isTrue();
    assertThat(TwoRows.differs(detail, List.of(alike("QX11 ABC", MatchBand.LIKELY)))).isTrue();
    assertThat(TwoRows.differs(detail, List.of())).isTrue();
  }

  private static MentionMatch alike(String mine, MatchBand band) {
    return new MentionMatch(plate(mine), plate("GX95 BSO"), band, List.of("Look-alikes."));
  }

  private static ValueMention plate(String value) {
    return new ValueMention(
        new UUID(0, 1),
        ValueKind.REGISTRATION,
        new HeldValue(SearchField.PLATE, value, "Vehicle 1"),
        PersonFacts.NONE,
        ValueMention.VehicleLook.UNKNOWN,
        Optional.empty(),
        false);
  }

  @Test
  void whatSpeaksAgainstStandsLast() {
    var why = List.of("Against: colours differ.", "Same registration.");

    assertThat(
            TwoRows.why(List.of(new MentionMatch(plate("A"), plate("A"), MatchBand.LIKELY, why))))
        .containsExactly("Same registration.", "Against: colours differ.");
  }

  @Test
  void aPartOfAWordIsAnotherWord() {
    var one = row(RowGroup.PEOPLE, "name", "Anna");

    assertThat(Detail.of(one, row(RowGroup.PEOPLE, "name", "Joanna")))
        .allMatch(Detail::isDifferent);
    assertThat(Detail.of(one, row(RowGroup.PEOPLE, "name", "Anna Sample")))
        .noneMatch(Detail::isDifferent);
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
  @CsvSource({
    "QX81 WWA, qx81wwa",
    "O'Sample, OSAMPLE",
    "Zoë, ZOE",
    "Cobweb Cars, 'Cobweb Cars, plate 417'"
  })
  void anotherSpellingOrMoreDoesNot(String mine, String other) {
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
