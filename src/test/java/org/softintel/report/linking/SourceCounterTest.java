package org.softintel.report.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.softintel.report.linking.ReportSource.Knowing;
import org.softintel.report.linking.SourceCounter.Range;

/** How many sources are independent: at least, and at most. */
class SourceCounterTest {
  private static final PersonFacts ROWAN = named("Rowan Placeholder");
  private static final PersonFacts OTHER = named("Zachariah Nobody");

  @Test
  void whoeverSawItThemselvesCountsEach() {
    assertThat(count(saw("a", "school"), saw("b", "school"), saw("c", "hotel")))
        .isEqualTo(new Range(3, 3));
  }

  @Test
  void oneAccountIsOneSourceHoweverOftenItTells() {
    assertThat(count(saw("a", "school"), saw("a", "school"), saw("a", "school")))
        .isEqualTo(new Range(1, 1));
  }

  @Test
  void whatOneChildToldTwoAdultsIsOneSourceAtLeast() {
    assertThat(count(child("a", ROWAN), child("b", named("Placeholder, Rowen"))))
        .isEqualTo(new Range(1, 2));
    assertThat(count(child("a"), child("b", ROWAN))).isEqualTo(new Range(1, 2));
  }

  @Test
  void twoChildrenAreTwoSourcesEvenIfTheyToldOneAdult() {
    assertThat(count(child("a", ROWAN), child("a", OTHER))).isEqualTo(new Range(2, 2));
    assertThat(count(child("a", ROWAN), saw("b", "school"))).isEqualTo(new Range(2, 2));
  }

  @Test
  void whatIsSecondHandAddsToTheUpperEndAlone() {
    assertThat(count(saw("a", "school"), heard("b", "school"), heard("c", "hotel")))
        .isEqualTo(new Range(1, 3));
    assertThat(count(heard("a", "school"), heard("b", "hotel"))).isEqualTo(new Range(1, 2));
  }

  @Test
  void whatOneAccountHeardAgainAndAgainAddsOneSource() {
    assertThat(count(saw("a", "school"), heard("b", "hotel"), heard("b", "hotel")))
        .isEqualTo(new Range(1, 2));
    assertThat(count(heard("a", "school"), saw("a", "school"))).isEqualTo(new Range(1, 1));
  }

  @Test
  void recordsOfOneOrganisationAreOneSourceUnlessTheyAreOfOtherDays() {
    assertThat(count(record("a", Optional.empty()), record("b", day(3))))
        .isEqualTo(new Range(1, 2));
    assertThat(count(record("a", day(3)), record("b", day(3)))).isEqualTo(new Range(1, 2));
    assertThat(count(record("a", day(3)), record("b", day(4)))).isEqualTo(new Range(2, 2));
    assertThat(count(record("a", day(3)), saw("b", "hotel"))).isEqualTo(new Range(2, 2));
  }

  @Test
  void whoWasToldByTheOrganisationOfAnotherReportMayBeItsEcho() {
    var school = from(saw("a", "s"), "Magenta Hill School");
    var hotel = from(told(heard("b", "h"), "magenta hill school, Batley"), "The Crimson Heron");

    assertThat(count(school, hotel)).isEqualTo(new Range(1, 1));
    assertThat(count(school, told(hotel, "Magenta Hill Taxis"))).isEqualTo(new Range(1, 2));
    assertThat(count(school, told(hotel, "The school"))).isEqualTo(new Range(1, 2));
    assertThat(count(school, told(saw("b", "h"), "Magenta Hill School")))
        .isEqualTo(new Range(2, 2));
  }

  /** Two who saw it themselves stay two, whoever heard of it from them. */
  @Test
  void anEchoJoinsNoOthers() {
    var one = from(record("a", day(3)), "Magenta Hill School");
    var other = from(record("b", day(3)), "Magenta Hill School");

    assertThat(count(one, other)).isEqualTo(new Range(1, 2));
    assertThat(count(one, other, told(heard("c", "h"), "Magenta Hill School")))
        .isEqualTo(new Range(1, 2));
  }

