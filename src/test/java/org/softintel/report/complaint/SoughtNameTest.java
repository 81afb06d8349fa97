package org.softintel.report.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.softintel.platform.page.Form;
import org.softintel.platform.page.FormFields;
import org.softintel.platform.page.Problem;

/** What an auditor may ask, and how much of it a row takes. */
class SoughtNameTest {
  private static final String REASON = "Complaint 7 of an invented person";

  private static FormFields fields(String name, String reason) {
    return new FormFields(Form.of(Map.of("name", name, "reason", reason)));
  }

  private static List<String> messages(FormFields fields) {
    return fields.judged().problems().stream().map(Problem::message).toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Al Madeup", "Li", "Madeup", "  Alex \n Madeup ", "Alex or Sasha Madeup"})
  void oneWordOfTwoLettersIsANameAndMoreAreToo(String name) {
    var fields = fields(name, REASON);

    assertThat(SoughtName.read(fields))
        .contains(new SoughtName(name.strip().replaceAll("\\s+", " "), REASON));
    assertThat(messages(fields)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | Enter the name in the complaint",
        "A | Enter a first name, surname or nickname of two letters or more",
        "A. B. | Enter a first name, surname or nickname of two letters or more",
        "... | Enter a first name, surname or nickname of two letters or more"
      })
  void whatFindsNobodyIsSaid(String name, String message) {
    var fields = fields(name, REASON);

    assertThat(SoughtName.read(fields)).isEmpty();
    assertThat(messages(fields)).containsExactly(message);
  }

  @Test
  void aNameHasTwoHundredCharactersAtMost() {
    assertThat(SoughtName.read(fields("x" + "y".repeat(199), REASON))).isPresent();

    var fields = fields("x" + "y".repeat(200), REASON);
    assertThat(SoughtName.read(fields)).isEmpty();
    assertThat(messages(fields)).containsExactly("The name must be 200 characters or fewer");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | Enter why you need to look up this name",
        "123456789 | Your reason must be 10 characters or more, such as “Complaint 113 asks who"
            + " read a report”",
        "aaaa aaaa aaaa | Enter your reason in a few words, such as “Complaint 113 asks who read a"
            + " report”"
      })
  void aReasonIsTenCharactersOfDifferentWords(String reason, String message) {
    var fields = fields("Alex Madeup", reason);

    assertThat(SoughtName.read(fields)).isEmpty();
    assertThat(messages(fields)).containsExactly(message);
  }

  @Test
  void soIsTheReasonOfARefusal() {
    assertThat(SoughtName.refusal(fields("", REASON))).contains(REASON);

    var fields = fields("", " ");
    assertThat(SoughtName.refusal(fields)).isEmpty();
    assertThat(messages(fields)).containsExactly("Enter why you are refusing");
  }

  @Test
  void theLongestFitIntoRowsOfOneLength() {
    var smile = "\uD83D\uDE00";
    var longest = new SoughtName(smile.repeat(200), smile.repeat(500));
    var references = IntStream.range(0, 200).mapToObj(it -> "SI-0000-%04d".formatted(it)).toList();

    assertThat(ComplaintTable.ASKED.bytes(longest))
        .hasSameSizeAs(ComplaintTable.ASKED.bytes(new SoughtName("Li", REASON)));
    assertThat(
            ComplaintTable.ANSWER.bytes(
                new LookupAnswer(references, true, 2_000, Optional.empty())))
        .hasSameSizeAs(ComplaintTable.ANSWER.bytes(LookupAnswer.refused(smile.repeat(500))))
        .hasSameSizeAs(
            ComplaintTable.ANSWER.bytes(new LookupAnswer(List.of(), false, 0, Optional.empty())));
  }

  @Test
  void noneOfItIsPrinted() {
    assertThat(new SoughtName("Alex Madeup", REASON)).asString().doesNotContain("Alex", "7");
    assertThat(LookupAnswer.refused(REASON)).asString().doesNotContain("Complaint 7");
  }
}
