package org.softintel.report.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody is joined by what nobody knows. */
class NotKnownTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Unknown",
        "unknown male",
        "Unknown girl 2",
        "Not known",
        "not known, unknown",
        "Unknown hotel",
        "Snapchat: unknown",
        "N/A",
        "name not given",
        "Don’t know",
        "None",
        "Kik: none",
        "(unknown)",
        "No fixed abode",
        "NFA",
      })
  void theseSayNothing(String value) {
    assertThat(NotKnown.says(value)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Unknown Invented",
        "Nil Invented",
        "Na Invented",
        "Na Young",
        "Nil Young",
        "Pat, surname not known",
        "The Unknown Heron",
        "unknown_heron99",
        "male",
        "hotel",
        "No Fixed Abode Studios",
        "Snapchat: nonesuch",
        "",
      })
  void theseSaySomethingOrAreNoSuchAnswer(String value) {
    assertThat(NotKnown.says(value)).isFalse();
  }

  /** Whoever looks for one finds it all the same. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PHONE | 07777777777",
        "PHONE | 07123456789",
        "PHONE | 1234567",
        "PHONE | 01234 567890",
        "PHONE | 111111",
        "IMEI | 000000000000000",
        "IMEI | 11111111111111",
        "ACCOUNT | Snapchat: none",
        "ACCOUNT | n/a",
        "ACCOUNT | unknown",
        "EMAIL | none@mail.example",
        "EMAIL | Unknown@mail.example",
        "EMAIL | no-reply@mail.example",
        "EMAIL | noreply@mail.example",
        "PLATE | XXXX XXX",
        "PLATE | XX00 XXX",
        "PLATE | AB12 CDE",
        "PLACE | No fixed abode",
        "PLACE | NFA, Exampleville",
        "PLACE | Unknown, 14 Invented Street",
        "TAXI | unknown taxi",
      })
  void whatStandsForAnotherIsLookedForAndJoinsNothing(SearchField field, String value) {
    var held = new HeldValue(field, value, "");

    assertThat(field.matcher().terms(value)).isNotEmpty();
    assertThat(held.matching(field, value)).isPresent();
    assertThat(field.matcher().partners(value)).isEmpty();
    assertThat(field.matcher().nearly(value)).isEmpty();
    assertThat(held.likeness(held)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PHONE | 07700 123456",
        "PHONE | 01234 567123",
        "PHONE | 07777777777 or 07700 900123",
        "IMEI | 49015420323751",
        "ACCOUNT | none_such",
        "EMAIL | nonesuch@mail.example",
        "PLATE | AB12 CDF",
        "PLACE | The Unknown Heron",
      })
  void whatOnlyResemblesThemIsCompared(SearchField field, String value) {
    var held = new HeldValue(field, value, "");

    assertThat(field.matcher().partners(value)).isNotEmpty();
    assertThat(held.likeness(held)).isPresent();
  }
}