  @Test
  void twoWhoWereToldByOneOrganisationMayBeOneSource() {
    var one = told(heard("a", "x"), "Magenta Hill School");
    var other = told(heard("b", "y"), "Magenta Hill School");

    assertThat(count(one, other)).isEqualTo(new Range(1, 1));
    assertThat(count(one, saw("a", "x"), other)).isEqualTo(new Range(1, 2));
    assertThat(count(one, heard("b", "y"))).isEqualTo(new Range(1, 2));
  }

  @Test
  void twoWhoWereToldByOneAnotherAreTwoAtMost() {
    var school = from(told(heard("a", "s"), "Crimson Heron Hotel"), "Magenta Hill School");
    var hotel = from(told(heard("b", "h"), "Magenta Hill School"), "Crimson Heron Hotel");

    assertThat(count(school, hotel)).isEqualTo(new Range(1, 2));
  }

  @Test
  void whatIsKeptOfAnOrganisationDoesNotNameIt() {
    var kept = from(told(heard("a", "x"), "Magenta Hill School"), "Magenta Hill School");

    assertThat(kept.toString().toLowerCase(Locale.UK)).doesNotContain("magenta");
    assertThat(kept.toldBy().orElseThrow().name().words())
        .isNotEmpty()
        .allSatisfy(it -> assertThat(it).startsWith("#"));
  }

  private static ReportSource from(ReportSource source, String organisation) {
    return source.through(
        Organisation.of(organisation, it -> "#" + it.hashCode()), source.toldBy());
  }

  private static ReportSource told(ReportSource source, String by) {
    return source.through(source.organisation(), Organisation.of(by, it -> "#" + it.hashCode()));
  }

  /** Whoever called in may have written as well. */
  @Test
  void somebodyWhomNobodyNamedMayBeAnyOfTheOthers() {
    var unknown =
        new ReportSource(Optional.empty(), "", Knowing.SAW, Optional.empty(), List.of(), true);

    assertThat(count(unknown, saw("a", "school"))).isEqualTo(new Range(1, 2));
    assertThat(count(unknown, unknown)).isEqualTo(new Range(1, 2));
  }

  @Test
  void duplicatesAndWhatIsSuspectedToBeFalseDoNotCount() {
    var no =
        new ReportSource(
            Optional.of("z"), "hotel", Knowing.SAW, Optional.empty(), List.of(), false);

    assertThat(count(saw("a", "school"), no)).isEqualTo(new Range(1, 1));
    assertThat(count(no)).isEqualTo(new Range(0, 0));
  }

  /** What stays in memory for weeks names neither who told it nor any child, and counts alike. */
  @Test
  void aSourceThatIsKeptNamesNobody() {
    var child = child("told by robin sample, school", ROWAN);

    assertThat(child.withoutNames().toString())
        .doesNotContain("robin")
        .doesNotContain(ROWAN.values().get(PersonField.NAME));
    assertThat(count(saw("a", "x").withoutNames(), saw("a", "y").withoutNames()))
        .isEqualTo(new Range(1, 1));
  }

  private static Range count(ReportSource... of) {
    return new SourceCounter(new PersonMatcher()).count(List.of(of));
  }

  private static ReportSource saw(String account, String agency) {
    return source(account, agency, Knowing.SAW, Optional.empty());
  }

  private static ReportSource heard(String account, String agency) {
    return source(account, agency, Knowing.SECOND_HAND, Optional.empty());
  }

  private static ReportSource record(String account, Optional<LocalDate> day) {
    return source(account, "school", Knowing.RECORD, day);
  }

  private static Optional<LocalDate> day(int day) {
    return Optional.of(LocalDate.of(2026, 3, day));
  }

  private static ReportSource source(
      String account, String agency, Knowing knowing, Optional<LocalDate> day) {
    return new ReportSource(Optional.of(account), agency, knowing, day, List.of(), true);
  }

  private static ReportSource child(String account, PersonFacts... children) {
    return new ReportSource(
        Optional.of(account),
        "school",
        Knowing.CHILD,
        Optional.empty(),
        Stream.of(children).toList(),
        true);
  }

  private static PersonFacts named(String name) {
    return new PersonFacts(Map.of(PersonField.NAME, name));
  }
}
