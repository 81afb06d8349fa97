package org.softintel.desk.logs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.desk.logs.SourceTraces.Trait;
import org.softintel.report.question.RowGroup;
import org.softintel.report.store.AnsweredQuestions;
import org.softintel.report.store.Report;
import org.softintel.report.store.ReportRow;
import org.softintel.report.store.Reporter;

/** What would tell who the reporter is, however it is written. */
class SourceTracesTest {
  private static final Reporter REPORTER =
      new Reporter(
          "Dr Zoë O'Quill-Marsh",
          "school-oakfield",
          "Designated safeguarding lead",
          "01632 960101",
          "z.oquill@oakfield.example");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kezia stood there | true",
        "“Queenie” | true",
        "Invented-Marlow | true",
        "an invented queen | false",
      })
  void aChildOfTheReportIsNoticedByAnyOfItsNames(String text, boolean named) {
    var child = new AnsweredQuestions(Map.of("name", "Kezia Marlow", "otherNames", "Bee, Queenie"));
    var report =
        new Report(
            new AnsweredQuestions(Map.of()),
            Map.of(RowGroup.CHILDREN, List.of(new ReportRow("c1", child))));

    assertThat(SourceTraces.child(text, report).isPresent()).isEqualTo(named);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Jo from the invented bus says that a kite stood there | true",
        "Jo has seen it | true",
        "It was seen, according to Jo, at noon | true",
        "Mum said so | true",
        "Jo told us | true",
        "She said so. They thought so. Somebody saw it | false",
        "Jo stood there | false",
        "Last seen at a park. Also seen there. Not seen since | false",
        "Previous reports, and further claims. Shouting heard at noon | false",
        "CCTV saw it. Officers said so | false",
        "iPhone said so | false",
        "Kite said so | false",
        "invented said so, and INVENTED saw it | false",
        "Invented said he would come back | false",
        "A report says that Jo stood there | false",
      })
  void whoSaidItIsNoticedUnlessTheyAreOfConcern(String text, boolean noticed) {
    var concern = new AnsweredQuestions(Map.of("name", "Pat Invented", "otherNames", "Kite"));
    var report =
        new Report(
            new AnsweredQuestions(Map.of()),
            Map.of(RowGroup.PEOPLE, List.of(new ReportRow("p1", concern))));

    assertThat(SourceTraces.teller(text, report, List.of()).isPresent()).isEqualTo(noticed);
  }

  @Test
  void whoIsKnownAsTheSourceHidesNobodyElseWhoSaidIt() {
    var text = "Pat Sample said so. Jo said so, too.";
    var report = new Report(new AnsweredQuestions(Map.of()), Map.of());
    var known = Pattern.compile("Pat Sample").matcher(text).results().toList();

    var teller = SourceTraces.teller(text, report, known).orElseThrow();

    assertThat(text.substring(teller.start(), teller.end())).startsWith("Jo");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Okoro was told | true",
        "told Priya Colleague | true",
        "Mrs Adeyemi saw it | true",
        "call 07700 900123 | true",
        "call +44 7700 900123 | true",
        "the headteacher was told | false",
        "only a colleague knows | false",
        "call 07700 900124 | false",
      })
  void peopleAroundTheReporterAreNoticedByNameOrNumber(String text, boolean noticed) {
    var answers =
        Map.of(
            "toldBy", "Nurse Adeyemi",
            "consulted-name", "Headteacher Okoro",
            "whoElseKnows", "Only my colleague, Priya Colleague",
            "contact-safe", "Text 07700 900123 after six");
    var report = new Report(new AnsweredQuestions(answers), Map.of());

    assertThat(SourceTraces.around(text, report).isPresent()).isEqualTo(noticed);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Zoë O'Quill-Marsh saw a car | NAME",
        "a car, says zoë | NAME",
        "Ms O'QUILL-MARSH’s class | NAME",
        "Ms O'Quill Marsh was there | NAME",
        "told by the designated\tSafeguarding Lead | ROLE",
        "pupils of Oakfield | AGENCY",
        "school oakfield | AGENCY",
        "ring 01632960101 | PHONE",
        "ring +44 1632 960 101 | PHONE",
        "ring (01632) 960-101. | PHONE",
        "write to Z.OQuill@oakfield.example | NAME AGENCY EMAIL",
        "a car, says Zoe | NAME",
        "a car, says Zoe\u0308 | NAME",
        "Ms O’Quill was there | NAME",
        "Ms Marsh was there | NAME",
      })
  void theSourceIsNoticed(String text, String traits) {
    assertThat(found(text)).isEqualTo(traits);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A car was seen near an invented hotel.",
        "Oakfields is another place, and zoëtrope a toy.",
        "A school, a lead, a doctor (Dr).",
        "ring 01632 960102",
        "on 01/02/2026 at 10.15",
      })
  void whatPointsToNobodyIsNot(String text) {
    assertThat(found(text)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Jo told us | NAME",
        "it was Ng | NAME",
        "no joy for jo, or ng | ''",
        "pupils of Oakfield | AGENCY",
        "a school for girls | ''",
      })
  void aShortNameIsNoticedAsItIsWrittenAndATypedInAgencyByItsParts(String text, String traits) {
    var typedIn = new Reporter("Jo Ng", "Oakfield School", "", "", "");

    assertThat(found(text, typedIn)).isEqualTo(traits);
  }

  @Test
  void itsMarkChangesWithEachPlaceThatIsTakenOut() {
    var both = mark("Zoë saw it, and zoë rang.");

    assertThat(mark("Zoë saw it, and later zoë rang.")).isEqualTo(both);
    assertThat(mark("Somebody saw it, and zoë rang.")).isNotEqualTo(both);
    assertThat(mark("Marsh saw it, and zoë rang.")).isNotEqualTo(both);
  }

  @Test
  void aReporterOfWhomNothingIsKnownLeavesNoTrace() {
    var unknown = new Reporter("", "none", "", "", "");

    assertThat(SourceTraces.in("none of it, 01632 960101, a@b.example", unknown)).isEmpty();
  }

  @Test
  void theOffsetsAreThoseOfTheWords() {
    var text = "😀 Zoë saw it";

    var trace = SourceTraces.in(text, REPORTER).get(0);

    assertThat(trace.trait()).isEqualTo(Trait.NAME);
    assertThat(text.substring(trace.start(), trace.end())).isEqualTo("Zoë");
  }

  private static String mark(String text) {
    return SourceTraces.in(text, REPORTER).get(0).mark();
  }

  private static String found(String text) {
    return found(text, REPORTER);
  }

  private static String found(String text, Reporter reporter) {
    return List.copyOf(SourceTraces.in(text, reporter)).stream()
        .map(it -> it.trait().name())
        .collect(Collectors.joining(" "));
  }
}
