package org.softintel.report.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.softintel.report.linking.ValueKind;
import org.softintel.report.linking.ValueMention;
import org.softintel.report.question.RowGroup;

/** Two rows may be one for what they share only if that is what a row is recognised by. */
class MentionsTest {
  private static final UUID ID = new UUID(0, 1);
  private static final Instant RECEIVED = Instant.parse("2026-11-29T12:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "CHILDREN, name, Pat Invented, r",
    "CHILDREN, school, Invented Hill School, r/school",
    "CHILDREN, dateOfBirth, 2011-05-06, ''",
    "CHILDREN, address, 14 Invented Street, r/address",
    "PEOPLE, name, Pat Invented, r",
    "PEOPLE, address, 14 Invented Street, r/address",
    "PEOPLE, occupation, Invented Cars, ''",
    "VEHICLES, registration, QX19 ABC, r",
    "VEHICLES, usedBy, Pat Invented, ''",
    "VEHICLES, taxi, Invented Cars 4321, r/taxi",
    "ACCOUNTS, phone, 01632 960501, r",
    "ACCOUNTS, user, Pat Invented, ''",
    "PLACES, name, The Invented Heron, r",
    "PLACES, postcode, ZZ94 3XY, ''",
  })
  void aRowIsRecognisedByFewOfItsValues(
      RowGroup group, String question, String value, String recognised) {
    var mentions = Mentions.inRows(ID, report(group, Map.of(question, value)));

    assertThat(mentions).isNotEmpty();
    assertThat(mentions)
        .extracting(it -> it.row().map(ValueMention.Row::id).orElse(""))
        .containsOnly(recognised);
    assertThat(mentions).extracting(ValueMention::report).containsOnly(ID);
  }

  /** It is no text: a piece of it may look like a postcode. */
  @Test
  void aRegistrationIsNothingElse() {
    var report = report(RowGroup.VEHICLES, Map.of("registration", "LS12AB-C"));

    assertThat(Mentions.of(ID, report))
        .extracting(ValueMention::kind)
        .containsExactly(ValueKind.REGISTRATION);
  }

  private static ClearReport report(RowGroup group, Map<String, String> facts) {
    var row = new ReportRow("r", new AnsweredQuestions(facts));
    var report =
        new Report(
            new AnsweredQuestions(Map.of("narrative", "Calm.")), Map.of(group, List.of(row)));
    return ClearReport.of(report, RECEIVED);
  }
}
