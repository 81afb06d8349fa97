package org.softintel.report.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.softintel.report.question.RowGroup;
import org.softintel.report.search.HeldValue;
import org.softintel.report.search.HeldValue.Match;
import org.softintel.report.search.SearchField;

/** Each value of a report is held, and says which answer it is. */
class ClearReportTest {
  private static final Instant RECEIVED = Instant.parse("2026-11-24T10:00:00Z");

  private static final Report REPORT =
      new Report(
          new AnsweredQuestions(
              Map.of(
                  "narrative",
                  "A van QX18 ZZZ and a taxi with plate 4321. Ring 01632 960321. Snap:"
                      + " invented_kid99 or www.example.com/made_up, write to made.up@example.com."
                      + " Born 27/3/12, near ZZ98 8ZZ.",
                  "contact-safe",
                  "My number is 01632 960999.")),
          rows());

  /** An IMEI, a phone or a name may be written like one, and like none that there is. */
  @Test
  void onlyADateOfBirthIsReadAsADay() {
    for (var written : List.of("2010-04-03", "1234-56-78", "0000-00-00")) {
      var rows = new EnumMap<RowGroup, List<ReportRow>>(RowGroup.class);
      rows.put(
          RowGroup.ACCOUNTS,
          List.of(row("phone", written, "imei", written, "handle", written, "user", written)));
      rows.put(RowGroup.VEHICLES, List.of(row("registration", written, "usedBy", written)));
      var report = new Report(new AnsweredQuestions(Map.of("narrative", "Calm.")), rows);

      assertThat(SearchTerms.of(report)).extracting(HeldValue::value).containsOnly(written);
    }
  }

  private static final String RING = "Ring 01632 960321.";

  @Test
  void whatWasSentAndWhatWasAddedAreEachReadUpToABound() {
    assertThat(addedAfter("x".repeat(TextTerms.MOST_CHARS - 1))).hasSize(1);
    assertThat(addedAfter("x".repeat(TextTerms.MOST_CHARS))).isEmpty();
    assertThat(addedAfter("x2".repeat(TextTerms.MOST_CHARS / 11))).hasSize(1);
    assertThat(addedAfter("x2".repeat(TextTerms.MOST_CHARS / 11 + 1))).isEmpty();
    assertThat(sentAfter(TextTerms.MOST_CHARS - 1)).hasSize(1);
    assertThat(sentAfter(TextTerms.MOST_CHARS)).isEmpty();
  }

  private static Stream<HeldValue> addedAfter(String text) {
    return TextTerms.of(sent("Calm.").with(List.of(added(text), added(RING))));
  }

  private static Addition added(String text) {
    return new Addition(RECEIVED, Optional.empty(), text);
  }

  private static Stream<HeldValue> sentAfter(int chars) {
    var rows = new EnumMap<RowGroup, List<ReportRow>>(RowGroup.class);
    rows.put(RowGroup.VEHICLES, List.of(row("seen", RING)));
    var facts = new AnsweredQuestions(Map.of("narrative", "x".repeat(chars)));
    return TextTerms.of(ClearReport.of(new Report(facts, rows), RECEIVED));
  }

  private static ClearReport sent(String narrative) {
    var report = new Report(new AnsweredQuestions(Map.of("narrative", narrative)), Map.of());
    return ClearReport.of(report, RECEIVED);
  }

  /** On the code of before it was filed and then not found. */
  @Test
  void anAdditionIsFoundHoweverMuchWasSentBeforeIt() {
    var report = sent("x ".repeat(TextTerms.MOST_CHARS)).with(List.of(added(RING)));

    assertThat(TextTerms.of(report))
        .hasSize(1)
        .containsExactlyElementsOf(TextTerms.added(RING, ClearReport.day(RECEIVED)).toList());
  }

  private static Map<RowGroup, List<ReportRow>> rows() {
    var rows = new EnumMap<RowGroup, List<ReportRow>>(RowGroup.class);
    rows.put(
        RowGroup.CHILDREN,
        List.of(
            row("name", "Zebedee Sample", "otherNames", "Zed", "dateOfBirth", "2011-04-05"),
            row(
                "address",
                "14 High Street",
                "postcode",
                "ZZ99 9ZZ",
                "school",
                "Oakfield High School",
                "parents",
                "Florence Sample",
                "dateOfBirth",
                "not-known")));
    rows.put(
        RowGroup.PEOPLE,
        List.of(
            row(
                "name",
                "Dougal",
                "occupation",
                "Works at Marmalade Takeaway",
                "associates",
                "Dylan Example, Brian and somebody whose name nobody knows")));
    rows.put(
        RowGroup.VEHICLES,
        List.of(
            row(
                "registration",
                "QX19 ABC",
                "usedBy",
                "Ermintrude",
                "taxi",
                "Teal Line, plate 1234",
                "seen",
                "It followed QX17 ZZZ")));
    rows.put(
        RowGroup.ACCOUNTS,
        List.of(
            row("phone", "01632 960123", "user", "Mr Rusty", "imei", "49-015420-323751-8"),
            row(
                "platform",
                "Snapchat",
                "handle",
                "@J4Y_k",
                "displayName",
                "Jay K.",
                "email",
                "jay@example.org",
                "link",
                "https://www.instagram.com/jay.kay")));
    rows.put(
        RowGroup.PLACES,
        List.of(
            row(
                "name",
                "The Crown",
                "address",
                "3 Mill Lane, Sampleton",
                "postcode",
                "ZZ97 7ZZ",
                "booking",
                "Paul Specimen")));
    rows.put(RowGroup.EVENTS, List.of(row("where", "Bells Café, Exampleton")));
    rows.put(RowGroup.SHARED, List.of(row("name", "Officer Test", "phone", "01632 960888")));
    return rows;
  }

