package org.softintel.desk.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.softintel.given.GivenSummary;
import org.softintel.report.casework.SameSource;
import org.softintel.report.linking.MatchBand;
import org.softintel.report.linking.MentionMatch;
import org.softintel.report.linking.PersonFacts;
import org.softintel.report.linking.ValueKind;
import org.softintel.report.linking.ValueMention;
import org.softintel.report.question.RowGroup;
import org.softintel.report.search.HeldValue;
import org.softintel.report.search.SearchField;
import org.softintel.report.store.SeenElsewhere.OtherReport;

/** What two reports share says whose it is, and says it once. */
class SharingReportTest {
  private static final String NAME = "Dov Vantreese";

  @Test
  void aNameSaysWhetherItIsOfAChildOrAPersonOfConcern() {
    assertThat(kinds(name(row(RowGroup.CHILDREN, 1), NAME), name(row(RowGroup.PEOPLE, 1), NAME)))
        .containsExactly("Child's name", "Person of concern's name");
  }

  @Test
  void aNameOfNoRowIsOnlyAName() {
    assertThat(kinds(name(Optional.empty(), NAME))).containsExactly("Name");
  }

  @Test
  void aNameThatSaysWhoseItIsIsNotRepeatedWithoutThat() {
    assertThat(kinds(name(Optional.empty(), NAME), name(row(RowGroup.PEOPLE, 1), NAME)))
        .containsExactly("Person of concern's name");
    assertThat(kinds(name(Optional.empty(), "Dov"), name(row(RowGroup.PEOPLE, 1), NAME)))
        .containsExactly("Name", "Person of concern's name");
  }

  @Test
  void whatReadsTheSameIsShownOnce() {
    var first = name(row(RowGroup.CHILDREN, 1), NAME);
    var second = name(row(RowGroup.CHILDREN, 2), NAME);
    var other = name(row(RowGroup.CHILDREN, 2), "Dov Vantreese-Example");

    assertThat(lines(first, second, other)).hasSize(2);
  }

  @Test
  void aDayIsReadInWords() {
    var born = mention(ValueKind.DATE_OF_BIRTH, SearchField.BIRTH, Optional.empty(), "2011-05-09");
    var number = mention(ValueKind.ACCOUNT, SearchField.ACCOUNT, Optional.empty(), "2011-05-09");

    assertThat(lines(born, number))
        .extracting(SharingReport.Line::mine)
        .containsExactly("9 May 2011", "2011-05-09");
  }

  /** A letter that somebody misread is what officers look for. */
  @Test
  void anotherSpellingOfTheSameValueIsShown() {
    assertThat(Stream.of("YP81 ZGB", "yp81zgb", "yp8i zgb").map(it -> theirs("YP81 ZGB", it)))
        .containsExactly(Optional.empty(), Optional.empty(), Optional.of("yp8i zgb"));
  }

  private static Optional<String> theirs(String mine, String other) {
    var same = new MentionMatch(plate(mine), plate(other), MatchBand.SAME, List.of());
    return SharingReport.Line.of(same, RowsToJudge.NONE).theirs();
  }

  private static ValueMention plate(String value) {
    return mention(ValueKind.REGISTRATION, SearchField.PLATE, Optional.empty(), value);
  }

  /** Several values of two rows are judged at once. */
  @Test
  void whereRowsAreJudgedStandsAtTheFirstOfTheirValues() {
    var first = name(row(RowGroup.CHILDREN, 1), NAME);
    var second = name(row(RowGroup.CHILDREN, 1), "Dov Vantreese-Example");
    var other = name(row(RowGroup.CHILDREN, 2), "Dove Vantreese");

    assertThat(lines(first, second, other, name(Optional.empty(), "D Vantreese")))
        .extracting(it -> it.rows().address().orElse(""))
        .containsExactly("/judge/row-1", "", "/judge/row-2", "");
  }

  private static RowsToJudge rows(ValueMention mine) {
    return mine.row()
        .map(ValueMention.Row::id)
        .map(it -> new RowsToJudge(Optional.of("/judge/" + it), it, Optional.empty(), false))
        .orElse(RowsToJudge.NONE);
  }

  private static List<String> kinds(ValueMention... mine) {
    return lines(mine).stream().map(SharingReport.Line::kind).toList();
  }

  private static List<SharingReport.Line> lines(ValueMention... mine) {
    var theirs = name(Optional.empty(), "Dove Vantreese");
    var matches =
        Stream.of(mine)
            .map(it -> new MentionMatch(it, theirs, MatchBand.LIKELY, List.of("Alike")))
            .toList();
    var report =
        GivenSummary.taken(
            new UUID(0, 1),
            "SI-4K7M-2QX9",
            Instant.parse("2026-11-29T12:00:00Z"),
            false,
            Optional.empty());
    return SharingReport.of(
            new OtherReport(report, matches, SameSource.NO, true), false, it -> rows(it.mine()))
        .lines();
  }

  private static Optional<ValueMention.Row> row(RowGroup group, int number) {
    return Optional.of(new ValueMention.Row(group.code(), "row-" + number, number));
  }

  private static ValueMention name(Optional<ValueMention.Row> row, String value) {
    return mention(ValueKind.NAME, SearchField.NAME, row, value);
  }

  private static ValueMention mention(
      ValueKind kind, SearchField field, Optional<ValueMention.Row> row, String value) {
    return new ValueMention(
        new UUID(0, 1),
        kind,
        new HeldValue(field, value, "Child 1"),
        PersonFacts.NONE,
        ValueMention.VehicleLook.UNKNOWN,
        row,
        false);
  }
}
