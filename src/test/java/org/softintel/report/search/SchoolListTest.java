package org.softintel.report.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.softintel.platform.settings.StartRefused;
import org.softintel.report.search.FieldMatcher.IndexTerm;

/** Invented schools, each by several names. */
class SchoolListTest {
  private static final String SCHOOLS =
      """
      # The schools of an invented area
      Our Lady's RC Primary School, Kiteham; Our Lady's; OLPS

      Our Lady's High School, Heronford; OLHS
      St Finch's Primary School, Kiteham; St Finch's
      St Finch's Primary School, Heronford; St Finch's
      """;

  @TempDir private Path folder;

  @BeforeEach
  void aList() throws IOException {
    SchoolList.use(read(SCHOOLS));
  }

  @AfterEach
  void none() {
    SchoolList.use(SchoolList.NONE);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          OLPS                           | Our Lady’s RC Primary School    | SAME
          O.L.P.S.                       | our ladys rc primary            | SAME
          Our Lady's                     | OLPS, Kiteham                   | SAME
          Our Lady's                     | Our Lady's High School          | no
          OLPS                           | OLHS                            | no
          OLPS, Heronford                | Our Lady's RC Primary School    | no
          Saint Finch's, Kiteham         | St. Finch's Primary, Kiteham    | SAME
          St Finch's, Kiteham            | St Finch's Primary, Heronford   | no
          St Finch's Primary             | St Finch's Primary School       | ALIKE
          Magenta Heron Primary School   | Magenta Heron                   | ALIKE
          Our Lady's Social Club         | Our Lady's                      | PERHAPS
          """)
  void namesOfOneSchoolMeetAndThoseOfTwoDoNot(String one, String other, String degree) {
    var likeness = place(one).likeness(place(other)).map(it -> it.degree().name()).orElse("no");
    assertThat(likeness).isEqualTo(degree);
    assertThat(place(other).likeness(place(one)).map(it -> it.degree().name()).orElse("no"))
        .isEqualTo(degree);
    if (degree.equals("SAME")) {
      var compared = new ComparedValues<String>();
      compared.add(place(one), "one");
      assertThat(compared.near(place(other))).containsExactly("one");
      assertThat(place(other).matching(SearchField.PLACE, one)).isPresent();
      assertThat(isFound(one, other)).isTrue();
    }
  }

  private static HeldValue place(String name) {
    return new HeldValue(SearchField.PLACE, name, "");
  }

  private static boolean isFound(String typed, String held) {
    var terms = SearchField.PLACE.matcher().terms(held);
    return SearchField.PLACE.matcher().lookups(typed).stream()
        .anyMatch(way -> way.all().stream().allMatch(it -> it.stream().anyMatch(terms::contains)));
  }

  /** Or processes with two lists would disagree for ever, and a new list would need a reindex. */
  @Test
  void whatIsFiledDoesNotDependOnTheList() {
    var listed = SearchField.PLACE.matcher().terms("OLPS, Kiteham");
    SchoolList.use(SchoolList.NONE);

    assertThat(SearchField.PLACE.matcher().terms("OLPS, Kiteham")).isEqualTo(listed);
    assertThat(listed.stream().map(IndexTerm::value).collect(Collectors.toSet()))
        .containsExactlyInAnyOrder("olps", "kiteham");
  }

  @Test
  void aPlaceThatIsKeptWithoutItsWordsIsOneWithItsOtherNames() {
    UnaryOperator<String> mask = it -> "masked " + it;
    var brief = KeptPlace.of("OLPS", Optional.empty(), mask).orElseThrow();
    var whole = KeptPlace.of("Our Lady's RC Primary School", Optional.empty(), mask).orElseThrow();
    var other = KeptPlace.of("Our Lady's High School", Optional.empty(), mask).orElseThrow();

    assertThat(brief.isOneWith(whole)).isTrue();
    assertThat(other.isOneWith(whole)).isFalse();
    assertThat(KeptPlace.readsAsSchool("OLPS")).isTrue();
    assertThat(KeptPlace.readsAsSchool("KFC")).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Kite School;               | line 1 has an empty name
          # Schools/Kite; ;KS        | line 2 has an empty name
          Kite/The Academy, Kiteham  | line 2 has a name that many schools could have
          Kite;KS/Heron;ks           | line 2 has the same name as line 1
          Kite, Ham/Heron/Kite, Ham  | line 3 has the same name as line 1
          """)
  void aFileThatCannotBeUsedIsRefusedByTheNumberOfItsLine(String lines, String sentence) {
    assertThatThrownBy(() -> read(lines.replace("/", "\n")))
        .isInstanceOf(StartRefused.class)
        .hasMessageStartingWith("softintel.report.schools.file: " + sentence);
  }

  @Test
  void aFileOfAnotherEncodingIsRefused() throws IOException {
    var file = Files.write(folder.resolve("latin.txt"), new byte[] {'K', (byte) 0xe9});

    assertThatThrownBy(() -> SchoolList.of(() -> Optional.of(file)))
        .isInstanceOf(StartRefused.class)
        .hasMessage("softintel.report.schools.file: the file is not UTF-8. Save it as UTF-8.");
  }

  @Test
  void theLogOfAProcessTellsWhichListItHas() throws IOException {
    assertThat(SchoolList.known().words()).startsWith("4 schools, fingerprint ");
    assertThat(read(SCHOOLS).words()).isEqualTo(SchoolList.known().words());
    assertThat(read(SCHOOLS + "Kite School").words()).isNotEqualTo(SchoolList.known().words());
    assertThat(SchoolList.NONE.words()).isEqualTo("none");
  }

  private SchoolList read(String lines) throws IOException {
    var file = Files.writeString(folder.resolve("schools.txt"), lines);
    return SchoolList.of(() -> Optional.of(file));
  }
}