  private static ReportRow row(String... answers) {
    var facts = new java.util.HashMap<String, String>();
    for (int i = 0; i < answers.length; i += 2) {
      facts.put(answers[i], answers[i + 1]);
    }
    return new ReportRow("1", new AnsweredQuestions(facts));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NAME     | Zed Sample        | Child or young person 1, name: Zebedee Sample Zed
          NAME     | Florence          | Child or young person 2, parent or carer: Florence Sample
          NAME     | Dougal            | Person of concern 1, name: Dougal
          NAME     | Dylan             | Person of concern 1, seen with: Dylan Example
          NAME     | Brian             | Person of concern 1, seen with: Brian
          NAME     | Ermintrude        | Vehicle 1, who uses it: Ermintrude
          NAME     | Rusty             | Phone or online account 1, used by: Mr Rusty
          NAME     | Specimen          | Place 1, names on the booking: Paul Specimen
          BIRTH    | 5/4/2011          | Child or young person 1, date of birth: 5 April 2011
          ADDRESS  | 14 High St        | Child or young person 2, address or area: 14 High Street, ZZ99 9ZZ
          ADDRESS  | 3 Mill Lane       | Place 1, address: 3 Mill Lane, Sampleton, ZZ97 7ZZ
          POSTCODE | ZZ99              | Child or young person 2, postcode: ZZ99 9ZZ
          POSTCODE | ZZ977ZZ           | Place 1, postcode: ZZ97 7ZZ
          PLACE    | Oakfield School   | Child or young person 2, school or college: Oakfield High School
          PLACE    | Marmalade         | Person of concern 1, work or workplace: Works at Marmalade Takeaway
          PLACE    | Crown Hotel, ZZ97 | Place 1, name: The Crown, 3 Mill Lane, Sampleton, ZZ97 7ZZ
          PLACE    | Bells             | Event 1, where: Bells Café, Exampleton
          PLATE    | 9ABC              | Vehicle 1, registration: QX19 ABC
          TAXI     | Teal Line         | Vehicle 1, taxi plate or company: Teal Line, plate 1234
          PHONE    | 0044 1632 960123  | Phone or online account 1, phone number: 01632 960123
          IMEI     | 49015420323751    | Phone or online account 1, IMEI: 49-015420-323751-8
          ACCOUNT  | sc: j4y_k         | Phone or online account 2, account name: Snapchat: @J4Y_k
          ACCOUNT  | jayk.             | Phone or online account 2, display name: Snapchat: Jay K.
          ACCOUNT  | ig: jay.kay       | Phone or online account 2, link: https://www.instagram.com/jay.kay
          EMAIL    | jay+x@example.org | Phone or online account 2, email address: jay@example.org
          PLATE    | QX18              | Registration, from the text (what happened): QX18 ZZZ
          PLATE    | QX17              | Registration, from the text (Vehicle 1, where and when seen): QX17 ZZZ
          PLATE    | QX16 ZZZ          | Registration, from the text (added later): QX16 ZZZ
          TAXI     | 4321              | Taxi plate or company, from the text (what happened): 4321
          PHONE    | 960321            | Phone number, from the text (what happened): 01632 960321
          ACCOUNT  | sc: invented_kid99 | Account name, from the text (what happened): Snapchat: invented_kid99
          ACCOUNT  | example.com/made_up | Link, from the text (what happened): www.example.com/made_up
          EMAIL    | made.up@example.com | Email address, from the text (what happened): made.up@example.com
          BIRTH    | 27/3/2012         | Date of birth, from the text (what happened): 27 March 2012
          POSTCODE | ZZ98 8ZZ          | Postcode, from the text (what happened): ZZ98 8ZZ
          """)
  void aReportIsFoundByEachOfItsValues(SearchField field, String typed, String match) {
    assertThat(matches(field, typed)).contains(match);
  }

  @ParameterizedTest
  @CsvSource({
    "PHONE, 01632 960999",
    "PHONE, 01632 960888",
    "NAME, Officer",
    "NAME, somebody",
    "BIRTH, 27/3/1912"
  })
  void notByWhatPointsToItsReporterOrToWhomTheyTold(SearchField field, String typed) {
    assertThat(matches(field, typed)).isEmpty();
  }

  @Test
  void whatARowHoldsIsFiledBeforeWhatStandsInATextAlone() {
    var held = ClearReport.of(REPORT, RECEIVED).held();
    var texts = held.stream().filter(it -> it.where().contains("from the text")).count();

    assertThat(held.subList((int) (held.size() - texts), held.size()))
        .allMatch(it -> it.where().contains("from the text"));
  }

  private static Stream<String> matches(SearchField field, String typed) {
    return ClearReport.of(REPORT, RECEIVED).with(List.of(added("It was QX16 ZZZ"))).held().stream()
        .flatMap(it -> it.matching(field, typed).stream())
        .map(Match::held)
        .map(it -> it.where() + ": " + it.value());
  }
}
