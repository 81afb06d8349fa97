package org.softintel.desk.connections;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MultivaluedHashMap;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.softintel.desk.linking.RowCode;
import org.softintel.platform.identity.Actor;
import org.softintel.platform.identity.Agency;
import org.softintel.platform.identity.JobDetails;
import org.softintel.platform.identity.Role;

/** As of which day connections are shown, and how many before their reader is asked. */
class NetworkQueryTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-28");

  /** Of a report that came on 25 November. */
  private static NetworkQuery query(String... sent) {
    var fields = new MultivaluedHashMap<String, String>();
    for (var each : sent) {
      fields.add(each.replaceAll("=.*", ""), each.replaceAll(".*=", ""));
    }
    var report = new GivenNetwork().report("one", "", 3, "V1").entity("V1").first().report();
    return NetworkQuery.of(fields, report.summary(), TODAY);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "fine",
      delimiter = '|',
      value = {
        "2026-11-24 | The day to show must be 25 November 2026 or later, because we received this"
            + " report then",
        "2026-11-25 | fine",
        "2026-11-27 | fine",
        "2026-11-28 | The day to show must be before today",
        "2026-12-01 | The day to show must be before today",
        "31/2/2026 | The day to show must be a real date"
      })
  void theDayIsPastAndNotBeforeTheReport(String day, String message) {
    var query = query("on-day=" + day);

    assertThat(query.on().isPast()).isEqualTo(message == null);
    assertThat(query.form().ok()).isEqualTo(message == null);
    assertThat(query.form().message("on")).isEqualTo(message == null ? "" : message);
  }

  @Test
  void noDayIsNow() {
    assertThat(query().on().isPast()).isFalse();
    assertThat(query().on().end()).isEmpty();
    assertThat(query().on().query()).isEmpty();
    assertThat(query().form().ok()).isTrue();
  }

  @Test
  void aDayEndsAtMidnightInLondonAndGoesOnToTheNextPage() {
    var winter = query("on-day=26", "on-month=11", "on-year=2026", "without=yes").on();
    assertThat(winter.end()).contains(Instant.parse("2026-11-27T00:00:00Z"));
    assertThat(winter.words()).isEqualTo("26 November 2026");
    assertThat(winter.query()).isEqualTo("?on-day=26&on-month=11&on-year=2026");

    assertThat(query("on-day=26", "on-month=11", "on-year=2026", "all=yes").withSteps(2))
        .isEqualTo("?steps=2&on-day=26&on-month=11&on-year=2026");
  }

  @Test
  void suggestionsAreHiddenAndShownAgainOfTheSameDaysAndSteps() {
    assertThat(query("steps=2", "since-day=26").withOtherSuggestions())
        .isEqualTo("?steps=2&without=yes&since-day=26");
    assertThat(query("steps=2", "without=yes", "since-day=26").withOtherSuggestions())
        .isEqualTo("?steps=2&since-day=26");
  }

  /** Nobody is asked again whether they want all. */
  @Test
  void suggestionsAreHiddenAmongAll() {
    assertThat(query("steps=2", "all=yes").withOtherSuggestions())
        .isEqualTo("?steps=2&without=yes&all=yes");
  }

  private static boolean asks(int others, String... sent) {
    var given = new GivenNetwork().report("zero", "2CP", 9, "V0");
    IntStream.range(0, others)
        .forEach(
            it ->
                given
                    .report("r" + it, "2CP", 9, "V0", "Ash" + it)
                    .tie("Ash" + it, "Uses or drives", "V0", "r" + it));
    var me = new Actor("me", "Me", "", Agency.NONE, JobDetails.UNKNOWN, Set.of(Role.TRIAGE));
    var report = given.entity("V0").first().report().summary();
    var row = RowCode.of("vehicles-1");
    return new ConnectionsView(report, row, query(sent), given.list(), it -> it, me).asks();
  }

  @Test
  void moreThanTwentyAreShownOnlyToWhoWantsThemAll() {
    assertThat(asks(20)).isFalse();
    assertThat(asks(21)).isTrue();
    assertThat(asks(21, "steps=2")).isTrue();
    assertThat(asks(21, "all=yes")).isFalse();
  }
}
