package org.softintel.intake.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.softintel.platform.page.Coded;
import org.softintel.platform.page.Option;
import org.softintel.platform.page.Problem;
import org.softintel.report.question.Provenance;
import org.softintel.report.question.Questionnaire;
import org.softintel.report.question.RowGroup;
import org.softintel.report.store.ReportWords;

class ReportReaderTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
  private static final Map<String, String> MINIMAL =
      Map.of(
          "narrative", "A grey van stood at Placeholder Park.",
          "provenance-source", "saw-or-heard",
          "happened-kind", "not-known");

  @Test
  void aNarrativeAProvenanceAndATimeAreAReport() {
    var report = read(MINIMAL).report().orElseThrow();

    assertThat(report.narrative()).isEqualTo("A grey van stood at Placeholder Park.");
    assertThat(report.provenance()).isEqualTo(Provenance.SAW_OR_HEARD);
    assertThat(report.facts().of(Questionnaire.WHEN)).contains("not-known");
    assertThat(report.exploitation()).isEmpty();
    assertThat(report.area()).isEmpty();
  }

  @Test
  void everyMissingAnswerIsNamedAtOnce() {
    assertThat(read(Map.of()).problems())
        .extracting(Problem::pointer)
        .containsExactly("/narrative", "/provenance/source", "/happened/kind");
  }

  @Test
  void aNarrativeOfTheMostCharactersIsTakenAndOneMoreIsNot() {
    assertThat(read(with("narrative", "x".repeat(20_000))).problems()).isEmpty();
    assertThat(messages(with("narrative", "x".repeat(20_001))))
        .containsExactly("What happened must be 20,000 characters or fewer");
  }

  @Test
  void aQuestionIsNoNoun() {
    assertThat(messages(with("toldBy", "x".repeat(201))))
        .containsExactly("The answer to “Who told you?” must be 200 characters or fewer");
    assertThat(messages(with("whoElseKnows", "x".repeat(4_001))))
        .containsExactly(
            "The answer to “Who else could know this?” must be 4,000 characters or fewer");
  }

  @Test
  void anEmojiIsOneCharacter() {
    assertThat(read(with("narrative", "😀".repeat(20_000))).problems()).isEmpty();
    assertThat(messages(with("narrative", "😀".repeat(20_001))))
        .containsExactly("What happened must be 20,000 characters or fewer");
  }

  @Test
  void aLineBreakCountsAsOneHoweverTheBrowserSendsIt() {
    assertThat(read(with("narrative", "x\r\n".repeat(9_999) + "x")).problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"0", "27", "55296"})
  void hiddenCharactersThatOnlyProgramsMakeAreRefused(int character) {
    assertThat(messages(with("narrative", "a" + (char) character + "b")))
        .containsExactly("What happened must not include hidden control characters");
  }

  /** Word breaks a line with a vertical tab, a PDF a page with a form feed. */
  @Test
  void pastedBreaksBecomeLinesAndWhatNobodySeesIsLeftOut() {
    var pasted = "One\u000bTwo\fThree\u2028Four\u0085Five\rSix\u0007\u001f\ufffe";
    var typed = with("narrative", pasted);
    typed.put("crimeReference", pasted.replace('\r', ' '));

    var facts = read(typed).report().orElseThrow().facts();

    assertThat(facts.of("narrative")).contains("One\nTwo\nThree\nFour\nFive\nSix");
    assertThat(facts.of("crimeReference")).contains("One Two Three Four Five Six");
  }

  @Test
  void whatHidesInsideWordsIsLeftOut() {
    var typed = with("narrative", "\ufeffHe will ki\u00adll her to\u200bnight in ZZ12\u200e ZZZ");
    typed.put("crimeReference", "AB\u2060/12\u202c");

    var facts = read(typed).report().orElseThrow().facts();

    assertThat(facts.of("narrative")).contains("He will kill her tonight in ZZ12 ZZZ");
    assertThat(facts.of("crimeReference")).contains("AB/12");
  }

  @ParameterizedTest
  @CsvSource({"10", "13"})
  void aLineIsOneLine(int character) {
    assertThat(messages(with("crimeReference", "a" + (char) character + "b")))
        .containsExactly("Crime, incident or referral number must be one line");
  }

  @Test
  void everyAlphabetAndEmojiIsTaken() {
    assertThat(read(with("narrative", "Zażółć — سلام — 你好 — 👍🏽\tand a tab\n")).problems())
        .isEmpty();
  }

  @Test
  void halfACharacterIsRefused() {
    assertThat(messages(with("narrative", "a\ud83d"))).hasSize(1);
  }

  @Test
  void anotherWayOfKnowingMustBeExplained() {
    assertThat(pointers(with("provenance-source", "other"))).containsExactly("/provenance/detail");
    assertThat(pointers(with("provenance-source", "guessed")))
        .containsExactly("/provenance/source");
    assertThat(pointers(with("provenance-detail", "x".repeat(4_001))))
        .containsExactly("/provenance/detail");
  }

  @Test
  void timesAreReadAsExactlyAsTheyAreKnown() {
    assertThat(happened("exact", "happened-date", "27", "3", "2026")).isEqualTo("2026-03-27");
    assertThat(happened("exact", "happened-date", "1", "mar", "2026")).isEqualTo("2026-03-01");
    assertThat(happened("exact", "happened-date", "1", "sept", "2026")).isEqualTo("2026-09-01");
    assertThat(happened("about", "happened-month", "", "March", "2026")).isEqualTo("2026-03");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "'', '', '', Enter the date it happened, ''",
        "'', '', 2026, The date it happened must include a day and month, day month",
        "'', 3, '', The date it happened must include a day and year, day year",
        "'', 13, 2026, The date it happened must include a day, day",
        "27, '', 2026, The date it happened must include a month, month",
        "27, 3, '', The date it happened must include a year, year",
        "30, 2, 2026, The date it happened must be a real date, day",
        "29, 2, 2026, The date it happened must be a real date, day",
        "27, 13, 2026, The date it happened must have a month from 1 to 12 or a name like March,"
            + " month",
        "27, Smarch, 2026, The date it happened must have a month from 1 to 12 or a name like"
            + " March, month",
        "27, 3, 226, The date it happened must have a year of 4 numbers, year",
        "32, 3, 226, The date it happened must have a day from 1 to 31 and a year of 4 numbers, day"
            + " year",
        "aa, 3, 2026, The date it happened must have a day from 1 to 31, day",
        "25, 11, 2026, The date it happened must be today or in the past, ''",
        "31, 12, 1899, The date it happened must be in 1900 or later, year"
      })
  void aWrongDateIsNamedByAllItsWrongParts(
      String day, String month, String year, String message, String part) {
    var typed = with("happened-kind", "exact");
    typed.putAll(date("happened-date", day, month, year));

    assertThat(read(typed).problems())
        .containsExactly(new Problem("/happened/date", message, part));
  }

  /** Whatever box it stands in: people paste a date whole. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "27/3/2026|2026-03-27",
        "27.03.26|2026-03-27",
        "27-3-26|2026-03-27",
        "27 March 2026|2026-03-27",
        "27th of March, 2026|2026-03-27",
        "Friday 27 Mar 2026|2026-03-27",
        "March 27, 2026|2026-03-27",
        "2026-03-27|2026-03-27",
        "1 4 68|1968-04-01"
      })
  void aWholeDateInOneBoxIsTaken(String pasted, String date) {
    for (var box : List.of("day", "month", "year")) {
      var typed = with("happened-kind", "exact");
      typed.put("happened-date-" + box, pasted);

      assertThat(read(typed).report().orElseThrow().facts().of("happened-date")).contains(date);
    }
    assertThat(happened("about", "happened-month", "", "March 2026", "")).isEqualTo("2026-03");
  }

  @Test
  void aYearOfTwoFiguresIsTheLastOne() {
    assertThat(happened("exact", "happened-date", "27th", "Sept.", "26")).isEqualTo("2026-09-27");
    assertThat(happened("exact", "happened-date", "27", "9", "27")).isEqualTo("1927-09-27");
    assertThat(happened("about", "happened-month", "", "3", "09")).isEqualTo("2009-03");
  }

  @ParameterizedTest
  @CsvSource({"1", "01", "jan", "Jan", "JAN", "january", "January", "' January '"})
  void aMonthIsANumberOrAName(String month) {
    assertThat(happened("exact", "happened-date", " 27 ", month, " 2026")).isEqualTo("2026-01-27");
  }

  @ParameterizedTest
  @CsvSource({
    "accounts, phone, ' (01632) 960-123 '",
    "accounts, phone, +44 1632 960.123",
    "places, postcode, ' zz99  9zz'",
    "vehicles, registration, 'zz-99 zzz '"
  })
  void numbersAreTakenWithWhateverStandsBetweenTheirParts(
      String group, String name, String written) {
    var report = read(with(group + "/1/" + name, written)).report().orElseThrow();
    var rows = report.rows(Coded.of(RowGroup.class, group).orElseThrow());

    assertThat(rows.get(0).facts().of(name)).contains(written.strip());
  }

  @Test
  void aDateIsKnownOrNotKnownButNotBoth() {
    var typed = with("learned-unknown", "not-known");
    assertThat(read(typed).report().orElseThrow().facts().of(Questionnaire.LEARNED))
        .contains("not-known");

    typed.putAll(date("learned", "24", "11", "2026"));
    assertThat(messages(typed))
        .containsExactly("Enter the date you found out or select “I do not know”, not both");
    typed.put("learned-unknown", "perhaps");
    assertThat(read(typed).report().orElseThrow().facts().of(Questionnaire.LEARNED))
        .contains("2026-11-24");
  }

  @Test
  void todayIsNotInTheFuture() {
    var typed = with("happened-kind", "exact");
    typed.putAll(date("happened-date", "24", "11", "2026"));
    assertThat(read(typed).problems()).isEmpty();
  }

  @Test
  void aPeriodEndsAfterItBegan() {
    var typed = with("happened-kind", "period");
    typed.putAll(date("happened-from", "2", "3", "2026"));
    typed.putAll(date("happened-to", "1", "3", "2026"));
    assertThat(messages(typed))
        .containsExactly("The date it ended must be the same as or after the date it began");

    typed.putAll(date("happened-to", "2", "3", "2026"));
    assertThat(read(typed).problems()).isEmpty();
  }

  @Test
  void roughWordsAreEnoughForAPeriod() {
    var typed = with("happened-kind", "period");
    assertThat(read(typed).problems())
        .containsExactly(new Problem("/happened/from", "Say roughly when, or enter the dates"));

    typed.put("happened-pattern", "Most weekends last summer");
    assertThat(when(typed)).isEqualTo("Over a period, or more than once");
    typed.putAll(date("happened-from", "2", "3", "2026"));
    assertThat(when(typed)).isEqualTo("From 2 March 2026");
    typed.putAll(date("happened-to", "3", "3", "2026"));
    assertThat(when(typed)).isEqualTo("From 2 March 2026 to 3 March 2026");
  }

  @Test
  void onlyTheDateThatAPeriodLacksIsAskedFor() {
    var typed = with("happened-kind", "period");
    typed.putAll(date("happened-from", "2", "3", "2026"));

    assertThat(pointers(typed)).containsExactly("/happened/to");
  }

  private static String when(Map<String, String> typed) {
    return ReportWords.when(read(typed).report().orElseThrow().facts());
  }

  @Test
  void somebodyCanKnowInSeveralWays() {
    var typed = with("provenance-source", "online\nsaw-or-heard");
    var report = read(typed).report().orElseThrow();
    assertThat(report.facts().of("provenance-source")).contains("saw-or-heard\nonline");
    assertThat(report.provenance()).isEqualTo(Provenance.SAW_OR_HEARD);

    assertThat(pointers(with("provenance-source", "online\nother")))
        .containsExactly("/provenance/detail");
    assertThat(pointers(with("provenance-source", "online\nguessed")))
        .containsExactly("/provenance/source/1");
  }

  @Test
  void whatIsNotOnAListIsRefused() {
    assertThat(pointers(with("exploitation", "sexual\nunheard-of")))
        .containsExactly("/exploitation/1");
    assertThat(pointers(with("exploitation", "sexual\nnot-known")))
        .containsExactly("/exploitation");
    assertThat(pointers(with("area", "atlantis"))).containsExactly("/area");
    assertThat(pointers(with("happened-kind", "soon"))).containsExactly("/happened/kind");
    assertThat(messages(with("area", "atlantis"))).containsExactly("Select the area");
    assertThat(messages(with("inaccurate-belief", "perhaps")))
        .containsExactly("Select an answer to “Do you think any of it could be wrong?”");
    assertThat(messages(with("children/k1/concerns", "unheard-of")))
        .containsExactly("Select an answer to “What are you worried about?”");
  }

  @Test
  void whatAnotherKindOfTimeNeedsIsNeitherAskedNorKept() {
    var typed = with("happened-kind", "not-known");
    typed.putAll(date("happened-date", "99", "99", "99"));
    assertThat(read(typed).report().orElseThrow().facts().of(Questionnaire.DATE)).isEmpty();
  }

  @Test
  void aProblemOfARowNamesTheRowByItsNumber() {
    var typed = with("children/k1/name", "Sample");
    typed.put("children/k2/name", "x".repeat(201));
    typed.put("people/k3/dateOfBirth-day", "31");
    assertThat(pointers(typed)).containsExactly("/children/1/name", "/people/0/dateOfBirth");
  }

  @Test
  void aRowThatSaysNothingIsRefusedAndNotDropped() {
    assertThat(messages(with("vehicles/k1/registration", " ")))
        .containsExactly("Enter at least one thing about the vehicle");
  }

  @Test
  void twentyRowsOfAKindAreTakenAndOneMoreIsNot() {
    var typed = new HashMap<>(MINIMAL);
    for (int i = 10; i < 30; i++) {
      typed.put("places/" + i + "/name", "Exampleville");
    }
    assertThat(read(typed).problems()).isEmpty();

    typed.put("places/30/name", "Exampleville");
    assertThat(read(typed).problems())
        .containsExactly(new Problem("/places", "Places must be 20 or fewer"));
  }

  @Test
  void aConnectionLeadsFromOneThingToAnother() {
    var typed = with("children/k1/name", "Sample");
    typed.put("vehicles/k2/registration", "ZZ99 ZZZ");
    typed.put("links/k3/from", "children/k1");
    typed.put("links/k3/to", "vehicles/k2");
    typed.put("links/k3/relation", "seen-at");

    var link = read(typed).report().orElseThrow().rows(RowGroup.LINKS).get(0).facts();
    assertThat(link.of("from")).contains("children-1");
    assertThat(link.of("to")).contains("vehicles-1");

    typed.put("links/k3/to", "children/k1");
    assertThat(pointers(typed)).containsExactly("/links/0/to");
    typed.put("links/k3/to", "children/gone");
    assertThat(pointers(typed)).containsExactly("/links/0/to");
  }

  @Test
  void anEmptyConnectionIsToldEachThingOnce() {
    assertThat(pointers(with("links/k1/detail", " ")))
        .containsExactly("/links/0/from", "/links/0/relation", "/links/0/to");
  }

  @Test
  void aPartnersOwnIdsAreKeptAndMustDiffer() {
    var typed = with("children/00/name", "Sample");
    typed.put("children/00/id", "pupil-7");
    typed.put("vehicles/00/make", "Invented");
    typed.put("vehicles/00/id", "pupil-8");
    typed.put("links/00/from", "pupil-8");
    typed.put("links/00/to", "pupil-7");
    typed.put("links/00/relation", "other");
    assertThat(read(typed).problems()).isEmpty();

    typed.put("vehicles/00/id", "pupil-7");
    assertThat(pointers(typed)).contains("/children/0/id", "/vehicles/0/id");
    typed.put("vehicles/00/id", "pupil 7");
    assertThat(pointers(typed)).contains("/vehicles/0/id");
  }

  @Test
  void aReportNeverPrintsWhatItSays() {
    var typed = with("provenance-detail", "detail-canary");
    var report = read(typed).report().orElseThrow();
    assertThat(report.toString()).doesNotContain("grey van", "canary");
    assertThat(GivenAnswers.of(typed).toString()).doesNotContain("grey van", "canary");
  }

  private static String happened(String kind, String name, String day, String month, String year) {
    var typed = with("happened-kind", kind);
    typed.putAll(date(name, day, month, year));
    return read(typed).report().orElseThrow().facts().of(name).orElseThrow();
  }

  private static Map<String, String> date(String name, String day, String month, String year) {
    return Map.of(name + "-day", day, name + "-month", month, name + "-year", year);
  }

  private static Map<String, String> with(String name, String text) {
    var typed = new HashMap<>(MINIMAL);
    typed.put(name, text);
    return typed;
  }

  private static List<String> pointers(Map<String, String> typed) {
    return read(typed).problems().stream().map(Problem::pointer).toList();
  }

  private static List<String> messages(Map<String, String> typed) {
    return read(typed).problems().stream().map(Problem::message).toList();
  }

  private static ReportReader.ReportOrProblems read(Map<String, String> typed) {
    return new ReportReader(
            GivenAnswers.of(typed), TODAY, List.of(new Option("dewsbury", "Dewsbury")))
        .read();
  }
}
