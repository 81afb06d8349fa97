package org.softintel.desk.linking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.softintel.platform.page.Problem;
import org.softintel.platform.page.Problems;
import org.softintel.platform.page.Refusal;
import org.softintel.report.linking.PersonFacts;
import org.softintel.report.linking.PersonField;

class PersonJsonTest {
  @Test
  void twoPeopleAreRead() {
    var two =
        PersonJson.two(
            bytes("{'a': {'name': ' Rowan Placeholder ', 'sex': ''}, 'b': {}, 'population': 300}"));

    assertThat(two.a()).isEqualTo(new PersonFacts(Map.of(PersonField.NAME, "Rowan Placeholder")));
    assertThat(two.b().values()).isEmpty();
    assertThat(two.population()).isEqualTo(300);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[] | '' | Must be an object",
        "{'a': {}} | /b | Must be there",
        "{'a': {}, 'b': 3} | /b | Must be an object",
        "{'a': {}, 'b': {}, 'c/d': 1} | /c~1d | Is not a member of this call",
        "{'a': {'religion': 'x'}, 'b': {}} | /a/religion | Is not a member of this call",
        "{'a': {}, 'b': {'phone': 1632960123}} | /b/phone | Must be text",
        "{'a': {}, 'b': {'id': 'x'}} | /b/id | Is not a member of this call",
        "{'a': {}, 'b': {}, 'population': 0} | /population | Must be a number of 1 or more",
        "{'a': {}, 'b': {}, 'population': 0.99} | /population | Must be a number of 1 or more",
        "{'a': {}, 'b': {}, 'population': -3} | /population | Must be a number of 1 or more",
        "{'a': {}, 'b': {}, 'population': 9e999} | /population | Must be a number of 1 or more",
        "{'a': {}, 'b': {}, 'population': '9'} | /population | Must be a number of 1 or more",
        "{'a': {'name': 'x\\u0000'}, 'b': {}} | /a/name | Name must not include hidden control"
            + " characters"
      })
  void whatIsWrongIsNamedByItsPlace(String json, String pointer, String message) {
    var thrown = catchThrowableOfType(Problems.class, () -> PersonJson.two(bytes(json)));

    assertThat(thrown.list()).contains(new Problem(pointer, message));
  }

  @ParameterizedTest
  @CsvSource({"1, 1", "10000.5, 10000.5", "1e12, 1e12", "null, 0"})
  void anyNumberFromOneOnIsAPopulation(String written, double population) {
    var two = PersonJson.two(bytes("{'a': {}, 'b': {}, 'population': " + written + "}"));

    assertThat(two.population()).isEqualTo(population);
  }

  /** Programs write null for what they do not know, and people paste what nobody sees. */
  @ParameterizedTest
  @EnumSource(PersonField.class)
  void whatIsNullIsMissingAndWhatNobodySeesIsTakenOut(PersonField field) {
    var json = "{'a': {'%s': null}, 'b': {'%s': ' \u202e4\u200b 1\u200f\ufeff'}}";

    var two = PersonJson.two(bytes(json.formatted(field.code(), field.code())));

    assertThat(two.a()).isEqualTo(PersonFacts.NONE);
    assertThat(two.b()).isEqualTo(new PersonFacts(Map.of(field, "4 1")));
  }

  @ParameterizedTest
  @EnumSource(PersonField.class)
  void everyMemberHasABound(PersonField field) {
    var longest =
        "{'a': {'%s': '%s'}, 'b': {}}".formatted(field.code(), "x".repeat(field.maxChars()));
    assertThat(PersonJson.two(bytes(longest)).a().values()).hasSize(1);

    var thrown =
        catchThrowableOfType(
            Problems.class, () -> PersonJson.two(bytes(longest.replace("'x", "'xx"))));

    assertThat(thrown.list())
        .containsExactly(
            new Problem(
                "/a/" + field.code(),
                "%s must be %,d characters or fewer".formatted(field.noun(), field.maxChars())));
  }

  @Test
  void aListHasALineForEach() {
    var people =
        PersonJson.list(bytes("{'id': '1', 'name': 'Rowan'}\r\n\n{'id': 2, 'surname': 'Sample'}"));

    assertThat(people).extracting(it -> it.id().toString()).containsExactly("\"1\"", "2");
    assertThat(people.get(1).facts())
        .isEqualTo(new PersonFacts(Map.of(PersonField.SURNAME, "Sample")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'name': 'Rowan'} | /2/id | Line 2: Must be there",
        "{'id': null} | /2/id | Line 2: Must be there",
        "{'id': ''} | /2/id | Line 2: Must be there",
        "{'id': true} | /2/id | Line 2: Must be text or a number",
        "{'id': 1e999} | /2/id | Line 2: Must be text or a number",
        "{'id': '1'} | /2/id | Line 2: Must be of one record only",
        "{'id': 1} | /2/id | Line 2: Must be of one record only",
        "{'id': 2, 'faith': 'x'} | /2/faith | Line 2: Is not a member of this call",
        "{'id': 2, 'phone': 7} | /2/phone | Line 2: Must be text",
        "[] | /2 | Line 2: Must be an object",
        "null | /2 | Line 2: Must be an object",
        "{'id' | /2 | Line 2: It stops being JSON at column 6."
      })
  void whatIsWrongInAListIsNamedByItsLine(String line, String pointer, String message) {
    var list = bytes("{'id': '1'}\n" + line + "\n{'id': '3'}");

    var thrown = catchThrowableOfType(Problems.class, () -> PersonJson.list(list));

    assertThat(thrown.list()).contains(new Problem(pointer, message));
  }

  @Test
  void aLineThatIsTooLongIsNamedByItsNumber() {
    var list = bytes("{'id': 1}\n\n{'id': 3, 'name': '" + "x".repeat(301) + "'}\n{'id': 4}");

    var thrown = catchThrowableOfType(Problems.class, () -> PersonJson.list(list));

    assertThat(thrown.list())
        .containsExactly(new Problem("/3/name", "Line 3: Name must be 300 characters or fewer"));
  }

  @Test
  void aListIsBounded() {
    var most = list(PersonJson.MOST_RECORDS);
    assertThat(PersonJson.list(bytes(most))).hasSize(PersonJson.MOST_RECORDS);

    assertThatThrownBy(() -> PersonJson.list(bytes(list(PersonJson.MOST_RECORDS + 1))))
        .isInstanceOfSatisfying(
            Problems.class,
            it ->
                assertThat(it.list())
                    .containsExactly(new Problem("", "Must be 60,000 records or fewer")));
    var id = bytes("{'id': '" + "x".repeat(101) + "'}");
    assertThatThrownBy(() -> PersonJson.list(id))
        .isInstanceOfSatisfying(
            Problems.class,
            it ->
                assertThat(it.list())
                    .containsExactly(
                        new Problem("/1/id", "Line 1: Id must be 100 characters or fewer")));
  }

  @Test
  void otherCharactersThanUtf8AreRefused() {
    assertThatThrownBy(() -> PersonJson.two(new byte[] {'{', (byte) 0xff}))
        .isInstanceOf(Refusal.class);
  }

  private static String list(int size) {
    return IntStream.range(0, size)
        .mapToObj(it -> "{'id': '%d'}".formatted(it))
        .collect(Collectors.joining("\n"));
  }

  private static byte[] bytes(String json) {
    return json.replace('\'', '"').getBytes(UTF_8);
  }
}
