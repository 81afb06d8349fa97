package org.softintel.intake.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.softintel.intake.answers.Answers;
import org.softintel.intake.answers.GivenAnswers;
import org.softintel.intake.answers.ReportAnswers;
import org.softintel.platform.page.Problem;
import org.softintel.report.question.RowGroup;

class RowViewTest {
  private static final UUID DRAFT = UUID.randomUUID();

  @Test
  void aRowIsCalledByItsNameOrElseByItsFirstWords() {
    assertThat(called(RowGroup.VEHICLES, Map.of("make", "Invented", "seen", "By the weir")))
        .isEqualTo("Invented");
    assertThat(
            called(
                RowGroup.EVENTS, Map.of("what", "One two three\nfour five six seven eight nine")))
        .isEqualTo("One two three four five six seven eight …");
    assertThat(called(RowGroup.EVENTS, Map.of("what", "x".repeat(100))))
        .isEqualTo("x".repeat(80) + " …");
    assertThat(called(RowGroup.EVENTS, Map.of("what", "A kite", "where", "The invented weir")))
        .isEqualTo("The invented weir");
    assertThat(
            called(
                RowGroup.EVENTS, Map.of("date-day", "27", "date-month", "3", "date-year", "2026")))
        .isEqualTo("27 3 2026");
    assertThat(called(RowGroup.CHILDREN, Map.of("gender", "not-known", "ageBand", "13-15")))
        .isEqualTo("13 to 15");
    assertThat(called(RowGroup.LINKS, Map.of("from", "children/k1", "relation", "uses")))
        .isEqualTo("Uses or drives");
    assertThat(called(RowGroup.CHILDREN, Map.of("dateOfBirth-unknown", "not-known")))
        .isEqualTo("No name or number");
  }

  @Test
  void anOnlineAccountIsCalledByItsHandleAndHasAPageOfItsOwn() {
    var own = Map.of("platform", "An invented game", "handle", "made_up", "user", "Sample");
    var answers = ReportAnswers.NONE.withRow(RowGroup.ACCOUNTS, "k1", new Answers(own));

    var row = RowView.of(DRAFT, RowGroup.ACCOUNTS, "k1", answers);

    assertThat(row.called()).isEqualTo("made_up");
    assertThat(row.change()).endsWith("/rows/accounts/k1/online");
    assertThat(called(RowGroup.ACCOUNTS, Map.of("phone", "01632 960123", "user", "Sample")))
        .isEqualTo("01632 960123");
  }

  @Test
  void aConnectionIsCalledByWhatItConnects() {
    var things =
        ReportAnswers.NONE
            .withRow(RowGroup.CHILDREN, "k1", new Answers(Map.of("name", "Sample")))
            .withRow(RowGroup.PEOPLE, "k1", new Answers(Map.of("name", "Example")));
    var own = Map.of("from", "children/k1", "relation", "seen-with", "to", "people/k1");

    var all = things.withRow(RowGroup.LINKS, "k1", new Answers(own));

    assertThat(RowView.of(DRAFT, RowGroup.LINKS, "k1", all).called())
        .isEqualTo(
            "Child or young person 1: Sample – Was seen with – Person of concern 1: Example");
  }

  @Test
  void whatIsWrongIsSaidAtTheLinkThatLeadsToIt() {
    var answers = GivenAnswers.of(Map.of("vehicles/k1/make", "Invented"));
    var wrong = new Problem("/usedBy", "Who uses it must be one line");

    var row = RowView.of(DRAFT, RowGroup.VEHICLES, "k1", answers, List.of(wrong));

    assertThat(row.form().problems())
        .containsExactly(new Problem("/row-1", "Vehicle 1: who uses it must be one line"));
    assertThat(row.id()).isEqualTo("row-1");
    assertThat(row.change()).isEqualTo("/reports/" + DRAFT + "/rows/vehicles/k1/vehicle?wrong=yes");
    assertThat(row.remove()).isEqualTo("/reports/" + DRAFT + "/rows/vehicles/k1/remove");
  }

  @Test
  void aPersonIsNoThingWhenTheirRowIsRemoved() {
    var child = row(RowGroup.CHILDREN, Map.of("name", "Sample"));
    var link = row(RowGroup.LINKS, Map.of("relation", "uses"));

    assertThat(child.unanswered().form().message("remove"))
        .isEqualTo("Select yes if you want to remove this child or young person");
    assertThat(child.removes())
        .isEqualTo(
            "This removes what you wrote about this child or young person, and any connections.");
    assertThat(link.removes()).isEqualTo("This removes what you wrote about this connection.");
  }

  private static String called(RowGroup group, Map<String, String> own) {
    return row(group, own).called();
  }

  private static RowView row(RowGroup group, Map<String, String> own) {
    var answers = ReportAnswers.NONE.withRow(group, "k1", new Answers(own));
    return RowView.of(DRAFT, group, "k1", answers);
  }
}
