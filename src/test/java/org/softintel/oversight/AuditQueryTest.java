package org.softintel.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.softintel.audit.Act;
import org.softintel.audit.Filter;
import org.softintel.audit.Operation;
import org.softintel.web.Problem;
import org.softintel.web.Problems;

/** What auditors type into their filter. */
class AuditQueryTest {
  @Test
  void everyPartNarrowsAndStandsInTheAddress() {
    var query =
        query(
            "person", "Terry Example",
            "reference", "si0000000 0".replace(" ", ""),
            "agency", "school-a",
            "operation", "CONSULTATION",
            "act", "REPORT_OPENED",
            "from", "24/11/2026",
            "to", "24/11/2026",
            "before", "77");

    assertThat(query.ok()).isTrue();
    assertThat(query.filter())
        .isEqualTo(
            new Filter(
                Map.of(
                    Filter.Key.PERSON, "account-of-terry",
                    Filter.Key.REFERENCE, "SI-0000-0000",
                    Filter.Key.AGENCY, "school-a"),
                new Filter.What(
                    Optional.of(Operation.CONSULTATION), Optional.of(Act.REPORT_OPENED)),
                new Filter.Span(
                    Optional.of(Instant.parse("2026-11-24T00:00:00Z")),
                    Optional.of(Instant.parse("2026-11-25T00:00:00Z"))),
                77));
    assertThat(query.address())
        .startsWith("/audit?person=account-of-terry&")
        .contains("&act=REPORT_OPENED&from=24%2F11%2F2026")
        .doesNotContain("Terry", "before");
    assertThat(query.olderThan(9)).endsWith("&before=9");
  }

  @ParameterizedTest
  @CsvSource({
    "person,     Nobody Known,  name or account",
    "reference,  SI-1,          reference such as",
    "agency,     School A!,     agency’s code",
    "operation,  NOTHING,       an operation",
    "act,        NOTHING,       an act",
    "from,       yesterday,     From must be a day",
    "to,         31/2/2026,     To must be a day",
    "before,     x,             must be a number",
  })
  void whatIsWrongIsSaidBesideItsFieldAndComesBack(String name, String value, String message) {
    var form = query(name, value).form();

    assertThat(form.message(name)).contains(message);
    assertThat(form.value(name)).isEqualTo(value);
    assertThatThrownBy(() -> query(name, value).demanded()).isInstanceOf(Problems.class);
  }

  @Test
  void partsThatExcludeEachOtherAreSaidToDoSo() {
    assertThat(query("operation", "ERASURE", "act", "REPORT_OPENED").form().problems())
        .extracting(Problem::field)
        .containsExactly("act");
    assertThat(query("from", "25/11/2026", "to", "24/11/2026").form().problems())
        .extracting(Problem::field)
        .containsExactly("to");
  }

  @Test
  void nothingTypedIsEverything() {
    assertThat(query().filter()).isEqualTo(Filter.ALL);
    assertThat(query().narrows()).isFalse();
  }

  private static AuditQuery query(String... sent) {
    MultivaluedMap<String, String> fields = new MultivaluedHashMap<>();
    for (int i = 0; i < sent.length; i += 2) {
      fields.add(sent[i], sent[i + 1]);
    }
    return new AuditQuery(
        fields, it -> it.contains("Terry") ? Optional.of("account-of-terry") : Optional.empty());
  }
}
