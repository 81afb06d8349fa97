package org.softintel.report.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.softintel.report.linking.ValueMention;
import org.softintel.report.question.RowGroup;

/** Two rows may be one for what they share only if that is what a row is recognised by. */
class MentionsTest {
  private static final UUID ID = new UUID(0, 1);
  private static final Instant RECEIVED = Instant.parse("2026-11-29T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "CHILDREN, name, Pat Invented, true",
    "CHILDREN, school, Invented Hill School, false",
    "CHILDREN, dateOfBirth, 2011-05-06, false",
    "CHILDREN, address, 14 Invented Street, false",
    "PEOPLE, name, Pat Invented, true",
    "PEOPLE, address, 14 Invented Street, false",
    "PEOPLE, occupation, Invented Cars, false",
    "VEHICLES, registration, QX19 ABC, true",
    "VEHICLES, usedBy, Pat Invented, false",
    "VEHICLES, taxi, Invented Cars 4321, false",
    "ACCOUNTS, phone, 01632 960501, true",
    "ACCOUNTS, user, Pat Invented, false",
    "PLACES, name, The Invented Heron, true",
    "PLACES, postcode, ZZ94 3XY, false",
  })
  void aRowIsRecognisedByFewOfItsValues(
      RowGroup group, String question, String value, boolean isRecognised) {
    var row = new ReportRow("r", new AnsweredQuestions(Map.of(question, value)));
    var report =
        new Report(
            new AnsweredQuestions(Map.of("narrative", "Calm.")), Map.of(group, List.of(row)));

    var mentions = Mentions.inRows(ID, ClearReport.of(report, RECEIVED));

    assertThat(mentions).isNotEmpty();
    assertThat(mentions).extracting(it -> it.row().isPresent()).containsOnly(isRecognised);
    assertThat(mentions).extracting(ValueMention::report).containsOnly(ID);
  }
}
